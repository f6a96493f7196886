#include "evidence/lexical/lexical_explanation.h"

#include <cmath>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "search/shapes.h"
#include "tests/evidence/lexical/documents.h"

namespace diglot::evidence {
namespace {

TranslationTable random_table(std::mt19937_64& random, std::size_t rows, std::size_t columns) {
  TranslationTable table(rows);
  for (WordId row = 0; row < rows; ++row) {
    for (std::size_t k = 0; k < random() % 4; ++k) {
      table.add(row, static_cast<WordId>(random() % columns),
                static_cast<double>(1 + random() % 100) / 200.0);
    }
  }
  table.finish();
  return table;
}

TEST(ExplainWords, AddsUpToTheEvidence) {
  std::mt19937_64 random(5);
  const auto shapes = search::bead_shapes(6);
  for (int run = 0; run < 40; ++run) {
    const TokenTable source(random_document(random, 2 + random() % 8));
    const TokenTable target(random_document(random, 2 + random() % 8));
    const TranslationTables tables{random_table(random, source.word_count(), target.word_count()),
                                   random_table(random, target.word_count(), source.word_count())};
    const LexicalParameters parameters = {
        .weight = 0.7, .explained_words = 0.2, .explained_numbers = 0.3};
    LexicalEvidence evidence(source, target, tables, shapes, parameters);
    Eigen::ArrayXXf row(static_cast<Eigen::Index>(target.sentence_count() + 1),
                        static_cast<Eigen::Index>(shapes.size()));
    for (std::size_t i = 1; i <= source.sentence_count(); ++i) {
      row.setZero();
      evidence.add_row(i, {0, target.sentence_count() + 1}, row);
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        const auto [n, m] = shapes[k];
        for (std::size_t j = m; n <= i && j <= target.sentence_count(); ++j) {
          const LexicalExplanation explanation =
              explain_words(source, {i - n, i}, target, {j - m, j}, tables, parameters);
          const auto score =
              static_cast<double>(row(static_cast<Eigen::Index>(j), static_cast<Eigen::Index>(k)));
          ASSERT_NEAR(explanation.total, score, 1e-3 * (1.0 + std::abs(score)));
          double sum = explanation.unexplained;
          for (const WordPairScore& pair : explanation.pairs) sum += pair.score;
          ASSERT_NEAR(sum, explanation.total, 1e-9);
        }
      }
    }
  }
}

WordId word(const TokenTable& table, const std::string& key) {
  return table.find(text::TokenKind::kWord, key);
}

// Two words that explain a third share what it contributes as their probabilities are.
TEST(ExplainWords, SharesATokenAmongTheWordsThatExplainIt) {
  const TokenTable source(document({"bako dilu femo", "gantu"}));
  const TokenTable target(document({"hiro kori", "mula"}));
  TranslationTables tables{TranslationTable(source.word_count()),
                           TranslationTable(target.word_count())};
  tables.forward.add(word(source, "bako"), word(target, "hiro"), 0.6);
  tables.forward.add(word(source, "dilu"), word(target, "hiro"), 0.2);
  tables.forward.add(word(source, "gantu"), word(target, "hiro"), 0.9);  // In no such bead.
  const LexicalParameters parameters;
  const LexicalExplanation explanation =
      explain_words(source, {0, 1}, target, {0, 1}, tables, parameters);
  ASSERT_EQ(explanation.pairs.size(), 2U);
  EXPECT_EQ(explanation.pairs[0].source, word(source, "bako"));
  EXPECT_EQ(explanation.pairs[1].source, word(source, "dilu"));
  EXPECT_NEAR(explanation.pairs[0].score, 3.0 * explanation.pairs[1].score, 1e-6);
  // "kori", at half weight; of the target words nothing is known, so they take nothing from the
  // source's. Sentences of the source have (3 + 1) / 2 words on the mean.
  const double known = (0.6 + 0.2) / (std::pow(3.0 + 1.0, parameters.length_power) *
                                      std::pow(2.0 + 1.0, 1.0 - parameters.length_power));
  EXPECT_NEAR(explanation.unexplained, 0.5 * std::log(1.0 - parameters.explained_words * known),
              1e-6);
}

// A word that stands twice on one side is one pair, with what both places contribute.
TEST(ExplainWords, CountsEveryPlaceOfAWord) {
  const TokenTable source(document({"bako", "femo"}));
  const TokenTable target(document({"hiro hiro kori", "hiro kori"}));
  TranslationTables tables{TranslationTable(source.word_count()),
                           TranslationTable(target.word_count())};
  tables.forward.add(word(source, "bako"), word(target, "hiro"), 0.8);
  const LexicalParameters parameters;
  const LexicalExplanation twice =
      explain_words(source, {0, 1}, target, {0, 1}, tables, parameters);
  const LexicalExplanation once = explain_words(source, {0, 1}, target, {1, 2}, tables, parameters);
  ASSERT_EQ(twice.pairs.size(), 1U);
  ASSERT_EQ(once.pairs.size(), 1U);
  EXPECT_NEAR(twice.pairs[0].score, 2.0 * once.pairs[0].score, 1e-9);
}

}  // namespace
}  // namespace diglot::evidence
