#include "align/passes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace diglot::align {
namespace {

// Source sentences of a chunk, and how many more are searched so that its end is not at an edge.
constexpr std::size_t kChunkRows = 2000;
constexpr std::size_t kOverlapRows = 300;
// Chunks meet where so many beads before and behind are at least so sure; a chunk that finds no
// such place ends after so many rows where beads are as sure as they come.
constexpr double kSureToCut = 0.95;
constexpr std::size_t kSureBeads = 4;
constexpr std::size_t kMostChunkRows = 4 * kChunkRows;
// Columns to each side of a route: always, and at most for the way to the next anchor alone.
constexpr std::size_t kSmallestRadius = 10;
constexpr std::size_t kLargestReach = 150;
// Anchors that are no further apart tell how many sentences of one side face one of the other; the
// sizes of the documents count for so many source sentences.
constexpr std::size_t kNearAnchors = 30;
constexpr double kSlopeRows = 20.0;
// So many such anchors tell the ratio of lengths.
constexpr std::size_t kRatioAnchors = 50;
// So many anchors outside a corridor are no accident.
constexpr std::size_t kDetourAnchors = 5;
constexpr std::size_t kDetourRows = 100;

std::vector<double> prefix_sums(std::span<const double> lengths) {
  std::vector<double> sums = {0.0};
  sums.reserve(lengths.size() + 1);
  for (const double length : lengths) sums.push_back(sums.back() + length);
  return sums;
}

void move_by(Bead& bead, const Chunk& chunk) {
  bead.source.begin += chunk.source.begin;
  bead.source.end += chunk.source.begin;
  bead.target.begin += chunk.target.begin;
  bead.target.end += chunk.target.begin;
}

// How sure the least sure bead near the boundary behind bead `b` is.
double sureness(std::span<const Bead> path, std::size_t b) {
  const std::size_t first = b + 1 - std::min(b + 1, kSureBeads);
  const std::size_t last = std::min(b + kSureBeads, path.size() - 1);
  double least = 1.0;
  for (std::size_t k = first; k <= last; ++k) {
    least = std::min(least, path[k].shape().is_null() ? 0.0 : path[k].confidence);
  }
  return least;
}

// Calls `visit` for each pair of neighbouring anchors between which hardly anything can be left
// out.
template <typename Visit>
void for_near_anchors(std::span<const Anchor> anchors, const Visit& visit) {
  for (std::size_t k = 1; k < anchors.size(); ++k) {
    const std::size_t rows = anchors[k].source - anchors[k - 1].source;
    const std::size_t columns = anchors[k].target - anchors[k - 1].target;
    if (std::max(rows, columns) <= kNearAnchors) visit(anchors[k - 1], anchors[k]);
  }
}

double slope_between(std::span<const Anchor> anchors, const Anchor& end) {
  double rows = kSlopeRows;
  double columns = kSlopeRows * static_cast<double>(end.target) / static_cast<double>(end.source);
  for_near_anchors(anchors, [&](const Anchor& from, const Anchor& to) {
    rows += static_cast<double>(to.source - from.source);
    columns += static_cast<double>(to.target - from.target);
  });
  return columns / rows;
}

// Lets a corridor go as a detour from `from` on does.
void replace(Corridor& corridor, const Anchor& from, const Corridor& detour) {
  for (std::size_t k = 0; k < detour.rows.size(); ++k) {
    Corridor::Row& row = corridor.rows[from.source + k];
    row = {detour.rows[k].first + from.target, detour.rows[k].last + from.target,
           std::max(row.radius, detour.rows[k].radius)};
  }
}

}  // namespace

Route::Route(std::span<const double> source_lengths, std::span<const double> target_lengths,
             std::span<const Anchor> anchors)
    : source_ends_(prefix_sums(source_lengths)),
      target_ends_(prefix_sums(target_lengths)),
      anchors_(anchors),
      slope_(slope_between(anchors, {source_lengths.size(), target_lengths.size()})) {}

std::optional<double> Route::length_ratio() const {
  double source_length = 0.0;
  double target_length = 0.0;
  std::size_t count = 0;
  for_near_anchors(anchors_, [&](const Anchor& from, const Anchor& to) {
    source_length += source_ends_[to.source] - source_ends_[from.source];
    target_length += target_ends_[to.target] - target_ends_[from.target];
    ++count;
  });
  if (count < kRatioAnchors) return std::nullopt;
  return target_length / source_length;
}

Corridor Route::corridor_from(const Anchor& node, std::size_t row_count) const {
  const std::size_t last_row = std::min(node.source + row_count, source_size());
  Corridor corridor{{{node.target, node.target, kSmallestRadius}}};
  Anchor from = node;
  auto next = std::ranges::upper_bound(anchors_, node.source, {}, &Anchor::source);
  while (from.source < last_row) {
    while (next != anchors_.end() && next->target <= from.target) ++next;
    const Anchor to = next == anchors_.end() ? Anchor{source_size(), target_size()} : *next++;
    add_rows(from, to, std::min(to.source, last_row) - from.source, corridor);
    from = to;
  }
  for (Corridor::Row& row : corridor.rows) {
    row.first -= std::min(row.first, node.target);
    row.last -= node.target;
  }
  return corridor;
}

// Rows behind `from`; columns count from the beginning of the lattice.
void Route::add_rows(const Anchor& from, const Anchor& to, std::size_t row_count,
                     Corridor& corridor) const {
  const std::size_t rows = to.source - from.source;
  const std::size_t columns = to.target - from.target;
  const double off = std::abs(static_cast<double>(columns) - slope_ * static_cast<double>(rows));
  const std::size_t reach =
      std::min(static_cast<std::size_t>(off) + std::min(kLargestReach, std::max(rows, columns) / 2),
               std::max(kLargestReach, kLargestNodeCount / (2 * rows)));
  const double ratio = (target_ends_[to.target] - target_ends_[from.target]) /
                       (source_ends_[to.source] - source_ends_[from.source]);
  std::size_t column = from.target;
  for (std::size_t row = from.source + 1; row <= from.source + row_count; ++row) {
    const double expected =
        target_ends_[from.target] + ratio * (source_ends_[row] - source_ends_[from.source]);
    // Half a sentence short is nearer than half a sentence beyond.
    while (column < to.target &&
           0.5 * (target_ends_[column] + target_ends_[column + 1]) <= expected) {
      ++column;
    }
    // The path does not go back behind one anchor or beyond the other.
    corridor.rows.push_back({column - std::min(column - from.target, reach),
                             std::min(column + reach, to.target), kSmallestRadius});
  }
}

search::Path search_widening(const Chunk& chunk, Corridor corridor, search::PathEnd end,
                             const BandSearch& search) {
  for (int widening = 0;; ++widening) {
    const search::Band band = corridor.band(chunk.target.size());
    search::Path path = search.best_path(chunk, band, end);
    if (widening < search.most_widenings && widen_near(path.beads, band, corridor)) continue;
    search.finish(path);
    return path;
  }
}

search::Path follow(const Route& route, const BandSearch& search) {
  search::Path path;
  Anchor node = {0, 0};
  while (node.source < route.source_size()) {
    const Corridor corridor = route.corridor_from(node, kChunkRows + kOverlapRows);
    const std::size_t rows = corridor.rows.size() - 1;
    const bool is_last = node.source + rows == route.source_size();
    const std::size_t columns = corridor.rows.back().last + corridor.rows.back().radius;
    const Chunk chunk = {
        {node.source, node.source + rows},
        {node.target,
         is_last ? route.target_size() : std::min(node.target + columns, route.target_size())}};
    const search::Path part = search_widening(
        chunk, corridor, is_last ? search::PathEnd::kCorner : search::PathEnd::kLastRow, search);
    for (Bead bead : part.beads) {
      if (!is_last && bead.source.end > kChunkRows) break;
      move_by(bead, chunk);
      path.score += bead.score;
      node = {bead.source.end, bead.target.end};
      path.beads.push_back(bead);
    }
  }
  return path;
}

std::vector<Span> go_by_anchors(const Route& route, std::size_t narrow, Corridor& corridor) {
  std::vector<Span> detours;
  std::size_t outside = 0;
  Anchor last_inside = {0, 0};
  const auto go_on_from = [&](const Anchor& next_inside) {
    const std::size_t row_count = next_inside.source - last_inside.source;
    const auto begin = corridor.rows.begin() + static_cast<std::ptrdiff_t>(last_inside.source);
    const auto wide_count =
        std::count_if(begin, begin + static_cast<std::ptrdiff_t>(row_count),
                      [&](const Corridor::Row& row) { return row.radius > narrow; });
    if (outside >= kDetourAnchors || static_cast<std::size_t>(wide_count) >= kDetourRows) {
      replace(corridor, last_inside, route.corridor_from(last_inside, row_count));
      detours.push_back({last_inside.source, next_inside.source + 1});
    }
    outside = 0;
    last_inside = next_inside;
  };
  for (const Anchor& anchor : route.anchors()) {
    const Corridor::Row& row = corridor.rows[anchor.source];
    const bool is_inside =
        row.first <= anchor.target + row.radius && anchor.target <= row.last + row.radius;
    if (is_inside && row.radius <= narrow) {
      go_on_from(anchor);
    } else {
      ++outside;
    }
  }
  go_on_from({route.source_size(), route.target_size()});
  return detours;
}

std::vector<Chunk> cut(std::span<const Bead> path, std::span<const Span> detours) {
  std::vector<Chunk> chunks;
  Chunk chunk;
  double surest = 0.0;
  const auto close = [&] {
    chunks.push_back(chunk);
    surest = 0.0;
  };
  Anchor best;
  for (std::size_t b = 0; b + 1 < path.size(); ++b) {
    const std::size_t rows = path[b].source.end - chunk.source.begin;
    if (rows < kChunkRows) continue;
    while (!detours.empty() && detours.front().end <= path[b].source.end) {
      detours = detours.subspan(1);
    }
    if (!detours.empty() && detours.front().begin <= path[b].source.end) continue;
    const double sure = sureness(path, b);
    if (sure >= surest) {
      surest = sure;
      best = {path[b].source.end, path[b].target.end};
    }
    if (sure < kSureToCut && rows < kMostChunkRows) continue;
    chunk.source.end = best.source;
    chunk.target.end = best.target;
    close();
    chunk = {{best.source, best.source}, {best.target, best.target}};
  }
  chunk.source.end = path.back().source.end;
  chunk.target.end = path.back().target.end;
  close();
  return chunks;
}

std::vector<Bead> search_chunks(std::span<const Chunk> chunks, const Corridor& corridor,
                                const BandSearch& search) {
  std::vector<Bead> beads;
  for (const Chunk& chunk : chunks) {
    const search::Path path =
        search_widening(chunk, corridor.part(chunk), search::PathEnd::kCorner, search);
    for (Bead bead : path.beads) {
      move_by(bead, chunk);
      beads.push_back(bead);
    }
  }
  return beads;
}

}  // namespace diglot::align
