#include "align/corridor.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "search/shapes.h"

namespace diglot::align {
namespace {

// Beads of at least this confidence are where they are; near others the path may be elsewhere.
constexpr double kSure = 0.9;
// And near those of less than this all shapes are looked at.
constexpr double kVerySure = 0.95;
constexpr std::size_t kNearBeads = 5;

// How much wider a corridor becomes where the path comes near its edge.
constexpr std::size_t kWidening = 4;

// Rows to each side of the end of a larger bead that are not plain.
constexpr std::size_t kNearLargeBead = 2;

// No radius in `span` is less, and all beads are looked at there.
void raise(std::vector<Corridor::Row>& rows, Span span, std::size_t radius) {
  for (std::size_t i = span.begin; i < span.end; ++i) {
    rows[i].radius = std::max(rows[i].radius, radius);
    rows[i].is_plain = false;
  }
}

}  // namespace

search::Band Corridor::band(std::size_t target_size) const {
  std::vector<Span> spans;
  std::vector<bool> plain;
  spans.reserve(rows.size());
  plain.reserve(rows.size());
  for (const Row& row : rows) {
    spans.push_back({row.first - std::min(row.first, row.radius),
                     std::min(row.last + row.radius, target_size) + 1});
    plain.push_back(row.is_plain);
  }
  return search::Band::of(std::move(spans), target_size, std::move(plain));
}

Corridor Corridor::part(const Chunk& chunk) const {
  const auto within = [&](std::size_t column) {
    return std::clamp(column, chunk.target.begin, chunk.target.end) - chunk.target.begin;
  };
  Corridor part;
  for (std::size_t i = chunk.source.begin; i <= chunk.source.end; ++i) {
    part.rows.push_back(
        {within(rows[i].first), within(rows[i].last), rows[i].radius, rows[i].is_plain});
  }
  return part;
}

Corridor corridor_along(std::span<const Bead> path, std::size_t source_size, std::size_t radius) {
  constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();
  Corridor corridor{std::vector<Corridor::Row>(source_size + 1, {kNowhere, 0, radius, true})};
  const auto include = [&](std::size_t row, std::size_t column) {
    corridor.rows[row].first = std::min(corridor.rows[row].first, column);
    corridor.rows[row].last = std::max(corridor.rows[row].last, column);
  };
  for (const Bead& bead : path) {
    include(bead.source.begin, bead.target.begin);
    include(bead.source.end, bead.target.end);
    for (std::size_t row = bead.source.begin + 1; row < bead.source.end; ++row) {
      include(row, bead.target.begin);
      include(row, bead.target.end);
    }
  }
  for (const Bead& bead : path) {
    if (search::is_plain(bead.shape())) continue;
    raise(corridor.rows,
          {bead.source.end - std::min(bead.source.end, kNearLargeBead),
           std::min(bead.source.end + kNearLargeBead, source_size) + 1},
          radius);
  }
  return corridor;
}

void widen_where_unsure(std::span<const Bead> path, std::size_t radius, Corridor& corridor) {
  for (std::size_t b = 0; b < path.size(); ++b) {
    if (path[b].confidence >= kVerySure) continue;
    const std::size_t first = path[b - std::min(b, kNearBeads)].source.begin;
    const std::size_t last = path[std::min(b + kNearBeads, path.size() - 1)].source.end;
    raise(corridor.rows, {first, last + 1}, path[b].confidence < kSure ? radius : 0);
  }
}

Corridor corridor_around(std::span<const Bead> path, std::size_t source_size, std::size_t narrow,
                         std::size_t wide) {
  Corridor corridor = corridor_along(path, source_size, narrow);
  widen_where_unsure(path, wide, corridor);
  return corridor;
}

bool widen_near(std::span<const Bead> path, const search::Band& band, Corridor& corridor) {
  std::vector<Corridor::Row> rows = corridor.rows;
  bool is_near_edge = false;
  for (const Bead& bead : path) {
    const std::size_t row = bead.source.end;
    const std::size_t radius = corridor.rows[row].radius;
    if (band.distance_to_edge(row, bead.target.end) > radius / 4) continue;
    is_near_edge = true;
    const std::size_t wider = kWidening * radius;
    if (rows[row].radius >= wider) continue;  // A bead nearby was near the edge, too.
    raise(rows, {row - std::min(row, wider), std::min(row + wider + 1, rows.size())}, wider);
  }
  if (!is_near_edge) return false;
  std::size_t node_count = 0;
  for (const Corridor::Row& row : rows) node_count += row.last - row.first + 2 * row.radius + 1;
  if (node_count > kLargestNodeCount) return false;
  corridor.rows = std::move(rows);
  return true;
}

}  // namespace diglot::align
