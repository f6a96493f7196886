#include <filesystem>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "diglot/error.h"
#include "diglot/output_file.h"
#include "diglot/read.h"
#include "tests/base/files.h"

namespace diglot {
namespace {

using namespace std::string_literals;
using testing::expect_error;
using testing::TemporaryFolder;
using testing::write_file;

Text read_bytes(const std::string& bytes, const ReadOptions& options = {}) {
  std::istringstream stream(bytes);
  return read_text(stream, "book.txt", options);
}

TEST(ReadText, ReadsAFile) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "book.txt", "One line.\r\nCaf\xC3\xA9.\n");
  const Text text = read_text(path);
  EXPECT_EQ(text.name, path);
  EXPECT_EQ(text.utf8, "One line.\r\nCaf\xC3\xA9.\n");  // Line ends as found.
  EXPECT_EQ(text.report.encoding, "UTF-8");
  EXPECT_FALSE(text.report.encoding_guessed);
  EXPECT_EQ(text.report.compression, "");
  EXPECT_EQ(text.report.replaced_count(), 0U);
  EXPECT_EQ(text.report.first_replaced.to_string(), "");
}

TEST(ReadText, ReadsCompressedFiles) {
  const TemporaryFolder folder;
  const struct {
    std::string name;
    std::string compression;
  } cases[] = {{"book.gz", "gzip"}, {"book.zst", "zstd"}, {"book.txt", ""}};
  for (const auto& test : cases) {
    OutputFile file(folder / test.name);
    file.stream() << "A short book.";
    file.commit();
    const Text text = read_text(folder / test.name);
    EXPECT_EQ(text.utf8, "A short book.");
    EXPECT_EQ(text.report.compression, test.compression);
  }
}

TEST(ReadText, ReadsOtherEncodings) {
  const std::string latin = "Le gar\xE7on a mang\xE9 la cr\xEApe \xE0 c\xF4t\xE9 de la fen\xEAtre.";
  const std::string utf8 =
      "Le gar\xC3\xA7on a mang\xC3\xA9 la cr\xC3\xAApe \xC3\xA0 c\xC3\xB4t\xC3\xA9 de la "
      "fen\xC3\xAAtre.";
  const Text guessed = read_bytes(latin);
  EXPECT_EQ(guessed.utf8, utf8);
  EXPECT_EQ(guessed.report.encoding, "windows-1252");
  EXPECT_TRUE(guessed.report.encoding_guessed);

  const Text named = read_bytes(latin, {.encoding = "latin1"});
  EXPECT_EQ(named.utf8, utf8);
  EXPECT_EQ(named.report.encoding, "ISO-8859-1");
  EXPECT_FALSE(named.report.encoding_guessed);

  const Text marked = read_bytes("\xFF\xFEH\0i\0.\0"s);
  EXPECT_EQ(marked.utf8, "Hi.");
  EXPECT_EQ(marked.report.encoding, "UTF-16LE");
}

TEST(ReadText, ReportsWhatWasReplacedAndWhere) {
  const struct {
    std::string bytes;
    std::size_t nul_count;
    std::size_t invalid_count;
    std::string place;
  } cases[] = {
      {"\0ne"s, 1, 0, "book.txt:1:1"},
      {"One.\nTwo\xFF.\nThree\xFF\0."s, 1, 2, "book.txt:2:4"},
      {"One.\r\nTwo.\r\n\r\nFo\0r."s, 1, 0, "book.txt:4:3"},
      {"One.\rTwo.\r\rF\0ur."s, 1, 0, "book.txt:4:2"},
      {"\xEF\xBB\xBF"
       "\xC3\xA9t\xC3\xA9 \xFF"s,
       0, 1, "book.txt:1:7"},
      {"One.\n\xFF"s, 0, 1, "book.txt:2:1"},
      {"One.\r\xFF"s, 0, 1, "book.txt:2:1"},
  };
  for (const auto& test : cases) {
    const ReadReport report = read_bytes(test.bytes).report;
    EXPECT_EQ(report.nul_count, test.nul_count) << test.place;
    EXPECT_EQ(report.invalid_count, test.invalid_count) << test.place;
    EXPECT_EQ(report.replaced_count(), test.nul_count + test.invalid_count);
    EXPECT_EQ(report.first_replaced.to_string(), test.place);
  }
}

TEST(ReadText, RefusesWhatIsNoText) {
  const struct {
    std::string bytes;
    std::vector<std::string> words;
  } cases[] = {
      {"", {"book.txt: expected a text, found an empty file"}},
      {"\xEF\xBB\xBF", {"found nothing but white space"}},
      {" \r\n\t\n", {"found nothing but white space"}},
      {"\xC2\xA0\xE2\x80\xA9\xE3\x80\x80", {"found nothing but white space"}},
      {"1234 + 5 = 1239!\n", {"found no letter in any script"}},
      {"\0\0"s, {"found no letter in any script"}},
      {"%PDF-1.7\n%\xE2\xE3\xCF\xD3", {"found a PDF document; convert it to text", "pdftotext"}},
      {std::string(1000, '\0'), {"found binary data"}},
  };
  for (const auto& test : cases) {
    expect_error(ErrorKind::kInput, test.words, [&] { read_bytes(test.bytes); });
  }
}

TEST(ReadText, TakesLettersOfAnyScript) {
  for (const std::string letter :
       {"a", "\xC3\xA9", "\xD0\x96", "\xD8\xB9", "\xE6\xBC\xA2", "\xE0\xB8\x81"}) {
    EXPECT_EQ(read_bytes("1. " + letter).utf8, "1. " + letter);
  }
}

TEST(ReadText, LooksIntoCompressedFilesForBinaryData) {
  const TemporaryFolder folder;
  OutputFile file(folder / "scan.gz");
  file.stream() << "%PDF-1.4 and so on";
  file.commit();
  expect_error(ErrorKind::kInput, {"scan.gz", "a PDF document"},
               [&] { read_text(folder / "scan.gz"); });
}

TEST(ReadText, TellsWhatIsWrongWithAPath) {
  const TemporaryFolder folder;
  expect_error(ErrorKind::kInput, {"no file of this name"}, [&] { read_text(folder / "none"); });
  expect_error(ErrorKind::kInput, {"a directory"}, [&] { read_text(folder.path()); });
  expect_error(ErrorKind::kFormat, {"whole gzip data", "cut off"},
               [&] { read_text(write_file(folder / "cut", "\x1F\x8B\x08\0\0"s)); });
}

TEST(ReadText, RefusesAnEncodingNobodyKnows) {
  expect_error(ErrorKind::kUsage, {"the name of an encoding", "windows-1252", "'klingon'"},
               [] { read_bytes("text", {.encoding = "klingon"}); });
}

TEST(ReadText, KeepsToTheLimit) {
  const std::string book(200'000, 'a');
  EXPECT_EQ(read_bytes(book, {.encoding = {}, .max_byte_count = 200'000}).utf8.size(), 200'000U);
  for (const std::size_t limit : {0UL, 5UL, 65'536UL, 199'999UL}) {
    expect_error(ErrorKind::kLimit, {"book.txt: ", "at most " + std::to_string(limit) + " bytes"},
                 [&] { read_bytes(book, {.encoding = {}, .max_byte_count = limit}); });
  }
}

TEST(ReadText, DoesNotReadDevicesToTheirEnd) {
  for (const std::string path : {"/dev/zero", "/dev/urandom"}) {
    if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not there";
    expect_error(ErrorKind::kInput, {path, "binary data"}, [&] { read_text(path); });
  }
  expect_error(ErrorKind::kInput, {"/dev/null", "an empty file"}, [&] { read_text("/dev/null"); });
}

TEST(ReadText, ReadsAPipe) {
  const TemporaryFolder folder;
  const std::string path = folder / "pipe";
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  std::thread writer([&] { write_file(path, "Through a pipe."); });
  EXPECT_EQ(read_text(path).utf8, "Through a pipe.");
  writer.join();
}

}  // namespace
}  // namespace diglot
