#include "align/null_model.h"

#include <cmath>
#include <cstddef>
#include <vector>

#include <gtest/gtest.h>

#include "search/shapes.h"

namespace diglot::align {
namespace {

constexpr PriorParameters kPriors = {.null_open = -7.0, .null_extend = -1.0, .null_beads = 10.0};

// A path of beads (n-m as they come) from a table that a person can read.
std::vector<Bead> path(const std::vector<Shape>& shapes) {
  std::vector<Bead> beads;
  std::size_t i = 0;
  std::size_t j = 0;
  for (const Shape& shape : shapes) {
    beads.push_back({{i, i + shape.source}, {j, j + shape.target}});
    i += shape.source;
    j += shape.target;
  }
  return beads;
}

TEST(NullRates, InitialOnesCostWhatThePriorsSay) {
  const search::NullScores scores = NullRates::initial(kPriors).scores();
  EXPECT_NEAR(scores.open, -7.0, 0.01);
  EXPECT_NEAR(scores.extend, -1.0, 1e-6);
}

TEST(NullRates, CountStretchesAndHowTheyGoOn) {
  const NullRates expected = NullRates::initial(kPriors);
  // Two stretches, of three null beads and of one, among four beads.
  const NullRates rates = NullRates::fit(
      path({{1, 1}, {1, 0}, {1, 0}, {0, 1}, {2, 1}, {1, 1}, {0, 1}, {1, 1}}), kPriors);
  EXPECT_NEAR(rates.open, (2.0 + 10.0 * expected.open) / (4.0 + 2.0 + 10.0), 1e-12);
  EXPECT_NEAR(rates.extend, (2.0 + 5.0 * expected.extend) / (4.0 + 5.0), 1e-12);
}

TEST(NullRates, ManyNullBeadsAreLikelierUnderHighRates) {
  std::vector<Shape> clean(40, Shape{1, 1});
  std::vector<Shape> noisy;
  for (int k = 0; k < 20; ++k) noisy.insert(noisy.end(), {{1, 1}, {0, 1}});
  const NullRates low = NullRates::initial(kPriors);
  const NullRates high = {0.4, 0.3};
  const auto total = [](const NullRates& rates, const std::vector<Bead>& beads) {
    double nulls = 0.0;
    for (const Bead& bead : beads) nulls += bead.shape().is_null() ? rates.scores().open : 0.0F;
    return nulls + log_probability(rates, beads, kPriors);
  };
  EXPECT_GT(total(low, path(clean)), total(high, path(clean)));
  EXPECT_LT(total(low, path(noisy)), total(high, path(noisy)));
}

// Twenty sentences whose translations score 6 each. On the noisy page two lines without counterpart
// stand before each of them, on either side in turn, and match nothing (-1).
struct Page {
  std::vector<std::size_t> source, target;  // Which sentence a line is, kNone for noise.
};
constexpr std::size_t kNone = 99;

Page page(bool is_noisy) {
  Page page;
  for (std::size_t k = 0; k < 20; ++k) {
    if (is_noisy) {
      std::vector<std::size_t>& side = k % 2 == 0 ? page.source : page.target;
      side.insert(side.end(), {kNone, kNone});
    }
    page.source.push_back(k);
    page.target.push_back(k);
  }
  return page;
}

struct Found {
  std::size_t right = 0;
  search::NullScores null_scores;
};

Found align(const Page& page) {
  const std::vector<Shape> shapes = search::bead_shapes(2);
  const search::RowScorer scorer = [&](std::size_t source_end, Span ends,
                                       search::RowScores& scores) {
    for (std::size_t j = ends.begin; j < ends.end; ++j) {
      if (j == 0) continue;
      const bool same =
          page.source[source_end - 1] != kNone && page.source[source_end - 1] == page.target[j - 1];
      scores(static_cast<Eigen::Index>(j - ends.begin), 0) = same ? 6.0F : -1.0F;
    }
  };
  const std::vector<std::size_t> centres(page.source.size() + 1, 0);
  const search::Band band =
      search::Band::around(centres, page.target.size(), page.target.size() + 1);
  search::Problem problem{band, shapes, scorer, {}};
  Found found;
  for (const Bead& bead : best_path_with_nulls(problem, kPriors).beads) {
    if (bead.shape().is_null()) continue;
    const std::size_t s = page.source[bead.source.begin];
    if (s != kNone && s == page.target[bead.target.begin]) ++found.right;
  }
  found.null_scores = problem.null_scores;
  return found;
}

TEST(BestPathWithNulls, FindsThePairsBetweenNoise) {
  const Found noisy = align(page(true));
  EXPECT_EQ(noisy.right, 20U);
  EXPECT_GT(noisy.null_scores.open, -3.0F);
}

TEST(BestPathWithNulls, LeavesNullBeadsDearInCleanTexts) {
  const Found clean = align(page(false));
  EXPECT_EQ(clean.right, 20U);
  EXPECT_LT(clean.null_scores.open, -6.5F);
}

}  // namespace
}  // namespace diglot::align
