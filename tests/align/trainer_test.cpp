#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/aligner.h"
#include "diglot/error.h"
#include "diglot/train.h"
#include "tests/support/documents.h"

namespace diglot {
namespace {

// Made-up languages: word i of one is word i of the others, in another order of words.
constexpr std::array kSource = {"bako", "dilu", "femo", "gant", "hiro", "jelk", "kori", "mula"};
constexpr std::array kTarget = {"stev", "plir", "troz", "knab", "vlim", "drus", "frep", "gloh"};
constexpr std::array kOther = {"quie", "ouea", "iaux", "eony", "ueri", "aolo", "ioqu", "yexa"};

template <typename Words>
std::string sentence(const Words& words, const std::vector<std::size_t>& meaning, bool is_turned) {
  std::vector<std::size_t> order = meaning;
  if (is_turned) std::reverse(order.begin(), order.end());
  std::string text;
  for (const std::size_t word : order) text += std::string(text.empty() ? "" : " ") + words[word];
  return text;
}

std::vector<std::vector<std::size_t>> meanings(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::vector<std::size_t>> meanings(count);
  for (auto& meaning : meanings) {
    for (std::size_t length = 2 + random() % 3; length > 0; --length) {
      meaning.push_back(random() % kSource.size());
    }
  }
  return meanings;
}

// The likeliest translation of each word of a side, as "word=translation ...".
std::string best(const WordTable::Side& side, const WordTable::Side& other) {
  std::string text;
  for (std::uint32_t word = 0; word < side.word_count(); ++word) {
    const auto row = side.row(word);
    if (row.empty()) continue;
    const auto likeliest = std::ranges::max_element(row, {}, &WordTranslation::probability);
    text += (text.empty() ? "" : " ") + std::string(side.key(word)) + '=' +
            std::string(other.key(likeliest->word));
  }
  return text;
}

std::string bytes_of(const WordTable& table) {
  std::ostringstream stream;
  write_lexicon(table, stream);
  return stream.str();
}

template <typename Words>
void expect_learned(const Words& target_words) {
  Trainer trainer("und", "und");
  for (const auto& meaning : meanings(100, 7)) {
    trainer.add(sentence(kSource, meaning, false), sentence(target_words, meaning, true));
  }
  const WordTable table = trainer.train();
  std::vector<std::pair<std::string, std::string>> expected;
  for (std::size_t i = 0; i < kSource.size(); ++i) {
    expected.emplace_back(kSource[i], target_words[i]);
  }
  std::ranges::sort(expected);
  std::string text;
  for (const auto& [source, target] : expected) {
    text += (text.empty() ? "" : " ") + source + '=' + target;
  }
  EXPECT_EQ(best(table.source(), table.target()), text);
  EXPECT_EQ(table.target().word_count(), kSource.size());
}

TEST(Trainer, LearnsWhatTranslatesWhat) {
  expect_learned(kTarget);
  expect_learned(kOther);
}

// But for what rounding makes of sums in another order.
void expect_same(const WordTable::Side& side, const WordTable::Side& other) {
  ASSERT_EQ(side.word_count(), other.word_count());
  for (std::uint32_t word = 0; word < side.word_count(); ++word) {
    EXPECT_EQ(side.key(word), other.key(word));
    const auto row = side.row(word);
    const auto other_row = other.row(word);
    ASSERT_EQ(row.size(), other_row.size());
    for (std::size_t i = 0; i < row.size(); ++i) {
      EXPECT_EQ(row[i].word, other_row[i].word);
      EXPECT_NEAR(row[i].probability, other_row[i].probability, 1e-6);
    }
  }
}

TEST(Trainer, LearnsBothDirections) {
  Trainer there("en", "de");
  Trainer back("de", "en");
  for (const auto& meaning : meanings(100, 7)) {
    const std::string source = sentence(kSource, meaning, false);
    const std::string target = sentence(kTarget, meaning, true);
    there.add(source, target);
    back.add(target, source);
  }
  const WordTable table = there.train();
  EXPECT_EQ(table.origin().source_language, "en");
  EXPECT_EQ(table.origin().target_language, "de");
  EXPECT_FALSE(table.target().translations.empty());
  const WordTable turned = back.train().turned();
  expect_same(table.source(), turned.source());
  expect_same(table.target(), turned.target());
}

TEST(Trainer, CountsWhatTeachesNothing) {
  TrainOptions options;
  options.longest_side = 4;
  Trainer trainer("und", "und", options);
  trainer.add("bako dilu", "stev plir");
  trainer.add("Bako, dilu!", "stev plir?");  // The same words.
  trainer.add("bako", "stev plir");
  trainer.add("bako bako bako bako bako", "stev");
  trainer.add("12 ...", "stev");
  trainer.add("bako", "");
  const TrainReport& report = trainer.report();
  EXPECT_EQ(report.used_count, 2U);
  EXPECT_EQ(report.duplicate_count, 1U);
  EXPECT_EQ(report.long_count, 1U);
  EXPECT_EQ(report.wordless_count, 2U);
  EXPECT_EQ(report.skipped_count(), 4U);
}

TEST(Trainer, LearnsNothingFromNothing) {
  const Trainer trainer("en", "zh-Hant");
  const WordTable table = trainer.train();
  EXPECT_EQ(table.pair_count(), 0U);
  EXPECT_EQ(table.origin().target_language, "zh");
}

TEST(Trainer, RefusesLanguagesThatAreNone) {
  EXPECT_THROW(Trainer("english", "fr"), Error);
  EXPECT_THROW(Trainer("en", ""), Error);
}

// Documents of one sentence a line.

Bitext bitext_of(const std::vector<std::vector<std::size_t>>& meanings) {
  std::vector<std::string> source;
  std::vector<std::string> target;
  for (const auto& meaning : meanings) {
    source.push_back(sentence(kSource, meaning, false));
    target.push_back(sentence(kTarget, meaning, true));
  }
  return {document(source), document(target), {}};
}

TEST(Trainer, BeadsCountWithTheirConfidence) {
  const Bitext bitext = bitext_of({{0, 1}, {2, 3}, {4}});
  Trainer trainer("und", "und");
  trainer.add(bitext.source, bitext.target,
              Alignment({{{0, 1}, {0, 1}, 1.0, 0.9},
                         {{1, 2}, {1, 2}, 1.0, 0.2},
                         {{2, 3}, {2, 2}, 1.0, 0.9},
                         {{3, 3}, {2, 3}, 1.0, 0.9}},
                        3, 3));
  EXPECT_EQ(trainer.report().used_count, 1U);
  EXPECT_EQ(trainer.report().doubtful_count, 1U);
  EXPECT_EQ(trainer.report().skipped_count(), 1U);  // Null beads are none.
}

double mean_confidence(const Alignment& alignment) {
  double sum = 0.0;
  for (const Bead& bead : alignment) sum += bead.confidence;
  return sum / static_cast<double>(alignment.size());
}

TEST(TrainOnDocuments, TheyTeachEachOther) {
  // A short document whose sentences are equally long: alone it teaches little.
  Bitext alone = bitext_of({{0, 1}, {2, 3}, {4, 5}, {6, 7}, {1, 2}, {7, 0}});
  alone.alignment = Aligner().align(alone.source, alone.target);
  std::vector<Bitext> pairs = {alone, bitext_of(meanings(80, 1))};
  TrainReport report;
  const WordTable table = train_on_documents(pairs, {}, {}, {}, &report);
  EXPECT_GT(table.pair_count(), 0U);
  EXPECT_GT(report.used_count, 50U);
  EXPECT_GT(mean_confidence(pairs[0].alignment), mean_confidence(alone.alignment));
}

TEST(TrainOnDocuments, GivesTheSameBytesForTheSameDocuments) {
  const auto run = [] {
    std::vector<Bitext> pairs = {bitext_of(meanings(30, 1)), bitext_of(meanings(30, 2))};
    return bytes_of(train_on_documents(pairs));
  };
  EXPECT_EQ(run(), run());
}

TEST(TrainOnDocuments, TellsItsProgress) {
  std::vector<Bitext> pairs = {bitext_of(meanings(5, 1)), bitext_of(meanings(5, 2))};
  std::vector<std::pair<std::size_t, std::size_t>> calls;
  train_on_documents(pairs, {}, {}, {}, nullptr,
                     [&](std::size_t done, std::size_t total) { calls.emplace_back(done, total); });
  EXPECT_EQ(calls,
            (std::vector<std::pair<std::size_t, std::size_t>>{{0, 4}, {1, 4}, {2, 4}, {3, 4}}));
}

TEST(TrainOnDocuments, NeedsSome) { EXPECT_THROW(train_on_documents({}), Error); }

// A lexicon is of use to a pair that it was not learned from, in either direction.
TEST(TrainOnDocuments, WhatTheyTaughtHelpsOthers) {
  std::vector<Bitext> pairs = {bitext_of(meanings(100, 1))};
  Lexicon lexicon;
  lexicon.kind = LexiconKind::kTrained;
  lexicon.words = std::make_shared<const WordTable>(train_on_documents(pairs));
  const Bitext other = bitext_of({{0, 1}, {2, 3}, {4, 5}, {6, 7}, {1, 2}, {7, 0}});
  const Alignment without = Aligner().align(other.source, other.target);
  const Alignment with = Aligner({}, {lexicon}).align(other.source, other.target);
  EXPECT_GT(mean_confidence(with), mean_confidence(without));
  lexicon.words = std::make_shared<const WordTable>(lexicon.words->turned());
  const Alignment turned = Aligner({}, {lexicon}).align(other.target, other.source);
  EXPECT_GT(mean_confidence(turned), mean_confidence(without));
}

}  // namespace
}  // namespace diglot
