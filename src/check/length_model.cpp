#include "check/length_model.h"

#include <algorithm>
#include <cmath>

namespace diglot::check {
namespace {

// What the prior weighs: characters for the ratio, units for the variance.
constexpr double kPriorLength = 200.0;
constexpr double kPriorUnits = 8.0;
// Gale and Church found 6.8; markup, names and headings make it more.
constexpr double kPriorVariance = 8.0;
// One that deviates by more standard deviations than this is held to be wrong: it counts as if it
// deviated by so many, and, behind the first units, does not change the ratio.
constexpr std::size_t kFirstUnits = 10;
constexpr double kMostDeviation = 3.5;
// A long unit teaches no more of the ratio than one of this many characters.
constexpr double kMostLength = 400.0;

}  // namespace

LengthModel::LengthModel(double expected_ratio)
    : source_count_(kPriorLength),
      target_count_(expected_ratio * kPriorLength),
      square_sum_(kPriorUnits * kPriorVariance),
      square_weight_(kPriorUnits) {}

double LengthModel::scaled_difference(double source_length, double target_length) const {
  // The mean of what both sides say, so that sides can be exchanged; a floor, for very short texts
  // vary by whole words.
  constexpr double kShortest = 10.0;
  const double length = (source_length + target_length / ratio()) / 2.0;
  return (target_length / ratio() - source_length) / std::sqrt(std::max(length, kShortest));
}

double LengthModel::deviation(std::size_t source_length, std::size_t target_length) const {
  return scaled_difference(static_cast<double>(source_length), static_cast<double>(target_length)) /
         std::sqrt(square_sum_ / square_weight_);
}

void LengthModel::learn(std::size_t source_length, std::size_t target_length) {
  const double deviation = this->deviation(source_length, target_length);
  const double bounded = std::clamp(deviation, -kMostDeviation, kMostDeviation);
  const bool is_usual = bounded == deviation;
  const double variance = square_sum_ / square_weight_;
  square_sum_ += bounded * bounded * variance;
  square_weight_ += 1.0;
  if (unit_count_++ >= kFirstUnits && !is_usual) return;
  const auto source = static_cast<double>(source_length);
  const double scale = std::min(1.0, kMostLength / std::max(1.0, source));
  source_count_ += scale * source;
  target_count_ += scale * static_cast<double>(target_length);
}

}  // namespace diglot::check
