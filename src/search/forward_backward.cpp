
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>
#include <vector>

#include "search/lattice.h"
#include "search/search.h"

namespace diglot::search {
namespace {

// log(exp(a) + exp(b)); right for impossible values too.
double log_add(double a, double b) {
  if (a < b) std::swap(a, b);
  // What is this much smaller adds nothing in single precision.
  constexpr double kNegligible = -17.0;
  if (a == kImpossible || b - a < kNegligible) return a;
  return a + static_cast<double>(std::log1p(std::exp(static_cast<float>(b - a))));
}

// Row by row, log of the sum over columns of exp(terms). The differences to the largest term are
// small numbers, so single precision serves for their exponentials.
class LogSum {
 public:
  // Starts a sum of `term_count` terms for rows of `width` nodes.
  void reset(std::size_t width, std::size_t term_count) {
    terms_.resize(static_cast<Eigen::Index>(width), static_cast<Eigen::Index>(term_count));
    count_ = 0;
  }
  Eigen::ArrayXXd::ColXpr next_term() { return terms_.col(count_++); }

  void sum(Row& out) {
    const Eigen::Index width = terms_.rows();
    // A largest term of -infinity would make NaN of the differences.
    largest_.setConstant(width, std::numeric_limits<double>::lowest());
    for (Eigen::Index k = 0; k < count_; ++k) largest_ = largest_.max(terms_.col(k));
    sum_.setZero(width);
    for (Eigen::Index k = 0; k < count_; ++k) {
      difference_ = (terms_.col(k) - largest_).cast<float>();
      sum_ += difference_.exp();
    }
    out = largest_ + sum_.log().cast<double>();
  }

 private:
  Eigen::ArrayXXd terms_;
  Eigen::Index count_ = 0;
  Row largest_;
  Eigen::ArrayXf difference_;  // Stored, since Eigen has no vector code for a cast and exp in one.
  Eigen::ArrayXf sum_;
};

// Log weights of all ways to reach a node from the start, or to go on from it to the end, by the
// state of the node.
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

class Forward {
 public:
  explicit Forward(const Problem& problem)
      : problem_(problem), any_(deepest_shape(problem.shapes) + 1) {}

  // Computes the next row; call with 0, 1, 2 ...
  const StateRows& advance(std::size_t row);

 private:
  void sum_beads(std::size_t row);
  void sum_source_nulls(std::size_t row);
  void sum_target_nulls();

  const Problem& problem_;
  RowWindow<Row> any_;
  StateRows rows_;
  Row bead_above_, source_null_above_, shifted_;
  RowScores scores_;
  LogSum log_sum_;
};

const StateRows& Forward::advance(std::size_t row) {
  bead_above_.swap(rows_.bead);
  source_null_above_.swap(rows_.source_null);
  sum_beads(row);
  sum_source_nulls(row);
  sum_target_nulls();
  log_sum_.reset(problem_.band.row(row).size(), 3);
  log_sum_.next_term() = rows_.bead;
  log_sum_.next_term() = rows_.source_null;
  log_sum_.next_term() = rows_.target_null;
  log_sum_.sum(rows_.any);
  any_[row] = rows_.any;
  return rows_;
}

void Forward::sum_beads(std::size_t row) {
  const Span columns = problem_.band.row(row);
  const auto width = static_cast<Eigen::Index>(columns.size());
  if (row == 0) {
    rows_.bead.setConstant(width, kImpossible);
    rows_.bead(0) = 0.0;
    return;
  }
  scores_.resize(width, static_cast<Eigen::Index>(problem_.shapes.size()));
  problem_.scorer(row, columns, scores_);
  log_sum_.reset(columns.size(), problem_.shapes.size());
  for (std::size_t k = 0; k < problem_.shapes.size(); ++k) {
    const Shape shape = problem_.shapes[k];
    if (shape.source > row) continue;
    const std::size_t from = row - shape.source;
    shift_row(any_[from], problem_.band.row(from), columns,
              -static_cast<std::ptrdiff_t>(shape.target), shifted_);
    log_sum_.next_term() = shifted_ + scores_.col(static_cast<Eigen::Index>(k)).cast<double>();
  }
  log_sum_.sum(rows_.bead);
}

void Forward::sum_source_nulls(std::size_t row) {
  const Span columns = problem_.band.row(row);
  if (row == 0) {
    rows_.source_null.setConstant(static_cast<Eigen::Index>(columns.size()), kImpossible);
    return;
  }
  const Span above = problem_.band.row(row - 1);
  log_sum_.reset(columns.size(), 2);
  shift_row(bead_above_, above, columns, 0, shifted_);
  log_sum_.next_term() = shifted_ + static_cast<double>(problem_.null_scores.open);
  shift_row(source_null_above_, above, columns, 0, shifted_);
  log_sum_.next_term() = shifted_ + static_cast<double>(problem_.null_scores.extend);
  log_sum_.sum(rows_.source_null);
}

void Forward::sum_target_nulls() {
  rows_.target_null.resize(rows_.bead.size());
  rows_.target_null(0) = kImpossible;
  for (Eigen::Index x = 1; x < rows_.bead.size(); ++x) {
    const double going_on = log_add(rows_.source_null(x - 1), rows_.target_null(x - 1));
    rows_.target_null(x) =
        log_add(rows_.bead(x - 1) + static_cast<double>(problem_.null_scores.open),
                going_on + static_cast<double>(problem_.null_scores.extend));
  }
}

class Backward {
 public:
  explicit Backward(const Problem& problem)
      : problem_(problem),
        after_bead_(deepest_shape(problem.shapes) + 1),
        scores_(deepest_shape(problem.shapes) + 1) {}

  // Computes the next row; call with source_size, source_size - 1 ... 0.
  const StateRows& advance(std::size_t row);

 private:
  void sum_beads(std::size_t row);
  void sum_nulls(std::size_t row);

  const Problem& problem_;
  RowWindow<Row> after_bead_;
  RowWindow<RowScores> scores_;  // Of the beads that end in a row.
  StateRows rows_;
  Row source_null_below_, shifted_, next_target_null_;
  LogSum log_sum_;
};

const StateRows& Backward::advance(std::size_t row) {
  source_null_below_.swap(rows_.source_null);
  sum_beads(row);
  sum_nulls(row);
  after_bead_[row] = rows_.bead;
  const Span columns = problem_.band.row(row);
  RowScores& scores = scores_[row];
  scores.resize(static_cast<Eigen::Index>(columns.size()),
                static_cast<Eigen::Index>(problem_.shapes.size()));
  if (row > 0) problem_.scorer(row, columns, scores);
  return rows_;
}

void Backward::sum_beads(std::size_t row) {
  const Span columns = problem_.band.row(row);
  log_sum_.reset(columns.size(), problem_.shapes.size() + 1);
  for (std::size_t k = 0; k < problem_.shapes.size(); ++k) {
    const Shape shape = problem_.shapes[k];
    const std::size_t to = row + shape.source;
    if (to > problem_.band.source_size()) continue;
    shifted_ = after_bead_[to] + scores_[to].col(static_cast<Eigen::Index>(k)).cast<double>();
    Row moved;
    shift_row(shifted_, problem_.band.row(to), columns, static_cast<std::ptrdiff_t>(shape.target),
              moved);
    log_sum_.next_term() = moved;
  }
  if (row == problem_.band.source_size()) {  // The end itself: nothing more to do, weight 1.
    auto end = log_sum_.next_term();
    end.setConstant(kImpossible);
    end(end.size() - 1) = 0.0;
  }
  log_sum_.sum(rows_.any);
}

void Backward::sum_nulls(std::size_t row) {
  const Span columns = problem_.band.row(row);
  const Eigen::Index width = rows_.any.size();
  const double open = problem_.null_scores.open;
  const double extend = problem_.null_scores.extend;

  rows_.target_null.resize(width);
  next_target_null_.setConstant(width, kImpossible);
  for (Eigen::Index x = width - 1; x >= 0; --x) {
    if (x + 1 < width) next_target_null_(x) = rows_.target_null(x + 1);
    rows_.target_null(x) = log_add(rows_.any(x), next_target_null_(x) + extend);
  }
  if (row == problem_.band.source_size()) {
    shifted_.setConstant(width, kImpossible);
  } else {
    shift_row(source_null_below_, problem_.band.row(row + 1), columns, 0, shifted_);
  }
  for (const auto& [cost, out] : {std::pair{extend, &rows_.source_null}, {open, &rows_.bead}}) {
    log_sum_.reset(columns.size(), 3);
    log_sum_.next_term() = rows_.any;
    log_sum_.next_term() = shifted_ + cost;
    log_sum_.next_term() = next_target_null_ + cost;
    log_sum_.sum(*out);
  }
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
  Forward forward(problem);
  std::size_t next = 0;
  for (std::size_t row = 0; row <= problem.band.source_size(); ++row) {
    const StateRows& rows = forward.advance(row);
    for (; next < path.size() && path[next].source.end == row; ++next) {
      values.forward[next] = values_at(rows, column(path[next]));
    }
  }
  Backward backward(problem);
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
    double log_weight = 0.0;
    if (bead.source.empty()) {
      log_weight = values.forward[b].target_null + values.backward[b].target_null;
    } else if (bead.target.empty()) {
      log_weight = values.forward[b].source_null + values.backward[b].source_null;
    } else {
      const double before = b == 0 ? 0.0 : values.forward[b - 1].any;
      log_weight = before + bead.score + values.backward[b].bead;
    }
    bead.confidence = std::clamp(std::exp(log_weight - total), 0.0, 1.0);
  }
}

}  // namespace diglot::search
