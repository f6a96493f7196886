// The report as JSON, read back by a JSON parser.
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "diglot/evaluate.h"
#include "diglot/version.h"
#include "tests/evaluate/links_text.h"

namespace diglot {
namespace {

using nlohmann::json;
using testing::links_from;

SystemReport report_system(const std::vector<LinksPair>& pairs,
                           const std::vector<std::string>& names, const EvaluateOptions& options) {
  SystemReport report = {names, evaluate(pairs, options), {}, {}};
  for (const LinksPair& pair : pairs) report.files.push_back(evaluate({&pair, 1}, options));
  return report;
}

json parsed(const EvaluationReport& report) { return json::parse(report_to_json(report)); }

class ReportJson : public ::testing::Test {
 protected:
  ReportJson() {
    report_.options = {.resample_count = 50, .block_size = 1, .seed = 7};
    report_.gold_names = {"a.gold", "b.gold"};
    report_.test = report_system(pairs_, {"a.test", "b.test"}, report_.options);
  }

  std::vector<LinksPair> pairs_ = {{links_from("0:0 1:1"), links_from("0:0 1: :1")},
                                   {links_from("0:0"), links_from("0:0")}};
  EvaluationReport report_;
};

TEST_F(ReportJson, HoldsVersionOptionsAndSignatures) {
  const json report = parsed(report_);
  EXPECT_EQ(report["version"], std::string(kVersion));
  EXPECT_EQ(report["options"], (json{{"resample_count", 50}, {"block_size", 1}, {"seed", 7}}));
  EXPECT_EQ(report["signatures"]["null-free"],
            signature(Convention::kNullFree, 2, report_.options));
  EXPECT_EQ(report["signatures"].size(), 3u);
}

TEST_F(ReportJson, HoldsEveryScore) {
  const json scores = parsed(report_)["test"]["scores"];
  const json& strict = scores["vecalign"]["strict"];
  EXPECT_EQ(strict["test_correct"], 2);
  EXPECT_EQ(strict["test_total"], 4);
  EXPECT_EQ(strict["gold_found"], 2);
  EXPECT_EQ(strict["gold_total"], 3);
  EXPECT_EQ(strict["precision"], 0.5);
  EXPECT_EQ(strict["recall"], 2.0 / 3.0);
  EXPECT_EQ(strict["f1"], report_.test.total.scores.front().strict.f1());
  EXPECT_EQ(strict["f1_interval"][0], report_.test.total.scores.front().strict_f1_interval->low);
  EXPECT_EQ(strict["f1_interval"][1], report_.test.total.scores.front().strict_f1_interval->high);
  EXPECT_EQ(scores["null-free"]["lax"]["test_total"], 2);
  EXPECT_TRUE(scores["ladder"]["lax"].is_null());
  EXPECT_EQ(scores["ladder"]["strict"]["gold_total"], 5);
}

TEST_F(ReportJson, HoldsShapesAndFiles) {
  const json test = parsed(report_)["test"];
  ASSERT_EQ(test["strict_by_shape"].size(), 3u);
  EXPECT_EQ(test["strict_by_shape"][2]["source_size"], 1);
  EXPECT_EQ(test["strict_by_shape"][2]["target_size"], 1);
  EXPECT_EQ(test["strict_by_shape"][2]["gold_total"], 3);
  EXPECT_EQ(test["strict_by_shape"][2]["test_correct"], 2);
  ASSERT_EQ(test["files"].size(), 2u);
  EXPECT_EQ(test["files"][1]["gold"], "b.gold");
  EXPECT_EQ(test["files"][1]["test"], "b.test");
  EXPECT_EQ(test["files"][1]["scores"]["vecalign"]["strict"]["f1"], 1.0);
  EXPECT_EQ(test["block_count"], 3);
  EXPECT_TRUE(test["ladder_obstacle"].is_null());
}

TEST_F(ReportJson, HoldsTheReliability) {
  EXPECT_TRUE(parsed(report_)["test"]["reliability"].is_null());
  EXPECT_FALSE(parsed(report_)["signatures"].contains("reliability"));
  for (LinksPair& pair : pairs_) {
    for (Link& link : pair.test) link.score = 0.75;
  }
  report_.test.reliability = reliability(pairs_);
  const json report = parsed(report_);
  EXPECT_EQ(report["signatures"]["reliability"], reliability_signature(2));
  const json& all = report["test"]["reliability"]["all"];
  EXPECT_EQ(all["count"], 4);
  EXPECT_EQ(all["right_count"], 2);
  EXPECT_EQ(all["mean_confidence"], 0.75);
  EXPECT_EQ(all["right_share"], 0.5);
  EXPECT_EQ(all["expected_calibration_error"], 0.25);
  EXPECT_EQ(all["brier_score"], 0.3125);
  ASSERT_EQ(all["bins"].size(), 10u);
  EXPECT_EQ(all["bins"][7]["count"], 4);
  EXPECT_EQ(all["bins"][7]["right_share"], 0.5);
  EXPECT_EQ(report["test"]["reliability"]["null-free"]["count"], 2);
  const json& thresholds = report["test"]["reliability"]["thresholds"];
  ASSERT_EQ(thresholds.size(), 6u);
  EXPECT_EQ(thresholds[1]["threshold"], 0.5);
  EXPECT_EQ(thresholds[1]["precision"], 0.5);
  EXPECT_EQ(thresholds[2]["test_total"], 0);
}

TEST_F(ReportJson, WithoutBaselineComparisonIsNull) {
  const json report = parsed(report_);
  EXPECT_TRUE(report["baseline"].is_null());
  EXPECT_TRUE(report["comparison"].is_null());
}

TEST_F(ReportJson, HoldsTheBaseline) {
  std::vector<LinksPair> baseline = pairs_;
  baseline[0].test = links_from("0:0 1:1");
  report_.baseline = report_system(baseline, {"a.old", "b.old"}, report_.options);
  report_.comparisons = compare(pairs_, baseline, report_.options);
  const json report = parsed(report_);
  EXPECT_EQ(report["baseline"]["files"][0]["test"], "a.old");
  const json& comparison = report["comparison"]["vecalign"];
  EXPECT_EQ(comparison["baseline_f1"], 1.0);
  EXPECT_EQ(comparison["test_f1"], report_.comparisons[0].first_f1);
  EXPECT_EQ(comparison["difference"], report_.comparisons[0].first_f1 - 1.0);
  EXPECT_EQ(comparison["p_value"], report_.comparisons[0].p_value.value());
}

TEST_F(ReportJson, WhatIsAbsentIsNull) {
  const EvaluateOptions options = {.resample_count = 0};
  pairs_[1].test = links_from("0:1 1:0");
  report_.options = options;
  report_.test = report_system(pairs_, {"a.test", "b.test"}, options);
  report_.baseline = report_.test;
  report_.comparisons = compare(pairs_, pairs_, options);
  const json report = parsed(report_);
  EXPECT_TRUE(report["test"]["scores"]["vecalign"]["strict"]["f1_interval"].is_null());
  ASSERT_TRUE(report["test"]["scores"].contains("ladder"));
  EXPECT_TRUE(report["test"]["scores"]["ladder"].is_null());
  EXPECT_FALSE(report["test"]["files"][0]["scores"]["ladder"].is_null());
  EXPECT_EQ(report["test"]["ladder_obstacle"], (json{{"file", 1}, {"side", "test"}, {"link", 1}}));
  EXPECT_TRUE(report["comparison"]["vecalign"]["p_value"].is_null());
  EXPECT_FALSE(report["comparison"].contains("ladder"));
}

TEST_F(ReportJson, TakesFileNamesThatAreNoUtf8) {
  report_.gold_names[0] = "\xff\"\n";
  EXPECT_EQ(parsed(report_)["test"]["files"][0]["gold"], "\uFFFD\"\n");
}

}  // namespace
}  // namespace diglot
