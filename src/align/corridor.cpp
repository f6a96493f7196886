#include "align/corridor.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace diglot::align {
namespace {

// Beads of at least this confidence are where they are; near others the path may be elsewhere.
constexpr double kSure = 0.9;
constexpr std::size_t kNearBeads = 5;

// How much wider a corridor becomes where the path comes near its edge.
constexpr std::size_t kWidening = 4;

// The widest band a search may use; at 2 bytes a node 128 MB.
constexpr std::size_t kLargestNodeCount = std::size_t{1} << 26U;

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

// No radius in `rows` is less.
void raise(std::vector<std::size_t>& radii, Span rows, std::size_t radius) {
  for (std::size_t i = rows.begin; i < rows.end; ++i) radii[i] = std::max(radii[i], radius);
}

}  // namespace

Corridor Corridor::part(const Chunk& chunk) const {
  Corridor part;
  for (std::size_t i = chunk.source.begin; i <= chunk.source.end; ++i) {
    part.centres.push_back(std::clamp(centres[i], chunk.target.begin, chunk.target.end) -
                           chunk.target.begin);
    part.radii.push_back(radii[i]);
  }
  return part;
}

Corridor corridor_around(std::span<const Bead> path, std::size_t source_size, std::size_t narrow,
                         std::size_t wide) {
  Corridor corridor{path_centres(path, source_size),
                    std::vector<std::size_t>(source_size + 1, narrow)};
  for (std::size_t b = 0; b < path.size(); ++b) {
    if (path[b].confidence >= kSure) continue;
    const std::size_t first = path[b - std::min(b, kNearBeads)].source.begin;
    const std::size_t last = path[std::min(b + kNearBeads, path.size() - 1)].source.end;
    raise(corridor.radii, {first, last + 1}, wide);
  }
  return corridor;
}

bool widen_near(std::span<const Bead> path, const search::Band& band, Corridor& corridor) {
  std::vector<std::size_t> radii = corridor.radii;
  bool is_near_edge = false;
  for (const Bead& bead : path) {
    const std::size_t row = bead.source.end;
    const std::size_t radius = corridor.radii[row];
    if (band.distance_to_edge(row, bead.target.end) > radius / 4) continue;
    is_near_edge = true;
    const std::size_t wider = kWidening * radius;
    if (radii[row] >= wider) continue;  // A bead nearby was near the edge, too.
    raise(radii, {row - std::min(row, wider), std::min(row + wider + 1, radii.size())}, wider);
  }
  const std::size_t node_count = 2 * std::accumulate(radii.begin(), radii.end(), radii.size());
  if (!is_near_edge || node_count > kLargestNodeCount) return false;
  corridor.radii = std::move(radii);
  return true;
}

}  // namespace diglot::align
