#include "evidence/length/length_evidence.h"

#include <cmath>
#include <numeric>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "search/shapes.h"

namespace diglot::evidence {
namespace {

// The formulas as a textbook has them, one bead at a time.
double log_student(double error, double squared_scale, double freedom) {
  return std::lgamma((freedom + 1) / 2) - std::lgamma(freedom / 2) -
         0.5 * std::log(freedom * M_PI * squared_scale) -
         (freedom + 1) / 2 * std::log(1 + error * error / (freedom * squared_scale));
}

double textbook_evidence(double x, std::size_t n, double y, std::size_t m,
                         const LengthModel& model) {
  const double freedom = model.parameters.degrees_of_freedom;
  const double share = model.parameters.quadratic_share;
  const double ratio = model.ratio;
  const auto squared_scale = [&](double length) {
    return model.variance * (length + share * length * length);
  };
  const double forward = log_student(y - ratio * x, ratio * ratio * squared_scale(x), freedom) -
                         model.target.log_density(y, m);
  const double backward = log_student(x - y / ratio, squared_scale(y / ratio), freedom) -
                          model.source.log_density(x, n);
  return (forward + backward) / 2;
}

double total(const std::vector<double>& lengths, std::size_t end, std::size_t count) {
  const auto last = lengths.begin() + static_cast<std::ptrdiff_t>(end);
  return std::accumulate(last - static_cast<std::ptrdiff_t>(count), last, 0.0);
}

std::vector<double> random_lengths(std::mt19937_64& random, std::size_t size) {
  std::vector<double> lengths(size);
  for (double& length : lengths) length = static_cast<double>(1 + random() % 300);
  return lengths;
}

TEST(LengthEvidence, EqualsTheTextbookCellByCell) {
  std::mt19937_64 random(1993);
  for (int run = 0; run < 200; ++run) {
    const auto shapes = search::bead_shapes(2 + run % 11);
    const std::vector<double> source = random_lengths(random, 1 + random() % 15);
    const std::vector<double> target = random_lengths(random, 1 + random() % 15);
    const LengthParameters parameters = {.degrees_of_freedom = 1.0 + static_cast<double>(run % 9),
                                         .variance = 0.3 + static_cast<double>(run % 7),
                                         .quadratic_share = 0.005 * static_cast<double>(run % 5)};
    const LengthModel model = LengthModel::fit(source, target, parameters);
    const LengthEvidence evidence(source, target, shapes, model);
    for (std::size_t i = 1; i <= source.size(); ++i) {
      const std::size_t begin = random() % (target.size() + 1);
      const Span columns = {begin, target.size() + 1};
      Eigen::ArrayXXf scores(static_cast<Eigen::Index>(columns.size()),
                             static_cast<Eigen::Index>(shapes.size()));
      evidence.score_row(i, columns, scores);
      ASSERT_TRUE(scores.isFinite().all());
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        const auto [n, m] = shapes[k];
        for (std::size_t j = begin; j < columns.end; ++j) {
          if (n > i || m > j) continue;
          const double expected =
              textbook_evidence(total(source, i, n), n, total(target, j, m), m, model);
          const float cell =
              scores(static_cast<Eigen::Index>(j - begin), static_cast<Eigen::Index>(k));
          ASSERT_NEAR(cell, expected, 1e-4 * (1 + std::abs(expected)))
              << n << "-" << m << " bead that ends at " << i << ", " << j;
        }
      }
    }
  }
}

TEST(LengthEvidence, StaysFiniteForExtremeLengths) {
  const std::vector<double> source = {1, 5e6, 1};
  const std::vector<double> target = {5e6, 1, 1};
  const auto shapes = search::bead_shapes(4);
  const LengthEvidence evidence(source, target, shapes, LengthModel::fit(source, target, {}));
  Eigen::ArrayXXf scores(4, static_cast<Eigen::Index>(shapes.size()));
  for (std::size_t i = 1; i <= 3; ++i) {
    evidence.score_row(i, {0, 4}, scores);
    EXPECT_TRUE(scores.isFinite().all());
  }
}

TEST(LengthEvidence, IsWeighedAndAddedToPriors) {
  const std::vector<double> source = {20, 30, 25};
  const std::vector<double> target = {22, 27, 30};
  const std::vector<Shape> shapes = {{1, 1}, {1, 2}, {2, 1}};
  const LengthEvidence evidence(source, target, shapes, LengthModel::fit(source, target, {}));
  Eigen::ArrayXXf plain(4, 3);
  Eigen::ArrayXXf weighed(4, 3);
  evidence.score_row(3, {0, 4}, plain);
  const std::vector<float> priors = {0.0F, -2.0F, -3.0F};
  evidence.score_row(3, {0, 4}, 0.5F, priors, weighed);
  for (Eigen::Index k = 0; k < 3; ++k) {
    const Eigen::ArrayXf expected = 0.5F * plain.col(k) + priors[static_cast<std::size_t>(k)];
    EXPECT_TRUE(weighed.col(k).isApprox(expected, 1e-4F)) << k;
  }
}

TEST(LengthEvidence, FavoursEqualLengths) {
  const std::vector<double> source = {20, 80};
  const std::vector<double> target = {20, 80};
  const auto shapes = search::bead_shapes(2);
  const LengthEvidence evidence(source, target, shapes, LengthModel::fit(source, target, {}));
  Eigen::ArrayXXf scores(3, 1);
  evidence.score_row(2, {0, 3}, scores);
  EXPECT_GT(scores(2, 0), 0.0F);
  EXPECT_LT(scores(1, 0), 0.0F);
}

}  // namespace
}  // namespace diglot::evidence
