#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "diglot/evaluate.h"
#include "diglot/version.h"

namespace diglot {

namespace {

/// Keeps keys in the order in which they are set.
using Json = nlohmann::ordered_json;

Json counts_json(const Counts& counts) {
  return {{"precision", counts.precision()},
          {"recall", counts.recall()},
          {"f1", counts.f1()},
          {"test_correct", counts.test_correct},
          {"test_total", counts.test_total},
          {"gold_found", counts.gold_found},
          {"gold_total", counts.gold_total}};
}

Json measure_json(const Counts& counts, const std::optional<Interval>& interval) {
  Json json = counts_json(counts);
  json["f1_interval"] = nullptr;
  if (interval) json["f1_interval"] = {interval->low, interval->high};
  return json;
}

/// Conventions without a score (ladders, where there are none) are null.
Json scores_json(const Evaluation& evaluation) {
  Json json = Json::object();
  for (const Score& score : evaluation.scores) {
    Json& entry = json[convention_name(score.convention)];
    entry["strict"] = measure_json(score.strict, score.strict_f1_interval);
    entry["lax"] = nullptr;
    if (score.lax) entry["lax"] = measure_json(*score.lax, score.lax_f1_interval);
  }
  if (evaluation.ladder_obstacle) json[convention_name(Convention::kLadder)] = nullptr;
  return json;
}

Json shapes_json(const Evaluation& evaluation) {
  Json json = Json::array();
  for (const auto& [shape, counts] : evaluation.strict_by_shape) {
    Json entry = {{"source_size", shape.source}, {"target_size", shape.target}};
    entry.update(counts_json(counts));
    json.push_back(std::move(entry));
  }
  return json;
}

Json obstacle_json(const Evaluation& evaluation) {
  if (!evaluation.ladder_obstacle) return nullptr;
  const LadderObstacle& obstacle = *evaluation.ladder_obstacle;
  return {{"file", obstacle.file_index},
          {"side", obstacle.in_gold ? "gold" : "test"},
          {"link", obstacle.link_index}};
}

Json files_json(const std::vector<std::string>& gold_names, const SystemReport& system) {
  Json json = Json::array();
  for (std::size_t index = 0; index < gold_names.size(); ++index) {
    json.push_back({{"gold", gold_names[index]},
                    {"test", system.test_names[index]},
                    {"scores", scores_json(system.files[index])}});
  }
  return json;
}

Json calibration_json(const Calibration& calibration) {
  Json bins = Json::array();
  for (const ReliabilityBin& bin : calibration.bins) {
    bins.push_back({{"count", bin.count},
                    {"right_count", bin.right_count},
                    {"mean_confidence", bin.mean_confidence()},
                    {"right_share", bin.right_share()}});
  }
  const ReliabilityBin total = calibration.total();
  return {{"count", total.count},
          {"right_count", total.right_count},
          {"mean_confidence", total.mean_confidence()},
          {"right_share", total.right_share()},
          {"expected_calibration_error", calibration.expected_error()},
          {"brier_score", calibration.brier_score()},
          {"bins", std::move(bins)}};
}

Json reliability_json(const std::optional<Reliability>& reliability) {
  if (!reliability) return nullptr;
  Json thresholds = Json::array();
  for (const ThresholdScore& score : reliability->thresholds) {
    Json entry = {{"threshold", score.threshold}};
    entry.update(counts_json(score.strict));
    thresholds.push_back(std::move(entry));
  }
  return {{"all", calibration_json(reliability->all)},
          {"null-free", calibration_json(reliability->null_free)},
          {"thresholds", std::move(thresholds)}};
}

Json system_json(const std::vector<std::string>& gold_names, const SystemReport& system) {
  return {{"scores", scores_json(system.total)},
          {"ladder_obstacle", obstacle_json(system.total)},
          {"strict_by_shape", shapes_json(system.total)},
          {"block_count", system.total.block_count},
          {"files", files_json(gold_names, system)},
          {"reliability", reliability_json(system.reliability)}};
}

Json comparisons_json(const std::vector<Comparison>& comparisons) {
  Json json = Json::object();
  for (const Comparison& comparison : comparisons) {
    Json& entry = json[convention_name(comparison.convention)];
    entry["test_f1"] = comparison.first_f1;
    entry["baseline_f1"] = comparison.second_f1;
    entry["difference"] = comparison.first_f1 - comparison.second_f1;
    entry["p_value"] = nullptr;
    if (comparison.p_value) entry["p_value"] = *comparison.p_value;
  }
  return json;
}

Json signatures_json(const EvaluationReport& report) {
  Json json = Json::object();
  for (const Score& score : report.test.total.scores) {
    json[convention_name(score.convention)] =
        signature(score.convention, report.test.total.file_count, report.options);
  }
  if (report.test.reliability) {
    json["reliability"] = reliability_signature(report.test.total.file_count);
  }
  return json;
}

}  // namespace

std::string report_to_json(const EvaluationReport& report) {
  Json json = {{"version", kVersion},
               {"options",
                {{"resample_count", report.options.resample_count},
                 {"block_size", report.options.block_size},
                 {"seed", report.options.seed}}},
               {"signatures", signatures_json(report)},
               {"test", system_json(report.gold_names, report.test)},
               {"baseline", nullptr},
               {"comparison", nullptr}};
  if (report.baseline) {
    json["baseline"] = system_json(report.gold_names, *report.baseline);
    json["comparison"] = comparisons_json(report.comparisons);
  }
  // File names need not be UTF-8; JSON must be.
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace diglot
