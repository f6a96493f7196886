#include "base/scratch_file.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/base/files.h"

namespace diglot {
namespace {

using testing::TemporaryFolder;

TEST(ScratchFile, GivesBackWhatItWasGiven) {
  const TemporaryFolder folder;
  ScratchFile file(folder.path());
  file.append("ab");
  file.append("");
  file.append("cdef");
  EXPECT_EQ(file.size(), 6U);
  std::string bytes(3, '\0');
  file.read(1, bytes.data(), bytes.size());
  EXPECT_EQ(bytes, "bcd");
}

TEST(ScratchFile, HasNoName) {
  const TemporaryFolder folder;
  ScratchFile file(folder.path());
  file.append("ab");
  EXPECT_TRUE(folder.names().empty());
}

TEST(ScratchFile, SaysWhereThereIsNoRoom) {
  testing::expect_error(ErrorKind::kOutput, {"/no/such/folder", "temporary files", "TMPDIR"},
                        [] { const ScratchFile file("/no/such/folder"); });
}

}  // namespace
}  // namespace diglot
