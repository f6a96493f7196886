#include "align/corridor.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Rows = std::vector<Corridor::Row>;

// A path of 1-1 beads, each of this confidence.
std::vector<Bead> diagonal(std::size_t size, double confidence) {
  std::vector<Bead> path;
  for (std::size_t i = 0; i < size; ++i) path.push_back({{i, i + 1}, {i, i + 1}, 0.0, confidence});
  return path;
}

TEST(Corridor, GoesWhereThePathGoes) {
  const std::vector<Bead> path = {{{0, 1}, {0, 1}, 0.0, 1.0},
                                  {{1, 3}, {1, 2}, 0.0, 1.0},
                                  {{3, 3}, {2, 3}, 0.0, 1.0},
                                  {{3, 3}, {3, 4}, 0.0, 1.0}};
  EXPECT_EQ(corridor_around(path, 3, 2, 5).rows,
            (Rows{{0, 0, 2, true}, {1, 1, 2, true}, {1, 2, 2, true}, {2, 4, 2, true}}));
}

// Plain rows are told from the others by a letter.
std::string plain_rows(const Corridor& corridor) {
  std::string rows;
  for (const Corridor::Row& row : corridor.rows) rows += row.is_plain ? 'p' : '-';
  return rows;
}

TEST(Corridor, IsPlainButNearLargerAndUnsureBeads) {
  std::vector<Bead> path = diagonal(10, 0.99);
  EXPECT_EQ(plain_rows(corridor_around(path, 10, 2, 9)), "ppppppppppp");
  path[4] = {{4, 6}, {4, 6}, 0.0, 0.99};
  path.erase(path.begin() + 5);
  EXPECT_EQ(plain_rows(corridor_around(path, 10, 2, 9)), "pppp-----pp");
  path = diagonal(20, 0.99);
  path[0].confidence = 0.93;
  const Corridor corridor = corridor_around(path, 20, 2, 9);
  EXPECT_EQ(plain_rows(corridor), "-------pppppppppppppp");
  EXPECT_EQ(corridor.rows[0].radius, 2U);
}

TEST(Corridor, HoldsWholeStretchesOfNullBeads) {
  std::vector<Bead> path = diagonal(3, 1.0);
  for (std::size_t j = 3; j < 500; ++j) path.push_back({{3, 3}, {j, j + 1}, 0.0, 1.0});
  const search::Band band = corridor_around(path, 3, 2, 5).band(500);
  for (const Bead& bead : path) EXPECT_TRUE(band.contains(bead.source.end, bead.target.end));
}

TEST(Corridor, IsWideNearBeadsThatAreNotSure) {
  std::vector<Bead> path = diagonal(20, 0.99);
  for (const Corridor::Row& row : corridor_around(path, 20, 2, 9).rows) EXPECT_EQ(row.radius, 2U);
  path[10].confidence = 0.5;
  const Corridor corridor = corridor_around(path, 20, 2, 9);
  for (std::size_t row = 0; row <= 20; ++row) {
    EXPECT_EQ(corridor.rows[row].radius, row >= 5 && row <= 16 ? 9U : 2U) << row;
  }
}

TEST(Corridor, HasParts) {
  const Corridor corridor{{{0, 0, 1}, {2, 2, 2, true}, {3, 7, 3}, {6, 6, 4}, {8, 8, 5}}};
  EXPECT_EQ(corridor.part({{1, 3}, {3, 6}}).rows, (Rows{{0, 0, 2, true}, {0, 3, 3}, {3, 3, 4}}));
}

TEST(WidenNear, LeavesACorridorWhosePathIsInTheMiddle) {
  Corridor corridor = corridor_around(diagonal(100, 1.0), 100, 5, 5);
  EXPECT_FALSE(widen_near(diagonal(100, 1.0), corridor.band(100), corridor));
}

TEST(WidenNear, WidensAroundThePlaceAndNowhereElse) {
  Corridor corridor = corridor_around(diagonal(200, 1.0), 200, 5, 5);
  // Five target sentences earlier for a while.
  std::vector<Bead> path = diagonal(200, 1.0);
  for (std::size_t b = 100; b < 110; ++b) path[b].target.end -= 5;
  ASSERT_TRUE(widen_near(path, corridor.band(200), corridor));
  EXPECT_EQ(corridor.rows[50].radius, 5U);
  EXPECT_EQ(corridor.rows[105].radius, 20U);
  EXPECT_EQ(corridor.rows[150].radius, 5U);
  EXPECT_FALSE(corridor.rows[105].is_plain);
  EXPECT_TRUE(corridor.rows[150].is_plain);
}

TEST(WidenNear, EndsWithTheWholeLattice) {
  Corridor corridor{Rows(101, {50, 50, 3})};
  int count = 0;
  while (widen_near(diagonal(100, 1.0), corridor.band(100), corridor)) ASSERT_LT(++count, 10);
  EXPECT_EQ(corridor.band(100).row(90).size(), 101U);
}

TEST(WidenNear, EndsWhereMemoryEnds) {
  // The lattice has 10^10 nodes.
  Corridor corridor{Rows(100'001, {50'000, 50'000, 100})};
  const std::vector<Bead> path = diagonal(100'000, 1.0);
  int count = 0;
  while (widen_near(path, corridor.band(100'000), corridor)) ASSERT_LT(++count, 10);
  EXPECT_LT(corridor.band(100'000).node_count(), std::size_t{1} << 27U);
}

}  // namespace
}  // namespace diglot::align
