#include "evidence/length/length_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "base/log_gamma.h"

namespace diglot::evidence {

namespace {

// The grid of log lengths, and the standard deviation of the kernel on it.
constexpr double kGridStep = 0.05;
constexpr double kBandwidth = 0.25;
// Where what is observed has a smaller share, it is left out.
constexpr double kSmallestObservedShare = 0.01;

// A place on the grid between two points.
struct GridPlace {
  std::size_t point;
  double beyond;  // Share of the step to the next point.
};

GridPlace grid_place(double log_length) {
  const double steps = std::max(log_length, 0.0) / kGridStep;
  const auto point = static_cast<std::size_t>(steps);
  return {point, steps - static_cast<double>(point)};
}

std::vector<double> total_lengths(std::span<const double> lengths, std::size_t count) {
  if (lengths.size() < count) return {};
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

LengthDistribution::LengthDistribution(std::span<const double> lengths, double gamma_runs,
                                       std::size_t longest_run) {
  const auto sentence_count = static_cast<double>(lengths.size());
  const double mean = std::accumulate(lengths.begin(), lengths.end(), 0.0) / sentence_count;
  double variance = 0.0;
  for (const double length : lengths) variance += (length - mean) * (length - mean);
  variance = std::max(variance / sentence_count, 1.0);
  shape_ = mean * mean / variance;
  scale_ = variance / mean;
  log_normalisers_.resize(longest_run + 1);
  observed_.resize(longest_run + 1);
  std::vector<std::vector<float>> log_densities(longest_run + 1);
  for (std::size_t count = 1; count <= longest_run; ++count) {
    log_normalisers_[count] = log_gamma_normaliser(shape_ * static_cast<double>(count), scale_);
    const std::vector<double> totals = total_lengths(lengths, count);
    // In double precision: the shape of the gamma distribution multiplies them.
    std::vector<double> log_lengths(totals.size());
    std::ranges::transform(totals, log_lengths.begin(),
                           [](double total) { return std::log(total); });
    observe(log_lengths, count, gamma_runs);
    for (std::size_t i = 0; i < totals.size(); ++i) {
      log_densities[count].push_back(
          static_cast<float>(log_density(totals[i], log_lengths[i], count)));
    }
  }
  log_densities_ =
      std::make_shared<const std::vector<std::vector<float>>>(std::move(log_densities));
}

void LengthDistribution::observe(std::span<const double> log_lengths, std::size_t count,
                                 double gamma_runs) {
  const auto run_count = static_cast<double>(log_lengths.size());
  const double weight = 1.0 / (run_count + gamma_runs);
  if (run_count * weight < kSmallestObservedShare) return;
  std::vector<double> weights;
  for (const double log_length : log_lengths) {
    const GridPlace place = grid_place(log_length);
    if (weights.size() < place.point + 2) weights.resize(place.point + 2, 0.0);
    weights[place.point] += weight * (1.0 - place.beyond);
    weights[place.point + 1] += weight * place.beyond;
  }
  observed_[count] = {smoothed(weights), weight * gamma_runs};
}

double LengthDistribution::log_gamma_density(double length, double log_length,
                                             std::size_t count) const {
  const double total_shape = shape_ * static_cast<double>(count);
  const double log_normaliser = count < log_normalisers_.size()
                                    ? log_normalisers_[count]
                                    : log_gamma_normaliser(total_shape, scale_);
  return (total_shape - 1.0) * log_length - length / scale_ - log_normaliser;
}

double LengthDistribution::log_density(double length, std::size_t count) const {
  return log_density(length, std::log(length), count);
}

double LengthDistribution::log_density(double length, double log_length, std::size_t count) const {
  const double gamma = log_gamma_density(length, log_length, count);
  if (count >= observed_.size() || observed_[count].density.empty()) return gamma;
  const Observed& observed = observed_[count];
  const GridPlace place = grid_place(log_length);
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
  model.source = LengthDistribution(source_lengths, parameters.gamma_runs, parameters.longest_run);
  model.target = LengthDistribution(target_lengths, parameters.gamma_runs, parameters.longest_run);
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
