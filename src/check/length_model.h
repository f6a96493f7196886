// How long translations are in a pair of languages, learned from the units as they go by.
#pragma once

#include <cstddef>

namespace diglot::check {

/// Gale and Church (1993): a text of l characters has a translation of c * l characters, with a
/// variance that grows with l. Both are learned from the units, one after the other, from a prior
/// that a few units outweigh, so that the same units give the same findings.
class LengthModel {
 public:
  /// `expected_ratio` is the prior of c.
  explicit LengthModel(double expected_ratio = 1.0);

  /// Target characters for one source character.
  double ratio() const { return target_count_ / source_count_; }

  /// By how many standard deviations the target is too long (or too short: negative). Lengths are
  /// characters without white space; none is 0.
  double deviation(std::size_t source_length, std::size_t target_length) const;

  /// Takes in a unit. One that deviates very much counts for little.
  void learn(std::size_t source_length, std::size_t target_length);

  std::size_t unit_count() const { return unit_count_; }

 private:
  double scaled_difference(double source_length, double target_length) const;

  double source_count_;
  double target_count_;
  double square_sum_;
  double square_weight_;
  std::size_t unit_count_ = 0;
};

}  // namespace diglot::check
