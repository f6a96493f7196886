#include "filter/unit_sorter.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "filter/unit_bytes.h"
#include "tests/filter/units.h"

namespace diglot::testing {
namespace {

TEST(UnitBytes, HoldAllThatAUnitHas) {
  std::string bytes;
  filter::append_unit(full_unit(), bytes);
  Unit unit = unit_of("what was", "there before");
  filter::read_unit(bytes, unit);
  EXPECT_TRUE(are_equal(unit, full_unit()));
}

TEST(UnitBytes, HoldAUnitThatHasNothing) {
  std::string bytes;
  filter::append_unit(unit_of("", ""), bytes);
  Unit unit = full_unit();
  filter::read_unit(bytes, unit);
  EXPECT_TRUE(are_equal(unit, unit_of("", "")));
}

// As the standard library sorts, whatever memory there is.
TEST(UnitSorter, AgreesWithAStableSort) {
  std::mt19937 random(7);
  std::vector<Unit> units;
  for (int i = 0; i < 2000; ++i) {
    const auto length = static_cast<std::size_t>(random() % 40);
    const auto letter = static_cast<char>('a' + random() % 3);
    units.push_back(unit_of(std::string(length, letter), "t"));
    units.back().id = std::to_string(i);
  }
  std::vector<Unit> expected = units;
  std::ranges::stable_sort(expected, {}, [](const Unit& unit) { return unit.source().text; });
  for (const std::size_t byte_count : {100U, 1000U, 30'000U, 10'000'000U}) {
    filter::UnitSorter sorter({.key = SortKey::kLength, .byte_count = byte_count});
    filter::UnitSorter by_text({.key = SortKey::kTarget, .byte_count = byte_count});
    for (Unit unit : units) {
      std::swap(unit.variants[0].text, unit.variants[1].text);
      by_text.add(unit);
      sorter.add(unit);
    }
    std::vector<std::string> ids;
    by_text.finish([&](Unit& unit) {
      ids.push_back(unit.id);
      return true;
    });
    ASSERT_EQ(ids.size(), expected.size()) << byte_count;
    // The empty ones come last.
    const auto first = std::ranges::find_if(
        expected, [](const Unit& unit) { return !unit.source().text.empty(); });
    std::vector<Unit> turned = expected;
    std::rotate(turned.begin(), turned.begin() + (first - expected.begin()), turned.end());
    for (std::size_t i = 0; i < ids.size(); ++i) ASSERT_EQ(ids[i], turned[i].id) << i;
    std::size_t last = 0;
    sorter.finish([&](Unit& unit) {
      EXPECT_GE(unit.target().text.size(), last);
      last = unit.target().text.size();
      return true;
    });
  }
}

}  // namespace
}  // namespace diglot::testing
