#include "diglot/read_ahead.h"

#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "tests/base/files.h"

namespace diglot::testing {
namespace {

// More units than are read ahead at a time.
constexpr std::size_t kUnitCount = 3000;

class ReadAhead : public ::testing::Test {
 protected:
  static std::string lines() {
    std::string lines;
    for (std::size_t i = 0; i < kUnitCount; ++i) {
      lines += "source " + std::to_string(i) + '\t' + std::string(200, 't') + '\n';
    }
    return lines;
  }

  TemporaryFolder folder_;
  std::string path_ = write_file(folder_ / "a.tsv", lines());
};

TEST_F(ReadAhead, HandsOnAllUnitsInOrder) {
  UnitReader reader(path_);
  std::size_t count = 0;
  const ReadProgress read = for_each_unit(reader, [&](Unit& unit, const ReadProgress& progress) {
    EXPECT_EQ(unit.source().text, "source " + std::to_string(count));
    EXPECT_EQ(progress.unit_count, ++count);
    return true;
  });
  EXPECT_EQ(count, kUnitCount);
  EXPECT_EQ(read.unit_count, kUnitCount);
  EXPECT_EQ(read.byte_count, lines().size());
}

TEST_F(ReadAhead, EndsWhenNoMoreAreWantedAndAlwaysAtTheSamePlace) {
  for (int round = 0; round < 5; ++round) {
    UnitReader reader(path_);
    const ReadProgress read = for_each_unit(
        reader, [](Unit&, const ReadProgress& progress) { return progress.unit_count < 300; });
    EXPECT_EQ(read.unit_count, 300U);
    // What was read further on does not show.
    static const std::size_t first = read.byte_count;
    EXPECT_EQ(read.byte_count, first);
    EXPECT_LT(read.byte_count, lines().size() / 2);
  }
}

TEST_F(ReadAhead, ThrowsBehindTheUnitsThatCouldBeRead) {
  std::string tmx = "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n";
  for (std::size_t i = 0; i < kUnitCount; ++i) {
    tmx +=
        "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"fr\"><seg>b</seg></tuv></tu>\n";
  }
  UnitReader reader(write_file(folder_ / "cut.tmx", tmx));
  std::size_t count = 0;
  expect_error(ErrorKind::kFormat, {"cut.tmx"}, [&] {
    for_each_unit(reader, [&](Unit&, const ReadProgress&) {
      ++count;
      return true;
    });
  });
  EXPECT_EQ(count, kUnitCount);
}

// The bytes of a Moses pair are those of its source file.
TEST_F(ReadAhead, ReadsNoFurtherWhereTextIsInAnotherFile) {
  constexpr std::size_t kPairCount = 512;
  std::string source;
  std::string target;
  for (std::size_t i = 0; i < kPairCount; ++i) {
    source += std::string(1000, 's') + '\n';
    target += std::string(20'000, 't') + '\n';
  }
  UnitReader reader(write_file(folder_ / "a.en", source),
                    {.target_path = write_file(folder_ / "a.fr", target)});
  const ReadProgress read = for_each_unit(reader, [](Unit&, const ReadProgress&) { return false; });
  // Blocks of 64 KiB until there is a megabyte of text.
  EXPECT_LT(read.byte_count, 3U << 16);
}

TEST_F(ReadAhead, PassesOnWhatIsThrownByWhoTakes) {
  UnitReader reader(path_);
  std::size_t count = 0;
  EXPECT_THROW(for_each_unit(reader,
                             [&](Unit&, const ReadProgress&) -> bool {
                               if (++count == 10) throw std::runtime_error("full");
                               return true;
                             }),
               std::runtime_error);
  EXPECT_EQ(count, 10U);
}

}  // namespace
}  // namespace diglot::testing
