// Sums over all paths, in probabilities and not in their logarithms: one exponential a bead instead
// of two, and no logarithm. So that they stay in the range of doubles, what belongs to a node is
// divided by the weight that a given path has there (its potential). Nodes that weigh e^690 times
// more or less than the path does in their row are cut off: those in rows next to a stretch of
// thousands of null beads, which a band that follows the path does not have.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "search/lattice.h"
#include "search/search.h"

namespace diglot::search {
namespace {

// No sum grows beyond this, nor a bead's weight relative to the path beyond its exponential.
constexpr double kLargestSum = 1e300;
constexpr float kLargestLogWeight = 80.0F;

// What a step takes from one potential to another, never infinite.
double rise(double from, double to) {
  static const double kLargest = std::log(kLargestSum);
  return std::exp(std::min(from - to, kLargest));
}

// Log weight of a path up to each node. In the other columns of a row it is that of the nearest
// node that the path goes through; in rows that a bead passes that of the bead's begin.
class Potential {
 public:
  explicit Potential(const std::vector<Bead>& path);

  // Whether it is the same in all columns of a row.
  bool is_flat(std::size_t row) const { return begins_[row + 1] == begins_[row] + 1; }
  double at(std::size_t row, std::size_t column) const {
    const std::size_t last = begins_[row + 1] - begins_[row] - 1;
    const std::size_t first_column = first_columns_[row];
    const std::size_t offset = column < first_column ? 0 : std::min(column - first_column, last);
    return values_[begins_[row] + offset];
  }
  // For a whole row of the band.
  Row row(const Span& columns, std::size_t row) const {
    Row result(static_cast<Eigen::Index>(columns.size()));
    for (Eigen::Index x = 0; x < result.size(); ++x) {
      result(x) = at(row, columns.begin + static_cast<std::size_t>(x));
    }
    return result;
  }

 private:
  std::vector<double> values_;              // Row by row, for the columns the path goes through.
  std::vector<std::size_t> begins_;         // By row, into values_.
  std::vector<std::size_t> first_columns_;  // By row.
};

Potential::Potential(const std::vector<Bead>& path) {
  double sum = 0.0;
  const auto begin_rows_up_to = [&](std::size_t row, std::size_t column) {
    while (begins_.size() <= row) {
      begins_.push_back(values_.size());
      first_columns_.push_back(column);
      values_.push_back(sum);
    }
  };
  begin_rows_up_to(0, 0);
  for (const Bead& bead : path) {
    if (bead.source.size() > 1) begin_rows_up_to(bead.source.end - 1, bead.target.begin);
    sum += bead.score;
    if (bead.source.empty()) {
      values_.push_back(sum);
    } else {
      begin_rows_up_to(bead.source.end, bead.target.end);
    }
  }
  begins_.push_back(values_.size());
}

// Weights of all ways to reach a node from the start, or to go on from it to the end, by the state
// of the node, relative to the potential.
struct StateRows {
  Row any;          // Forward: in whatever state. Backward: on from here by an n-m bead.
  Row bead;         // By (or: after) an n-m bead.
  Row source_null;  // By (after) a source null bead.
  Row target_null;  // By (after) a target null bead.
};

// The same for one node.
struct StateValues {
  double any, bead, source_null, target_null;
};

StateValues values_at(const StateRows& rows, std::size_t column) {
  const auto x = static_cast<Eigen::Index>(column);
  return {rows.any(x), rows.bead(x), rows.source_null(x), rows.target_null(x)};
}

// Weights of beads relative to the potential. With a store, they take the place of the scores
// there, so that one exponential a bead serves both directions.
class Weights {
 public:
  Weights(const Problem& problem, const Potential& potential)
      : problem_(problem),
        potential_(potential),
        is_kept_(problem.store != nullptr && problem.store->keeps_rows()) {}
  Weights(const Weights&) = delete;
  Weights& operator=(const Weights&) = delete;
  ~Weights() {
    if (is_kept_) problem_.store->clear();
  }

  // Of the beads that end in a row > 0; the first time it is asked for. They may be in `own`.
  const RowScores& first(std::size_t row, RowScores& own) const {
    RowScores& scores = scored_row(problem_, row, problem_.band.row(row), own);
    make_weights(row, scores);
    return scores;
  }
  // The same when they were asked for before.
  const RowScores& again(std::size_t row, RowScores& own) const {
    return is_kept_ ? (*problem_.store)[row] : first(row, own);
  }

 private:
  void make_weights(std::size_t row, RowScores& scores) const {
    const Span columns = problem_.band.row(row);
    for (std::size_t k = 0; k < problem_.shape_count(row); ++k) {
      const auto [rows, shift] = problem_.shapes[k];
      if (rows > row) continue;
      auto shape_scores = scores.col(static_cast<Eigen::Index>(k));
      if (potential_.is_flat(row - rows) && potential_.is_flat(row)) {
        shape_scores += static_cast<float>(potential_.at(row - rows, 0) - potential_.at(row, 0));
        continue;
      }
      for (std::size_t column = std::max(columns.begin, shift); column < columns.end; ++column) {
        shape_scores(static_cast<Eigen::Index>(column - columns.begin)) += static_cast<float>(
            potential_.at(row - rows, column - shift) - potential_.at(row, column));
      }
    }
    scores = scores.min(kLargestLogWeight).exp();
  }

  const Problem& problem_;
  const Potential& potential_;
  bool is_kept_;
};

// What both directions need of the lattice.
class Sweep {
 public:
  Sweep(const Problem& problem, const Potential& potential, const Weights& weights)
      : problem_(problem),
        potential_(potential),
        weights_(weights),
        open_(std::exp(static_cast<double>(problem.null_scores.open))),
        extend_(std::exp(static_cast<double>(problem.null_scores.extend))) {}

 protected:
  // Nodes of two rows that a bead joins: where they begin in each, and how many there are.
  struct Joint {
    Eigen::Index from, to, count;
  };
  Joint joint(std::size_t from_row, std::size_t to_row, std::size_t target_count) const {
    const Span from = problem_.band.row(from_row);
    const Span to = problem_.band.row(to_row);
    const Span columns = columns_that_meet(to, from, -static_cast<std::ptrdiff_t>(target_count));
    return {static_cast<Eigen::Index>(columns.begin - std::min(columns.begin, target_count)) -
                static_cast<Eigen::Index>(from.begin),
            static_cast<Eigen::Index>(columns.begin - to.begin),
            static_cast<Eigen::Index>(columns.size())};
  }

  // What the potential takes from a step down from `row` - 1 to `row`, by column from `begin` on.
  void steps_down(std::size_t row, std::size_t begin, Eigen::Index count) {
    if (potential_.is_flat(row - 1) && potential_.is_flat(row)) {
      steps_.setConstant(count, rise(potential_.at(row - 1, begin), potential_.at(row, begin)));
      return;
    }
    steps_.resize(count);
    for (Eigen::Index x = 0; x < count; ++x) {
      const std::size_t column = begin + static_cast<std::size_t>(x);
      steps_(x) = rise(potential_.at(row - 1, column), potential_.at(row, column));
    }
  }
  // And from a step on within a row to `column`.
  double step_on(std::size_t row, std::size_t column) const {
    if (potential_.is_flat(row)) return 1.0;
    return rise(potential_.at(row, column - 1), potential_.at(row, column));
  }

  const Problem& problem_;
  const Potential& potential_;
  const Weights& weights_;
  double open_, extend_;  // Weights of null beads.
  Row steps_;
};

class Forward : Sweep {
 public:
  Forward(const Problem& problem, const Potential& potential, const Weights& weights)
      : Sweep(problem, potential, weights), any_(deepest_shape(problem.shapes) + 1) {}

  // Computes the next row; call with 0, 1, 2 ...
  const StateRows& advance(std::size_t row) {
    bead_above_.swap(rows_.bead);
    source_null_above_.swap(rows_.source_null);
    sum_beads(row);
    sum_source_nulls(row);
    sum_target_nulls(row);
    rows_.any = (rows_.bead + rows_.source_null + rows_.target_null).min(kLargestSum);
    any_[row] = rows_.any;
    return rows_;
  }

 private:
  void sum_beads(std::size_t row);
  void sum_source_nulls(std::size_t row);
  void sum_target_nulls(std::size_t row);

  RowWindow<Row> any_;
  StateRows rows_;
  Row bead_above_, source_null_above_;
  RowScores own_weights_;
};

void Forward::sum_beads(std::size_t row) {
  const Span columns = problem_.band.row(row);
  const auto width = static_cast<Eigen::Index>(columns.size());
  rows_.bead.setZero(width);
  if (row == 0) {
    rows_.bead(0) = 1.0;
    return;
  }
  const RowScores& weights = weights_.first(row, own_weights_);
  for (std::size_t k = 0; k < problem_.shape_count(row); ++k) {
    const Shape shape = problem_.shapes[k];
    if (shape.source > row) continue;
    const std::size_t from = row - shape.source;
    const Joint nodes = joint(from, row, shape.target);
    if (nodes.count == 0) continue;
    rows_.bead.segment(nodes.to, nodes.count) +=
        any_[from].segment(nodes.from, nodes.count) *
        weights.col(static_cast<Eigen::Index>(k)).segment(nodes.to, nodes.count).cast<double>();
  }
  rows_.bead = rows_.bead.min(kLargestSum);
}

void Forward::sum_source_nulls(std::size_t row) {
  const Span columns = problem_.band.row(row);
  rows_.source_null.setZero(static_cast<Eigen::Index>(columns.size()));
  if (row == 0) return;
  const Joint nodes = joint(row - 1, row, 0);
  steps_down(row, columns.begin + static_cast<std::size_t>(nodes.to), nodes.count);
  rows_.source_null.segment(nodes.to, nodes.count) =
      ((bead_above_.segment(nodes.from, nodes.count) * open_ +
        source_null_above_.segment(nodes.from, nodes.count) * extend_) *
       steps_)
          .min(kLargestSum);
}

void Forward::sum_target_nulls(std::size_t row) {
  const Span columns = problem_.band.row(row);
  rows_.target_null.setZero(rows_.bead.size());
  for (Eigen::Index x = 1; x < rows_.bead.size(); ++x) {
    const double before =
        rows_.bead(x - 1) * open_ + (rows_.source_null(x - 1) + rows_.target_null(x - 1)) * extend_;
    rows_.target_null(x) =
        std::min(before * step_on(row, columns.begin + static_cast<std::size_t>(x)), kLargestSum);
  }
}

class Backward : Sweep {
 public:
  Backward(const Problem& problem, const Potential& potential, const Weights& weights)
      : Sweep(problem, potential, weights),
        after_bead_(deepest_shape(problem.shapes) + 1),
        own_weights_(deepest_shape(problem.shapes) + 1),
        row_weights_(deepest_shape(problem.shapes) + 1) {}

  // Computes the next row; call with source_size, source_size - 1 ... 0.
  const StateRows& advance(std::size_t row);

 private:
  void sum_beads(std::size_t row);
  void sum_nulls(std::size_t row);

  RowWindow<Row> after_bead_;
  RowWindow<RowScores> own_weights_;
  RowWindow<const RowScores*> row_weights_;  // Of the beads that end in a row.
  StateRows rows_;
  Row source_null_below_;
};

const StateRows& Backward::advance(std::size_t row) {
  source_null_below_.swap(rows_.source_null);
  sum_beads(row);
  sum_nulls(row);
  after_bead_[row] = rows_.bead;
  if (row > 0) row_weights_[row] = &weights_.again(row, own_weights_[row]);
  return rows_;
}

void Backward::sum_beads(std::size_t row) {
  const Span columns = problem_.band.row(row);
  rows_.any.setZero(static_cast<Eigen::Index>(columns.size()));
  for (std::size_t k = 0; k < problem_.shapes.size(); ++k) {
    const Shape shape = problem_.shapes[k];
    const std::size_t to = row + shape.source;
    if (to > problem_.band.source_size() || k >= problem_.shape_count(to)) continue;
    const Joint nodes = joint(row, to, shape.target);
    if (nodes.count == 0) continue;
    rows_.any.segment(nodes.from, nodes.count) +=
        after_bead_[to].segment(nodes.to, nodes.count) * row_weights_[to]
                                                             ->col(static_cast<Eigen::Index>(k))
                                                             .segment(nodes.to, nodes.count)
                                                             .cast<double>();
  }
  // The end itself: nothing more to do.
  if (row == problem_.band.source_size()) rows_.any(rows_.any.size() - 1) += 1.0;
  rows_.any = rows_.any.min(kLargestSum);
}

void Backward::sum_nulls(std::size_t row) {
  const Span columns = problem_.band.row(row);
  const Eigen::Index width = rows_.any.size();
  Row below = Row::Zero(width);  // After a source null bead from here.
  if (row < problem_.band.source_size()) {
    const Joint nodes = joint(row, row + 1, 0);
    steps_down(row + 1, columns.begin + static_cast<std::size_t>(nodes.from), nodes.count);
    below.segment(nodes.from, nodes.count) =
        source_null_below_.segment(nodes.to, nodes.count) * steps_;
  }
  Row next = Row::Zero(width);  // After a target null bead from here.
  rows_.target_null.resize(width);
  for (Eigen::Index x = width - 1; x >= 0; --x) {
    if (x + 1 < width) {
      next(x) =
          rows_.target_null(x + 1) * step_on(row, columns.begin + static_cast<std::size_t>(x) + 1);
    }
    rows_.target_null(x) = std::min(rows_.any(x) + next(x) * extend_, kLargestSum);
  }
  rows_.source_null = (rows_.any + (below + next) * extend_).min(kLargestSum);
  rows_.bead = (rows_.any + (below + next) * open_).min(kLargestSum);
}

// Forward and backward values of the nodes at which the beads of a path end, in the path's order.
struct PathValues {
  std::vector<StateValues> forward, backward;
};

PathValues values_on_path(const Problem& problem, const std::vector<Bead>& path) {
  PathValues values;
  values.forward.resize(path.size());
  values.backward.resize(path.size());
  const auto column = [&](const Bead& bead) {
    return bead.target.end - problem.band.row(bead.source.end).begin;
  };
  const Potential potential(path);
  const Weights weights(problem, potential);
  Forward forward(problem, potential, weights);
  std::size_t next = 0;
  for (std::size_t row = 0; row <= problem.band.source_size(); ++row) {
    const StateRows& rows = forward.advance(row);
    for (; next < path.size() && path[next].source.end == row; ++next) {
      values.forward[next] = values_at(rows, column(path[next]));
    }
  }
  Backward backward(problem, potential, weights);
  for (std::size_t row = problem.band.source_size() + 1; row-- > 0;) {
    const StateRows& rows = backward.advance(row);
    for (; next > 0 && path[next - 1].source.end == row; --next) {
      values.backward[next - 1] = values_at(rows, column(path[next - 1]));
    }
  }
  return values;
}

}  // namespace

void set_posteriors(const Problem& problem, std::vector<Bead>& path) {
  if (path.empty()) return;
  const PathValues values = values_on_path(problem, path);
  const double total = values.forward.back().any;
  for (std::size_t b = 0; b < path.size(); ++b) {
    Bead& bead = path[b];
    // Relative to the potential, the bead's own weight is 1.
    double before = values.forward[b].source_null;
    double behind = values.backward[b].source_null;
    if (bead.source.empty()) {
      before = values.forward[b].target_null;
      behind = values.backward[b].target_null;
    } else if (!bead.target.empty()) {
      before = b == 0 ? 1.0 : values.forward[b - 1].any;
      behind = values.backward[b].bead;
    }
    bead.confidence = std::clamp(before / total * behind, 0.0, 1.0);
  }
}

}  // namespace diglot::search
