#include "evidence/length/length_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace diglot::evidence {

LengthDistribution LengthDistribution::fit(std::span<const double> lengths) {
  const auto count = static_cast<double>(lengths.size());
  const double mean = std::accumulate(lengths.begin(), lengths.end(), 0.0) / count;
  double variance = 0.0;
  for (const double length : lengths) variance += (length - mean) * (length - mean) / count;
  variance = std::max(variance, 1.0);
  return {mean * mean / variance, variance / mean};
}

double LengthDistribution::log_density(double length, std::size_t count) const {
  const double total_shape = shape * static_cast<double>(count);
  return (total_shape - 1.0) * std::log(length) - length / scale - std::lgamma(total_shape) -
         total_shape * std::log(scale);
}

LengthModel LengthModel::fit(std::span<const double> source_lengths,
                             std::span<const double> target_lengths,
                             const LengthParameters& parameters) {
  LengthModel model;
  model.parameters = parameters;
  model.variance = parameters.variance;
  model.ratio = std::accumulate(target_lengths.begin(), target_lengths.end(), 0.0) /
                std::accumulate(source_lengths.begin(), source_lengths.end(), 0.0);
  model.source = LengthDistribution::fit(source_lengths);
  model.target = LengthDistribution::fit(target_lengths);
  return model;
}

LengthModel LengthModel::refit(std::span<const LengthPair> beads) const {
  double source_total = 0.0;
  double target_total = 0.0;
  for (const LengthPair& bead : beads) {
    source_total += bead.weight * bead.source;
    target_total += bead.weight * bead.target;
  }
  LengthModel model = *this;
  if (source_total == 0.0 || target_total == 0.0) return model;
  model.ratio = target_total / source_total;

  const double freedom = parameters.degrees_of_freedom;
  double squares = parameters.variance_weight * parameters.variance;
  double weights = parameters.variance_weight;
  for (const LengthPair& bead : beads) {
    const double target_length = bead.target / model.ratio;
    const double error = target_length - bead.source;
    const double length = 0.5 * (bead.source + target_length);
    const double unit_square = error * error / (squared_scale(length) / variance);
    // Expected precision of the bead's own normal distribution, given its error.
    const double precision = (freedom + 1.0) / (freedom + unit_square / variance);
    squares += bead.weight * precision * unit_square;
    weights += bead.weight;
  }
  model.variance = squares / weights;
  return model;
}

}  // namespace diglot::evidence
