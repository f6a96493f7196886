#include "evidence/length/length_model.h"

#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::evidence {
namespace {

TEST(LengthDistribution, IntegratesToOneForAnyCount) {
  const std::vector<double> lengths = {10, 20, 30, 55};
  const LengthDistribution distribution(lengths, 20.0);
  for (std::size_t count = 1; count <= 5; ++count) {
    double sum = 0.0;
    for (double x = 1.05; x < 2000.0; x += 0.1) {
      sum += 0.1 * std::exp(distribution.log_density(x, count));
    }
    EXPECT_NEAR(sum, 1.0, 2e-3) << count;
  }
}

// Half the sentences have 10 characters, half 100: 10 must be likely, 30 must not.
TEST(LengthDistribution, KnowsTwoHumps) {
  std::vector<double> lengths;
  for (int k = 0; k < 100; ++k) lengths.push_back(k % 2 == 0 ? 10.0 : 100.0);
  const LengthDistribution distribution(lengths, 20.0);
  EXPECT_GT(distribution.log_density(10, 1), distribution.log_density(30, 1) + 1.5);
  // Neighbours always have 110 together, and the gamma distribution knows nothing of that.
  EXPECT_GT(distribution.log_density(110, 2), distribution.log_density(200, 2) + 2.0);
}

TEST(LengthDistribution, KnowsTheRunsOfItsDocument) {
  const std::vector<double> lengths = {12, 100, 9, 11, 105, 1, 14, 99};
  for (const double gamma_runs : {20.0, 1e9}) {
    const LengthDistribution distribution(lengths, gamma_runs, 3);
    for (std::size_t count = 1; count <= 3; ++count) {
      const std::span<const float> densities = distribution.log_densities(count);
      ASSERT_EQ(densities.size(), lengths.size() + 1 - count);
      for (std::size_t i = 0; i < densities.size(); ++i) {
        const double total =
            std::accumulate(lengths.begin() + static_cast<std::ptrdiff_t>(i),
                            lengths.begin() + static_cast<std::ptrdiff_t>(i + count), 0.0);
        EXPECT_NEAR(static_cast<double>(densities[i]), distribution.log_density(total, count),
                    1e-4);
      }
    }
  }
}

TEST(LengthDistribution, TakesEqualLengths) {
  const std::vector<double> lengths = {7};
  EXPECT_TRUE(std::isfinite(LengthDistribution(lengths, 20.0).log_density(7, 1)));
  EXPECT_TRUE(std::isfinite(LengthDistribution(lengths, 20.0).log_density(1e6, 3)));
}

TEST(LengthModel, StartsFromTotalLengths) {
  const LengthModel model =
      LengthModel::fit(std::vector<double>{10, 30}, std::vector<double>{50, 10}, {.variance = 3.0});
  EXPECT_DOUBLE_EQ(model.ratio, 1.5);
  EXPECT_DOUBLE_EQ(model.variance, 3.0);
}

TEST(LengthModel, RefitFindsTheRatioOfTheBeads) {
  const LengthModel model =
      LengthModel::fit(std::vector<double>{10, 30}, std::vector<double>{50, 10}, {});
  const std::vector<LengthPair> beads = {{10, 20, 1.0}, {30, 60, 1.0}, {5, 500, 0.0}};
  EXPECT_DOUBLE_EQ(model.refit(beads).ratio, 2.0);
}

TEST(LengthModel, RefitFindsTheVariance) {
  // Student's t of 5 degrees of freedom with squared scale 2 * (x + 0.01 x^2).
  std::mt19937_64 random(5);
  std::normal_distribution<double> normal;
  std::chi_squared_distribution<double> chi_squared(5.0);
  std::vector<LengthPair> beads;
  for (int k = 0; k < 20'000; ++k) {
    const double x = 100.0;
    const double t = normal(random) / std::sqrt(chi_squared(random) / 5.0);
    beads.push_back({x, x + t * std::sqrt(2.0 * (x + 0.01 * x * x)), 1.0});
  }
  LengthModel model = LengthModel::fit(std::vector<double>{100}, std::vector<double>{100},
                                       {.degrees_of_freedom = 5.0,
                                        .variance = 1.0,
                                        .quadratic_share = 0.01,
                                        .variance_weight = 1.0});
  for (int step = 0; step < 20; ++step) model = model.refit(beads);
  EXPECT_NEAR(model.variance, 2.0, 0.1);
}

TEST(LengthModel, RefitOfFewBeadsStaysNearTheParameter) {
  const LengthModel model = LengthModel::fit(std::vector<double>{100}, std::vector<double>{100},
                                             {.variance = 1.0, .variance_weight = 50});
  const std::vector<LengthPair> beads = {{100, 300, 1.0}, {300, 100, 1.0}};
  EXPECT_LT(model.refit(beads).variance, 2.0);
}

TEST(LengthModel, RefitWithoutBeadsChangesNothing) {
  const LengthModel model = LengthModel::fit(std::vector<double>{10}, std::vector<double>{20}, {});
  EXPECT_DOUBLE_EQ(model.refit({}).ratio, model.ratio);
  EXPECT_DOUBLE_EQ(model.refit({}).variance, model.variance);
}

}  // namespace
}  // namespace diglot::evidence
