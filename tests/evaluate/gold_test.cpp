// Real gold, where it is installed: beside the checkout, or where DIGLOT_SHARED says.
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/evaluate.h"
#include "diglot/links.h"
#include "tests/evaluate/links_text.h"

namespace diglot {
namespace {

std::filesystem::path gold_path(const std::string& set) {
  const char* shared = std::getenv("DIGLOT_SHARED");
  const std::filesystem::path folder =
      shared != nullptr ? std::filesystem::path(shared)
                        : std::filesystem::path(DIGLOT_SOURCE_DIR) / ".." / "shared";
  return folder / "gold" / set / "gold.align";
}

class Gold : public ::testing::Test {
 protected:
  void SetUp() override {
    const std::filesystem::path path = gold_path("textberg-1957");
    if (!std::filesystem::exists(path)) GTEST_SKIP() << path << " is not installed";
    gold_ = read_links(path.string());
  }

  Links gold_;
};

TEST_F(Gold, AgainstItselfIsPerfect) {
  const std::vector<LinksPair> files = {{gold_, gold_}};
  const Evaluation evaluation = evaluate(files);
  // This set has links that cross, so there is no ladder.
  ASSERT_EQ(evaluation.scores.size(), 2u);
  EXPECT_TRUE(evaluation.ladder_obstacle);
  for (const Score& score : evaluation.scores) {
    EXPECT_EQ(score.strict.f1(), 1.0);
    EXPECT_EQ(score.lax->f1(), 1.0);
    EXPECT_EQ(score.strict_f1_interval->low, 1.0);
  }
  EXPECT_EQ(evaluation.scores[0].strict.test_total, gold_.size());
  EXPECT_EQ(evaluation.block_count, (gold_.size() + 9) / 10);
}

TEST_F(Gold, APerturbedCopyScoresWhatWasPerturbed) {
  Links perturbed = gold_;
  std::size_t changed = 0;
  std::size_t non_null = 0;
  for (std::size_t index = 0; index < gold_.size(); ++index) {
    if (gold_[index].is_null()) continue;
    ++non_null;
    if (index % 9 != 0) continue;
    ++changed;
    for (std::size_t& sentence : perturbed[index].target) sentence += 100000;
  }
  const std::vector<LinksPair> files = {{gold_, perturbed}};
  const Evaluation evaluation = evaluate(files);
  EXPECT_EQ(evaluation.scores[0].strict,
            (Counts{gold_.size() - changed, gold_.size(), non_null - changed, non_null}));
  EXPECT_EQ(evaluation.scores[1].strict,
            (Counts{non_null - changed, non_null, non_null - changed, non_null}));
  EXPECT_EQ(evaluation.scores[1].strict, evaluation.scores[1].lax);
  for (const Score& score : evaluation.scores) {
    EXPECT_LT(score.strict_f1_interval->low, score.strict.f1());
    EXPECT_GT(score.strict_f1_interval->high, score.strict.f1());
  }
  const std::vector<LinksPair> perfect = {{gold_, gold_}};
  EXPECT_LT(compare(files, perfect).front().p_value.value(), 0.01);
}

}  // namespace
}  // namespace diglot
