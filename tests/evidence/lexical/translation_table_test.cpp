#include "evidence/lexical/translation_table.h"

#include <map>
#include <random>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::evidence {
namespace {

using Pairs = std::map<std::pair<WordId, WordId>, double>;

Pairs pairs_of(const TranslationTable& table) {
  Pairs pairs;
  for (WordId source = 0; source < table.size(); ++source) {
    for (const Translation& translation : table.row(source)) {
      pairs[{source, translation.word}] += static_cast<double>(translation.probability);
    }
  }
  return pairs;
}

void expect_near(const Pairs& found, const Pairs& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (const auto& [pair, probability] : expected) {
    ASSERT_TRUE(found.contains(pair));
    EXPECT_NEAR(found.at(pair), probability, 1e-6);
  }
}

struct Made {
  TranslationTable table;
  Pairs pairs;
};

// Rows in order, or not.
Made random_table(std::mt19937_64& random, bool ordered) {
  Made made = {TranslationTable(12), {}};
  WordId source = 0;
  for (int i = 0; i < 60; ++i) {
    source = ordered ? std::min<WordId>(source + (random() % 4 == 0 ? 1 : 0), 11)
                     : static_cast<WordId>(random() % 12);
    const auto target = static_cast<WordId>(random() % 9);
    const double probability = static_cast<double>(1 + random() % 8) / 1024.0;
    made.table.add(source, target, probability);
    made.pairs[{source, target}] += probability;
  }
  return made;
}

TEST(TranslationTable, HasWhatWasAdded) {
  std::mt19937_64 random(8);
  for (const bool ordered : {true, false}) {
    for (int run = 0; run < 50; ++run) {
      Made made = random_table(random, ordered);
      expect_near(pairs_of(made.table), made.pairs);
      made.table.finish();
      expect_near(pairs_of(made.table), made.pairs);
      for (WordId source = 0; source < made.table.size(); ++source) {
        const auto row = made.table.row(source);
        for (std::size_t i = 1; i < row.size(); ++i) EXPECT_LT(row[i - 1].word, row[i].word);
      }
    }
  }
}

TEST(TranslationTable, CanBeAddedToWhenFinished) {
  TranslationTable table(3);
  table.add(2, 1, 0.25);
  table.finish();
  table.add(0, 1, 0.5);
  table.add(2, 1, 0.25);
  table.finish();
  expect_near(pairs_of(table), {{{0, 1}, 0.5}, {{2, 1}, 0.5}});
  EXPECT_EQ(table.row(2).size(), 1U);
  EXPECT_TRUE(table.row(1).empty());
}

TEST(TranslationTable, AddsTablesByWeight) {
  std::mt19937_64 random(9);
  for (const bool ordered : {true, false}) {
    const Made first = random_table(random, ordered);
    const Made second = random_table(random, !ordered);
    TranslationTable sum(first.table.size());
    sum.add(first.table, 0.5);
    sum.add(second.table, 2.0);
    sum.finish();
    Pairs expected;
    for (const auto& [pair, probability] : first.pairs) expected[pair] += 0.5 * probability;
    for (const auto& [pair, probability] : second.pairs) expected[pair] += 2.0 * probability;
    expect_near(pairs_of(sum), expected);
  }
}

TEST(TranslationTable, ScalesRowsToOne) {
  TranslationTable table(2);
  table.add(0, 3, 1.5);
  table.add(0, 1, 0.5);
  table.add(1, 0, 0.5);
  table.finish();
  expect_near(pairs_of(table), {{{0, 1}, 0.25}, {{0, 3}, 0.75}, {{1, 0}, 0.5}});
}

TEST(TranslationTable, TurnsRound) {
  std::mt19937_64 random(10);
  for (const bool ordered : {true, false}) {
    Made made = random_table(random, ordered);
    Pairs expected;
    for (const auto& [pair, probability] : made.pairs) {
      expected[{pair.second, pair.first}] = probability;
    }
    const TranslationTable turned = made.table.transposed(9);
    EXPECT_EQ(turned.size(), 9U);
    expect_near(pairs_of(turned), expected);
  }
}

TEST(TranslationTable, MayBeEmpty) {
  TranslationTable none;
  none.finish();
  EXPECT_EQ(none.size(), 0U);
  TranslationTable empty(4);
  EXPECT_TRUE(empty.row(3).empty());
  empty.finish();
  EXPECT_TRUE(empty.row(0).empty());
  EXPECT_EQ(empty.transposed(2).size(), 2U);
}

}  // namespace
}  // namespace diglot::evidence
