#include "align/prepared_lexicons.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/aligner.h"
#include "tests/support/documents.h"

namespace diglot {
namespace {

struct Pair {
  Document source, target;
};

// Sentences of one length whose words a dictionary alone can bring together, with one left out on
// either side.
Pair harvest() {
  return {document({"Der Bauer mäht.", "Die Katze jagt.", "Der Pfarrer liest.", "Das Kind schläft.",
                    "Die Magd spinnt.", "Der Schmied singt."},
                   "de"),
          document({"Le curé lit bien.", "L'enfant y dort.", "La bonne file là.",
                    "Le forgeron rit.", "Le paysan fauche."},
                   "fr")};
}

Pair voyage() {
  return {document({"Das Schiff sinkt.", "Der Koch weint.", "Die Magd spinnt.", "Ein Kind lacht."},
                   "de"),
          document(
              {"Le cuisinier.", "Le navire coule.", "La bonne file.", "L'enfant rit.", "Il pleut."},
              "fr")};
}

Lexicon lexicon(LexiconKind kind, std::vector<LexiconEntry> entries) {
  Lexicon made;
  made.kind = kind;
  made.entries = std::move(entries);
  return made;
}

std::vector<Lexicon> lexicons() {
  return {lexicon(LexiconKind::kUser, {{"Magd", "bonne"}, {"Magd", "servante"}, {"Koch", "chef"}}),
          lexicon(LexiconKind::kDictionary, {{"Bauer", "paysan"},
                                             {"Pfarrer", "curé"},
                                             {"lesen", "lire"},
                                             {"Kind", "enfant"},
                                             {"Schmied", "forgeron"},
                                             {"Schiff", "navire"},
                                             {"Koch", "cuisinier"},
                                             {"Magd", "fille de ferme"}})};
}

Aligner aligner() { return Aligner({}, lexicons()); }

bool are_equal(const ExplainedAlignment& a, const ExplainedAlignment& b) {
  const auto same_words = [](const Explanation& x, const Explanation& y) {
    return x.lexical == y.lexical && x.matches.size() == y.matches.size();
  };
  return a.alignment == b.alignment &&
         std::ranges::equal(a.explanations, b.explanations, same_words);
}

TEST(PreparedLexicons, HelpToAlign) {
  const Pair pair = harvest();
  EXPECT_NE(Aligner().align(pair.source, pair.target), aligner().align(pair.source, pair.target));
}

TEST(PreparedLexicons, OfOneAlignerServeAllPairs) {
  const Pair one = harvest();
  const Pair other = voyage();
  const Aligner shared = aligner();
  const Aligner copy = shared;
  for (const Pair* pair : {&one, &other, &one}) {
    const ExplainedAlignment expected = aligner().align_explained(pair->source, pair->target);
    EXPECT_TRUE(are_equal(shared.align_explained(pair->source, pair->target), expected));
    EXPECT_TRUE(are_equal(copy.align_explained(pair->source, pair->target), expected));
  }
}

TEST(PreparedLexicons, ServeAllThreads) {
  const Pair one = harvest();
  const Pair other = voyage();
  const Alignment expected = aligner().align(one.source, one.target);
  const Alignment expected_other = aligner().align(other.source, other.target);
  const Aligner shared = aligner();
  std::vector<Alignment> results(2);
  std::vector<Alignment> other_results(2);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < results.size(); ++i) {
      threads.emplace_back([&, i] { results[i] = shared.align(one.source, one.target); });
      threads.emplace_back([&, i] { other_results[i] = shared.align(other.source, other.target); });
    }
  }
  for (const Alignment& result : results) EXPECT_EQ(result, expected);
  for (const Alignment& result : other_results) EXPECT_EQ(result, expected_other);
}

TEST(PreparedLexicons, AreMadeOnceForAPairOfLanguages) {
  const align::PreparedLexicons prepared(lexicons());
  const std::shared_ptr<const align::LexiconIndexes> indexes = prepared.indexes("de", "fr");
  EXPECT_EQ(prepared.indexes("de", "fr"), indexes);
  EXPECT_NE(prepared.indexes("de-CH", "fr"), indexes);
  EXPECT_EQ(prepared.indexes("de", "fr"), indexes);
  ASSERT_TRUE(indexes->glossary);
  EXPECT_EQ(indexes->glossary->sources().size(), 2U);
  ASSERT_TRUE(indexes->dictionary);
  EXPECT_TRUE(indexes->trained.empty());
}

// The keys are those of the documents' languages, whatever the languages asked for before.
TEST(PreparedLexicons, OfManyLanguagesAreForgottenAndMadeAgain) {
  const align::PreparedLexicons prepared({lexicon(LexiconKind::kUser, {{"houses", "Häuser"}})});
  const std::vector<std::pair<std::string, std::string_view>> keys = {
      {"en", "hous"},   {"und", "house"}, {"fr", "hous"},
      {"ko", "houses"}, {"zh", "houses"}, {"hu", "houses"}};
  for (int round = 0; round < 2; ++round) {
    for (const auto& [language, key] : keys) {
      const auto indexes = prepared.indexes(language, "de");
      EXPECT_EQ(indexes->glossary->sources()[0], key) << language;
      EXPECT_EQ(indexes->glossary->targets()[0], "haus");
    }
  }
}

TEST(PreparedLexicons, HaveNothingWhereThereIsNone) {
  const auto indexes = align::PreparedLexicons({}).indexes("de", "fr");
  EXPECT_FALSE(indexes->glossary);
  EXPECT_FALSE(indexes->dictionary);
  EXPECT_TRUE(indexes->trained.empty());
}

}  // namespace
}  // namespace diglot
