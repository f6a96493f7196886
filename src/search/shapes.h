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

}  // namespace diglot::search
