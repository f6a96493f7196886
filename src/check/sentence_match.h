// Which sentences of a unit translate each other, to see whether one has been left out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "check/length_model.h"

namespace diglot::check {

/// How a match goes on: with so many sentences of the one side and of the other.
struct Step {
  std::size_t sentences;
  std::size_t others;
};

inline constexpr std::array<Step, 6> kSteps = {{{1, 1}, {2, 1}, {1, 2}, {3, 1}, {1, 3}, {2, 2}}};
using StepCounts = std::array<std::uint16_t, kSteps.size()>;

/// How often each step is taken: learned from matches, from a prior that some tens of sentences
/// outweigh.
class StepModel {
 public:
  StepModel();
  double log_prior(std::size_t step) const { return log_priors_[step]; }
  void learn(const StepCounts& taken);

 private:
  void update();
  std::array<double, kSteps.size()> counts_;
  std::array<double, kSteps.size()> log_priors_;
};

/// A sentence that may have been left out.
struct Omission {
  std::size_t sentence = 0;  ///< Index on the side that has it.
  /// Log-odds in nats of the best match that leaves sentences out against the best one that does
  /// not.
  double evidence = 0.0;
  StepCounts steps = {};  ///< Of the best match that leaves none out.
};

/// Matches the sentences of one side with those of the other: in order, up to three with one, two
/// with two, and some with none. `lengths` and `other_lengths` are characters without white space;
/// `omission_evidence[i]` says in nats how much likelier sentence i was left out, by its words.
/// `is_reversed`: the side asked about is the target. Quadratic in the number of sentences, which
/// must be at most kMostMatched; beyond that, and for less than two, there is no evidence.
Omission find_omission(std::span<const std::size_t> lengths,
                       std::span<const std::size_t> other_lengths,
                       std::span<const double> omission_evidence, const LengthModel& model,
                       const StepModel& steps, bool is_reversed);

inline constexpr std::size_t kMostMatched = 60;

}  // namespace diglot::check
