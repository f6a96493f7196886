#include "align/passes.h"

#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

// 1-1 beads from sentence to sentence.
std::vector<Bead> diagonal(Span source, std::size_t target, double confidence) {
  std::vector<Bead> path;
  for (std::size_t i = source.begin; i < source.end; ++i, ++target) {
    path.push_back({{i, i + 1}, {target, target + 1}, 0.0, confidence});
  }
  return path;
}

TEST(Route, FollowsTheLengths) {
  const std::vector<double> one(400, 10.0);
  const std::vector<double> two(400, 20.0);
  const std::vector<double> halves(800, 5.0);
  const auto row_200 = [](const std::vector<double>& source, const std::vector<double>& target) {
    const Corridor::Row row = Route(source, target, {}).corridor_from({0, 0}, 400).rows[200];
    return row.last - 150;  // What it looks for around the middle.
  };
  EXPECT_EQ(row_200(one, two), 200U);
  EXPECT_EQ(row_200(one, halves), 400U);
  EXPECT_EQ(row_200(halves, one), 100U);
}

TEST(Route, GoesThroughAnchorsAndNotBehindThem) {
  const std::vector<double> lengths(100, 10.0);
  const std::vector<Anchor> anchors = {{20, 50}, {60, 90}};
  const Corridor corridor = Route(lengths, lengths, anchors).corridor_from({0, 0}, 100);
  ASSERT_EQ(corridor.rows.size(), 101U);
  // Thirty sentences of the target too many, which may be anywhere up to the anchor.
  EXPECT_EQ(corridor.rows[10].first, 0U);
  EXPECT_EQ(corridor.rows[10].last, 50U);
  EXPECT_EQ(corridor.rows[20].last, 50U);
  EXPECT_EQ(corridor.rows[21].first, 50U);
  EXPECT_EQ(corridor.rows[60].last, 90U);
  EXPECT_EQ(corridor.rows[100].last, 100U);
}

TEST(Route, GoesOnFromANode) {
  const std::vector<double> lengths(100, 10.0);
  const std::vector<Anchor> anchors = {{20, 50}, {60, 90}};
  // The first anchor is behind the node on one side, and so on the way no more.
  const Corridor corridor = Route(lengths, lengths, anchors).corridor_from({10, 55}, 50);
  ASSERT_EQ(corridor.rows.size(), 51U);
  EXPECT_EQ(corridor.rows[0].first, 0U);
  EXPECT_EQ(corridor.rows[50].last, 35U);
}

TEST(Route, KnowsTheRatioOfLengthsWhereAnchorsAreDense) {
  const std::vector<double> source(1000, 10.0);
  const std::vector<double> target(700, 12.0);  // A chapter of 300 is missing.
  std::vector<Anchor> anchors;
  for (std::size_t i = 0; i < 500; i += 5) anchors.push_back({i, i});
  EXPECT_NEAR(Route(source, target, anchors).length_ratio().value(), 1.2, 1e-9);
  EXPECT_EQ(Route(source, target, {}).length_ratio(), std::nullopt);
}

TEST(Follow, JoinsWhatItFindsInChunks) {
  const std::vector<double> lengths(10'000, 10.0);
  std::vector<std::size_t> rows;
  const auto best_path = [&](const Chunk& chunk, const search::Band& band, search::PathEnd end) {
    EXPECT_EQ(chunk.source.begin, chunk.target.begin);
    EXPECT_EQ(end == search::PathEnd::kCorner, chunk.source.end == 10'000);
    rows.push_back(band.source_size());
    search::Path part;
    part.beads = diagonal({0, chunk.source.size()}, 0, 0.0);
    return part;
  };
  const search::Path path =
      follow(Route(lengths, lengths, {}), {best_path, [](search::Path&) {}, 3});
  EXPECT_EQ(path.beads, diagonal({0, 10'000}, 0, 0.0));
  for (const std::size_t count : rows) EXPECT_LT(count, 3000U);
}

TEST(SearchWidening, FinishesTheLastPathAlone) {
  Corridor corridor{std::vector<Corridor::Row>(101, {50, 50, 3})};
  int searched = 0;
  int finished = 0;
  const BandSearch search = {[&](const Chunk&, const search::Band&, search::PathEnd) {
                               ++searched;
                               search::Path path;
                               path.beads = diagonal({0, 100}, 0, 0.0);
                               return path;
                             },
                             [&](search::Path&) { ++finished; }, 2};
  search_widening({{0, 100}, {0, 100}}, corridor, search::PathEnd::kCorner, search);
  EXPECT_EQ(searched, 3);
  EXPECT_EQ(finished, 1);
}

// A corridor along the diagonal.
Corridor corridor_of(std::size_t size, std::size_t radius) {
  Corridor corridor;
  for (std::size_t i = 0; i <= size; ++i) corridor.rows.push_back({i, i, radius});
  return corridor;
}

TEST(GoByAnchors, LeavesACorridorThatTheyAreIn) {
  const std::vector<double> lengths(200, 10.0);
  std::vector<Anchor> anchors;
  for (std::size_t i = 0; i < 200; i += 5) anchors.push_back({i, i});
  Corridor corridor = corridor_of(200, 6);
  EXPECT_TRUE(go_by_anchors(Route(lengths, lengths, anchors), 6, corridor).empty());
  EXPECT_EQ(corridor.rows, corridor_of(200, 6).rows);
}

TEST(GoByAnchors, LeavesASurePathWithoutAnchors) {
  const std::vector<double> lengths(1000, 10.0);
  Corridor corridor = corridor_of(1000, 6);
  EXPECT_TRUE(go_by_anchors(Route(lengths, lengths, {}), 6, corridor).empty());
  EXPECT_EQ(corridor.rows, corridor_of(1000, 6).rows);
}

TEST(GoByAnchors, LooksAtNoMoreThanMemoryHas) {
  // The texts part after the anchors: 10,000 sentences that face 30,000.
  const std::vector<double> source_lengths(11'000, 10.0);
  const std::vector<double> target_lengths(31'000, 10.0);
  std::vector<Anchor> anchors;
  for (std::size_t i = 0; i < 1000; ++i) anchors.push_back({i, i});
  Corridor corridor = corridor_of(11'000, 40);
  go_by_anchors(Route(source_lengths, target_lengths, anchors), 6, corridor);
  EXPECT_LT(corridor.band(31'000).node_count(), 2 * kLargestNodeCount);
}

TEST(GoByAnchors, TakesADetourWhereManyAreOutside) {
  const std::vector<double> lengths(200, 10.0);
  std::vector<Anchor> anchors;
  for (std::size_t i = 0; i < 200; i += 5) {
    anchors.push_back({i, i >= 60 && i <= 120 ? i + 30 : std::min<std::size_t>(i, 199)});
  }
  std::erase_if(anchors, [](const Anchor& a) { return a.source > 120 && a.source <= 150; });
  Corridor corridor = corridor_of(200, 6);
  const std::vector<Span> detours = go_by_anchors(Route(lengths, lengths, anchors), 6, corridor);
  EXPECT_EQ(detours, (std::vector<Span>{{55, 156}}));
  EXPECT_LE(corridor.rows[100].first, 130U);
  EXPECT_GE(corridor.rows[100].first + corridor.rows[100].radius, 125U);
  EXPECT_EQ(corridor.rows[40], (Corridor::Row{40, 40, 6}));
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

TEST(Cut, KeepsOutOfDetours) {
  const std::vector<Span> detours = {{1000, 2500}};
  const std::vector<Chunk> chunks = cut(diagonal({0, 6000}, 0, 0.99), detours);
  ASSERT_GE(chunks.size(), 2U);
  EXPECT_EQ(chunks.front().source.end, 2500U);
}

TEST(Cut, CutsWhereNothingIsSureToo) {
  const std::vector<Chunk> chunks = cut(diagonal({0, 100'000}, 0, 0.1));
  EXPECT_GT(chunks.size(), 10U);
  for (const Chunk& chunk : chunks) EXPECT_GT(chunk.source.size(), 0U);
}

}  // namespace
}  // namespace diglot::align
