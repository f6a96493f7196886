#include "align/passes.h"

#include <algorithm>
#include <numeric>

namespace diglot::align {
namespace {

// The widest band a search may use; at 2 bytes a node 128 MB.
constexpr std::size_t kLargestNodeCount = std::size_t{1} << 26;

}  // namespace

std::vector<std::size_t> proportional_centres(std::span<const double> source_lengths,
                                              std::span<const double> target_lengths) {
  const double ratio = std::accumulate(target_lengths.begin(), target_lengths.end(), 0.0) /
                       std::accumulate(source_lengths.begin(), source_lengths.end(), 0.0);
  std::vector<std::size_t> centres = {0};
  centres.reserve(source_lengths.size() + 1);
  double expected_end = 0.0;
  double target_end = 0.0;
  std::size_t target = 0;
  for (const double length : source_lengths) {
    expected_end += length * ratio;
    // Half a sentence short is nearer than half a sentence beyond.
    while (target < target_lengths.size() &&
           target_end + 0.5 * target_lengths[target] <= expected_end) {
      target_end += target_lengths[target++];
    }
    centres.push_back(target);
  }
  return centres;
}

std::vector<std::size_t> path_centres(std::span<const Bead> path, std::size_t source_size) {
  std::vector<std::size_t> centres(source_size + 1, 0);
  for (const Bead& bead : path) {
    for (std::size_t i = bead.source.begin; i < bead.source.end; ++i) {
      centres[i] = bead.target.begin;
    }
    centres[bead.source.end] = bead.target.end;
  }
  return centres;
}

search::Path search_widening(const std::vector<std::size_t>& centres, std::size_t target_size,
                             std::size_t radius, const BandSearch& band_search) {
  while (true) {
    const search::Band band = search::Band::around(centres, target_size, radius);
    search::Path path = band_search(band);
    const bool far_from_edge = path.distance_to_edge > radius / 4;
    const std::size_t wider_node_count = 2 * band.node_count();
    if (far_from_edge || radius >= target_size || wider_node_count > kLargestNodeCount) {
      return path;
    }
    radius *= 2;
  }
}

}  // namespace diglot::align
