#include "search/band.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::search {
namespace {

// One line a row: '#' for a node in the band.
std::string picture(const Band& band) {
  std::string result;
  for (std::size_t row = 0; row <= band.source_size(); ++row) {
    for (std::size_t column = 0; column <= band.target_size(); ++column) {
      result += band.contains(row, column) ? '#' : '.';
    }
    result += '\n';
  }
  return result;
}

TEST(Band, FullHoldsEveryNode) {
  const Band band = Band::full(1, 2);
  EXPECT_EQ(picture(band), "###\n###\n");
  EXPECT_EQ(band.node_count(), 6U);
}

TEST(Band, FollowsItsCentres) {
  EXPECT_EQ(picture(Band::around({0, 2, 3, 4}, 5, 1)),
            "##....\n"
            ".###..\n"
            "..###.\n"
            "...###\n");
}

TEST(Band, HoldsBothCorners) {
  EXPECT_EQ(picture(Band::around({3, 3}, 6, 1)),
            "#####..\n"
            "..#####\n");
}

TEST(Band, StaysConnectedOverAJump) {
  EXPECT_EQ(picture(Band::around({0, 0, 7, 7}, 8, 1)),
            "##.......\n"
            "#######..\n"
            "......###\n"
            "......###\n");
}

TEST(Band, HasTheColumnsOfItsRows) {
  EXPECT_EQ(picture(Band::of({{0, 1}, {0, 5}, {3, 4}, {3, 6}}, 5)),
            "#.....\n"
            "#####.\n"
            "...#..\n"
            "...###\n");
}

TEST(Band, KnowsItsEdge) {
  const Band band = Band::around({0, 2, 3, 4}, 5, 1);
  EXPECT_EQ(band.distance_to_edge(1, 1), 0U);
  EXPECT_EQ(band.distance_to_edge(1, 2), 1U);
  EXPECT_GT(band.distance_to_edge(3, 5), 1U);  // Two columns from its left end, and no right one.
  EXPECT_GT(Band::full(2, 2).distance_to_edge(1, 0), 1000U);
}

TEST(Band, CountsTheNodesOfItsRows) {
  EXPECT_EQ(Band::around({0, 2, 3, 4}, 5, 1).node_count(), 2U + 3U + 3U + 3U);
}

TEST(Band, KnowsItsPlainRows) {
  EXPECT_FALSE(Band::full(2, 2).is_plain(1));
  const Band band = Band::of({{0, 2}, {0, 2}, {1, 3}}, 2, {true, false, true});
  EXPECT_TRUE(band.is_plain(0));
  EXPECT_FALSE(band.is_plain(1));
}

}  // namespace
}  // namespace diglot::search
