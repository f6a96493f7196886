// Intervals and p-values.
#include "evaluate/bootstrap.h"

#include <algorithm>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "diglot/evaluate.h"
#include "tests/evaluate/links_text.h"

namespace diglot {
namespace {

using evaluation::F1Samples;
using evaluation::percentile_interval;
using evaluation::shift_p_value;
using testing::links_from;
using testing::one_to_one;
using testing::with_mistakes;

std::vector<LinksPair> system_with_mistakes(std::size_t link_count, std::size_t step,
                                            std::size_t first = 0) {
  const Links gold = one_to_one(link_count);
  return {{gold, with_mistakes(gold, step, first)}};
}

double width(const Interval& interval) { return interval.high - interval.low; }

TEST(PercentileInterval, LeavesAFortiethOutAtEitherEnd) {
  F1Samples samples(1000);
  for (std::size_t index = 0; index < samples.size(); ++index) {
    samples[(index * 7) % 1000] = static_cast<double>(index);
  }
  EXPECT_EQ(percentile_interval(samples).low, 25.0);
  EXPECT_EQ(percentile_interval(samples).high, 974.0);
}

TEST(PercentileInterval, OfFewSamplesIsTheirRange) {
  EXPECT_EQ(percentile_interval({0.5, 0.25, 0.75}).low, 0.25);
  EXPECT_EQ(percentile_interval({0.5, 0.25, 0.75}).high, 0.75);
  EXPECT_EQ(percentile_interval({0.5}).high, 0.5);
}

struct PValueCase {
  const char* what;
  F1Samples first;
  F1Samples second;
  double observed;
  double p_value;
};

TEST(ShiftPValue, IsAsWorkedOutByHand) {
  const PValueCase cases[] = {
      {"differences 1 2 3 moved to -1 0 1: two of three as far as 1",
       {1, 2, 3},
       {0, 0, 0},
       1.0,
       3.0 / 4.0},
      {"none as far as 5", {1, 2, 3}, {0, 0, 0}, 5.0, 1.0 / 4.0},
      {"the sign of the difference does not matter", {0, 0, 0}, {1, 2, 3}, -1.0, 3.0 / 4.0},
      {"no difference at all", {1, 2}, {1, 2}, 0.0, 1.0},
      {"none observed, some by chance", {1, 2}, {2, 1}, 0.0, 1.0},
      {"always the same difference", {2, 3}, {1, 2}, 1.0, 1.0 / 3.0},
  };
  for (const PValueCase& c : cases) {
    SCOPED_TRACE(c.what);
    EXPECT_DOUBLE_EQ(shift_p_value(c.first, c.second, c.observed), c.p_value);
  }
}

// The expected values come from an independent program with its own Mersenne Twister.
TEST(Bootstrap, GivesTheSameNumbersOnAllPlatforms) {
  const Evaluation evaluation = evaluate(system_with_mistakes(200, 7));
  const Score& score = evaluation.scores.front();
  EXPECT_DOUBLE_EQ(score.strict.f1(), 0.7972027972027971);
  EXPECT_DOUBLE_EQ(score.strict_f1_interval->low, 0.7713625866050808);
  EXPECT_DOUBLE_EQ(score.strict_f1_interval->high, 0.823529411764706);

  const auto comparisons = compare(system_with_mistakes(200, 7), system_with_mistakes(200, 6));
  EXPECT_DOUBLE_EQ(comparisons.front().p_value.value(), 113.0 / 1001.0);
}

TEST(Bootstrap, SeedDecides) {
  const std::vector<LinksPair> files = system_with_mistakes(200, 7);
  const auto interval = [&](std::uint64_t seed) {
    return *evaluate(files, {.seed = seed}).scores.front().strict_f1_interval;
  };
  EXPECT_EQ(interval(1).low, interval(1).low);
  EXPECT_EQ(interval(1).high, interval(1).high);
  EXPECT_TRUE(interval(1).low != interval(2).low || interval(1).high != interval(2).high);
}

TEST(Bootstrap, IntervalHoldsThePointEstimate) {
  for (const std::size_t step : {2u, 3u, 7u, 31u}) {
    SCOPED_TRACE(step);
    const Evaluation evaluation = evaluate(system_with_mistakes(500, step));
    for (const Score& score : evaluation.scores) {
      ASSERT_TRUE(score.strict_f1_interval);
      EXPECT_LE(score.strict_f1_interval->low, score.strict.f1());
      EXPECT_GE(score.strict_f1_interval->high, score.strict.f1());
      EXPECT_EQ(score.lax_f1_interval.has_value(), score.lax.has_value());
      if (score.lax) {
        EXPECT_LE(score.lax_f1_interval->low, score.lax->f1());
        EXPECT_GE(score.lax_f1_interval->high, score.lax->f1());
      }
    }
  }
}

TEST(Bootstrap, IntervalIsNarrowerWithMoreData) {
  const Evaluation little = evaluate(system_with_mistakes(150, 7));
  const Evaluation much = evaluate(system_with_mistakes(5000, 7));
  for (std::size_t index = 0; index < little.scores.size(); ++index) {
    EXPECT_LT(width(*much.scores[index].strict_f1_interval),
              width(*little.scores[index].strict_f1_interval) / 2);
  }
}

TEST(Bootstrap, MistakesInOneHeapMakeTheIntervalWider) {
  const Links gold = one_to_one(400);
  Links heap = with_mistakes(Links(gold.begin(), gold.begin() + 40), 1);
  heap.insert(heap.end(), gold.begin() + 40, gold.end());
  const std::vector<LinksPair> heaped = {{gold, heap}};
  const std::vector<LinksPair> spread = {{gold, with_mistakes(gold, 10)}};
  const Score heaped_score = evaluate(heaped).scores.front();
  const Score spread_score = evaluate(spread).scores.front();
  EXPECT_EQ(heaped_score.strict, spread_score.strict);
  EXPECT_GT(width(*heaped_score.strict_f1_interval), 0.05);
  EXPECT_EQ(width(*spread_score.strict_f1_interval), 0.0);  // one in each block of ten
}

TEST(Bootstrap, IntervalOfAPerfectSystemIsOne) {
  const Links gold = one_to_one(100);
  const std::vector<LinksPair> files = {{gold, gold}};
  for (const Score& score : evaluate(files).scores) {
    EXPECT_EQ(score.strict_f1_interval->low, 1.0);
    EXPECT_EQ(score.strict_f1_interval->high, 1.0);
  }
}

TEST(Bootstrap, NoIntervalWithoutResamplesOrFromOneBlock) {
  const std::vector<LinksPair> files = system_with_mistakes(20, 7);
  const EvaluateOptions cases[] = {{.resample_count = 0}, {.block_size = 20}};
  for (const EvaluateOptions& options : cases) {
    for (const Score& score : evaluate(files, options).scores) {
      EXPECT_FALSE(score.strict_f1_interval);
      EXPECT_FALSE(score.lax_f1_interval);
    }
    for (const Comparison& comparison : compare(files, files, options)) {
      EXPECT_FALSE(comparison.p_value);
    }
  }
  EXPECT_TRUE(evaluate(files, {.block_size = 19}).scores.front().strict_f1_interval);
}

TEST(Compare, ASystemWithItselfHasPOne) {
  const std::vector<LinksPair> files = system_with_mistakes(300, 7);
  const std::vector<Comparison> comparisons = compare(files, files);
  ASSERT_EQ(comparisons.size(), 3u);
  for (const Comparison& comparison : comparisons) {
    EXPECT_EQ(comparison.first_f1, comparison.second_f1);
    EXPECT_EQ(comparison.p_value, 1.0);
  }
}

TEST(Compare, AClearDifferenceHasASmallP) {
  const auto comparisons = compare(system_with_mistakes(400, 31), system_with_mistakes(400, 3));
  for (const Comparison& comparison : comparisons) {
    EXPECT_GT(comparison.first_f1, comparison.second_f1 + 0.1);
    EXPECT_DOUBLE_EQ(comparison.p_value.value(), 1.0 / 1001.0);
  }
}

TEST(Compare, ASmallDifferenceHasALargeP) {
  const auto comparisons = compare(system_with_mistakes(400, 31), system_with_mistakes(400, 29));
  for (const Comparison& comparison : comparisons) EXPECT_GT(comparison.p_value.value(), 0.2);
}

TEST(Compare, MistakesInOtherPlacesAreNoDifference) {
  const auto comparisons = compare(system_with_mistakes(403, 13), system_with_mistakes(403, 13, 5));
  for (const Comparison& comparison : comparisons) EXPECT_GT(comparison.p_value.value(), 0.5);
}

TEST(Compare, IsSymmetric) {
  const auto forth = compare(system_with_mistakes(400, 9), system_with_mistakes(400, 8));
  const auto back = compare(system_with_mistakes(400, 8), system_with_mistakes(400, 9));
  for (std::size_t index = 0; index < forth.size(); ++index) {
    EXPECT_EQ(forth[index].first_f1, back[index].second_f1);
    EXPECT_EQ(forth[index].p_value, back[index].p_value);
  }
}

TEST(Compare, AgreesWithEvaluate) {
  const std::vector<LinksPair> files = system_with_mistakes(100, 7);
  const Evaluation evaluation = evaluate(files);
  const std::vector<Comparison> comparisons = compare(files, system_with_mistakes(100, 3));
  for (std::size_t index = 0; index < comparisons.size(); ++index) {
    EXPECT_EQ(comparisons[index].convention, evaluation.scores[index].convention);
    EXPECT_EQ(comparisons[index].first_f1, evaluation.scores[index].strict.f1());
  }
}

TEST(Compare, WithoutLaddersComparesTheRest) {
  const Links gold = one_to_one(30);
  const std::vector<LinksPair> ladder = {{gold, gold}};
  const std::vector<LinksPair> crossing = {{gold, links_from("0:1 1:0")}};
  EXPECT_EQ(compare(ladder, crossing).size(), 2u);
  EXPECT_EQ(compare(crossing, ladder).size(), 2u);
}

TEST(Compare, RefusesDifferentGold) {
  const std::vector<LinksPair> one = {{one_to_one(3), one_to_one(3)}};
  const std::vector<LinksPair> other = {{one_to_one(4), one_to_one(3)}};
  const std::vector<LinksPair> two = {one.front(), one.front()};
  EXPECT_THROW(compare(one, two), Error);
  try {
    compare(one, other);
    FAIL() << "different gold was taken";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    EXPECT_STREQ(error.what(),
                 "expected two systems on the same gold, found different gold in file 1");
  }
}

}  // namespace
}  // namespace diglot
