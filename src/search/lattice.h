// What Viterbi and forward-backward share: values of rows of the lattice.
#pragma once

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

#include <Eigen/Core>

#include "diglot/bead.h"
#include "search/band.h"

namespace diglot::search {

/// A score that no path can have.
inline constexpr double kImpossible = -std::numeric_limits<double>::infinity();

/// One value for each node of one row of the band.
using Row = Eigen::ArrayXd;

/// How many rows the largest bead goes down.
inline std::size_t deepest_shape(const std::vector<Shape>& shapes) {
  std::size_t deepest = 0;
  for (const Shape& shape : shapes) deepest = std::max(deepest, shape.source);
  return deepest;
}

/// The rows that beads can reach back to (or forward): the last `depth` rows, found by row number.
template <typename T>
class RowWindow {
 public:
  explicit RowWindow(std::size_t depth) : rows_(depth) {}
  T& operator[](std::size_t row) { return rows_[row % rows_.size()]; }
  const T& operator[](std::size_t row) const { return rows_[row % rows_.size()]; }

 private:
  std::vector<T> rows_;
};

/// Columns of the row `here` whose node, `shift` columns further on, lies in the row `there`.
/// Negative shifts look back.
inline Span columns_that_meet(const Span& here, const Span& there, std::ptrdiff_t shift) {
  const auto signed_of = [](std::size_t value) { return static_cast<std::ptrdiff_t>(value); };
  const std::ptrdiff_t begin = std::max(signed_of(here.begin), signed_of(there.begin) - shift);
  const std::ptrdiff_t end = std::min(signed_of(here.end), signed_of(there.end) - shift);
  if (begin >= end) return {here.begin, here.begin};
  return {static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
}

/// Copies `values` of row `there` to the nodes of row `here` that lie `shift` columns before them;
/// the other nodes get kImpossible.
inline void shift_row(const Row& values, const Span& there, const Span& here, std::ptrdiff_t shift,
                      Row& out) {
  out.setConstant(static_cast<Eigen::Index>(here.size()), kImpossible);
  const Span columns = columns_that_meet(here, there, shift);
  if (columns.empty()) return;
  const auto source_begin =
      static_cast<std::ptrdiff_t>(columns.begin) + shift - static_cast<std::ptrdiff_t>(there.begin);
  const auto count = static_cast<Eigen::Index>(columns.size());
  out.segment(static_cast<Eigen::Index>(columns.begin - here.begin), count) =
      values.segment(source_begin, count);
}

}  // namespace diglot::search
