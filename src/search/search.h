// Dynamic programming over the lattice of two documents: the best path and how sure it is.
//
// A path goes from node (0, 0) to node (source_size, target_size). Each step is a bead: an n-m bead
// goes n rows down and m columns on; null beads go one row or one column. Null beads in a row form
// a stretch whose first bead costs `null_open` and each further one `null_extend` (affine gaps,
// Gotoh 1982). In a stretch source sentences come before target sentences, so that each alignment
// has exactly one path and posteriors are not split among equals.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <vector>

#include <Eigen/Core>

#include "diglot/bead.h"
#include "search/band.h"
#include "search/row_store.h"
#include "search/shapes.h"

namespace diglot::search {

/// Scores of one row: for each target end (rows of the array, relative to the begin of the span)
/// and each shape (columns), the score of the bead in nats. A column is contiguous in memory. There
/// are as many columns as shapes are asked for, from the first on.
using RowScores = Eigen::ArrayXXf;

/// Writes the scores of all beads whose source side ends at `source_end` and whose target side ends
/// at one of `target_ends`. What it writes for beads that would begin before sentence 0 is ignored.
using RowScorer = std::function<void(std::size_t source_end, Span target_ends, RowScores& scores)>;

/// What null beads cost, as scores in nats (so below 0, usually).
struct NullScores {
  float open = 0.0F;    ///< The first null bead of a stretch.
  float extend = 0.0F;  ///< Each further one.
};

/// Where a path ends.
enum class PathEnd {
  kCorner,   ///< At node (source_size, target_size).
  kLastRow,  ///< At whichever node of the last row is best: what follows is not known yet.
};

/// What a search works on. Holds references: the caller keeps the parts alive.
struct Problem {
  const Band& band;
  const std::vector<Shape>& shapes;
  const RowScorer& scorer;
  NullScores null_scores;
  /// Keeps the scores of the band's rows from one sweep to the next; null: each sweep asks anew.
  RowStore* store = nullptr;
  /// best_path does not go on from nodes that are so many nats behind the best of their row, where
  /// it need not, and does not have them scored (beam search, Lowerre 1976): the band is what it
  /// may look at, and it looks far only where it is in doubt. Requires: no store, where it is
  /// finite.
  float beam = std::numeric_limits<float>::infinity();

  /// How many of the shapes, from the first on, beads have that end in a row.
  std::size_t shape_count(std::size_t source_end) const {
    return band.is_plain(source_end) ? std::min(kPlainShapes, shapes.size()) : shapes.size();
  }
};

/// A way from the first node to the last.
struct Path {
  /// In order; `score` is the bead's own score.
  std::vector<Bead> beads;
  double score = 0.0;  ///< Sum over the beads.
  /// Smallest Band::distance_to_edge of all nodes on the path: a path that comes near the edge
  /// might be better in a wider band.
  std::size_t distance_to_edge = 0;
};

/// The path with the highest score (Viterbi). Of paths with the same score the same one wins
/// always. Time is proportional to nodes x shapes; memory is 2 bytes a node.
Path best_path(const Problem& problem, PathEnd end = PathEnd::kCorner);

/// Sets `confidence` of each bead of a path to its posterior over all paths of the band, by the
/// forward-backward algorithm with the beads' scores as log weights. Requires: `path` is a path in
/// the band of `problem`. Twice the time of best_path; memory is a few rows. Takes the scores that
/// are in `problem.store` for its own use and leaves it clear.
void set_posteriors(const Problem& problem, std::vector<Bead>& path);

}  // namespace diglot::search
