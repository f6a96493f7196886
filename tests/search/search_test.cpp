#include "search/search.h"

#include <cmath>
#include <limits>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "search/shapes.h"
#include "tests/reference/exact_aligner.h"

namespace diglot::search {
namespace {

// Best path with posteriors.
Path find_path(const Band& band, const std::vector<Shape>& shapes, const RowScorer& scorer,
               NullScores null_scores) {
  const Problem problem{band, shapes, scorer, null_scores};
  Path path = best_path(problem);
  set_posteriors(problem, path.beads);
  return path;
}

constexpr double kTolerance = 1e-4;  // Single precision inside the search.
constexpr double kImpossible = -std::numeric_limits<double>::infinity();

// A random score between -12 and 4 for each bead, the same one whenever it is asked for.
class RandomScores {
 public:
  explicit RandomScores(std::uint64_t seed) : seed_(seed) {}

  float operator()(std::size_t source_end, std::size_t target_end, Shape shape) const {
    std::mt19937_64 random(seed_ + 1'000'003 * source_end + 10'007 * target_end +
                           101 * shape.source + shape.target);
    return static_cast<float>(random() % 16'000) / 1'000.0F - 12.0F;
  }

 private:
  std::uint64_t seed_;
};

RowScorer row_scorer(const RandomScores& scores, const std::vector<Shape>& shapes) {
  return [&scores, &shapes](std::size_t source_end, Span target_ends, RowScores& out) {
    for (std::size_t k = 0; k < static_cast<std::size_t>(out.cols()); ++k) {
      for (std::size_t x = 0; x < target_ends.size(); ++x) {
        out(static_cast<Eigen::Index>(x), static_cast<Eigen::Index>(k)) =
            scores(source_end, target_ends.begin + x, shapes[k]);
      }
    }
  };
}

struct Case {
  std::size_t source_size, target_size, max_bead;
  NullScores null_scores;
  std::uint64_t seed;
};

reference::Problem reference_problem(const Case& c, const Band& band,
                                     const std::vector<Shape>& shapes, const RandomScores& scores) {
  return {c.source_size,
          c.target_size,
          shapes,
          [&band, &scores](std::size_t i, std::size_t j, Shape shape) {
            const bool is_possible = !band.is_plain(i) || is_plain(shape);
            return is_possible ? static_cast<double>(scores(i, j, shape)) : kImpossible;
          },
          c.null_scores,
          [&band](std::size_t i, std::size_t j) { return band.contains(i, j); }};
}

// Checks the fast search against the reference by its recursion.
void expect_agreement(const Case& c, const Band& band) {
  const std::vector<Shape> shapes = bead_shapes(c.max_bead);
  const RandomScores scores(c.seed);
  const reference::Problem problem = reference_problem(c, band, shapes, scores);
  const Path path = find_path(band, shapes, row_scorer(scores, shapes), c.null_scores);

  EXPECT_NEAR(path.score, reference::best_score(problem), kTolerance);
  EXPECT_NEAR(reference::path_score(problem, path.beads), path.score, kTolerance);
  const std::vector<double> posteriors = reference::posteriors(problem, path.beads);
  ASSERT_EQ(posteriors.size(), path.beads.size());
  for (std::size_t b = 0; b < posteriors.size(); ++b) {
    EXPECT_NEAR(path.beads[b].confidence, posteriors[b], kTolerance)
        << "bead " << b << " of " << c.source_size << " x " << c.target_size << ", seed " << c.seed;
  }
}

// Checks the reference's recursion, and so the search, against a list of all paths.
void expect_agreement_with_all_paths(const Case& c) {
  const Band band = Band::full(c.source_size, c.target_size);
  const std::vector<Shape> shapes = bead_shapes(c.max_bead);
  const RandomScores scores(c.seed);
  const reference::Problem problem = reference_problem(c, band, shapes, scores);
  double best = kImpossible;
  double total = 0.0;
  for (const std::vector<Bead>& path : reference::all_paths(problem)) {
    const double score = reference::path_score(problem, path);
    best = std::max(best, score);
    total += std::exp(score);
  }
  EXPECT_NEAR(reference::best_score(problem), best, 1e-9);
  // The product of a path's bead posteriors is no path posterior, but a path of one bead is one.
  for (const std::vector<Bead>& path : reference::all_paths(problem)) {
    if (path.size() != 1) continue;
    EXPECT_NEAR(reference::posteriors(problem, path)[0],
                std::exp(reference::path_score(problem, path)) / total, 1e-9);
  }
  expect_agreement(c, band);
}

TEST(Search, AgreesWithAllPathsOfEveryTinyLattice) {
  for (std::size_t n = 0; n <= 4; ++n) {
    for (std::size_t m = 0; m <= 4; ++m) {
      for (std::size_t max_bead = 2; max_bead <= 6; ++max_bead) {
        for (std::uint64_t seed = 1; seed <= 4; ++seed) {
          expect_agreement_with_all_paths({n, m, max_bead, {-3.0F, -1.0F}, seed});
        }
      }
    }
  }
}

TEST(Search, AgreesWithTheReferenceOnTenThousandRandomBands) {
  std::mt19937_64 random(20);
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  for (int run = 0; run < 10'000; ++run) {
    Case c;
    c.source_size = below(7);
    c.target_size = below(7);
    c.max_bead = 2 + below(6);
    c.null_scores = {-static_cast<float>(below(8)), -static_cast<float>(below(4))};
    c.seed = random();
    std::vector<Span> rows;
    std::vector<bool> plain;
    std::size_t centre = 0;
    for (std::size_t i = 0; i <= c.source_size; ++i) {
      plain.push_back(below(2) == 0);
      rows.push_back(
          {centre - std::min(centre, below(5)), std::min(centre + below(5), c.target_size) + 1});
      centre = std::min(centre + below(3), c.target_size);
    }
    expect_agreement(c, Band::of(rows, c.target_size, plain));
    if (HasFailure()) return;
  }
}

TEST(Search, EndsAtTheBestNodeOfTheLastRowWhereItMay) {
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    const Case c = {4, 6, 5, {-3.0F, -1.0F}, seed};
    const Band band = Band::full(c.source_size, c.target_size);
    const std::vector<Shape> shapes = bead_shapes(c.max_bead);
    const RandomScores scores(seed);
    double best = kImpossible;
    for (std::size_t end = 0; end <= c.target_size; ++end) {
      reference::Problem problem = reference_problem(c, band, shapes, scores);
      problem.target_size = end;
      best = std::max(best, reference::best_score(problem));
    }
    const RowScorer scorer = row_scorer(scores, shapes);
    const Path path = best_path({band, shapes, scorer, c.null_scores}, PathEnd::kLastRow);
    EXPECT_NEAR(path.score, best, kTolerance) << "seed " << seed;
    EXPECT_EQ(path.beads.back().source.end, c.source_size);
  }
}

// What a search with a store says is what it says without.
TEST(Search, FindsTheSameWithAStoreOfRows) {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    const Case c = {9, 11, 6, {-3.0F, -1.0F}, seed};
    const Band band = Band::full(c.source_size, c.target_size);
    const std::vector<Shape> shapes = bead_shapes(c.max_bead);
    const RandomScores scores(c.seed);
    const RowScorer scorer = row_scorer(scores, shapes);
    const Path expected = find_path(band, shapes, scorer, c.null_scores);
    RowStore store(band, shapes.size());
    int scored_rows = 0;
    const RowScorer counting = [&](std::size_t row, Span columns, RowScores& out) {
      ++scored_rows;
      scorer(row, columns, out);
    };
    const Problem problem{band, shapes, counting, c.null_scores, &store};
    best_path(problem);
    Path path = best_path(problem);
    set_posteriors(problem, path.beads);
    EXPECT_EQ(scored_rows, 9);
    EXPECT_EQ(path.beads, expected.beads) << "seed " << seed;
    // It is left clear: scores are not taken for weights.
    EXPECT_EQ(best_path(problem).score, expected.score);
  }
}

// With a beam that holds everything, the path is the best of the band; with any other it is a path.
TEST(Search, FollowsABeam) {
  std::mt19937_64 random(21);
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  for (int run = 0; run < 5'000; ++run) {
    Case c = {below(12), below(12), 2 + below(6), {-5.0F, -2.0F}, random()};
    std::vector<Span> rows;
    std::vector<bool> plain;
    std::size_t centre = 0;
    for (std::size_t i = 0; i <= c.source_size; ++i) {
      plain.push_back(below(2) == 0);
      rows.push_back(
          {centre - std::min(centre, below(5)), std::min(centre + below(5), c.target_size) + 1});
      centre = std::min(centre + below(3), c.target_size);
    }
    const Band band = Band::of(rows, c.target_size);
    const std::vector<Shape> shapes = bead_shapes(c.max_bead);
    const RandomScores scores(c.seed);
    const RowScorer scorer = row_scorer(scores, shapes);
    const reference::Problem problem = reference_problem(c, band, shapes, scores);
    const double best = reference::best_score(problem);
    for (const float beam : {0.0F, 3.0F, 10.0F, 1e6F}) {
      const Path path = best_path({band, shapes, scorer, c.null_scores, nullptr, beam});
      EXPECT_NEAR(reference::path_score(problem, path.beads), path.score, kTolerance);
      EXPECT_LT(path.score, best + kTolerance);
      if (beam == 1e6F) {
        EXPECT_NEAR(path.score, best, kTolerance);
      }
    }
    if (HasFailure()) return;
  }
}

TEST(Search, LooksAtFewNodesWhereABeamIsSure) {
  const std::size_t size = 300;
  const std::vector<Shape> shapes = bead_shapes(3);
  std::size_t node_count = 0;
  const RowScorer scorer = [&](std::size_t i, Span columns, RowScores& out) {
    node_count += columns.size();
    out.setConstant(-4.0F);
    if (columns.begin <= i && i < columns.end) {
      out(static_cast<Eigen::Index>(i - columns.begin), 0) = 3.0F;
    }
  };
  const Band band = Band::full(size, size);
  const Path path = best_path({band, shapes, scorer, {-6.0F, -2.0F}, nullptr, 40.0F});
  EXPECT_EQ(path.beads.size(), size);
  EXPECT_LT(node_count, 40 * size);
}

TEST(Search, StaysInRangeInStretchesOfThousandsOfNullBeads) {
  expect_agreement({4, 2'000, 4, {-5.0F, -2.0F}, 3},
                   Band::of({{0, 10}, {0, 10}, {0, 2'001}, {1'990, 2'001}, {1'990, 2'001}}, 2'000));
  expect_agreement({2'000, 4, 4, {-5.0F, -2.0F}, 3}, Band::full(2'000, 4));
}

TEST(Search, TakesTheLargestBeadsThereAre) {
  expect_agreement({12, 12, 12, {-5.0F, -2.0F}, 7}, Band::full(12, 12));
}

// Shapes of a path, e.g. "1-1 0-1".
std::string dump(const Path& path) {
  std::string result;
  for (const Bead& bead : path.beads) {
    if (!result.empty()) result += ' ';
    result += std::to_string(bead.source.size()) + '-' + std::to_string(bead.target.size());
  }
  return result;
}

// 1-1 beads of equal numbers score 5, all others -20.
Path align_words(const std::vector<int>& source, const std::vector<int>& target,
                 NullScores null_scores) {
  const std::vector<Shape> shapes = bead_shapes(3);
  const RowScorer scorer = [&](std::size_t i, Span js, RowScores& out) {
    out.setConstant(-20.0F);
    for (std::size_t j = std::max<std::size_t>(js.begin, 1); j < js.end; ++j) {
      if (source[i - 1] == target[j - 1]) out(static_cast<Eigen::Index>(j - js.begin), 0) = 5.0F;
    }
  };
  return find_path(Band::full(source.size(), target.size()), shapes, scorer, null_scores);
}

TEST(Search, LeavesOutWhatHasNoCounterpart) {
  EXPECT_EQ(dump(align_words({1, 2, 3}, {1, 3}, {-4.0F, -1.0F})), "1-1 1-0 1-1");
  EXPECT_EQ(dump(align_words({1, 3}, {1, 2, 3}, {-4.0F, -1.0F})), "1-1 0-1 1-1");
  EXPECT_EQ(dump(align_words({1, 8, 2}, {1, 9, 2}, {-4.0F, -1.0F})), "1-1 1-0 0-1 1-1");
}

TEST(Search, OneLongGapIsBetterThanManyShortOnes) {
  // The second 1 could be matched early or late; leaving out one stretch is cheaper than two.
  EXPECT_EQ(dump(align_words({1, 2, 1, 2}, {1, 2}, {-4.0F, -1.0F})), "1-0 1-0 1-1 1-1");
  EXPECT_EQ(dump(align_words({}, {1, 2}, {-4.0F, -1.0F})), "0-1 0-1");
}

TEST(Search, EqualAlternativesShareTheProbability) {
  const Path path = align_words({1}, {1, 1}, {-4.0F, -1.0F});
  // Not quite a half: leaving out all three sentences has some probability too.
  for (const Bead& bead : path.beads) EXPECT_NEAR(bead.confidence, 0.5, 1e-3);
}

TEST(Search, KnowsWhenThePathRunsAlongTheEdge) {
  const std::vector<Shape> shapes = bead_shapes(2);
  const RowScorer zero = [](std::size_t, Span, RowScores& out) { out.setZero(); };
  const auto distance = [&](const std::vector<std::size_t>& centres, std::size_t radius) {
    return find_path(Band::around(centres, 3, radius), shapes, zero, {-9.0F, -9.0F})
        .distance_to_edge;
  };
  EXPECT_EQ(distance({0, 1, 2, 3}, 1), 1U);
  EXPECT_EQ(distance({0, 0, 1, 2}, 1), 0U);
}

TEST(Search, LongImpossibleStretchesStayFinite) {
  // Far more null beads than single precision could add up as probabilities.
  const std::vector<int> source(3'000, 1);
  const Path path = align_words(source, {}, {-50.0F, -50.0F});
  EXPECT_EQ(path.beads.size(), source.size());
  for (const Bead& bead : path.beads) EXPECT_NEAR(bead.confidence, 1.0, 1e-3);
}

}  // namespace
}  // namespace diglot::search
