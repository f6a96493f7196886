// The obvious, slow, exact aligner that every faster search must agree with. It follows the
// definition of a path (search/search.h) word by word: no rows, no windows, no single precision.
#pragma once

#include <functional>
#include <vector>

#include "diglot/bead.h"
#include "search/search.h"

namespace diglot::reference {

/// Score of the n-m bead that ends at sentences (source_end, target_end).
using BeadScorer =
    std::function<double(std::size_t source_end, std::size_t target_end, Shape shape)>;

/// Whether a path may go through the node.
using NodeFilter = std::function<bool(std::size_t source, std::size_t target)>;

struct Problem {
  std::size_t source_size = 0;
  std::size_t target_size = 0;
  std::vector<Shape> shapes;
  BeadScorer scorer;
  search::NullScores null_scores;
  NodeFilter allowed;
};

/// Every path there is, each with its beads' scores. For tiny problems alone: there are
/// exponentially many.
std::vector<std::vector<Bead>> all_paths(const Problem& problem);

/// Score of a path by the definition; -infinity for something that is no path.
double path_score(const Problem& problem, const std::vector<Bead>& path);

/// Score of the best path, by the textbook recursion over nodes and states.
double best_score(const Problem& problem);

/// Posterior of each bead of `path` over all paths, by the same recursion with sums.
std::vector<double> posteriors(const Problem& problem, const std::vector<Bead>& path);

}  // namespace diglot::reference
