// Where to look for a path.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "diglot/bead.h"
#include "search/band.h"

namespace diglot::align {

/// The most nodes that one search looks at, but for a band that follows its path closely: 2,000
/// source sentences facing 2,000.
inline constexpr std::size_t kLargestNodeCount = std::size_t{1} << 22U;

/// A part of the lattice between two of its nodes.
struct Chunk {
  Span source;
  Span target;
  bool operator==(const Chunk&) const = default;
};

/// By source boundary of a chunk, from 0: the columns where the path is expected, first and last
/// included, and so many to each side of them; and whether only plain beads are expected
/// (search/shapes.h). Columns count from the beginning of the chunk.
struct Corridor {
  struct Row {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t radius = 0;
    bool is_plain = false;
    bool operator==(const Row&) const = default;
  };
  std::vector<Row> rows;

  search::Band band(std::size_t target_size) const;
  /// The part of the corridor of a whole lattice that lies in one of its chunks.
  Corridor part(const Chunk& chunk) const;
};

/// Along a path of the whole lattice. Rows that a bead passes have the columns of both its ends;
/// rows are plain but near the larger beads of the path.
Corridor corridor_along(std::span<const Bead> path, std::size_t source_size, std::size_t radius);

/// Makes the corridor of a whole lattice at least so wide in the rows near the unsure beads of a
/// path with confidences. Those are not plain then.
void widen_where_unsure(std::span<const Bead> path, std::size_t radius, Corridor& corridor);

/// Around a path of the whole lattice with confidences: `narrow` where the beads near a row are
/// sure, else `wide`.
Corridor corridor_around(std::span<const Bead> path, std::size_t source_size, std::size_t narrow,
                         std::size_t wide);

/// Widens the corridor, which is not plain there any more, near the rows near those where the path
/// (which counts from the beginning of the chunk, too) is nearer to the edge of the corridor's band
/// than a quarter of the radius. False where there are none, or where a band that wide would need
/// too much memory.
bool widen_near(std::span<const Bead> path, const search::Band& band, Corridor& corridor);

}  // namespace diglot::align
