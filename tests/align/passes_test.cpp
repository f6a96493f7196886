#include "align/passes.h"

#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

using Columns = std::vector<std::size_t>;

TEST(ProportionalCentres, FollowTheLengths) {
  const std::vector<double> one = {10, 10, 10};
  const std::vector<double> two = {20, 20, 20};
  const std::vector<double> halves = {5, 5, 5, 5, 5, 5};
  EXPECT_EQ(proportional_centres(one, two), (Columns{0, 1, 2, 3}));
  EXPECT_EQ(proportional_centres(one, halves), (Columns{0, 2, 4, 6}));
  EXPECT_EQ(proportional_centres(halves, one), (Columns{0, 1, 1, 2, 2, 3, 3}));
}

TEST(PathCentres, FollowThePath) {
  const std::vector<Bead> path = {{{0, 1}, {0, 1}}, {{1, 3}, {1, 2}}, {{3, 3}, {2, 4}}};
  EXPECT_EQ(path_centres(path, 3), (Columns{0, 1, 1, 4}));
}

// A search that says how near its path comes to the edge of each band.
struct Recorder {
  std::vector<std::size_t> node_counts;
  std::size_t distance;

  search::Path operator()(const search::Band& band) {
    node_counts.push_back(band.node_count());
    search::Path path;
    path.distance_to_edge = distance;
    return path;
  }
};

TEST(SearchWidening, IsContentWithAPathInTheMiddle) {
  Recorder recorder{{}, 5};
  search_widening(Columns(101, 50), 100, 10, std::ref(recorder));
  EXPECT_EQ(recorder.node_counts.size(), 1U);
}

TEST(SearchWidening, WidensUpToTheWholeLattice) {
  Recorder recorder{{}, 0};
  search_widening(Columns(101, 50), 100, 10, std::ref(recorder));
  ASSERT_FALSE(recorder.node_counts.empty());
  EXPECT_EQ(recorder.node_counts.back(), std::size_t{101 * 101});
}

TEST(SearchWidening, EndsWhereMemoryEnds) {
  // The lattice has 10^10 nodes.
  Recorder recorder{{}, 0};
  search_widening(Columns(100'001, 50'000), 100'000, 100, std::ref(recorder));
  EXPECT_LT(recorder.node_counts.back(), std::size_t{1} << 27U);
}

}  // namespace
}  // namespace diglot::align
