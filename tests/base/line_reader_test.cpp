#include "diglot/line_reader.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "diglot/error.h"
#include "diglot/output_file.h"
#include "tests/base/files.h"

namespace diglot {
namespace {

using testing::expect_error;
using testing::RedirectedDescriptor;
using testing::TemporaryFolder;
using testing::write_file;

// Lines between "|"; "#" stands for one that was too long.
std::string lines_of(const std::string& path, std::size_t max_byte_count) {
  LineReader reader(path, max_byte_count);
  std::string dump;
  std::size_t number = 0;
  while (const auto line = reader.next()) {
    EXPECT_EQ(line->number, ++number);
    dump += (line->is_too_long ? "#" + line->bytes : line->bytes) + '|';
  }
  return dump;
}

std::string lines_of_bytes(std::string_view bytes, std::size_t max_byte_count = 100) {
  const TemporaryFolder folder;
  return lines_of(write_file(folder / "lines", bytes), max_byte_count);
}

TEST(LineReader, SplitsAtLineEnds) {
  EXPECT_EQ(lines_of_bytes("one\ntwo\n"), "one|two|");
  EXPECT_EQ(lines_of_bytes("one\r\n\ntwo"), "one||two|");
  EXPECT_EQ(lines_of_bytes("a\rb\n"), "a\rb|");
  EXPECT_EQ(lines_of_bytes(""), "");
  EXPECT_EQ(lines_of_bytes("\n"), "|");
}

TEST(LineReader, DoesNotKeepLinesThatAreTooLong) {
  EXPECT_EQ(lines_of_bytes("1234\n12345\n123\n", 4), "1234|#|123|");
  const std::string longer_than_a_block(300'000, 'x');
  EXPECT_EQ(lines_of_bytes(longer_than_a_block + "\nshort\n"), "#|short|");
  EXPECT_EQ(lines_of_bytes(longer_than_a_block + "\n", 300'000), longer_than_a_block + "|");
}

TEST(LineReader, ReadsCompressedFiles) {
  const TemporaryFolder folder;
  for (const char* name : {"lines.gz", "lines.zst"}) {
    OutputFile file(folder / name);
    file.stream() << "one\ntwo\n";
    file.commit();
    EXPECT_EQ(lines_of(folder / name, 100), "one|two|");
  }
}

TEST(LineReader, CountsBytes) {
  const TemporaryFolder folder;
  LineReader reader(write_file(folder / "lines", "one\r\ntoo long\nx"), 5);
  EXPECT_EQ(reader.byte_count(), 0u);
  std::vector<std::size_t> counts;
  while (reader.next()) counts.push_back(reader.byte_count());
  EXPECT_EQ(counts, (std::vector<std::size_t>{5, 14, 15}));
}

TEST(LineReader, GivesALineOfAPipeBeforeTheNextIsThere) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const RedirectedDescriptor input(STDIN_FILENO, ends[0]);
  ASSERT_EQ(::write(ends[1], "first\n", 6), 6);
  LineReader lines("-", 100);
  EXPECT_EQ(lines.next()->bytes, "first");  // Would wait for ever if it wanted a whole block.
  ASSERT_EQ(::write(ends[1], "second\n", 7), 7);
  EXPECT_EQ(lines.next()->bytes, "second");
  ::close(ends[1]);
  EXPECT_FALSE(lines.next());
  ::close(ends[0]);
}

TEST(LineReader, SaysWhenThereIsNoFile) {
  const TemporaryFolder folder;
  expect_error(ErrorKind::kInput, {"no file of this name"},
               [&] { const LineReader reader(folder / "nothing", 100); });
}

}  // namespace
}  // namespace diglot
