#include "diglot/links.h"

#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "diglot/output_file.h"
#include "tests/base/files.h"

namespace diglot {
namespace {

using namespace std::string_literals;
using testing::expect_error;
using testing::TemporaryFolder;
using testing::write_file;

Links parse(const std::string& bytes) {
  const TemporaryFolder folder;
  return read_links(write_file(folder / "test.links", bytes));
}

/// "0,1-2@0.5 3-": the sentences of both sides, and the score.
std::string dump(const Links& links) {
  std::ostringstream text;
  const auto print = [&](const std::vector<std::size_t>& numbers) {
    const char* separator = "";
    for (const std::size_t number : numbers) text << std::exchange(separator, ",") << number;
  };
  const char* separator = "";
  for (const Link& link : links) {
    text << std::exchange(separator, " ");
    print(link.source);
    text << '-';
    print(link.target);
    if (link.score) text << '@' << *link.score;
  }
  return text.str();
}

TEST(ReadLinks, ReadsBothForms) {
  const struct {
    std::string bytes;
    std::string links;
  } cases[] = {
      // Vecalign.
      {"[0]:[0]\n", "0-0"},
      {"[0, 1]:[2]", "0,1-2"},
      {"[8, 9]:[10, 11, 12]:0.139594\n[]:[22]:0.000000\n", "8,9-10,11,12@0.139594 -22@0"},
      {"[3]:[]\n[]:[4]\n", "3- -4"},
      {"[2]:[1]\n[0]:[7]\n[0, 5]:[3]\n", "2-1 0-7 0,5-3"},
      {"[0]:[0]:-1.5e-1\n", "0-0@-0.15"},
      {"[0]:[0]:nan\n[1]:[1]:inf\n", "0-0 1-1"},
      {"[4294967295]:[0]\n", "4294967295-0"},
      // Bertalign.
      {"([0], [0])\n([1, 2], [1])\n([], [2])\n", "0-0 1,2-1 -2"},
      // hunalign.
      {"0\t0\n1\t1\n", "0-0"},
      {"0\t0\t0.3\n1\t2\t0.7\n3\t2\t0\n3\t3\t0.1\n", "0-0,1@0.3 1,2-@0.7 -2@0"},
      {"0 0\n2 2\n", "0,1-0,1"},
      // White space and line ends.
      {"\r\n [ 0 ,1 ] : [2] : 0.5 \r\n\r\n\t[3]:[4]\r\n", "0,1-2@0.5 3-4"},
      {"\n\n  0   0  \r\n\n1\t1 0.25\t\r\n", "0-0"},
      {"\xEF\xBB\xBF[0]:[0]\n", "0-0"},
      {"\xFF\xFE[\0000\0]\0:\0[\0001\0]\0"s, "0-1"},
  };
  for (const auto& test : cases) {
    EXPECT_EQ(dump(parse(test.bytes)), test.links) << test.bytes;
  }
}

TEST(ReadLinks, TheScoreOfARungIsThatOfTheBeadThatStartsThere) {
  const Links expected = {{{0}, {0}, 0.5}, {{1, 2}, {}, -1.25}, {{}, {1}, std::nullopt}};
  EXPECT_EQ(parse("0\t0\t0.5\n1\t1\t-1.25\n3\t1\n3\t2\t99\n"), expected);
}

TEST(ReadLinks, ReadsCompressedFiles) {
  const TemporaryFolder folder;
  for (const std::string extension : {".gz", ".zst"}) {
    const std::string path = folder / ("gold" + extension);
    OutputFile file(path);
    file.stream() << "[0]:[0]\n[1]:[1, 2]\n";
    file.commit();
    EXPECT_EQ(dump(read_links(path)), "0-0 1-1,2");
  }
}

TEST(ReadLinks, TellsWhatIsWrongAndWhere) {
  const struct {
    std::string bytes;
    std::vector<std::string> words;
  } cases[] = {
      {"[0]:[0]\n[1:[1]\n", {"test.links:2:3: expected ']', found ':[1]'", "links look like"}},
      {"[0]:[0]\n\n[1] [1]\n", {":3:5: expected ':', found '[1]'"}},
      {"[0]:[0]\n1:1\n", {":2:1: expected '[', found '1:1'"}},
      {"[a]:[0]\n", {":1:2: expected a sentence number below 4294967296, found 'a]:[0]'"}},
      {"[-1]:[0]\n", {":1:2: expected a sentence number", "found '-1]:[0]'"}},
      {"[1.5]:[0]\n", {":1:3: expected ']', found '.5]:[0]'"}},
      {"[4294967296]:[0]\n", {":1:2: expected a sentence number"}},
      {"[99999999999999999999999]:[0]\n", {":1:2: expected a sentence number"}},
      {"[1,]:[0]\n", {":1:4: expected a sentence number", "found ']:[0]'"}},
      {"[0", {":1:3: expected ']', found the end of the line"}},
      {"[0]:[0]:\n", {":1:9: expected a score, found the end of the line"}},
      {"[0]:[0]:high\n", {":1:9: expected a score, found 'high'"}},
      {"[0]:[0]:0.5 more\n", {":1:13: expected the end of the line, found 'more'"}},
      {"  []:[]\n", {":1:3: expected a sentence on one side at least, found '[]:[]'"}},
      {"([0], [0]\n", {":1:10: expected ')', found the end of the line"}},
      {"Hello world\n", {":1:1: expected '[', found 'Hello'", "links look like", "ladder"}},
      {"\xC3\xA9t\xC3\xA9\n", {":1:1: expected '[', found '\xC3\xA9t\xC3\xA9'"}},
      {"[0]:[0]\0\n"s, {":1:8: expected the end of the line"}},
      {"0\t0\n1\n", {":2:2: expected a sentence number", "found the end of the line", "a rung"}},
      {"0\t0\n[1]:[1]\n", {":2:1: expected a sentence number", "found '[1]:[1]'"}},
      {"0\t0\n1\t1\tx\n", {":2:5: expected a score, found 'x'"}},
      {"0\t0\n1\t1\t1\t1\n", {":2:7: expected the end of the line, found '1'"}},
      {"1\t1\n2\t2\n", {":1:1: expected 0 and 0 as the first rung, found '1'"}},
      {"0\t0\n2\t2\n1\t3\n", {":3:1: expected a rung not below the last one, 2 and 2"}},
      {"0\t0\n2\t2\n3\t1\n", {":3:1: expected a rung not below the last one, 2 and 2"}},
      {"0\t0\n2\t2\n2\t2\n", {":3:1: expected a rung other than the last one, 2 and 2"}},
      {"0\t0\n", {"test.links:1: expected a rung behind the first, found the end of the file"}},
  };
  for (const auto& test : cases) {
    expect_error(ErrorKind::kFormat, test.words, [&] { parse(test.bytes); });
  }
}

TEST(ReadLinks, AsksForConfidencesWhereTheyAreWanted) {
  const auto parse_confidences = [](const std::string& bytes) {
    const TemporaryFolder folder;
    return read_links(write_file(folder / "test.links", bytes), LinkScores::kConfidences);
  };
  EXPECT_EQ(dump(parse_confidences("[0]:[0]:0\n[1]:[1]:1.0\n")), "0-0@0 1-1@1");
  // Nothing starts at the last rung.
  EXPECT_EQ(dump(parse_confidences("0\t0\t0.3\n1\t1\t0.7\n2\t2\n")), "0-0@0.3 1-1@0.7");
  EXPECT_EQ(dump(parse_confidences("0\t0\t0.3\n1\t1\t99\n")), "0-0@0.3");
  const struct {
    std::string bytes;
    std::vector<std::string> words;
  } cases[] = {
      {"[0]:[0]:0.5\n\n[1]:[1]\n",
       {"test.links:3: expected a confidence behind each link, found none", "align --format"}},
      {"[0]:[0]:nan\n", {":1: expected a confidence behind each link, found none"}},
      {"([0], [0])\n", {":1: expected a confidence behind each link, found none"}},
      {"[0]:[0]:-0.5\n", {":1: expected a confidence from 0 to 1, found -0.5", "costs"}},
      {"[0]:[0]:0.5\n[1]:[]:1.25\n", {":2: expected a confidence from 0 to 1, found 1.25"}},
      {"0\t0\t0.5\n1\t1\n2\t2\n", {":2: expected a confidence behind each link, found none"}},
      {"0\t0\t3\n1\t1\t0\n", {":1: expected a confidence from 0 to 1, found 3"}},
  };
  for (const auto& test : cases) {
    expect_error(ErrorKind::kFormat, test.words, [&] { parse_confidences(test.bytes); });
  }
}

TEST(ReadLinks, CutsLongFindingsBetweenCharacters) {
  std::string letters;
  for (int i = 0; i < 100; ++i) letters += "\xC3\xA9";
  for (const std::string& line : {letters, "x" + letters}) {
    const auto error = testing::error_of([&] { parse(line); });
    ASSERT_TRUE(error);
    EXPECT_LE(error->found().size(), 26U);
    EXPECT_EQ(error->found().find("\xC3'"), std::string::npos);
  }
}

TEST(ReadLinks, HugeNumbersDoNotFillTheMemory) {
  expect_error(ErrorKind::kLimit, {"test.links:2: ", "at most 10000000 sentence numbers"},
               [] { parse("0\t0\n4000000000\t1\n"); });
  expect_error(ErrorKind::kLimit, {"test.links:3: "},
               [] { parse("0\t0\n6000000\t1\n6000001\t6000000\n"); });
  EXPECT_EQ(parse("0\t0\n3000000\t3000000\n").front().source.size(), 3'000'000U);
}

TEST(ReadLinks, RefusesFilesThatAreNoText) {
  expect_error(ErrorKind::kInput, {"an empty file"}, [] { parse(""); });
  expect_error(ErrorKind::kInput, {"nothing but white space"}, [] { parse("\n \r\n"); });
  expect_error(ErrorKind::kInput, {"a PDF document"}, [] { parse("%PDF-1.4"); });
  expect_error(ErrorKind::kInput, {"no file of this name"}, [] { read_links("no such file"); });
}

}  // namespace
}  // namespace diglot
