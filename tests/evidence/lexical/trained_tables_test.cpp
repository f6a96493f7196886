#include "evidence/lexical/trained_tables.h"

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/bitext/word_tables.h"
#include "tests/evidence/lexical/documents.h"

namespace diglot::evidence {
namespace {

// "word=translation:thousandths", by the words' keys.
std::map<std::string, int> pairs(const TranslationTable& table, const TokenTable& rows,
                                 const TokenTable& columns) {
  std::map<std::string, int> pairs;
  for (WordId word = 0; word < table.size(); ++word) {
    for (const Translation& translation : table.row(word)) {
      pairs[std::string(rows.key(word)) + '=' + std::string(columns.key(translation.word))] =
          static_cast<int>(translation.probability * 1000.0F + 0.5F);
    }
  }
  return pairs;
}

TEST(TrainedTables, HaveWhatOccursInBothDocuments) {
  const Document source_text = document({"fery gul 12", "gul, moli"});
  const Document target_text = document({"baku muet 12", "muet, jeti"});
  const TokenTable source(source_text);
  const TokenTable target(target_text);
  const WordTable lexicon =
      testing::word_table({{"fery", "baku", 0.5F},
                           {"fery", "absen", 0.25F},
                           {"gul", "muet", 0.75F},
                           {"absen", "jeti", 0.5F},
                           {"moli", "absen", 0.5F}},
                          {{"baku", "fery", 0.125F}, {"muet", "absen", 0.25F}});
  const TranslationTables tables = trained_tables(lexicon, source, target);
  EXPECT_EQ(pairs(tables.forward, source, target),
            (std::map<std::string, int>{{"fery=baku", 500}, {"gul=muet", 750}}));
  EXPECT_EQ(pairs(tables.backward, target, source),
            (std::map<std::string, int>{{"baku=fery", 125}}));

  const TranslationTables turned = trained_tables(lexicon.turned(), target, source);
  EXPECT_EQ(pairs(turned.forward, target, source), pairs(tables.backward, target, source));
  EXPECT_EQ(pairs(turned.backward, source, target), pairs(tables.forward, source, target));
}

// A lexicon holds words; what is a number in a document is none of them.
TEST(TrainedTables, LeaveNumbersAndPunctuationAlone) {
  const Document text = document({"12 , bako"});
  const TokenTable table(text);
  const WordTable lexicon =
      testing::word_table({{"12", "bako", 0.5F}, {",", "bako", 0.5F}, {"bako", "bako", 0.5F}}, {});
  EXPECT_EQ(pairs(trained_tables(lexicon, table, table).forward, table, table),
            (std::map<std::string, int>{{"bako=bako", 500}}));
}

}  // namespace
}  // namespace diglot::evidence
