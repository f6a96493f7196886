// Which sentences of a unit translate each other, to see whether one has been left out.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "check/length_model.h"

namespace diglot::check {

/// A sentence that may have been left out.
struct Omission {
  std::size_t sentence = 0;  ///< Index on the side that has it.
  /// Log-odds in nats of the best match that leaves sentences out against the best one that does
  /// not.
  double evidence = 0.0;
};

/// Matches the sentences of one side with those of the other: in order, up to three with one, two
/// with two, and some with none. `lengths` and `other_lengths` are characters without white space;
/// `omission_evidence[i]` says in nats how much likelier sentence i was left out, by its words.
/// `is_reversed`: the side asked about is the target. Quadratic in the number of sentences, which
/// must be at most kMostMatched; beyond that, and for less than two, there is no evidence.
Omission find_omission(std::span<const std::size_t> lengths,
                       std::span<const std::size_t> other_lengths,
                       std::span<const double> omission_evidence, const LengthModel& model,
                       bool is_reversed);

inline constexpr std::size_t kMostMatched = 60;

}  // namespace diglot::check
