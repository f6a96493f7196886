#include "evidence/lexical/lexical_sources.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/evidence/lexical/documents.h"

namespace diglot::evidence {
namespace {

// p(target | source) of two words given by their forms.
double probability(const TranslationTable& table, const TokenTable& source,
                   const TokenTable& target, const std::string& from, const std::string& to) {
  double sum = 0.0;
  for (WordId s = 0; s < source.word_count(); ++s) {
    if (source.form(s) != from) continue;
    for (const Translation& translation : table.row(s)) {
      if (target.form(translation.word) == to) sum += static_cast<double>(translation.probability);
    }
  }
  return sum;
}

TEST(DictionaryTables, ShareTheProbability) {
  const Document source_text = document({"Das Haus ist alt.", "Das Tor."}, "de");
  const Document target_text = document({"La maison est vieille.", "Le but, la porte."}, "fr");
  const TokenTable source(source_text);
  const TokenTable target(target_text);
  Lexicon lexicon;
  lexicon.entries = {{"Haus", "maison"},
                     {"Tor", "porte"},
                     {"Tor", "but"},
                     {"Hund", "chien"},
                     {"alt", "vieux de la vieille garde"}};
  const TranslationTables tables = dictionary_tables(std::vector{lexicon}, LexiconKind::kUser,
                                                     source_text, target_text, source, target);
  EXPECT_DOUBLE_EQ(probability(tables.forward, source, target, "haus", "maison"), 1.0);
  EXPECT_DOUBLE_EQ(probability(tables.forward, source, target, "tor", "porte"), 0.5);
  EXPECT_DOUBLE_EQ(probability(tables.backward, target, source, "but", "tor"), 1.0);
  const TranslationTables none = dictionary_tables(std::vector{lexicon}, LexiconKind::kDictionary,
                                                   source_text, target_text, source, target);
  EXPECT_DOUBLE_EQ(probability(none.forward, source, target, "haus", "maison"), 0.0);
  // Too long to be a translation.
  EXPECT_DOUBLE_EQ(probability(tables.forward, source, target, "alt", "vieille"), 0.0);
}

TEST(DictionaryTables, MeetInflectedWords) {
  const Document source_text = document({"Die Häuser."}, "de");
  const Document target_text = document({"Les maisons."}, "fr");
  const TokenTable source(source_text);
  const TokenTable target(target_text);
  Lexicon lexicon;
  lexicon.entries = {{"Haus", "maison"}};
  const TranslationTables tables = dictionary_tables(std::vector{lexicon}, LexiconKind::kUser,
                                                     source_text, target_text, source, target);
  EXPECT_GT(probability(tables.forward, source, target, "häuser", "maisons"), 0.9);
}

TEST(LikenessTables, FindCognatesNumbersAndMarks) {
  const Document source_text = document({"Лавров прибыл 12 мая в Анкару, 1 000,5."}, "ru");
  const Document target_text = document({"Lavrov arrived in Ankara on 12 May, 1,000.5."}, "en");
  const TokenTable source(source_text);
  const TokenTable target(target_text);
  const TranslationTables tables = likeness_tables(source, target);
  EXPECT_GT(probability(tables.forward, source, target, "лавров", "lavrov"), 0.3);
  EXPECT_GT(probability(tables.backward, target, source, "lavrov", "лавров"), 0.3);
  EXPECT_GT(probability(tables.forward, source, target, "12", "12"), 0.3);
  EXPECT_GT(probability(tables.forward, source, target, "1000.5", "1000.5"), 0.3);
  EXPECT_GT(probability(tables.forward, source, target, ".", "."), 0.3);
  EXPECT_EQ(probability(tables.forward, source, target, "прибыл", "arrived"), 0.0);
}

}  // namespace
}  // namespace diglot::evidence
