// The shapes that beads may have.
#pragma once

#include <cstddef>
#include <vector>

#include "diglot/bead.h"

namespace diglot::search {

/// All shapes n-m with n >= 1, m >= 1 and n + m <= `max_bead`, smaller beads first, n before m. The
/// position of a shape in this list is its index everywhere in search and evidence.
inline std::vector<Shape> bead_shapes(std::size_t max_bead) {
  std::vector<Shape> shapes;
  for (std::size_t total = 2; total <= max_bead; ++total) {
    for (std::size_t source = 1; source < total; ++source) {
      shapes.push_back({source, total - source});
    }
  }
  return shapes;
}

/// Whether a bead is one of the smallest, which are by far the commonest: 1-1, 1-2 and 2-1, or
/// null.
inline bool is_plain(const Shape& shape) { return shape.source + shape.target <= 3; }

/// How many of the bead_shapes are plain, at most: those that come first.
inline constexpr std::size_t kPlainShapes = 3;

}  // namespace diglot::search
