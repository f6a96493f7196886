#include "evaluate/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace diglot::evaluation {

namespace {

/// Numbers from 0 to count - 1, each as likely. Standard libraries differ in what
/// std::uniform_int_distribution makes of the same engine.
class BoundedDraw {
 public:
  BoundedDraw(std::uint64_t seed, std::size_t count)
      : engine_(seed), count_(count), limit_(kLargest - kLargest % count) {}

  std::size_t operator()() {
    std::uint64_t number = engine_();
    while (number >= limit_) number = engine_();
    return number % count_;
  }

 private:
  static constexpr std::uint64_t kLargest = std::numeric_limits<std::uint64_t>::max();

  std::mt19937_64 engine_;
  std::uint64_t count_;
  std::uint64_t limit_;  // of the numbers that are used: a multiple of count_
};

}  // namespace

MeasureSamples resample_f1(std::span<const MeasureCounts> blocks, const EvaluateOptions& options) {
  MeasureSamples samples;
  for (F1Samples& of_measure : samples) of_measure.reserve(options.resample_count);
  BoundedDraw draw(options.seed, blocks.size());
  std::vector<std::size_t> times_drawn(blocks.size());
  for (std::size_t resample = 0; resample < options.resample_count; ++resample) {
    std::fill(times_drawn.begin(), times_drawn.end(), 0);
    for (std::size_t drawn = 0; drawn < blocks.size(); ++drawn) ++times_drawn[draw()];
    MeasureCounts sum;
    for (std::size_t block = 0; block < blocks.size(); ++block) {
      add(blocks[block], times_drawn[block], sum);
    }
    for (std::size_t measure = 0; measure < kMeasureCount; ++measure) {
      samples[measure].push_back(sum[measure].f1());
    }
  }
  return samples;
}

Interval percentile_interval(F1Samples samples) {
  std::sort(samples.begin(), samples.end());
  const std::size_t cut = samples.size() / 40;
  return {samples[cut], samples[samples.size() - 1 - cut]};
}

double shift_p_value(const F1Samples& first, const F1Samples& second, double observed_difference) {
  std::vector<double> differences;
  double sum = 0.0;
  for (std::size_t index = 0; index < first.size(); ++index) {
    differences.push_back(first[index] - second[index]);
    sum += differences.back();
  }
  const double mean = sum / static_cast<double>(differences.size());
  const auto as_far = std::count_if(differences.begin(), differences.end(), [&](double difference) {
    return std::abs(difference - mean) >= std::abs(observed_difference);
  });
  return static_cast<double>(as_far + 1) / static_cast<double>(differences.size() + 1);
}

}  // namespace diglot::evaluation
