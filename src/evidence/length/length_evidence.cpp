#include "evidence/length/length_evidence.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/fast_log.h"
#include "base/log_gamma.h"

namespace diglot::evidence {
namespace {

std::vector<double> prefix_sums(std::span<const double> lengths) {
  std::vector<double> sums = {0.0};
  sums.reserve(lengths.size() + 1);
  for (const double length : lengths) sums.push_back(sums.back() + length);
  return sums;
}

// Log density of Student's t distribution at 0 with scale 1.
double log_normaliser(double freedom) {
  return base::log_gamma(0.5 * (freedom + 1.0)) - base::log_gamma(0.5 * freedom) -
         0.5 * std::log(freedom * M_PI);
}

// Adds to `constant` the logarithm of both directions' densities, up to what does not depend on the
// error. They share one logarithm: log a + log b = log (a b).
void score_cells(const float* __restrict target_length, const float* __restrict target_scale,
                 const float* __restrict target_constant, std::size_t count, float source_length,
                 float source_scale, float constant, float weight, float power,
                 float* __restrict out) {
  for (std::size_t x = 0; x < count; ++x) {
    const float error = target_length[x] - source_length;
    const float squared = error * error;
    const float product = (1.0F + squared * source_scale) * (1.0F + squared * target_scale[x]);
    out[x] = constant + weight * target_constant[x] - power * base::fast_log(product);
  }
}

}  // namespace

LengthEvidence::LengthEvidence(std::span<const double> source_lengths,
                               std::span<const double> target_lengths, std::vector<Shape> shapes,
                               const LengthModel& model)
    : shapes_(std::move(shapes)),
      model_(model),
      log_normaliser_(log_normaliser(model.parameters.degrees_of_freedom)) {
  std::size_t largest_source = 0;
  std::size_t largest_target = 0;
  for (const Shape& shape : shapes_) {
    largest_source = std::max(largest_source, shape.source);
    largest_target = std::max(largest_target, shape.target);
  }
  source_windows_.resize(largest_source + 1);
  for (std::size_t count = 1; count <= largest_source; ++count) {
    source_windows_[count] = windows(source_lengths, count, 1.0, model_.source);
  }
  target_windows_.resize(largest_target + 1);
  for (std::size_t count = 1; count <= largest_target; ++count) {
    target_windows_[count] = windows(target_lengths, count, model_.ratio, model_.target);
  }
}

LengthEvidence::Windows LengthEvidence::windows(std::span<const double> lengths, std::size_t count,
                                                double ratio,
                                                const LengthDistribution& background) const {
  const std::vector<double> ends = prefix_sums(lengths);
  const std::span<const float> log_densities = background.log_densities(count);
  Windows windows;
  const auto size = static_cast<Eigen::Index>(ends.size());
  windows.length.setOnes(size);
  windows.inverse_scale.setOnes(size);
  windows.constant.setZero(size);
  const auto freedom = static_cast<float>(model_.parameters.degrees_of_freedom);
  // The density of the target's length given the source's is that of the error by the ratio.
  const auto constant = static_cast<float>(log_normaliser_ - 0.5 * std::log(model_.ratio));
  for (std::size_t end = count; end < ends.size(); ++end) {
    const double length = (ends[end] - ends[end - count]) / ratio;
    const auto squared_scale = static_cast<float>(model_.squared_scale(length));
    const auto x = static_cast<Eigen::Index>(end);
    windows.length(x) = static_cast<float>(length);
    windows.inverse_scale(x) = 1.0F / (freedom * squared_scale);
    windows.constant(x) =
        0.5F * (constant - 0.5F * base::fast_log(squared_scale) - log_densities[end - count]);
  }
  return windows;
}

void LengthEvidence::score_row(std::size_t source_end, Span target_ends,
                               Eigen::ArrayXXf& scores) const {
  score_row(source_end, target_ends, 1.0F, std::vector<float>(shapes_.size(), 0.0F), scores);
}

void LengthEvidence::score_row(std::size_t source_end, Span target_ends, float weight,
                               std::span<const float> priors, Eigen::ArrayXXf& scores) const {
  const auto power =
      weight * static_cast<float>(0.25 * (model_.parameters.degrees_of_freedom + 1.0));
  const auto row = static_cast<Eigen::Index>(source_end);
  for (std::size_t k = 0; k < static_cast<std::size_t>(scores.cols()); ++k) {
    const auto [source_count, target_count] = shapes_[k];
    auto out = scores.col(static_cast<Eigen::Index>(k));
    if (source_count > source_end) {
      out.setConstant(priors[k]);
      continue;
    }
    const Windows& source = source_windows_[source_count];
    const Windows& target = target_windows_[target_count];
    score_cells(target.length.data() + target_ends.begin,
                target.inverse_scale.data() + target_ends.begin,
                target.constant.data() + target_ends.begin, target_ends.size(), source.length(row),
                source.inverse_scale(row), priors[k] + weight * source.constant(row), weight, power,
                out.data());
  }
}

}  // namespace diglot::evidence
