#include "evidence/lexical/model1.h"

#include <map>
#include <random>
#include <utility>

#include <gtest/gtest.h>

#include "tests/evidence/lexical/documents.h"

namespace diglot::evidence {
namespace {

// Expected counts as the paper has them: maps from pairs of words, word `empty` is the empty one.
struct Textbook {
  std::map<std::pair<WordId, WordId>, double> probability, count;
  std::map<WordId, double> total;
};

Textbook textbook_model1(const std::vector<TokenBead>& beads, WordId empty, int iterations) {
  Textbook model;
  for (int iteration = 0; iteration < iterations; ++iteration) {
    model.count.clear();
    model.total.clear();
    for (const TokenBead& bead : beads) {
      std::vector<WordId> source(bead.source.begin(), bead.source.end());
      source.push_back(empty);
      for (const WordId t : bead.target) {
        const auto p = [&](WordId s) { return iteration == 0 ? 1.0 : model.probability[{s, t}]; };
        double sum = 0.0;
        for (const WordId s : source) sum += p(s);
        for (const WordId s : source) {
          model.count[{s, t}] += bead.weight * p(s) / sum;
          model.total[s] += bead.weight * p(s) / sum;
        }
      }
    }
    for (const auto& [pair, count] : model.count) {
      model.probability[pair] = count / model.total[pair.first];
    }
  }
  return model;
}

std::vector<TokenBead> one_to_one(const TokenTable& source, const TokenTable& target) {
  std::vector<TokenBead> beads;
  for (std::size_t i = 0; i < source.sentence_count(); ++i) {
    beads.push_back({source.tokens(i), target.tokens(i), i % 2 == 0 ? 1.0 : 0.5});
  }
  return beads;
}

TEST(Model1, AgreesWithTheTextbook) {
  std::mt19937_64 random(1993);
  for (int run = 0; run < 20; ++run) {
    const Document source_text = random_document(random, 12);
    const Document target_text = random_document(random, 12);
    const TokenTable source(source_text);
    const TokenTable target(target_text);
    const std::vector<TokenBead> beads = one_to_one(source, target);
    const Model1Parameters parameters = {.iterations = 1 + run % 5};
    const TranslationTable table = train_model1(beads, source, target, parameters);
    Textbook textbook =
        textbook_model1(beads, static_cast<WordId>(source.word_count()), parameters.iterations);
    std::size_t found = 0;
    for (WordId s = 0; s < source.word_count(); ++s) {
      for (const Translation& translation : table.row(s)) {
        const std::pair pair(s, translation.word);
        EXPECT_NEAR(translation.probability,
                    (textbook.count[pair] - parameters.discount) /
                        (textbook.total[s] + parameters.shrinkage),
                    1e-4);
        ++found;
      }
    }
    EXPECT_LE(found, textbook.count.size());
  }
}

TEST(Model1, LearnsWhatGoesTogether) {
  std::vector<std::string> source_lines;
  std::vector<std::string> target_lines;
  const std::vector<std::string> source_words = {"aaaa", "bbbb", "cccc", "dddd", "eeee", "ffff"};
  const std::vector<std::string> target_words = {"uuuu", "vvvv", "wwww", "xxxx", "yyyy", "zzzz"};
  std::mt19937_64 random(3);
  for (int i = 0; i < 60; ++i) {
    const std::size_t first = random() % 6;
    const std::size_t second = random() % 6;
    source_lines.push_back(source_words[first] + ' ' + source_words[second]);
    target_lines.push_back(target_words[second] + ' ' + target_words[first]);
  }
  const Document source_text = document(source_lines);
  const Document target_text = document(target_lines);
  const TokenTable source(source_text);
  const TokenTable target(target_text);
  const auto beads = one_to_one(source, target);
  for (const bool backward : {false, true}) {
    const TranslationTable table = backward ? train_model1_backward(beads, source, target, {})
                                            : train_model1(beads, source, target, {});
    const TokenTable& rows = backward ? target : source;
    const TokenTable& columns = backward ? source : target;
    for (std::size_t w = 0; w < 6; ++w) {
      const auto& row_words = backward ? target_words : source_words;
      const auto& column_words = backward ? source_words : target_words;
      const auto row = table.row(rows.find(text::TokenKind::kWord, row_words[w]));
      ASSERT_FALSE(row.empty());
      const Translation* best = &row[0];
      for (const Translation& translation : row) {
        if (translation.probability > best->probability) best = &translation;
      }
      EXPECT_EQ(columns.key(best->word), column_words[w]);
      EXPECT_GT(best->probability, 0.5F);
    }
  }
}

TEST(Model1, TakesNoHarmFromBeadsOfNoWeight) {
  const Document source_text = document({"aaaa bbbb", "aaaa", "cccc aaaa", "bbbb dddd", "aaaa"});
  const Document target_text = document({"uuuu vvvv", "uuuu", "wwww uuuu", "vvvv xxxx", "zzzz"});
  const TokenTable source(source_text);
  const TokenTable target(target_text);
  std::vector<TokenBead> beads;
  for (std::size_t i = 0; i < 4; ++i) {
    for (int copy = 0; copy < 4; ++copy) beads.push_back({source.tokens(i), target.tokens(i), 1.0});
  }
  const TranslationTable without = train_model1(beads, source, target, {.smallest_lift = 0.0});
  beads.push_back({source.tokens(4), target.tokens(4), 0.0});
  const TranslationTable with = train_model1(beads, source, target, {.smallest_lift = 0.0});
  for (WordId word = 0; word < source.word_count(); ++word) {
    ASSERT_EQ(with.row(word).size(), without.row(word).size());
    EXPECT_FALSE(with.row(word).empty());
    for (std::size_t i = 0; i < with.row(word).size(); ++i) {
      EXPECT_EQ(with.row(word)[i].probability, without.row(word)[i].probability);
    }
  }
}

TEST(Model1, LearnsNothingFromNothing) {
  const Document text = document({"aaaa bbbb"});
  const TokenTable table(text);
  const TranslationTable learned = train_model1({}, table, table, {});
  for (WordId word = 0; word < table.word_count(); ++word) EXPECT_TRUE(learned.row(word).empty());
}

}  // namespace
}  // namespace diglot::evidence
