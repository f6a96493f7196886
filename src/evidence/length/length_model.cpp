#include "evidence/length/length_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/log_gamma.h"
#include "diglot/options.h"

namespace diglot::evidence {

namespace {

// The grid of log lengths, and the standard deviation of the kernel on it.
constexpr double kGridStep = 0.05;
constexpr double kBandwidth = 0.25;
// Runs of more sentences than this are in no bead.
constexpr std::size_t kLongestRun = kLargestMaxBead - 1;

// A place on the grid between two points.
struct GridPlace {
  std::size_t point;
  double beyond;  // Share of the step to the next point.
};

GridPlace grid_place(double length) {
  const double steps = std::log(length) / kGridStep;
  const auto point = static_cast<std::size_t>(steps);
  return {point, steps - static_cast<double>(point)};
}

std::vector<double> total_lengths(std::span<const double> lengths, std::size_t count) {
  double total = std::accumulate(lengths.begin(), lengths.begin() + static_cast<long>(count), 0.0);
  std::vector<double> totals = {total};
  for (std::size_t end = count; end < lengths.size(); ++end) {
    total += lengths[end] - lengths[end - count];
    totals.push_back(total);
  }
  return totals;
}

double log_gamma_normaliser(double shape, double scale) {
  return base::log_gamma(shape) + shape * std::log(scale);
}

// The normal distribution on the grid, by the distance from its middle.
std::vector<double> make_kernel() {
  const auto reach = static_cast<std::size_t>(std::ceil(3.0 * kBandwidth / kGridStep));
  std::vector<double> kernel;
  for (std::size_t k = 0; k <= reach; ++k) {
    const double z = static_cast<double>(k) * kGridStep / kBandwidth;
    kernel.push_back(std::exp(-0.5 * z * z) / (kBandwidth * std::sqrt(2.0 * M_PI)));
  }
  return kernel;
}

// Each weight of the grid spread by a normal distribution; the grid grows by its right tail.
std::vector<double> smoothed(const std::vector<double>& weights) {
  static const std::vector<double> kernel = make_kernel();
  const std::size_t reach = kernel.size() - 1;
  std::vector<double> result(weights.size() + reach, 0.0);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] == 0.0) continue;
    for (std::size_t k = 0; k <= std::min(i, reach); ++k) result[i - k] += weights[i] * kernel[k];
    for (std::size_t k = 1; k <= reach; ++k) result[i + k] += weights[i] * kernel[k];
  }
  return result;
}

}  // namespace

LengthDistribution::LengthDistribution(std::span<const double> lengths, double gamma_runs) {
  const auto sentence_count = static_cast<double>(lengths.size());
  const double mean = std::accumulate(lengths.begin(), lengths.end(), 0.0) / sentence_count;
  double variance = 0.0;
  for (const double length : lengths) variance += (length - mean) * (length - mean);
  variance = std::max(variance / sentence_count, 1.0);
  shape_ = mean * mean / variance;
  scale_ = variance / mean;
  log_normalisers_.resize(kLongestRun + 1);
  for (std::size_t count = 1; count <= kLongestRun; ++count) {
    log_normalisers_[count] = log_gamma_normaliser(shape_ * static_cast<double>(count), scale_);
  }
  observed_.resize(std::min(kLongestRun, lengths.size()) + 1);
  for (std::size_t count = 1; count < observed_.size(); ++count)
    observe(lengths, count, gamma_runs);
}

void LengthDistribution::observe(std::span<const double> lengths, std::size_t count,
                                 double gamma_runs) {
  const std::vector<double> totals = total_lengths(lengths, count);
  const double weight = 1.0 / (static_cast<double>(totals.size()) + gamma_runs);
  std::vector<double> weights;
  for (const double total : totals) {
    const GridPlace place = grid_place(total);
    if (weights.size() < place.point + 2) weights.resize(place.point + 2, 0.0);
    weights[place.point] += weight * (1.0 - place.beyond);
    weights[place.point + 1] += weight * place.beyond;
  }
  observed_[count] = {smoothed(weights), weight * gamma_runs};
}

double LengthDistribution::log_gamma_density(double length, std::size_t count) const {
  const double total_shape = shape_ * static_cast<double>(count);
  const double log_normaliser = count < log_normalisers_.size()
                                    ? log_normalisers_[count]
                                    : log_gamma_normaliser(total_shape, scale_);
  return (total_shape - 1.0) * std::log(length) - length / scale_ - log_normaliser;
}

double LengthDistribution::log_density(double length, std::size_t count) const {
  const double gamma = log_gamma_density(length, count);
  if (count >= observed_.size()) return gamma;
  const Observed& observed = observed_[count];
  const GridPlace place = grid_place(length);
  if (place.point + 1 >= observed.density.size()) return gamma + std::log(observed.gamma_share);
  const double density = observed.density[place.point] * (1.0 - place.beyond) +
                         observed.density[place.point + 1] * place.beyond;
  // Density of the length from that of its logarithm.
  return std::log(density / length + observed.gamma_share * std::exp(gamma));
}

LengthModel LengthModel::fit(std::span<const double> source_lengths,
                             std::span<const double> target_lengths,
                             const LengthParameters& parameters) {
  LengthModel model;
  model.parameters = parameters;
  model.variance = parameters.variance;
  model.ratio = std::accumulate(target_lengths.begin(), target_lengths.end(), 0.0) /
                std::accumulate(source_lengths.begin(), source_lengths.end(), 0.0);
  model.source = LengthDistribution(source_lengths, parameters.gamma_runs);
  model.target = LengthDistribution(target_lengths, parameters.gamma_runs);
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
