#include "diglot/unit_stats.h"

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/filter/units.h"

namespace diglot::testing {
namespace {

UnitStats stats_of(const std::vector<Unit>& units) {
  UnitCounter counter;
  for (const Unit& unit : units) counter.add(unit);
  return counter.stats();
}

TEST(UnitStats, OfNothingAreZero) {
  const UnitStats stats = stats_of({});
  EXPECT_EQ(stats.unit_count, 0U);
  EXPECT_EQ(stats.ratio_mean, 0.0);
  EXPECT_EQ(stats_to_json(stats),
            "{\"units\":0,\"source\":{\"languages\":{},\"texts\":0,\"words\":0,\"characters\":0},"
            "\"target\":{\"languages\":{},\"texts\":0,\"words\":0,\"characters\":0},"
            "\"further_texts\":0,\"duplicates\":{\"exact\":0,\"loose\":0},\"shapes\":{}}");
}

TEST(UnitStats, CountWordsAndCharactersBySide) {
  const UnitStats stats = stats_of({unit_of("Two 7 words.", "Deux mots !"), unit_of("alone", "")});
  EXPECT_EQ(stats.unit_count, 2U);
  EXPECT_EQ(stats.source.text_count, 2U);
  EXPECT_EQ(stats.target.text_count, 1U);
  EXPECT_EQ(stats.source.word_count, 4U);
  EXPECT_EQ(stats.target.word_count, 2U);
  EXPECT_EQ(stats.source.char_count, 15U);
  EXPECT_EQ(stats.target.char_count, 9U);
}

TEST(UnitStats, CountWordsWhereThereAreNoBlanks) {
  Unit unit = unit_of("你好世界", "x");
  unit.variants[0].language = "zh";
  EXPECT_EQ(stats_of({unit}).source.word_count, 2U);
}

TEST(UnitStats, TellLengthsByMeanAndDeviation) {
  const UnitStats stats =
      stats_of({unit_of("ab", "abcd"), unit_of("ab", "abcdefgh"), unit_of("ab", "")});
  EXPECT_EQ(stats.ratio_count, 2U);
  EXPECT_DOUBLE_EQ(stats.ratio_mean, 3.0);
  EXPECT_DOUBLE_EQ(stats.ratio_deviation, std::sqrt(2.0));
}

TEST(UnitStats, CountLanguagesShapesDuplicatesAndConfidences) {
  Unit third = unit_of("page 1", "page 1");
  third.confidence = 1.0;
  third.shape = Shape{1, 2};
  third.variants.push_back(variant_of("de", "Seite 1"));
  Unit fourth = unit_of("c", "d");
  fourth.variants[1].language = "fr-CA";
  fourth.confidence = 0.0;
  const UnitStats stats =
      stats_of({unit_of("a", "b"), unit_of("a", "b"), unit_of("A.", "B"), third, fourth});
  EXPECT_EQ(stats.duplicate_count, 1U);
  EXPECT_EQ(stats.loose_duplicate_count, 2U);
  EXPECT_EQ(stats.extra_variant_count, 1U);
  EXPECT_EQ(stats.target.language_counts,
            (std::map<std::string, std::size_t>{{"fr", 4}, {"fr-CA", 1}}));
  EXPECT_EQ(stats.shape_counts, (std::map<Shape, std::size_t>{{{1, 2}, 1}}));
  EXPECT_EQ(stats.confidence_count, 2U);
  EXPECT_DOUBLE_EQ(stats.confidence_mean, 0.5);
  EXPECT_EQ(stats.confidence_bins.front(), 1U);
  EXPECT_EQ(stats.confidence_bins.back(), 1U);
  const std::string json = stats_to_json(stats);
  for (const char* part :
       {"\"languages\":{\"fr\":4,\"fr-CA\":1}", "\"shapes\":{\"1-2\":1}",
        "\"confidence\":{\"units\":2,\"mean\":0.5,\"histogram\":[1,0,0,0,0,0,0,0,0,1]}"}) {
    EXPECT_NE(json.find(part), std::string::npos) << json;
  }
}

TEST(UnitStats, CountWhatIsBeyondAThousandLanguagesAndShapesTogether) {
  constexpr std::size_t kCount = UnitStats::kMaxNameCount + 500;
  std::vector<Unit> units;
  for (std::size_t i = 0; i < kCount; ++i) {
    units.push_back(unit_of("a", "b"));
    units.back().variants[0].language = "x-" + std::to_string(i);
    units.back().shape = Shape{1, i};
  }
  units.push_back(units.front());
  units.back().variants[1].language = std::string(100, 'x');
  const UnitStats stats = stats_of(units);
  EXPECT_EQ(stats.source.language_counts.size(), UnitStats::kMaxNameCount + 1);
  EXPECT_EQ(stats.source.language_counts.at("x-0"), 2U);
  EXPECT_EQ(stats.source.language_counts.at("other"), 500U);
  EXPECT_EQ(stats.target.language_counts,
            (std::map<std::string, std::size_t>{{"fr", kCount}, {"other", 1}}));
  EXPECT_EQ(stats.shape_counts.size(), UnitStats::kMaxNameCount);
  EXPECT_EQ(stats.shape_counts.at(Shape{1, 0}), 2U);
  EXPECT_EQ(stats.other_shape_count, 500U);
  EXPECT_NE(stats_to_json(stats).find(",\"other\":500}"), std::string::npos);
}

}  // namespace
}  // namespace diglot::testing
