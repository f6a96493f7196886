#include "align/anchors.h"

#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "evidence/lexical/lexical_sources.h"
#include "tests/support/documents.h"

namespace diglot::align {
namespace {

std::vector<Anchor> anchors_of(const std::vector<std::string>& source,
                               const std::vector<std::string>& target) {
  const evidence::TokenTable source_tokens(document(source));
  const evidence::TokenTable target_tokens(document(target));
  evidence::TranslationTables tables = evidence::likeness_tables(source_tokens, target_tokens);
  tables.forward.finish();
  return find_anchors(source_tokens, target_tokens, tables.forward);
}

// Sentences that share nothing but the number they begin with.
std::string numbered(std::size_t number, const std::string& words) {
  return std::to_string(1000 + number) + ' ' + words;
}

struct Text {
  std::vector<std::string> source, target;
};

Text text(std::size_t size) {
  Text text;
  for (std::size_t i = 0; i < size; ++i) {
    text.source.push_back(numbered(i, "bako dilu"));
    text.target.push_back(numbered(i, "rus tov"));
  }
  return text;
}

TEST(Anchors, StandWhereNumbersAreAlike) {
  const Text pair = text(40);
  std::vector<Anchor> expected;
  for (std::size_t i = 0; i < 40; ++i) expected.push_back({i, i});
  EXPECT_EQ(anchors_of(pair.source, pair.target), expected);
}

TEST(Anchors, AreNoneWhereTheTextsHaveNothingInCommon) {
  EXPECT_EQ(anchors_of({"bako dilu", "femo"}, {"rus tov", "wyx"}), std::vector<Anchor>{});
}

TEST(Anchors, GoOnBehindAMissingChapter) {
  Text pair = text(6000);
  pair.target.erase(pair.target.begin() + 1000, pair.target.begin() + 4500);
  const std::vector<Anchor> anchors = anchors_of(pair.source, pair.target);
  std::size_t before = 0;
  std::size_t behind = 0;
  for (const Anchor& anchor : anchors) {
    if (anchor.source < 1000) {
      EXPECT_EQ(anchor.target, anchor.source);
      ++before;
    } else {
      EXPECT_EQ(anchor.target + 3500, anchor.source);
      ++behind;
    }
  }
  EXPECT_EQ(before, 1000U);
  EXPECT_EQ(behind, 1500U);
}

// Each number stands on every thousandth line: none is rare, but all are where they stand.
TEST(Anchors, FindRareWordsInRepetitiveTexts) {
  Text pair;
  for (std::size_t i = 0; i < 60'000; ++i) {
    pair.source.push_back(numbered(i % 1000, "bako"));
    pair.target.push_back(numbered(i % 1000, "rus"));
  }
  const std::vector<Anchor> anchors = anchors_of(pair.source, pair.target);
  EXPECT_GT(anchors.size(), 50'000U);
  for (const Anchor& anchor : anchors) EXPECT_EQ(anchor.source, anchor.target);
}

TEST(Anchors, DoNotFallForASingleLikeness) {
  Text pair = text(200);
  for (std::size_t i = 80; i < 120; ++i) {
    pair.source[i] = "bako";
    pair.target[i] = "rus";
  }
  pair.source[90] = "9999";
  pair.target[115] = "9999";
  for (const Anchor& anchor : anchors_of(pair.source, pair.target)) {
    EXPECT_EQ(anchor.source, anchor.target);
  }
}

TEST(Anchors, GoForwardOnBothSides) {
  std::mt19937_64 random(4);
  Text pair = text(300);
  std::shuffle(pair.target.begin(), pair.target.end(), random);
  const std::vector<Anchor> anchors = anchors_of(pair.source, pair.target);
  for (std::size_t k = 1; k < anchors.size(); ++k) {
    EXPECT_LT(anchors[k - 1].source, anchors[k].source);
    EXPECT_LT(anchors[k - 1].target, anchors[k].target);
  }
}

}  // namespace
}  // namespace diglot::align
