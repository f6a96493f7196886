#include "evidence/lexical/lexical_sources.h"

#include <string>
#include <vector>

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

TranslationTables tables_of(const std::vector<LexiconEntry>& entries, const TokenTable& source,
                            const TokenTable& target) {
  Lexicon lexicon;
  lexicon.entries = entries;
  return dictionary_tables({std::vector{lexicon}, LexiconKind::kUser, "de", "fr"}, source, target);
}

TEST(DictionaryTables, ShareTheProbability) {
  const TokenTable source(document({"Das Haus ist alt.", "Das Tor."}, "de"));
  const TokenTable target(document({"La maison est vieille.", "Le but, la porte."}, "fr"));
  const TranslationTables tables = tables_of({{"Haus", "maison"},
                                              {"Tor", "porte"},
                                              {"Tor", "but"},
                                              {"Hund", "chien"},
                                              {"Tor", "chien"},
                                              {"alt", "vieux de la vieille garde"}},
                                             source, target);
  EXPECT_DOUBLE_EQ(probability(tables.forward, source, target, "haus", "maison"), 1.0);
  EXPECT_DOUBLE_EQ(probability(tables.forward, source, target, "tor", "porte"), 0.5);
  EXPECT_DOUBLE_EQ(probability(tables.forward, source, target, "tor", "but"), 0.5);
  EXPECT_DOUBLE_EQ(probability(tables.backward, target, source, "but", "tor"), 1.0);
  // Too long to be a translation.
  EXPECT_DOUBLE_EQ(probability(tables.forward, source, target, "alt", "vieille"), 0.0);
}

TEST(DictionaryTables, MeetInflectedWords) {
  const TokenTable source(document({"Die Häuser."}, "de"));
  const TokenTable target(document({"Les maisons."}, "fr"));
  const TranslationTables tables = tables_of({{"Haus", "maison"}}, source, target);
  EXPECT_GT(probability(tables.forward, source, target, "häuser", "maisons"), 0.9);
}

// "but" counts half as often as "porte" does: its entry has two words on the other side.
TEST(DictionaryTables, PhrasesSpreadTheirWeight) {
  const TokenTable source(document({"Das rote Tor."}, "de"));
  const TokenTable target(document({"Le but, la porte."}, "fr"));
  const TranslationTables tables =
      tables_of({{"großes Tor", "but"}, {"Tor", "porte"}}, source, target);
  EXPECT_FLOAT_EQ(static_cast<float>(probability(tables.forward, source, target, "tor", "but")),
                  1.0F / 3.0F);
  EXPECT_FLOAT_EQ(static_cast<float>(probability(tables.forward, source, target, "tor", "porte")),
                  2.0F / 3.0F);
}

TEST(DictionaryTables, AreEmptyWhereNoWordOccurs) {
  const TokenTable source(document({"Der Hund schläft.", "12 ."}, "de"));
  const TokenTable target(document({"Le chien dort.", "12 ."}, "fr"));
  // Numbers and marks are alike without a dictionary.
  const TranslationTables tables =
      tables_of({{"Haus", "maison"}, {"12", "12"}, {"Hund", "maison"}}, source, target);
  ASSERT_EQ(tables.forward.size(), source.word_count());
  ASSERT_EQ(tables.backward.size(), target.word_count());
  for (WordId word = 0; word < source.word_count(); ++word) {
    EXPECT_TRUE(tables.forward.row(word).empty()) << source.key(word);
  }
  for (WordId word = 0; word < target.word_count(); ++word) {
    EXPECT_TRUE(tables.backward.row(word).empty()) << target.key(word);
  }
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
