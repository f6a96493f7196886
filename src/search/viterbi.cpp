#include <algorithm>
#include <cstdint>
#include <limits>

#include "search/lattice.h"
#include "search/search.h"

namespace diglot::search {
namespace {

// How a path came to a node: by an n-m bead, a source null bead or a target null bead.
enum class State : std::uint8_t { kBead, kSourceNull, kTargetNull };

// For each node, how the best path into each of its states came there. Bits, from the lowest:
// 2 the best state, 2 the state before a target null bead, 1 whether a source null bead goes on
// with a stretch, the rest the shape of the n-m bead.
using BackPointer = std::uint16_t;

BackPointer pack(State best, State before_target_null, bool source_null_goes_on,
                 std::size_t shape) {
  return static_cast<BackPointer>(static_cast<unsigned>(best) |
                                  static_cast<unsigned>(before_target_null) << 2U |
                                  static_cast<unsigned>(source_null_goes_on) << 4U | shape << 5U);
}

State best_state(BackPointer pointer) { return static_cast<State>(pointer & 3U); }
State state_before_target_null(BackPointer pointer) {
  return static_cast<State>(pointer >> 2U & 3U);
}
State state_before_source_null(BackPointer pointer) {
  return (pointer >> 4U & 1U) != 0 ? State::kSourceNull : State::kBead;
}
std::size_t shape_index(BackPointer pointer) { return pointer >> 5U; }

class Viterbi {
 public:
  explicit Viterbi(const Problem& problem)
      : problem_(problem),
        best_(deepest_shape(problem.shapes) + 1),
        pointers_(problem.band.node_count()) {}

  std::vector<Bead> run(PathEnd end) {
    for (std::size_t row = 0; row <= problem_.band.source_size(); ++row) advance(row);
    return trace_back(end == PathEnd::kCorner ? problem_.band.target_size() : best_of_last_row());
  }

 private:
  void advance(std::size_t row);
  void bead_row(std::size_t row, Row& bead);
  void null_rows(std::size_t row, const Row& bead);
  std::size_t best_of_last_row() const;
  std::vector<Bead> trace_back(std::size_t last_column) const;
  void score_beads(std::vector<Bead>& beads) const;

  const Problem& problem_;
  RowWindow<Row> best_;  // Best score of each node, whatever its state.
  Row bead_above_, source_null_above_;
  Row term_;
  RowScores scores_;
  Row shape_;  // By which shape the best bead comes to each node.
  std::vector<BackPointer> pointers_;
};

// Best score of each node of `row` reached by an n-m bead, and the shape of that bead.
void Viterbi::bead_row(std::size_t row, Row& bead) {
  const Span columns = problem_.band.row(row);
  const auto width = static_cast<Eigen::Index>(columns.size());
  bead.setConstant(width, kImpossible);
  shape_.setZero(width);
  if (row == 0) {
    if (columns.begin == 0) bead(0) = 0.0;
    return;
  }
  scores_.resize(width, static_cast<Eigen::Index>(problem_.shapes.size()));
  problem_.scorer(row, columns, scores_);
  for (std::size_t k = 0; k < problem_.shapes.size(); ++k) {
    const Shape shape = problem_.shapes[k];
    if (shape.source > row) continue;
    const std::size_t from = row - shape.source;
    const Span above = problem_.band.row(from);
    const Span joined =
        columns_that_meet(columns, above, -static_cast<std::ptrdiff_t>(shape.target));
    if (joined.empty()) continue;
    const auto count = static_cast<Eigen::Index>(joined.size());
    const auto here = static_cast<Eigen::Index>(joined.begin - columns.begin);
    const auto there = static_cast<Eigen::Index>(joined.begin - shape.target - above.begin);
    term_ = best_[from].segment(there, count) +
            scores_.col(static_cast<Eigen::Index>(k)).segment(here, count).cast<double>();
    // Without branches and with numbers of one size, so that the compiler makes vector code of it.
    const auto shape_number = static_cast<double>(k);
    double* best = bead.data() + here;
    double* best_shape = shape_.data() + here;
    for (Eigen::Index x = 0; x < count; ++x) {
      const bool is_better = term_(x) > best[x];
      best[x] = is_better ? term_(x) : best[x];
      best_shape[x] = is_better ? shape_number : best_shape[x];
    }
  }
}

void Viterbi::null_rows(std::size_t row, const Row& bead) {
  const Span columns = problem_.band.row(row);
  const auto width = static_cast<Eigen::Index>(columns.size());
  const double open = problem_.null_scores.open;
  const double extend = problem_.null_scores.extend;
  Row opened;
  Row extended;
  if (row == 0) {
    opened.setConstant(width, kImpossible);
    extended = opened;
  } else {
    shift_row(bead_above_, problem_.band.row(row - 1), columns, 0, opened);
    shift_row(source_null_above_, problem_.band.row(row - 1), columns, 0, extended);
    opened += open;
    extended += extend;
  }
  source_null_above_ = opened.max(extended);

  Row& best = best_[row];
  best.resize(width);
  double target_null = kImpossible;
  const std::size_t offset = problem_.band.row_offset(row);
  for (Eigen::Index x = 0; x < width; ++x) {
    State before = State::kBead;
    if (x > 0) {
      const double from_bead = bead(x - 1) + open;
      const double from_source = source_null_above_(x - 1) + extend;
      const double from_target = target_null + extend;
      before = from_source > from_bead ? State::kSourceNull : State::kBead;
      target_null = std::max(from_bead, from_source);
      if (from_target > target_null) {
        before = State::kTargetNull;
        target_null = from_target;
      }
    }
    State state = source_null_above_(x) > bead(x) ? State::kSourceNull : State::kBead;
    best(x) = std::max(bead(x), source_null_above_(x));
    if (target_null > best(x)) {
      state = State::kTargetNull;
      best(x) = target_null;
    }
    pointers_[offset + static_cast<std::size_t>(x)] =
        pack(state, before, extended(x) > opened(x), static_cast<std::size_t>(shape_(x)));
  }
}

void Viterbi::advance(std::size_t row) {
  Row bead;
  bead_row(row, bead);
  null_rows(row, bead);
  bead_above_ = std::move(bead);
}

std::size_t Viterbi::best_of_last_row() const {
  const std::size_t row = problem_.band.source_size();
  Eigen::Index best = 0;
  best_[row].maxCoeff(&best);
  return problem_.band.row(row).begin + static_cast<std::size_t>(best);
}

std::vector<Bead> Viterbi::trace_back(std::size_t last_column) const {
  const Band& band = problem_.band;
  std::vector<Bead> beads;
  std::size_t i = band.source_size();
  std::size_t j = last_column;
  const auto pointer_at = [&](std::size_t row, std::size_t column) {
    return pointers_[band.row_offset(row) + column - band.row(row).begin];
  };
  State state = best_state(pointer_at(i, j));
  while (i > 0 || j > 0) {
    const BackPointer pointer = pointer_at(i, j);
    Shape shape;
    if (state == State::kBead) {
      shape = problem_.shapes[shape_index(pointer)];
    } else {
      shape = state == State::kSourceNull ? Shape{1, 0} : Shape{0, 1};
    }
    beads.push_back({{i - shape.source, i}, {j - shape.target, j}});
    i -= shape.source;
    j -= shape.target;
    if (state == State::kBead) {
      state = best_state(pointer_at(i, j));
    } else {
      state = state == State::kSourceNull ? state_before_source_null(pointer)
                                          : state_before_target_null(pointer);
    }
  }
  std::reverse(beads.begin(), beads.end());
  score_beads(beads);
  return beads;
}

void Viterbi::score_beads(std::vector<Bead>& beads) const {
  RowScores scores;
  bool in_stretch = false;
  for (Bead& bead : beads) {
    const bool null_bead = bead.shape().is_null();
    if (null_bead) {
      bead.score = in_stretch ? problem_.null_scores.extend : problem_.null_scores.open;
    } else {
      const auto shape = std::find(problem_.shapes.begin(), problem_.shapes.end(), bead.shape());
      scores.resize(1, static_cast<Eigen::Index>(problem_.shapes.size()));
      problem_.scorer(bead.source.end, {bead.target.end, bead.target.end + 1}, scores);
      bead.score = scores(0, shape - problem_.shapes.begin());
    }
    in_stretch = null_bead;
  }
}

std::size_t distance_to_edge(const Band& band, const std::vector<Bead>& beads) {
  std::size_t distance = std::numeric_limits<std::size_t>::max();
  for (const Bead& bead : beads) {
    distance = std::min(distance, band.distance_to_edge(bead.source.end, bead.target.end));
  }
  return distance;
}

}  // namespace

Path best_path(const Problem& problem, PathEnd end) {
  Path path;
  path.beads = Viterbi(problem).run(end);
  for (const Bead& bead : path.beads) path.score += bead.score;
  path.distance_to_edge = distance_to_edge(problem.band, path.beads);
  return path;
}

}  // namespace diglot::search
