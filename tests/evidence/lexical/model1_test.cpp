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

std::vector<TokenBead> turned(const std::vector<TokenBead>& beads) {
  std::vector<TokenBead> result;
  for (const TokenBead& bead : beads) result.push_back({bead.target, bead.source, bead.weight});
  return result;
}

void expect_textbook(const std::vector<TokenBead>& beads, std::size_t source_word_count,
                     const Model1Parameters& parameters, const TranslationTable& table) {
  Textbook textbook =
      textbook_model1(beads, static_cast<WordId>(source_word_count), parameters.iterations);
  ASSERT_EQ(table.size(), source_word_count);
  for (WordId s = 0; s < source_word_count; ++s) {
    std::map<WordId, double> expected;
    for (const auto& [pair, count] : textbook.count) {
      const double probability =
          (count - parameters.discount) / (textbook.total[s] + parameters.shrinkage);
      if (pair.first == s && probability > parameters.smallest_probability) {
        expected[pair.second] = probability;
      }
    }
    ASSERT_EQ(table.row(s).size(), expected.size());
    for (const Translation& translation : table.row(s)) {
      EXPECT_NEAR(translation.probability, expected[translation.word], 1e-4);
    }
  }
}

TEST(Model1, AgreesWithTheTextbook) {
  std::mt19937_64 random(1993);
  for (int run = 0; run < 20; ++run) {
    const Document source_text = random_document(random, 12);
    const Document target_text = random_document(random, 12);
    const TokenTable source(source_text);
    const TokenTable target(target_text);
    const std::vector<TokenBead> beads = one_to_one(source, target);
    const Model1Parameters parameters = {.iterations = 1 + run % 5, .smallest_lift = 0.0};
    const TranslationTables tables = train_model1(beads, source, target, parameters);
    expect_textbook(beads, source.word_count(), parameters, tables.forward);
    expect_textbook(turned(beads), target.word_count(), parameters, tables.backward);
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
  const TranslationTables tables = train_model1(one_to_one(source, target), source, target, {});
  for (const bool backward : {false, true}) {
    const TranslationTable& table = backward ? tables.backward : tables.forward;
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
  const TranslationTable without =
      train_model1(beads, source, target, {.smallest_lift = 0.0}).forward;
  beads.push_back({source.tokens(4), target.tokens(4), 0.0});
  const TranslationTable with = train_model1(beads, source, target, {.smallest_lift = 0.0}).forward;
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
  const TranslationTables learned = train_model1({}, table, table, {});
  for (WordId word = 0; word < table.word_count(); ++word) {
    EXPECT_TRUE(learned.forward.row(word).empty());
    EXPECT_TRUE(learned.backward.row(word).empty());
  }
}

// So many copies of one pair of words as there are beads that teach.
TEST(Model1, LearnsFromAShareOfTooManyBeads) {
  const std::vector<WordId> source = {0};
  const std::vector<WordId> target = {0};
  const std::vector<TokenBead> beads(1000, {source, target, 1.0});
  const std::vector<double> background = {0.01};
  const auto taught = [&](std::size_t most_token_pairs) {
    const Model1Parameters parameters = {
        .iterations = 1, .discount = 0.0, .shrinkage = 1.0, .most_token_pairs = most_token_pairs};
    const TranslationTable table = train_model1(beads, background, background, parameters).forward;
    const double probability = static_cast<double>(table.row(0).front().probability);
    return 2.0 * probability / (1.0 - probability);  // Half of each goes to the empty word.
  };
  EXPECT_NEAR(taught(1000), 1000.0, 1.0);
  EXPECT_NEAR(taught(999), 999.0, 1.0);
  EXPECT_NEAR(taught(300), 300.0, 1.0);
}

TEST(Model1, LearnsNothingFromBeadsTooLongToBeAny) {
  const std::vector<WordId> source(1025, 0);
  const std::vector<WordId> target(1024, 0);
  const std::vector<double> background = {0.01};
  const std::vector<TokenBead> beads = {{source, target, 1.0}};
  EXPECT_TRUE(train_model1(beads, background, background, {}).forward.row(0).empty());
  const std::vector<TokenBead> shorter = {{target, target, 1.0}};
  EXPECT_FALSE(train_model1(shorter, background, background, {}).forward.row(0).empty());
}

}  // namespace
}  // namespace diglot::evidence
