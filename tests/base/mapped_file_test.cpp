#include "base/mapped_file.h"

#include <span>
#include <string>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "base/checksum.h"
#include "tests/base/files.h"

namespace diglot::testing {
namespace {

TEST(MappedFile, HasTheBytesOfTheFile) {
  const TemporaryFolder folder;
  const std::string bytes("a\0b\n", 4);
  const MappedFile file(write_file(folder / "file", bytes));
  ASSERT_EQ(file.bytes().size(), bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    EXPECT_EQ(static_cast<char>(file.bytes()[i]), bytes[i]);
  }
}

TEST(MappedFile, RefusesWhatIsNoFile) {
  const TemporaryFolder folder;
  const std::string pipe = folder / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const std::string empty = write_file(folder / "empty", "");
  for (const std::string& path : {folder.path(), pipe, folder / "none", empty}) {
    expect_error(ErrorKind::kInput, {path, "mapped"}, [&] { MappedFile file(path); });
  }
  expect_error(ErrorKind::kInput, {"standard input"}, [] { MappedFile file("-"); });
}

TEST(Checksum, IsThatOfGzip) {
  const std::string bytes = "123456789";
  Checksum whole;
  whole.add(std::as_bytes(std::span(bytes)));
  EXPECT_EQ(whole.value(), 0xCBF43926U);
  Checksum pieces;
  pieces.add(std::as_bytes(std::span(bytes).first(4)));
  pieces.add(std::as_bytes(std::span(bytes).subspan(4)));
  EXPECT_EQ(pieces.value(), whole.value());
}

}  // namespace
}  // namespace diglot::testing
