#include "base/input_stream.h"

#include <cstddef>
#include <fstream>
#include <limits>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diglot/error.h"
#include "diglot/output_file.h"
#include "tests/base/files.h"

namespace diglot {
namespace {

using testing::expect_error;
using testing::file_bytes;
using testing::TemporaryFolder;
using testing::write_file;

constexpr std::size_t kNoLimit = std::numeric_limits<std::size_t>::max();

std::string read_file(const std::string& path, std::size_t max_byte_count = kNoLimit) {
  InputStream stream(path);
  std::string bytes;
  read_rest(stream, bytes, max_byte_count);
  return bytes;
}

std::string read_bytes(const std::string& bytes) {
  std::istringstream source(bytes);
  InputStream stream(source, "bytes");
  std::string result;
  read_rest(stream, result, kNoLimit);
  return result;
}

/// `text`, compressed as the extension tells.
std::string compressed(std::string_view text, const std::string& extension) {
  const TemporaryFolder folder;
  const std::string path = folder / ("file" + extension);
  OutputFile file(path);
  file.stream() << text;
  file.commit();
  return file_bytes(path);
}

/// Words without much order, so that compressed bytes are many.
std::string sample(std::size_t size) {
  std::string text;
  for (unsigned state = 1; text.size() < size;) {
    state = state * 1664525U + 1013904223U;
    text += static_cast<char>('a' + (state >> 24) % 26);
    if (state >> 29 == 0) text += ' ';
  }
  return text;
}

TEST(InputStream, ReadsPlainAndCompressedFiles) {
  const TemporaryFolder folder;
  for (const std::size_t size : {1UL, 3UL, 4UL, 5UL, 1000UL, 300'000UL}) {
    const std::string text = sample(size);
    for (const std::string extension : {"", ".gz", ".zst"}) {
      // Magic bytes decide, not the name.
      const std::string path = write_file(folder / "any", compressed(text, extension));
      EXPECT_EQ(read_file(path), text) << size << extension;
    }
  }
}

TEST(InputStream, NamesTheCompression) {
  const TemporaryFolder folder;
  const struct {
    std::string extension;
    Compression compression;
    std::string name;
  } cases[] = {{"", Compression::kNone, ""},
               {".gz", Compression::kGzip, "gzip"},
               {".zst", Compression::kZstd, "zstd"}};
  for (const auto& test : cases) {
    const std::string path = write_file(folder / "any", compressed("text", test.extension));
    const InputStream stream(path);
    EXPECT_EQ(stream.compression(), test.compression);
    EXPECT_EQ(compression_name(stream.compression()), test.name);
    EXPECT_EQ(stream.name(), path);
  }
}

TEST(InputStream, AnEmptyFileHasNoBytes) {
  const TemporaryFolder folder;
  EXPECT_EQ(read_file(write_file(folder / "empty", "")), "");
  EXPECT_EQ(read_bytes(compressed("", ".gz")), "");
  EXPECT_EQ(read_bytes(compressed("", ".zst")), "");
}

TEST(InputStream, ReadsMembersOneAfterTheOther) {
  const std::string first = sample(70'000);
  for (const std::string extension : {".gz", ".zst"}) {
    std::string bytes;
    std::string text;
    for (const std::string& part : {first, std::string(), std::string("x"), first}) {
      bytes += compressed(part, extension);
      text += part;
    }
    EXPECT_EQ(read_bytes(bytes), text) << extension;
  }
}

TEST(InputStream, ReadsGzipWithAnExtraField) {
  // As dictzip and bgzip write it: flag FEXTRA, then a length and the field behind the header.
  std::string bytes = compressed("dictionary", ".gz");
  constexpr std::size_t kFlagOffset = 3;
  constexpr std::size_t kHeaderSize = 10;
  bytes[kFlagOffset] = 4;
  bytes.insert(kHeaderSize, std::string("\x08\x00RA\x04\x00\x01\x00\x02\x00", 10));
  EXPECT_EQ(read_bytes(bytes), "dictionary");
}

TEST(InputStream, RefusesDataCutOffAnywhere) {
  const std::string text = sample(500);
  for (const std::string extension : {".gz", ".zst"}) {
    const std::string whole = compressed(text, extension);
    for (std::size_t size = kCompressionMagicSize; size < whole.size(); ++size) {
      expect_error(ErrorKind::kFormat, {"bytes: ", "whole", "cut off"},
                   [&] { read_bytes(whole.substr(0, size)); });
    }
  }
}

TEST(InputStream, RefusesLargeDataCutOff) {
  const std::string text = sample(400'000);
  for (const std::string extension : {".gz", ".zst"}) {
    const std::string whole = compressed(text, extension);
    for (std::size_t missing : {1UL, 2UL, 7UL, 100UL, whole.size() / 2}) {
      expect_error(ErrorKind::kFormat, {"cut off"},
                   [&] { read_bytes(whole.substr(0, whole.size() - missing)); });
    }
  }
}

TEST(InputStream, NeverTakesDamagedGzipForWhole) {
  const std::string text = sample(300);
  const std::string whole = compressed(text, ".gz");
  std::size_t refused_count = 0;
  for (std::size_t position = 2; position < whole.size(); ++position) {
    std::string damaged = whole;
    damaged[position] = static_cast<char>(damaged[position] ^ 0x10);
    try {
      EXPECT_EQ(read_bytes(damaged), text) << position;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kFormat);
      ++refused_count;
    }
  }
  EXPECT_GT(refused_count, whole.size() / 2);
}

TEST(InputStream, RefusesGarbageBehindCompressedData) {
  for (const std::string extension : {".gz", ".zst"}) {
    expect_error(ErrorKind::kFormat, {"damaged"},
                 [&] { read_bytes(compressed("text", extension) + "garbage"); });
  }
}

TEST(InputStream, TellsWhatIsWrongWithAPath) {
  const TemporaryFolder folder;
  const std::string file = write_file(folder / "file", "text");
  expect_error(ErrorKind::kInput, {folder / "none", "expected", "no file of this name", "spelling"},
               [&] { InputStream stream(folder / "none"); });
  expect_error(ErrorKind::kInput, {"no file of this name"},
               [&] { InputStream stream(file + "/inside"); });
  expect_error(ErrorKind::kInput, {folder.path(), "a directory", "name a file in it"},
               [&] { InputStream stream(folder.path()); });
  expect_error(ErrorKind::kInput, {"a file name", "an empty name"},
               [&] { InputStream stream(""); });
}

TEST(InputStream, TellsThatAFileMayNotBeRead) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "secret", "text");
  ::chmod(folder.path().c_str(), 0755);
  ::chmod(path.c_str(), 0);
  const testing::WithoutPrivileges nobody;
  expect_error(ErrorKind::kInput, {path, "Permission denied", "permissions"},
               [&] { InputStream stream(path); });
}

TEST(InputStream, ReadsStandardInput) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "file", compressed("from a pipe", ".gz"));
  const int fd = ::open(path.c_str(), O_RDONLY);
  ASSERT_GE(fd, 0);
  const testing::RedirectedDescriptor redirected(STDIN_FILENO, fd);
  EXPECT_EQ(read_file("-"), "from a pipe");
  ::close(fd);
}

TEST(InputStream, RefusesADirectoryAsStandardInput) {
  const TemporaryFolder folder;
  const int fd = ::open(folder.path().c_str(), O_RDONLY);
  ASSERT_GE(fd, 0);
  const testing::RedirectedDescriptor redirected(STDIN_FILENO, fd);
  expect_error(ErrorKind::kInput, {"-: ", "a directory"}, [] { read_file("-"); });
  ::close(fd);
}

TEST(InputStream, ReadsAPipeWhoseBytesComeInPieces) {
  const TemporaryFolder folder;
  const std::string path = folder / "pipe";
  const std::string text = sample(2000);
  const std::string bytes = compressed(text, ".zst");
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  std::thread writer([&] {
    std::ofstream pipe(path, std::ios::binary);
    for (const char byte : bytes) pipe << byte << std::flush;
  });
  EXPECT_EQ(read_file(path), text);
  writer.join();
}

TEST(InputStream, RefusesAStreamThatFailed) {
  std::ifstream none("a file that is not there");
  expect_error(ErrorKind::kInput, {"none: ", "a stream that failed"},
               [&] { InputStream stream(none, "none"); });
}

TEST(InputStream, ReadsInBlocksOfAnySize) {
  const std::string text = sample(1000);
  for (const std::string extension : {"", ".gz", ".zst"}) {
    const std::string bytes = compressed(text, extension);
    for (const std::size_t block_size : {1UL, 2UL, 3UL, 7UL, 999UL, 1000UL, 1001UL}) {
      std::istringstream source(bytes);
      InputStream stream(source, "bytes");
      std::string result;
      std::string block(block_size, '\0');
      for (std::size_t count = block_size; count == block_size;) {
        count = stream.read(block.data(), block_size);
        result.append(block, 0, count);
      }
      EXPECT_EQ(result, text) << extension << ' ' << block_size;
    }
  }
}

TEST(ReadRest, AppendsUpToTheLimit) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "file", "twelve bytes");
  EXPECT_EQ(read_file(path, 12), "twelve bytes");
  EXPECT_EQ(read_file(path, 13), "twelve bytes");
  for (const std::size_t limit : {0UL, 1UL, 11UL}) {
    expect_error(ErrorKind::kLimit, {path, "at most " + std::to_string(limit) + " bytes", "raise"},
                 [&] { read_file(path, limit); });
  }
  EXPECT_EQ(read_file(write_file(folder / "empty", ""), 0), "");
}

TEST(ReadRest, CountsWhatWasThereBefore) {
  std::istringstream source("cdef");
  InputStream stream(source, "bytes");
  std::string bytes = "ab";
  read_rest(stream, bytes, 6);
  EXPECT_EQ(bytes, "abcdef");
  expect_error(ErrorKind::kLimit, {"at most 5"}, [&] { read_rest(stream, bytes, 5); });
}

std::size_t peak_kilobytes() {
  rusage usage = {};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::size_t>(usage.ru_maxrss);
}

TEST(ReadRest, StopsAtTheLimitWhereAnArchiveSwells) {
  const TemporaryFolder folder;
  constexpr std::size_t kMegabyte = std::size_t{1} << 20;
  for (const std::string extension : {".gz", ".zst"}) {
    const std::string member = compressed(std::string(kMegabyte, 'a'), extension);
    std::string bomb;
    for (int count = 0; count < 1024; ++count) bomb += member;
    const std::string path = write_file(folder / "bomb", bomb);
    const std::size_t before = peak_kilobytes();
    expect_error(ErrorKind::kLimit, {"at most 1048576 bytes"}, [&] { read_file(path, kMegabyte); });
    EXPECT_LT(peak_kilobytes() - before, 64U * 1024) << extension;
  }
}

}  // namespace
}  // namespace diglot
