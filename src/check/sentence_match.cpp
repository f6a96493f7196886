#include "check/sentence_match.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace diglot::check {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();

struct Step {
  std::size_t sentences;
  std::size_t others;
  double log_prior;
};

// How translators treat sentences, as Gale and Church counted them, but for those left out, which
// stand alone: in careful translations it is rarer.
constexpr Step kSteps[] = {{1, 1, -0.11}, {2, 1, -3.2}, {1, 2, -3.2},
                           {3, 1, -5.5},  {1, 3, -5.5}, {2, 2, -4.6}};
constexpr double kOmissionPrior = -6.0;

// Lengths deviate more wildly than a normal distribution has it.
double log_likelihood(double deviation) {
  constexpr double kNormalUpTo = 2.5;
  const double size = std::abs(deviation);
  if (size <= kNormalUpTo) return -0.5 * size * size;
  return -kNormalUpTo * (size - 0.5 * kNormalUpTo);
}

// The best score up to a place, and which sentence it has left out first.
struct Cell {
  double score = kImpossible;
  std::size_t omitted = 0;
};

class Matcher {
 public:
  Matcher(std::span<const std::size_t> lengths, std::span<const std::size_t> other_lengths,
          const LengthModel& model, bool is_reversed)
      : sums_(sums_of(lengths)),
        other_sums_(sums_of(other_lengths)),
        columns_(other_lengths.size() + 1),
        model_(model),
        is_reversed_(is_reversed),
        complete_((lengths.size() + 1) * columns_),
        omitting_(complete_.size()) {}

  Omission run(std::span<const double> omission_evidence) {
    complete_[0].score = 0.0;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      for (std::size_t j = 0; j < columns_; ++j) {
        for (const Step& step : kSteps) take(step, i, j);
        if (i > 0) omit(i, j, omission_evidence[i - 1]);
      }
    }
    const Cell& omitting = omitting_.back();
    const double complete = complete_.back().score;
    if (omitting.score == kImpossible) return {0, kImpossible};
    return {omitting.omitted, omitting.score - complete};
  }

 private:
  static std::vector<std::size_t> sums_of(std::span<const std::size_t> lengths) {
    std::vector<std::size_t> sums(lengths.size() + 1, 0);
    std::partial_sum(lengths.begin(), lengths.end(), sums.begin() + 1);
    return sums;
  }

  std::size_t index(std::size_t i, std::size_t j) const { return i * columns_ + j; }

  void take(const Step& step, std::size_t i, std::size_t j) {
    if (step.sentences > i || step.others > j) return;
    const std::size_t from = index(i - step.sentences, j - step.others);
    if (complete_[from].score == kImpossible && omitting_[from].score == kImpossible) return;
    const std::size_t length = sums_[i] - sums_[i - step.sentences];
    const std::size_t other = other_sums_[j] - other_sums_[j - step.others];
    const double deviation =
        is_reversed_ ? model_.deviation(other, length) : model_.deviation(length, other);
    const double score = step.log_prior + log_likelihood(deviation);
    improve(complete_[index(i, j)], complete_[from].score + score, 0);
    improve(omitting_[index(i, j)], omitting_[from].score + score, omitting_[from].omitted);
  }

  void omit(std::size_t i, std::size_t j, double evidence) {
    const std::size_t from = index(i - 1, j);
    const double score = kOmissionPrior + evidence;
    Cell& cell = omitting_[index(i, j)];
    improve(cell, complete_[from].score + score, i - 1);
    improve(cell, omitting_[from].score + score, omitting_[from].omitted);
  }

  static void improve(Cell& cell, double score, std::size_t omitted) {
    if (score > cell.score) cell = {score, omitted};
  }

  std::vector<std::size_t> sums_;
  std::vector<std::size_t> other_sums_;
  std::size_t columns_;
  const LengthModel& model_;
  bool is_reversed_;
  std::vector<Cell> complete_;
  std::vector<Cell> omitting_;
};

}  // namespace

Omission find_omission(std::span<const std::size_t> lengths,
                       std::span<const std::size_t> other_lengths,
                       std::span<const double> omission_evidence, const LengthModel& model,
                       bool is_reversed) {
  const bool is_bounded = lengths.size() <= kMostMatched && other_lengths.size() <= kMostMatched;
  if (lengths.size() < 2 || other_lengths.empty() || !is_bounded) return {0, kImpossible};
  return Matcher(lengths, other_lengths, model, is_reversed).run(omission_evidence);
}

}  // namespace diglot::check
