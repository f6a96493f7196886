#include "align/passes.h"

#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Numbers = std::vector<std::size_t>;

// 1-1 beads from sentence to sentence.
std::vector<Bead> diagonal(Span source, std::size_t target, double confidence) {
  std::vector<Bead> path;
  for (std::size_t i = source.begin; i < source.end; ++i, ++target) {
    path.push_back({{i, i + 1}, {target, target + 1}, 0.0, confidence});
  }
  return path;
}

TEST(Route, FollowsTheLengths) {
  const std::vector<double> one = {10, 10, 10};
  const std::vector<double> two = {20, 20, 20};
  const std::vector<double> halves = {5, 5, 5, 5, 5, 5};
  EXPECT_EQ(Route(one, two, {}).corridor_from({0, 0}, 9).centres, (Numbers{0, 1, 2, 3}));
  EXPECT_EQ(Route(one, halves, {}).corridor_from({0, 0}, 9).centres, (Numbers{0, 2, 4, 6}));
  EXPECT_EQ(Route(halves, one, {}).corridor_from({0, 0}, 9).centres,
            (Numbers{0, 1, 1, 2, 2, 3, 3}));
}

TEST(Route, GoesThroughAnchors) {
  const std::vector<double> lengths(100, 10.0);
  const std::vector<Anchor> anchors = {{20, 50}, {60, 90}};
  const Corridor corridor = Route(lengths, lengths, anchors).corridor_from({0, 0}, 100);
  ASSERT_EQ(corridor.centres.size(), 101U);
  EXPECT_EQ(corridor.centres[10], 25U);
  EXPECT_EQ(corridor.centres[20], 50U);
  EXPECT_EQ(corridor.centres[30], 60U);
  EXPECT_EQ(corridor.centres[60], 90U);
  EXPECT_EQ(corridor.centres[100], 100U);
  // From 20 to 50 there are thirty sentences too many, which may be anywhere.
  EXPECT_GE(corridor.radii[10], 30U);
  EXPECT_LT(corridor.radii[30], 35U);
}

TEST(Route, GoesOnFromANode) {
  const std::vector<double> lengths(100, 10.0);
  const std::vector<Anchor> anchors = {{20, 50}, {60, 90}};
  // The first anchor is behind the node on one side, and so on the way no more.
  const Corridor corridor = Route(lengths, lengths, anchors).corridor_from({10, 55}, 40);
  ASSERT_EQ(corridor.centres.size(), 41U);
  EXPECT_EQ(corridor.centres[0], 0U);
  EXPECT_EQ(corridor.centres[20], 14U);  // 20 of the 50 sentences up to (60, 90).
}

TEST(Follow, JoinsWhatItFindsInChunks) {
  const std::vector<double> lengths(10'000, 10.0);
  std::vector<std::size_t> rows;
  const search::Path path =
      follow(Route(lengths, lengths, {}),
             [&](const Chunk& chunk, const search::Band& band, search::PathEnd end) {
               EXPECT_EQ(chunk.source.begin, chunk.target.begin);
               EXPECT_EQ(end == search::PathEnd::kCorner, chunk.source.end == 10'000);
               rows.push_back(band.source_size());
               search::Path part;
               part.beads = diagonal({0, chunk.source.size()}, 0, 0.0);
               part.distance_to_edge = 1000;
               return part;
             });
  EXPECT_EQ(path.beads, diagonal({0, 10'000}, 0, 0.0));
  for (const std::size_t count : rows) EXPECT_LT(count, 3000U);
}

TEST(Cut, LeavesShortDocumentsWhole) {
  EXPECT_EQ(cut(diagonal({0, 300}, 0, 0.99)), (std::vector<Chunk>{{{0, 300}, {0, 300}}}));
}

TEST(Cut, CutsInTheMidstOfSureBeads) {
  std::vector<Bead> path = diagonal({0, 6000}, 0, 0.99);
  for (std::size_t b = 1900; b < 2100; ++b) path[b].confidence = 0.6;
  const std::vector<Chunk> chunks = cut(path);
  ASSERT_GE(chunks.size(), 2U);
  EXPECT_EQ(chunks.front().source.begin, 0U);
  EXPECT_GE(chunks.front().source.end, 2103U);
  EXPECT_LT(chunks.front().source.end, 2110U);
  for (std::size_t k = 1; k < chunks.size(); ++k) {
    EXPECT_EQ(chunks[k].source.begin, chunks[k - 1].source.end);
    EXPECT_EQ(chunks[k].target.begin, chunks[k - 1].target.end);
  }
  EXPECT_EQ(chunks.back().source.end, 6000U);
  EXPECT_EQ(chunks.back().target.end, 6000U);
}

TEST(Cut, CutsWhereNothingIsSureToo) {
  const std::vector<Chunk> chunks = cut(diagonal({0, 100'000}, 0, 0.1));
  EXPECT_GT(chunks.size(), 10U);
  for (const Chunk& chunk : chunks) EXPECT_GT(chunk.source.size(), 0U);
}

}  // namespace
}  // namespace diglot::align
