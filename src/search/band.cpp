#include "search/band.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace diglot::search {

Band::Band(std::vector<Span> rows, std::size_t target_size, std::vector<bool> plain)
    : rows_(std::move(rows)), plain_(std::move(plain)), target_size_(target_size) {
  for (const Span& row : rows_) node_count_ += row.size();
}

Band Band::full(std::size_t source_size, std::size_t target_size) {
  return {std::vector<Span>(source_size + 1, Span{0, target_size + 1}), target_size};
}

Band Band::of(std::vector<Span> rows, std::size_t target_size, std::vector<bool> plain) {
  rows.front().begin = 0;
  rows.back().end = target_size + 1;
  // Where columns jump, the row before reaches out to the next one.
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    rows[i].end = std::max(rows[i].end, rows[i + 1].begin + 1);
  }
  return {std::move(rows), target_size, std::move(plain)};
}

Band Band::around(const std::vector<std::size_t>& centres, std::size_t target_size,
                  std::size_t radius) {
  std::vector<Span> rows;
  rows.reserve(centres.size());
  for (const std::size_t centre : centres) {
    rows.push_back({centre - std::min(radius, centre), std::min(centre + radius, target_size) + 1});
  }
  return of(std::move(rows), target_size);
}

std::size_t Band::distance_to_edge(std::size_t source, std::size_t target) const {
  const Span& row = rows_[source];
  const std::size_t far = std::numeric_limits<std::size_t>::max();
  const std::size_t left = row.begin == 0 ? far : target - row.begin;
  const std::size_t right = row.end == target_size_ + 1 ? far : row.end - 1 - target;
  return std::min(left, right);
}

}  // namespace diglot::search
