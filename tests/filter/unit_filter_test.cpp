#include "diglot/unit_filter.h"

#include <algorithm>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/base/files.h"
#include "tests/filter/units.h"

namespace diglot::testing {
namespace {

// The ids of what stays, and what did not by reason.
struct Outcome {
  std::string ids;
  LossCounts dropped;
};

Outcome filtered(const UnitFilterOptions& options, std::vector<Unit> units) {
  Outcome outcome;
  UnitFilter filter(options, [&](Unit& unit) {
    outcome.ids += (outcome.ids.empty() ? "" : " ") + unit.id;
    return true;
  });
  for (Unit& unit : units) {
    if (!filter.add(unit)) break;
  }
  filter.finish();
  outcome.dropped = filter.dropped();
  return outcome;
}

std::vector<Unit> numbered(std::vector<Unit> units) {
  for (std::size_t i = 0; i < units.size(); ++i) units[i].id = std::to_string(i + 1);
  return units;
}

TEST(UnitFilter, WithoutOptionsKeepsAll) {
  const Outcome outcome = filtered({}, numbered({unit_of("a", "b"), unit_of("a", "b")}));
  EXPECT_EQ(outcome.ids, "1 2");
  EXPECT_TRUE(outcome.dropped.empty());
}

struct SamenessCase {
  Sameness sameness;
  Unit first;
  Unit second;
  bool is_same;
};

class Duplicates : public ::testing::TestWithParam<SamenessCase> {};

TEST_P(Duplicates, AreToldByTheirTexts) {
  const SamenessCase& c = GetParam();
  const Outcome outcome = filtered({.dedupe = c.sameness}, numbered({c.first, c.second}));
  EXPECT_EQ(outcome.ids, c.is_same ? "1" : "1 2") << c.second.source().text;
  EXPECT_EQ(outcome.dropped, (c.is_same ? LossCounts{{"duplicate", 1}} : LossCounts{}));
}

INSTANTIATE_TEST_SUITE_P(
    Exact, Duplicates,
    ::testing::Values(
        SamenessCase{Sameness::kExact, unit_of("Go on.", "Va."), unit_of("Go on.", "Va."), true},
        SamenessCase{Sameness::kExact, unit_of("Go on.", "Va."), unit_of("Go on", "Va."), false},
        SamenessCase{Sameness::kExact, unit_of("Go on.", "Va."), unit_of("Go on.", "va."), false},
        // What belongs to the source cannot pass for the target's.
        SamenessCase{Sameness::kExact, unit_of("ab", "c"), unit_of("a", "bc"), false},
        SamenessCase{Sameness::kExact, unit_of("ab", ""), unit_of("", "ab"), false}));

INSTANTIATE_TEST_SUITE_P(
    Loose, Duplicates,
    ::testing::Values(
        SamenessCase{Sameness::kLoose, unit_of("Page 1", "Page 1"), unit_of("PAGE: 22.", "«page»"),
                     true},
        SamenessCase{Sameness::kLoose, unit_of("Ärger", "ennui"), unit_of("ÄRGER!", "Ennui"), true},
        SamenessCase{Sameness::kLoose, unit_of("Мир", "和平"), unit_of("мир…", "和平。"), true},
        SamenessCase{Sameness::kLoose, unit_of("Page 1", "Page 1"), unit_of("Pages", "Page"),
                     false},
        // Marks are part of letters: कि is not का.
        SamenessCase{Sameness::kLoose, unit_of("कि", "x"), unit_of("का", "x"), false},
        // Without letters nothing else is left to go by.
        SamenessCase{Sameness::kLoose, unit_of("12", "12"), unit_of("13", "13"), false},
        SamenessCase{Sameness::kLoose, unit_of("12", "12"), unit_of("12", "12"), true}));

TEST(UnitFilter, CountsWhatIsDroppedByReason) {
  std::vector<Unit> units =
      numbered({unit_of("a", "b"), unit_of("c", ""), unit_of("d", "e"), unit_of("f", "g"),
                unit_of("h", "i"), unit_of("j", "k"), unit_of("a", "b")});
  for (Unit& unit : units) {
    unit.confidence = 0.9;
    unit.shape = Shape{1, 1};
  }
  units[2].confidence.reset();
  units[3].confidence = 0.4999;
  units[4].shape.reset();
  units[5].shape = Shape{2, 1};
  const Outcome outcome = filtered({.needs_both_texts = true,
                                    .min_confidence = 0.5,
                                    .shapes = {{1, 1}, {1, 2}},
                                    .dedupe = Sameness::kExact},
                                   units);
  EXPECT_EQ(outcome.ids, "1");
  EXPECT_EQ(outcome.dropped, (LossCounts{{"without text in one of the languages", 1},
                                         {"without confidence", 1},
                                         {"of low confidence", 1},
                                         {"without shape", 1},
                                         {"of another shape", 1},
                                         {"duplicate", 1}}));
}

TEST(UnitFilter, HeadEndsIt) {
  std::size_t added = 0;
  std::string ids;
  UnitFilter filter({.head = 2}, [&](Unit& unit) {
    ids += unit.id;
    return true;
  });
  for (const char* id : {"a", "b", "c"}) {
    Unit unit = unit_with_confidence(id, 1.0);
    ++added;
    if (!filter.add(unit)) break;
  }
  EXPECT_EQ(ids, "ab");
  EXPECT_EQ(added, 2U);
}

TEST(UnitFilter, StopsWhenNoMoreAreWanted) {
  std::string ids;
  UnitFilter filter({.sort = SortKey::kConfidence}, [&](Unit& unit) {
    ids += unit.id;
    return ids.size() < 2;
  });
  for (const char* id : {"c", "b", "a"}) {
    Unit unit = unit_with_confidence(id, static_cast<double>('d' - *id));
    EXPECT_TRUE(filter.add(unit));
  }
  filter.finish();
  EXPECT_EQ(ids, "cb");
}

struct SortCase {
  SortKey key;
  bool is_descending;
  std::string ids;
};

void PrintTo(const SortCase& c, std::ostream* stream) {
  *stream << sort_key_name(c.key) << (c.is_descending ? " descending" : "");
}

class Sorting : public ::testing::TestWithParam<SortCase> {};

TEST_P(Sorting, KeepsTheOrderOfEqualUnits) {
  std::vector<Unit> units =
      numbered({unit_of("bb", "z"), unit_of("a", "é"), unit_of("bb", ""), unit_of("a", "z")});
  units[0].confidence = 0.5;
  units[1].confidence = 0.9;
  units[3].confidence = 0.5;
  for (const std::size_t byte_count : {std::size_t{1} << 20, std::size_t{1}}) {  // Many runs.
    const Outcome outcome = filtered({.sort = GetParam().key,
                                      .is_descending = GetParam().is_descending,
                                      .sort_byte_count = byte_count},
                                     units);
    EXPECT_EQ(outcome.ids, GetParam().ids) << byte_count;
  }
}

INSTANTIATE_TEST_SUITE_P(Keys, Sorting,
                         ::testing::Values(SortCase{SortKey::kConfidence, false, "1 4 2 3"},
                                           SortCase{SortKey::kConfidence, true, "2 1 4 3"},
                                           SortCase{SortKey::kLength, false, "3 4 1 2"},
                                           SortCase{SortKey::kLength, true, "1 2 3 4"},
                                           SortCase{SortKey::kSource, false, "2 4 1 3"},
                                           SortCase{SortKey::kTarget, false, "1 4 2 3"},
                                           SortCase{SortKey::kTarget, true, "2 1 4 3"},
                                           SortCase{SortKey::kRatio, false, "1 4 2 3"},
                                           SortCase{SortKey::kRatio, true, "2 4 1 3"}));

TEST(UnitFilter, SortsBeforeItTakesTheFirst) {
  const std::vector<Unit> units = {unit_with_confidence("a", 0.3), unit_with_confidence("b", 0.1),
                                   unit_with_confidence("c", 0.2)};
  EXPECT_EQ(filtered({.sort = SortKey::kConfidence, .head = 2}, units).ids, "b c");
}

std::vector<Unit> many_units() {
  std::vector<Unit> units;
  for (int i = 0; i < 1000; ++i) {
    units.push_back(unit_with_confidence(std::to_string(i), i * 0.001));
  }
  return units;
}

TEST(UnitFilter, DrawsASampleInOrder) {
  const Outcome outcome = filtered({.sample_size = 10}, many_units());
  EXPECT_EQ(outcome.dropped, (LossCounts{{"not in the sample", 990}}));
  std::vector<int> ids;
  std::istringstream stream(outcome.ids);
  for (int id = 0; stream >> id;) ids.push_back(id);
  EXPECT_EQ(ids.size(), 10U);
  EXPECT_TRUE(std::ranges::is_sorted(ids)) << outcome.ids;
  EXPECT_GT(ids.back(), 500) << "drawn from the beginning alone";
  EXPECT_EQ(filtered({.sample_size = 10}, many_units()).ids, outcome.ids);
  EXPECT_NE(filtered({.sample_size = 10, .seed = 2}, many_units()).ids, outcome.ids);
}

TEST(UnitFilter, ASampleOfAllIsAll) {
  const Outcome outcome = filtered(
      {.sample_size = 9}, {unit_with_confidence("a", 1.0), unit_with_confidence("b", 1.0)});
  EXPECT_EQ(outcome.ids, "a b");
  EXPECT_TRUE(outcome.dropped.empty());
}

TEST(UnitFilter, FindsDuplicatesAmongMany) {
  std::vector<Unit> units = many_units();
  const std::vector<Unit> again = many_units();
  units.insert(units.end(), again.begin(), again.end());
  EXPECT_EQ(filtered({.dedupe = Sameness::kExact}, units).dropped,
            (LossCounts{{"duplicate", 1000}}));
}

TEST(UnitFilter, TellsWhereItCannotSort) {
  UnitFilter filter(
      {.sort = SortKey::kLength, .sort_byte_count = 1, .temporary_folder = "/nowhere/at/all"},
      [](Unit&) { return true; });
  Unit unit = unit_of("a", "b");
  expect_error(ErrorKind::kOutput, {"/nowhere/at/all", "temporary files", "TMPDIR"},
               [&] { filter.add(unit); });
}

TEST(SortKeys, HaveNames) {
  for (const char* name : {"confidence", "length", "source", "target", "ratio"}) {
    EXPECT_EQ(sort_key_name(sort_key_from_name(name)), name);
  }
  expect_error(ErrorKind::kUsage, {"confidence, length, source, target, ratio", "\"size\""},
               [] { sort_key_from_name("size"); });
}

}  // namespace
}  // namespace diglot::testing
