#include "evidence/lexical/lexical_evidence.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "search/shapes.h"
#include "tests/evidence/lexical/documents.h"

namespace diglot::evidence {
namespace {

double share_of(const TokenTable& table, WordId word, const LexicalParameters& parameters) {
  switch (table.kind(word)) {
    case text::TokenKind::kNumber:
      return parameters.explained_numbers;
    case text::TokenKind::kPunctuation:
      return parameters.explained_punctuation;
    case text::TokenKind::kWord:
      break;
  }
  return parameters.explained_words;
}

// One direction of the formula in lexical_evidence.h, word by word: the tokens of `explained_side`
// given those of `given_side`; `table` has rows by given word.
double textbook(const TokenTable& given, Span given_side, const TokenTable& explained,
                Span explained_side, const TranslationTable& table,
                const LexicalParameters& parameters) {
  const double mean =
      static_cast<double>(given.token_count()) / static_cast<double>(given.sentence_count());
  const auto given_tokens = given.tokens(given_side);
  const double divisor =
      std::pow(static_cast<double>(given_tokens.size()) + 1.0, parameters.length_power) *
      std::pow(mean + 1.0, 1.0 - parameters.length_power);
  double score = 0.0;
  for (const WordId t : explained.tokens(explained_side)) {
    double sum = 0.0;
    double known = 0.0;
    for (const WordId s : given_tokens) {
      for (const Translation& translation : table.row(s)) {
        const auto probability = static_cast<double>(translation.probability);
        if (translation.word == t) sum += probability;
        if (given.kind(s) == explained.kind(t)) known += probability;
      }
    }
    const double share = share_of(explained, t, parameters);
    score += std::log(1.0 - share * std::min(1.0, known / divisor) +
                      share * sum / (divisor * explained.background(t)));
  }
  return score;
}

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

TEST(LexicalEvidence, EqualsTheFormulaCellByCell) {
  std::mt19937_64 random(11);
  for (int run = 0; run < 60; ++run) {
    const auto shapes = search::bead_shapes(2 + run % 7);
    const Document source_text = random_document(random, 2 + random() % 12);
    const Document target_text = random_document(random, 2 + random() % 12);
    const TokenTable source(source_text);
    const TokenTable target(target_text);
    const TranslationTables tables{random_table(random, source.word_count(), target.word_count()),
                                   random_table(random, target.word_count(), source.word_count())};
    const LexicalParameters parameters = {.weight = 0.7, .explained_words = 0.2};
    LexicalEvidence evidence(source, target, tables, shapes, parameters);
    // Rows in any order: upwards, downwards, and again.
    for (std::size_t step = 0; step < 2 * source.sentence_count(); ++step) {
      const std::size_t i = 1 + (run % 2 == 0 ? step : 7 * step) % source.sentence_count();
      const std::size_t begin = random() % (target.sentence_count() + 1);
      // Of all shapes, or of the first ones alone.
      const std::size_t shape_count = 1 + random() % shapes.size();
      const Span columns = {begin, begin + 1 + random() % (target.sentence_count() + 1 - begin)};
      Eigen::ArrayXXf scores = Eigen::ArrayXXf::Zero(static_cast<Eigen::Index>(columns.size()),
                                                     static_cast<Eigen::Index>(shape_count));
      evidence.add_row(i, columns, scores);
      for (std::size_t k = 0; k < shape_count; ++k) {
        const auto [n, m] = shapes[k];
        for (std::size_t j = columns.begin; j < columns.end; ++j) {
          if (n > i || m > j) continue;
          const Span s = {i - n, i};
          const Span t = {j - m, j};
          const double expected =
              0.35 * (textbook(source, s, target, t, tables.forward, parameters) +
                      textbook(target, t, source, s, tables.backward, parameters));
          ASSERT_NEAR(scores(static_cast<Eigen::Index>(j - begin), static_cast<Eigen::Index>(k)),
                      expected, 1e-3 * (1.0 + std::abs(expected)))
              << n << "-" << m << " bead that ends at " << i << ", " << j;
        }
      }
    }
  }
}

// What a bead of words of which no table knows anything adds: nothing.
TEST(LexicalEvidence, IsSilentWhereNothingIsKnown) {
  std::mt19937_64 random(3);
  const TokenTable source(random_document(random, 3));
  const TokenTable target(random_document(random, 3));
  const TranslationTables tables{TranslationTable(source.word_count()),
                                 TranslationTable(target.word_count())};
  LexicalEvidence evidence(source, target, tables, search::bead_shapes(4), {});
  Eigen::ArrayXXf scores = Eigen::ArrayXXf::Zero(4, 6);
  evidence.add_row(2, {0, 4}, scores);
  EXPECT_FLOAT_EQ(scores.abs().maxCoeff(), 0.0F);
}

}  // namespace
}  // namespace diglot::evidence
