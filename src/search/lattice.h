// What Viterbi and forward-backward share: values of rows of the lattice.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include <Eigen/Core>

#include "diglot/bead.h"
#include "search/band.h"
#include "search/search.h"

namespace diglot::search {

/// One value for each node of one row of the band.
using Row = Eigen::ArrayXd;

/// Has columns of the row scored that ends at `source_end` > 0.
inline void score_row(const Problem& problem, std::size_t source_end, Span columns,
                      RowScores& scores) {
  scores.resize(static_cast<Eigen::Index>(columns.size()),
                static_cast<Eigen::Index>(problem.shape_count(source_end)));
  problem.scorer(source_end, columns, scores);
}

/// The scores of columns of a row, which are scored now or were before: in the store of the
/// problem, or else in `own`. Requires: `columns` is the whole row of the band, where there is a
/// store.
inline RowScores& scored_row(const Problem& problem, std::size_t source_end, Span columns,
                             RowScores& own) {
  const bool is_kept = problem.store != nullptr && problem.store->keeps_rows();
  RowScores& scores = is_kept ? (*problem.store)[source_end] : own;
  if (!is_kept || scores.size() == 0) score_row(problem, source_end, columns, scores);
  return scores;
}

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

}  // namespace diglot::search
