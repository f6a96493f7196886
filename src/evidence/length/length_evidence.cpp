#include "evidence/length/length_evidence.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/log_gamma.h"

namespace diglot::evidence {
namespace {

std::vector<double> prefix_sums(std::span<const double> lengths) {
  std::vector<double> sums = {0.0};
  sums.reserve(lengths.size() + 1);
  for (const double length : lengths) sums.push_back(sums.back() + length);
  return sums;
}

std::size_t largest_target(const std::vector<Shape>& shapes) {
  std::size_t largest = 0;
  for (const Shape& shape : shapes) largest = std::max(largest, shape.target);
  return largest;
}

// Log density of Student's t distribution at 0 with scale 1.
double log_normaliser(double freedom) {
  return base::log_gamma(0.5 * (freedom + 1.0)) - base::log_gamma(0.5 * freedom) -
         0.5 * std::log(freedom * M_PI);
}

}  // namespace

LengthEvidence::LengthEvidence(std::span<const double> source_lengths,
                               std::span<const double> target_lengths, std::vector<Shape> shapes,
                               const LengthModel& model)
    : shapes_(std::move(shapes)),
      model_(model),
      log_normaliser_(log_normaliser(model.parameters.degrees_of_freedom)),
      source_ends_(prefix_sums(source_lengths)) {
  target_windows_.resize(largest_target(shapes_) + 1);
  for (std::size_t count = 1; count < target_windows_.size(); ++count) {
    target_windows_[count] = target_windows(target_lengths, count);
  }
}

LengthEvidence::TargetWindows LengthEvidence::target_windows(std::span<const double> lengths,
                                                             std::size_t count) const {
  const std::vector<double> ends = prefix_sums(lengths);
  TargetWindows windows;
  const auto size = static_cast<Eigen::Index>(ends.size());
  windows.length.setOnes(size);
  windows.inverse_scale.setOnes(size);
  windows.constant.setZero(size);
  for (std::size_t end = count; end < ends.size(); ++end) {
    const double length = ends[end] - ends[end - count];
    const double squared_scale = model_.squared_scale(length / model_.ratio);
    const double backward = log_normaliser_ - 0.5 * std::log(squared_scale);
    const auto x = static_cast<Eigen::Index>(end);
    windows.length(x) = static_cast<float>(length);
    windows.inverse_scale(x) =
        static_cast<float>(1.0 / (model_.parameters.degrees_of_freedom * squared_scale));
    windows.constant(x) =
        static_cast<float>(0.5 * (backward - model_.target.log_density(length, count)));
  }
  return windows;
}

void LengthEvidence::score_row(std::size_t source_end, Span target_ends,
                               Eigen::ArrayXXf& scores) const {
  const auto begin = static_cast<Eigen::Index>(target_ends.begin);
  const auto width = static_cast<Eigen::Index>(target_ends.size());
  const double freedom = model_.parameters.degrees_of_freedom;
  for (std::size_t k = 0; k < shapes_.size(); ++k) {
    const auto [source_count, target_count] = shapes_[k];
    auto out = scores.col(static_cast<Eigen::Index>(k));
    if (source_count > source_end) {
      out.setZero();
      continue;
    }
    const double length = source_ends_[source_end] - source_ends_[source_end - source_count];
    const double squared_scale = model_.squared_scale(length);
    const double forward = log_normaliser_ - 0.5 * std::log(squared_scale) - std::log(model_.ratio);
    const auto constant =
        static_cast<float>(0.5 * (forward - model_.source.log_density(length, source_count)));
    const auto source_length = static_cast<float>(length);
    const auto inverse_scale = static_cast<float>(1.0 / (freedom * squared_scale));
    const auto inverse_ratio = static_cast<float>(1.0 / model_.ratio);
    const auto half_power = static_cast<float>(0.25 * (freedom + 1.0));

    const TargetWindows& target = target_windows_[target_count];
    const auto squared_error =
        (target.length.segment(begin, width) * inverse_ratio - source_length).square();
    // Forward and backward share one logarithm: log a + log b = log (a b).
    out = target.constant.segment(begin, width) + constant -
          half_power * ((1.0F + squared_error * inverse_scale) *
                        (1.0F + squared_error * target.inverse_scale.segment(begin, width)))
                           .log();
  }
}

}  // namespace diglot::evidence
