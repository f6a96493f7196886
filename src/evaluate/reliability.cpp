// How far confidences can be believed: `diglot::reliability`.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diglot/error.h"
#include "diglot/evaluate.h"
#include "diglot/version.h"
#include "evaluate/matching.h"

namespace diglot {

namespace {

/// Links with at least this much confidence are kept.
constexpr std::array kThresholds = {0.0, 0.5, 0.8, 0.9, 0.95, 0.99};

double ratio(double part, std::size_t whole) {
  return whole == 0 ? 0.0 : part / static_cast<double>(whole);
}

void add(double confidence, bool is_right, Calibration& calibration) {
  const std::size_t bin_count = calibration.bins.size();
  const auto bin = static_cast<std::size_t>(confidence * static_cast<double>(bin_count));
  ReliabilityBin& chosen = calibration.bins[std::min(bin, bin_count - 1)];
  ++chosen.count;
  chosen.right_count += is_right ? 1 : 0;
  chosen.confidence_sum += confidence;
  const double error = confidence - (is_right ? 1.0 : 0.0);
  calibration.squared_error_sum += error * error;
}

void check_confidences(std::span<const LinksPair> files) {
  for (std::size_t file = 0; file < files.size(); ++file) {
    const Links& links = files[file].test;
    for (std::size_t index = 0; index < links.size(); ++index) {
      const std::optional<double>& score = links[index].score;
      if (score && *score >= 0.0 && *score <= 1.0) continue;
      throw Error(ErrorKind::kInput, {}, "a confidence from 0 to 1 for each test link",
                  "link " + std::to_string(index + 1) + " of file " + std::to_string(file + 1) +
                      (score ? " with another score" : " without one"));
    }
  }
}

void add_file(const LinksPair& pair, Reliability& sum) {
  const evaluation::LinkSet gold = evaluation::link_set(pair.gold);
  const evaluation::LinkSet test = evaluation::link_set(pair.test);
  const std::vector<evaluation::Verdict> verdicts = evaluation::judge(test, gold);
  const auto gold_total = static_cast<std::size_t>(
      std::count_if(gold.begin(), gold.end(), [](const Link* link) { return !link->is_null(); }));
  for (ThresholdScore& score : sum.thresholds) score.strict.gold_total += gold_total;

  for (std::size_t index = 0; index < test.size(); ++index) {
    const bool is_right = verdicts[index].strict;
    const bool is_null = test[index]->is_null();
    const double confidence = *test[index]->score;
    add(confidence, is_right, sum.all);
    if (!is_null) add(confidence, is_right, sum.null_free);
    for (ThresholdScore& score : sum.thresholds) {
      if (confidence < score.threshold) continue;
      ++score.strict.test_total;
      if (!is_right) continue;
      ++score.strict.test_correct;
      // Both lists are sets, so each right link finds one of gold's.
      if (!is_null) ++score.strict.gold_found;
    }
  }
}

}  // namespace

double ReliabilityBin::mean_confidence() const { return ratio(confidence_sum, count); }

double ReliabilityBin::right_share() const {
  return ratio(static_cast<double>(right_count), count);
}

ReliabilityBin Calibration::total() const {
  ReliabilityBin sum;
  for (const ReliabilityBin& bin : bins) {
    sum.count += bin.count;
    sum.right_count += bin.right_count;
    sum.confidence_sum += bin.confidence_sum;
  }
  return sum;
}

double Calibration::expected_error() const {
  double sum = 0.0;
  for (const ReliabilityBin& bin : bins) {
    sum += std::abs(bin.confidence_sum - static_cast<double>(bin.right_count));
  }
  return ratio(sum, total().count);
}

double Calibration::brier_score() const { return ratio(squared_error_sum, total().count); }

Reliability reliability(std::span<const LinksPair> files) {
  check_confidences(files);
  Reliability result;
  for (const double threshold : kThresholds) {
    result.thresholds.push_back({threshold, {}});
  }
  for (const LinksPair& pair : files) add_file(pair, result);
  return result;
}

std::string reliability_signature(std::size_t file_count) {
  return "diglot:" + std::string(kVersion) +
         "|reliability:strict|bins:" + std::to_string(Calibration().bins.size()) +
         "|files:" + std::to_string(file_count);
}

}  // namespace diglot
