// Reliability against numbers worked out by hand.
#include <cmath>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "diglot/evaluate.h"
#include "diglot/version.h"
#include "tests/base/files.h"
#include "tests/evaluate/links_text.h"

namespace diglot {
namespace {

using testing::expect_error;
using testing::links_from;

constexpr double kTolerance = 1e-12;

/// The links of `text`, with these scores.
Links scored(const std::string& text, const std::vector<std::optional<double>>& scores) {
  Links links = links_from(text);
  for (std::size_t index = 0; index < links.size(); ++index) links[index].score = scores.at(index);
  return links;
}

Reliability of_pair(const Links& gold, const Links& test) {
  const std::vector<LinksPair> files = {{gold, test}};
  return reliability(files);
}

// Right are 0:0 (0.95), the null link 3: (0.85) and 4:2 (0.35).
const Links kGold = links_from("0:0 1,2:1 3: 4:2");
const Links kTest = scored("0:0 1:1 2: 3: 4:2", {0.95, 0.91, 0.3, 0.85, 0.35});

TEST(Reliability, CountsLinksByConfidence) {
  const Reliability result = of_pair(kGold, kTest);
  const struct {
    std::size_t bin, count, right_count;
    double mean_confidence, right_share;
  } cases[] = {{3, 2, 1, 0.325, 0.5}, {8, 1, 1, 0.85, 1.0}, {9, 2, 1, 0.93, 0.5}, {0, 0, 0, 0, 0}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.bin);
    const ReliabilityBin& bin = result.all.bins[c.bin];
    EXPECT_EQ(bin.count, c.count);
    EXPECT_EQ(bin.right_count, c.right_count);
    EXPECT_NEAR(bin.mean_confidence(), c.mean_confidence, kTolerance);
    EXPECT_NEAR(bin.right_share(), c.right_share, kTolerance);
  }
  EXPECT_EQ(result.all.total().count, 5u);
  EXPECT_EQ(result.all.total().right_count, 3u);
  EXPECT_NEAR(result.all.total().mean_confidence(), 3.36 / 5, kTolerance);
}

TEST(Reliability, ErrorsAreThoseWorkedOutByHand) {
  const Reliability result = of_pair(kGold, kTest);
  // |0.65 - 1| + |0.85 - 1| + |1.86 - 1|
  EXPECT_NEAR(result.all.expected_error(), (0.35 + 0.15 + 0.86) / 5, kTolerance);
  EXPECT_NEAR(result.all.brier_score(),
              (0.05 * 0.05 + 0.91 * 0.91 + 0.3 * 0.3 + 0.15 * 0.15 + 0.65 * 0.65) / 5, kTolerance);
  // Without the null links 2: and 3:.
  EXPECT_EQ(result.null_free.total().count, 3u);
  EXPECT_NEAR(result.null_free.expected_error(), (0.65 + 0.86) / 3, kTolerance);
  EXPECT_NEAR(result.null_free.brier_score(), (0.05 * 0.05 + 0.91 * 0.91 + 0.65 * 0.65) / 3,
              kTolerance);
}

TEST(Reliability, ThresholdsKeepWhatIsAtLeastAsSure) {
  const Reliability result = of_pair(kGold, kTest);
  const struct {
    double threshold;
    Counts strict;  // Test links right, test links, gold links found, gold links.
  } cases[] = {{0.0, {3, 5, 2, 3}}, {0.5, {2, 3, 1, 3}},  {0.8, {2, 3, 1, 3}},
               {0.9, {1, 2, 1, 3}}, {0.95, {1, 1, 1, 3}}, {0.99, {0, 0, 0, 3}}};
  ASSERT_EQ(result.thresholds.size(), std::size(cases));
  for (std::size_t index = 0; index < std::size(cases); ++index) {
    SCOPED_TRACE(cases[index].threshold);
    EXPECT_EQ(result.thresholds[index].threshold, cases[index].threshold);
    EXPECT_EQ(result.thresholds[index].strict, cases[index].strict);
  }
}

TEST(Reliability, WithAllLinksItScoresAsEvaluateDoes) {
  const std::vector<LinksPair> files = {{kGold, kTest}, {kTest, kTest}};
  EXPECT_EQ(reliability(files).thresholds.front().strict,
            evaluate(files, {.resample_count = 0}).scores.front().strict);
}

TEST(Reliability, BoundsBelongToTheBinAbove) {
  for (int tenth = 0; tenth <= 10; ++tenth) {
    SCOPED_TRACE(tenth);
    const Links test = scored("0:0", {tenth / 10.0});
    const std::size_t bin = tenth == 10 ? 9 : static_cast<std::size_t>(tenth);
    EXPECT_EQ(of_pair(test, test).all.bins[bin].count, 1u);
  }
}

TEST(Reliability, AddsUpFiles) {
  const std::vector<LinksPair> files = {{kGold, kTest}, {links_from("0:0"), scored("0:0", {0.95})}};
  const Reliability result = reliability(files);
  EXPECT_EQ(result.all.bins[9].count, 3u);
  EXPECT_EQ(result.all.bins[9].right_count, 2u);
  EXPECT_EQ(result.thresholds.front().strict, (Counts{4, 6, 3, 4}));
}

TEST(Reliability, ListsAreSets) {
  const Reliability result = of_pair(kGold, scored("0:0 0:0", {0.9, 0.9}));
  EXPECT_EQ(result.all.total().count, 1u);
}

TEST(Reliability, NothingIsZero) {
  const Reliability result = reliability({});
  EXPECT_EQ(result.all.total().count, 0u);
  EXPECT_EQ(result.all.expected_error(), 0.0);
  EXPECT_EQ(result.all.brier_score(), 0.0);
  EXPECT_EQ(result.thresholds.front().strict, Counts());
}

TEST(Reliability, EachTestLinkNeedsAConfidence) {
  const struct {
    std::optional<double> score;
    const char* found;
  } cases[] = {{std::nullopt, "found link 2 of file 1 without one"},
               {-0.001, "found link 2 of file 1 with another score"},
               {1.001, "found link 2 of file 1 with another score"},
               {std::numeric_limits<double>::quiet_NaN(), "with another score"}};
  for (const auto& c : cases) {
    expect_error(ErrorKind::kInput, {"a confidence from 0 to 1 for each test link", c.found}, [&] {
      of_pair(kGold, scored("0:0 1:1", {0.5, c.score}));
    });
  }
}

TEST(Reliability, SignatureNamesWhatWasMeasured) {
  EXPECT_EQ(reliability_signature(14),
            "diglot:" + std::string(kVersion) + "|reliability:strict|bins:10|files:14");
}

}  // namespace
}  // namespace diglot
