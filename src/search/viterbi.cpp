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

constexpr float kNoWay = -std::numeric_limits<float>::infinity();

using FloatRow = Eigen::ArrayXf;

// Takes the beads of one shape that end at `count` neighbouring nodes where they are better than
// what was there. Without branches and with numbers of one size, so that the compiler makes vector
// code of it.
void take_better(const float* __restrict from, const float* __restrict score, float rise,
                 std::int32_t shape, Eigen::Index count, float* __restrict best,
                 std::int32_t* __restrict best_shape) {
  for (Eigen::Index x = 0; x < count; ++x) {
    const float sum = from[x] + (score[x] + rise);
    const bool is_better = sum > best[x];
    best[x] = is_better ? sum : best[x];
    best_shape[x] = is_better ? shape : best_shape[x];
  }
}

class Viterbi {
 public:
  explicit Viterbi(const Problem& problem);

  std::vector<Bead> run(PathEnd end) {
    for (std::size_t row = 0; row <= problem_.band.source_size(); ++row) advance(row);
    return trace_back(end == PathEnd::kCorner ? problem_.band.target_size() : best_of_last_row());
  }

 private:
  // Scores of the nodes of a row, whatever their state, relative to a base of their own: so single
  // precision is enough however long the path.
  struct BestRow {
    FloatRow scores;
    double base = 0.0;
  };

  void advance(std::size_t row);
  bool has_beam() const { return problem_.beam < std::numeric_limits<float>::infinity(); }
  void begin_row(std::size_t row);
  void prune(std::size_t row);
  void set_base(std::size_t row);
  // What a score relative to the base of one row is more relative to that of another.
  float rise(std::size_t from, std::size_t to) const {
    return static_cast<float>(best_[from].base - best_[to].base);
  }
  void bead_row(std::size_t row);
  void source_null_row(std::size_t row);
  void target_null_row(std::size_t row);
  std::size_t best_of_last_row() const;
  std::vector<Bead> trace_back(std::size_t last_column) const;
  float score_of(const Bead& bead, RowScores& own) const;
  void score_beads(std::vector<Bead>& beads) const;

  const Problem& problem_;
  RowWindow<BestRow> best_;
  FloatRow bead_, bead_above_, source_null_, source_null_above_;
  Eigen::Array<bool, Eigen::Dynamic, 1> source_null_goes_on_;
  Eigen::ArrayXi shape_;  // By which shape the best bead comes to each node.
  RowScores scores_;
  std::vector<Span> columns_;         // That are looked at, by row.
  std::vector<std::size_t> offsets_;  // Of rows among pointers_.
  std::vector<BackPointer> pointers_;
  // With a beam: the columns of a row that are gone on from; how far down and on beads go, at most;
  // and by row, the first column that neither it nor a row below has.
  RowWindow<Span> alive_;
  std::size_t deepest_;
  std::size_t widest_ = 0;
  std::vector<std::size_t> least_ends_;
};

Viterbi::Viterbi(const Problem& problem)
    : problem_(problem),
      best_(deepest_shape(problem.shapes) + 1),
      alive_(deepest_shape(problem.shapes) + 1),
      deepest_(deepest_shape(problem.shapes)) {
  if (!has_beam()) {
    pointers_.reserve(problem.band.node_count());
    return;
  }
  for (const Shape& shape : problem.shapes) widest_ = std::max(widest_, shape.target);
  least_ends_.resize(problem.band.source_size() + 1);
  std::size_t least = problem.band.target_size() + 1;
  for (std::size_t row = least_ends_.size(); row-- > 0;) {
    least = std::min(least, problem.band.row(row).end);
    least_ends_[row] = least;
  }
}

void Viterbi::advance(std::size_t row) {
  bead_.swap(bead_above_);
  source_null_.swap(source_null_above_);
  begin_row(row);
  set_base(row);
  bead_row(row);
  source_null_row(row);
  target_null_row(row);
  if (has_beam() && row < problem_.band.source_size()) prune(row);
}

// Chooses the columns of a row that are looked at.
void Viterbi::begin_row(std::size_t row) {
  Span columns = problem_.band.row(row);
  if (has_beam() && row > 0) {
    std::size_t alive_begin = alive_[row - 1].begin;
    for (std::size_t above = row - std::min(row, deepest_); above < row; ++above) {
      alive_begin = std::min(alive_begin, alive_[above].begin);
    }
    columns.begin = std::max(columns.begin, alive_begin);
    // Where the beam ends before the row above does; and the next row must be reached, too.
    if (row < problem_.band.source_size() && alive_[row - 1].end < columns_[row - 1].end) {
      const std::size_t next = problem_.band.row(row + 1).begin + 1;
      columns.end = std::min(columns.end, std::max(alive_[row - 1].end + widest_, next));
    }
  }
  columns_.push_back(columns);
  offsets_.push_back(pointers_.size());
  pointers_.resize(pointers_.size() + columns.size());
}

// Keeps the columns between the first and the last node of the row that the beam holds, and as many
// more as it takes to get to the next row and to those below.
void Viterbi::prune(std::size_t row) {
  const Span columns = columns_[row];
  const FloatRow& scores = best_[row].scores;
  const float least = scores.maxCoeff() - problem_.beam;
  Eigen::Index first = 0;
  while (scores(first) < least) ++first;
  Eigen::Index last = scores.size() - 1;
  while (scores(last) < least) --last;
  alive_[row].begin =
      std::min(columns.begin + static_cast<std::size_t>(first), least_ends_[row + 1] - 1);
  alive_[row].end =
      std::max(columns.begin + static_cast<std::size_t>(last), problem_.band.row(row + 1).begin) +
      1;
}

// The best score of the row above.
void Viterbi::set_base(std::size_t row) {
  if (row == 0) return;
  const BestRow& above = best_[row - 1];
  const float best = above.scores.maxCoeff();
  best_[row].base = above.base + (best == kNoWay ? 0.0 : static_cast<double>(best));
}

// Best score of each node of `row` reached by an n-m bead, and the shape of that bead.
void Viterbi::bead_row(std::size_t row) {
  const Span columns = columns_[row];
  const auto width = static_cast<Eigen::Index>(columns.size());
  bead_.setConstant(width, kNoWay);
  shape_.setZero(width);
  if (row == 0) {
    if (columns.begin == 0) bead_(0) = 0.0F;
    return;
  }
  const RowScores& scores = scored_row(problem_, row, columns, scores_);
  for (std::size_t k = 0; k < problem_.shape_count(row); ++k) {
    const Shape shape = problem_.shapes[k];
    if (shape.source > row) continue;
    const std::size_t from = row - shape.source;
    const Span above = columns_[from];
    const Span joined =
        columns_that_meet(columns, above, -static_cast<std::ptrdiff_t>(shape.target));
    if (joined.empty()) continue;
    const std::size_t here = joined.begin - columns.begin;
    const std::size_t there = joined.begin - shape.target - above.begin;
    take_better(best_[from].scores.data() + there,
                scores.col(static_cast<Eigen::Index>(k)).data() + here, rise(from, row),
                static_cast<std::int32_t>(k), static_cast<Eigen::Index>(joined.size()),
                bead_.data() + here, shape_.data() + here);
  }
}

// Best score of each node reached by a source null bead.
void Viterbi::source_null_row(std::size_t row) {
  const Span columns = columns_[row];
  const auto width = static_cast<Eigen::Index>(columns.size());
  source_null_.setConstant(width, kNoWay);
  source_null_goes_on_.setConstant(width, false);
  if (row == 0) return;
  const Span above = columns_[row - 1];
  const Span joined = columns_that_meet(columns, above, 0);
  if (joined.empty()) return;
  const auto count = static_cast<Eigen::Index>(joined.size());
  const auto here = static_cast<Eigen::Index>(joined.begin - columns.begin);
  const auto there = static_cast<Eigen::Index>(joined.begin - above.begin);
  const float rise_here = rise(row - 1, row);
  const auto opened = bead_above_.segment(there, count) + (problem_.null_scores.open + rise_here);
  const auto extended =
      source_null_above_.segment(there, count) + (problem_.null_scores.extend + rise_here);
  source_null_.segment(here, count) = opened.max(extended);
  source_null_goes_on_.segment(here, count) = extended > opened;
}

// Best score of each node reached by a target null bead, and of all ways to it.
void Viterbi::target_null_row(std::size_t row) {
  const Span columns = columns_[row];
  const auto width = static_cast<Eigen::Index>(columns.size());
  const auto [open, extend] = problem_.null_scores;
  FloatRow& best = best_[row].scores;
  best.resize(width);
  BackPointer* const pointers = pointers_.data() + offsets_[row];
  float target_null = kNoWay;
  float entered = kNoWay;  // By the first target null bead of a stretch, from the node before.
  State entered_from = State::kBead;
  for (Eigen::Index x = 0; x < width; ++x) {
    const float continued = target_null + extend;
    const bool goes_on = continued > entered;
    const State before = goes_on ? State::kTargetNull : entered_from;
    target_null = goes_on ? continued : entered;

    const float bead = bead_(x);
    const float source_null = source_null_(x);
    const bool is_source_null = source_null > bead;
    State state = is_source_null ? State::kSourceNull : State::kBead;
    float score = is_source_null ? source_null : bead;
    state = target_null > score ? State::kTargetNull : state;
    score = target_null > score ? target_null : score;
    best(x) = score;
    pointers[x] = pack(state, before, source_null_goes_on_(x), static_cast<std::size_t>(shape_(x)));

    const float from_bead = bead + open;
    const float from_source = source_null + extend;
    entered_from = from_source > from_bead ? State::kSourceNull : State::kBead;
    entered = from_source > from_bead ? from_source : from_bead;
  }
}

std::size_t Viterbi::best_of_last_row() const {
  const std::size_t row = problem_.band.source_size();
  Eigen::Index best = 0;
  best_[row].scores.maxCoeff(&best);
  return columns_[row].begin + static_cast<std::size_t>(best);
}

std::vector<Bead> Viterbi::trace_back(std::size_t last_column) const {
  const Band& band = problem_.band;
  std::vector<Bead> beads;
  std::size_t i = band.source_size();
  std::size_t j = last_column;
  const auto pointer_at = [&](std::size_t row, std::size_t column) {
    return pointers_[offsets_[row] + column - columns_[row].begin];
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

float Viterbi::score_of(const Bead& bead, RowScores& own) const {
  const auto shape = std::find(problem_.shapes.begin(), problem_.shapes.end(), bead.shape());
  const Eigen::Index k = shape - problem_.shapes.begin();
  if (problem_.store != nullptr && problem_.store->keeps_rows()) {
    const std::size_t first = problem_.band.row(bead.source.end).begin;
    return (*problem_.store)[bead.source.end](static_cast<Eigen::Index>(bead.target.end - first),
                                              k);
  }
  own.resize(1, static_cast<Eigen::Index>(problem_.shape_count(bead.source.end)));
  problem_.scorer(bead.source.end, {bead.target.end, bead.target.end + 1}, own);
  return own(0, k);
}

void Viterbi::score_beads(std::vector<Bead>& beads) const {
  RowScores own;
  bool in_stretch = false;
  for (Bead& bead : beads) {
    const bool null_bead = bead.shape().is_null();
    if (null_bead) {
      bead.score = in_stretch ? problem_.null_scores.extend : problem_.null_scores.open;
    } else {
      bead.score = score_of(bead, own);
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
