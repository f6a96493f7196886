// Scores of rows, computed once for several sweeps.
#pragma once

#include <cstddef>
#include <vector>

#include <Eigen/Core>

#include "search/band.h"

namespace diglot::search {

/// Place for the scores of all beads of a band, row by row, for sweeps that come again. Of a band
/// whose scores would take more than 256 MB nothing is kept.
class RowStore {
 public:
  RowStore(const Band& band, std::size_t shape_count);

  bool keeps_rows() const { return !rows_.empty(); }
  /// Of size 0 until a sweep has filled it in. Requires: keeps_rows().
  Eigen::ArrayXXf& operator[](std::size_t row) { return rows_[row]; }
  /// All rows are to be scored anew.
  void clear();

 private:
  std::vector<Eigen::ArrayXXf> rows_;  // Empty where nothing is kept.
};

}  // namespace diglot::search
