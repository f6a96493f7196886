// The part of the lattice that a search looks at.
#pragma once

#include <cstddef>
#include <vector>

#include "diglot/bead.h"

namespace diglot::search {

/// A lattice has a node (i, j) for each pair of boundaries, i source and j target sentences done,
/// 0 <= i <= source_size, 0 <= j <= target_size. A band holds, for each row i, the nodes of one
/// span of columns. Rows may be empty only in a band without rows; the corners (0, 0) and
/// (source_size, target_size) are in the band.
class Band {
 public:
  /// Every node of the lattice.
  static Band full(std::size_t source_size, std::size_t target_size);

  /// The nodes whose columns are those of their row, and as many more as it takes to be connected:
  /// neighbouring rows share at least one column. Requires: `rows` has source_size + 1 spans, none
  /// empty and none beyond target_size + 1; from row to row both ends together do not go back: a
  /// row does not end before the one above it begins. `plain`: by row, or empty where none is.
  static Band of(std::vector<Span> rows, std::size_t target_size, std::vector<bool> plain = {});

  /// The nodes that lie at most `radius` columns from the centre of their row, and as many more as
  /// it takes to be connected. Requires: `centres` has source_size + 1 columns that do not
  /// decrease, each at most target_size.
  static Band around(const std::vector<std::size_t>& centres, std::size_t target_size,
                     std::size_t radius);

  std::size_t source_size() const { return rows_.size() - 1; }
  std::size_t target_size() const { return target_size_; }
  /// The columns of row `source`, source <= source_size().
  Span row(std::size_t source) const { return rows_[source]; }
  std::size_t node_count() const { return node_count_; }
  /// Whether only plain beads (search/shapes.h) end in row `source`.
  bool is_plain(std::size_t source) const { return !plain_.empty() && plain_[source]; }
  bool contains(std::size_t source, std::size_t target) const {
    return rows_[source].begin <= target && target < rows_[source].end;
  }

  /// Columns between (source, target) and the nearer end of its row; a row end that is also the end
  /// of the lattice does not count.
  std::size_t distance_to_edge(std::size_t source, std::size_t target) const;

 private:
  Band(std::vector<Span> rows, std::size_t target_size, std::vector<bool> plain = {});

  std::vector<Span> rows_;
  std::size_t node_count_ = 0;
  std::vector<bool> plain_;
  std::size_t target_size_ = 0;
};

}  // namespace diglot::search
