#include "check/sentence_match.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace diglot::check {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();

// How translators treat sentences: counts of a few tens of them, about as Gale and Church found
// them.
constexpr std::array<double, kSteps.size()> kPriorCounts = {40.0, 1.5, 1.5, 0.1, 0.1, 0.3};
// Sentences are left out more rarely.
constexpr double kOmissionPrior = -3.6;

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
  StepCounts steps = {};
};

class Matcher {
 public:
  Matcher(std::span<const std::size_t> lengths, std::span<const std::size_t> other_lengths,
          const LengthModel& model, const StepModel& steps, bool is_reversed)
      : sums_(sums_of(lengths)),
        other_sums_(sums_of(other_lengths)),
        columns_(other_lengths.size() + 1),
        model_(model),
        steps_(steps),
        is_reversed_(is_reversed),
        complete_((lengths.size() + 1) * columns_),
        omitting_(complete_.size()) {}

  Omission run(std::span<const double> omission_evidence) {
    complete_[0].score = 0.0;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      for (std::size_t j = 0; j < columns_; ++j) {
        for (std::size_t step = 0; step < kSteps.size(); ++step) take(step, i, j);
        if (i > 0) omit(i, j, omission_evidence[i - 1]);
      }
    }
    const Cell& omitting = omitting_.back();
    const Cell& complete = complete_.back();
    const bool is_possible = omitting.score != kImpossible;
    return {omitting.omitted, is_possible ? omitting.score - complete.score : kImpossible,
            complete.steps};
  }

 private:
  static std::vector<std::size_t> sums_of(std::span<const std::size_t> lengths) {
    std::vector<std::size_t> sums(lengths.size() + 1, 0);
    std::partial_sum(lengths.begin(), lengths.end(), sums.begin() + 1);
    return sums;
  }

  std::size_t index(std::size_t i, std::size_t j) const { return i * columns_ + j; }

  void take(std::size_t number, std::size_t i, std::size_t j) {
    const Step& step = kSteps[number];
    if (step.sentences > i || step.others > j) return;
    const std::size_t from = index(i - step.sentences, j - step.others);
    if (complete_[from].score == kImpossible && omitting_[from].score == kImpossible) return;
    const std::size_t length = sums_[i] - sums_[i - step.sentences];
    const std::size_t other = other_sums_[j] - other_sums_[j - step.others];
    const double deviation =
        is_reversed_ ? model_.deviation(other, length) : model_.deviation(length, other);
    const double score = steps_.log_prior(number) + log_likelihood(deviation);
    Cell& complete = complete_[index(i, j)];
    if (complete_[from].score + score > complete.score) {
      complete = complete_[from];
      complete.score += score;
      ++complete.steps[number];
    }
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
    if (score <= cell.score) return;
    cell.score = score;
    cell.omitted = omitted;
  }

  std::vector<std::size_t> sums_;
  std::vector<std::size_t> other_sums_;
  std::size_t columns_;
  const LengthModel& model_;
  const StepModel& steps_;
  bool is_reversed_;
  std::vector<Cell> complete_;
  std::vector<Cell> omitting_;
};

}  // namespace

StepModel::StepModel() : counts_(kPriorCounts), log_priors_() { update(); }

void StepModel::learn(const StepCounts& taken) {
  for (std::size_t i = 0; i < taken.size(); ++i) counts_[i] += taken[i];
  update();
}

void StepModel::update() {
  const double total = std::accumulate(counts_.begin(), counts_.end(), 0.0);
  for (std::size_t i = 0; i < counts_.size(); ++i) log_priors_[i] = std::log(counts_[i] / total);
}

Omission find_omission(std::span<const std::size_t> lengths,
                       std::span<const std::size_t> other_lengths,
                       std::span<const double> omission_evidence, const LengthModel& model,
                       const StepModel& steps, bool is_reversed) {
  const bool is_bounded = lengths.size() <= kMostMatched && other_lengths.size() <= kMostMatched;
  if (lengths.size() < 2 || other_lengths.empty() || !is_bounded) return {0, kImpossible, {}};
  return Matcher(lengths, other_lengths, model, steps, is_reversed).run(omission_evidence);
}

}  // namespace diglot::check
