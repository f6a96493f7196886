#include "align/corridor.h"

#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Numbers = std::vector<std::size_t>;

// A path of 1-1 beads, each of this confidence.
std::vector<Bead> diagonal(std::size_t size, double confidence) {
  std::vector<Bead> path;
  for (std::size_t i = 0; i < size; ++i) path.push_back({{i, i + 1}, {i, i + 1}, 0.0, confidence});
  return path;
}

TEST(Corridor, GoesWhereThePathGoes) {
  const std::vector<Bead> path = {{{0, 1}, {0, 1}}, {{1, 3}, {1, 2}}, {{3, 3}, {2, 4}}};
  EXPECT_EQ(corridor_around(path, 3, 2, 5).centres, (Numbers{0, 1, 1, 4}));
}

TEST(Corridor, IsWideNearBeadsThatAreNotSure) {
  std::vector<Bead> path = diagonal(20, 0.99);
  EXPECT_EQ(corridor_around(path, 20, 2, 9).radii, Numbers(21, 2));
  path[10].confidence = 0.5;
  Numbers expected(21, 2);
  for (std::size_t row = 5; row <= 16; ++row) expected[row] = 9;
  EXPECT_EQ(corridor_around(path, 20, 2, 9).radii, expected);
}

TEST(Corridor, HasParts) {
  const Corridor corridor{{0, 2, 5, 6, 8}, {1, 2, 3, 4, 5}};
  const Corridor part = corridor.part({{1, 3}, {3, 6}});
  EXPECT_EQ(part.centres, (Numbers{0, 2, 3}));
  EXPECT_EQ(part.radii, (Numbers{2, 3, 4}));
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
  EXPECT_EQ(corridor.radii[50], 5U);
  EXPECT_EQ(corridor.radii[105], 20U);
  EXPECT_EQ(corridor.radii[150], 5U);
}

TEST(WidenNear, EndsWithTheWholeLattice) {
  Corridor corridor{Numbers(101, 50), Numbers(101, 3)};
  int count = 0;
  while (widen_near(diagonal(100, 1.0), corridor.band(100), corridor)) ASSERT_LT(++count, 10);
  EXPECT_EQ(corridor.band(100).row(90).size(), 101U);
}

TEST(WidenNear, EndsWhereMemoryEnds) {
  // The lattice has 10^10 nodes.
  Corridor corridor{Numbers(100'001, 50'000), Numbers(100'001, 100)};
  const std::vector<Bead> path = diagonal(100'000, 1.0);
  int count = 0;
  while (widen_near(path, corridor.band(100'000), corridor)) ASSERT_LT(++count, 10);
  EXPECT_LT(corridor.band(100'000).node_count(), std::size_t{1} << 27U);
}

}  // namespace
}  // namespace diglot::align
