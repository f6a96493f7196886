// Scores of rows, computed once.
#pragma once

#include <cstddef>
#include <vector>

#include "diglot/bead.h"
#include "search/band.h"
#include "search/search.h"

namespace diglot::align {

/// A RowScorer that asks another for the rows of a band and keeps what it says, for the sweeps that
/// ask again. A band whose scores would take more than 256 MB is not kept.
class RowCache {
 public:
  /// Keeps references to `band` and `scorer`.
  RowCache(const search::Band& band, std::size_t shape_count, const search::RowScorer& scorer);

  /// Requires: `columns` lie in the row.
  void operator()(std::size_t source_end, Span columns, search::RowScores& scores);

 private:
  const search::Band& band_;
  std::size_t shape_count_;
  const search::RowScorer& scorer_;
  std::vector<search::RowScores> rows_;  // Empty where nothing is kept.
};

}  // namespace diglot::align
