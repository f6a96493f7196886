#include "evidence/lexical/lexicon_index.h"

#include <cctype>
#include <cmath>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::evidence {
namespace {

// "source=target" and how often the index has the pair, in hundredths.
using Pairs = std::map<std::string, int>;

Pairs pairs(const LexiconIndex& index) {
  Pairs pairs;
  for (KeyId source = 0; source < index.sources().size(); ++source) {
    const std::span<const KeyId> translations = index.translations(source);
    for (std::size_t i = 0; i < translations.size(); ++i) {
      const std::string pair = std::string(index.sources()[source]) + '=' +
                               std::string(index.targets()[translations[i]]);
      EXPECT_FALSE(pairs.contains(pair)) << pair;
      pairs[pair] = static_cast<int>(std::lround(100.0 * index.weights(source)[i]));
    }
  }
  return pairs;
}

Lexicon lexicon(std::vector<LexiconEntry> entries, LexiconKind kind = LexiconKind::kUser) {
  Lexicon made;
  made.kind = kind;
  made.entries = std::move(entries);
  return made;
}

struct Case {
  const char* what;
  std::vector<LexiconEntry> entries;
  Pairs expected;
};

class LexiconIndexPairs : public testing::TestWithParam<Case> {};

TEST_P(LexiconIndexPairs, AreThoseOfTheEntries) {
  const std::vector lexicons = {lexicon(GetParam().entries)};
  EXPECT_EQ(pairs(LexiconIndex(lexicons, LexiconKind::kUser, "de", "fr")), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    LexiconIndex, LexiconIndexPairs,
    testing::Values(
        Case{"no entries", {}, {}}, Case{"one translation", {{"Tor", "but"}}, {{"tor=but", 100}}},
        Case{"several", {{"Tor", "but"}, {"Tor", "port"}}, {{"tor=but", 100}, {"tor=port", 100}}},
        Case{"an entry twice", {{"Tor", "but"}, {"Tor", "but"}}, {{"tor=but", 200}}},
        Case{"headwords of one stem", {{"Tor", "but"}, {"Tore", "buts"}}, {{"tor=but", 200}}},
        Case{"apart from each other",
             {{"Tor", "but"}, {"Hund", "chien"}, {"Tor", "but"}},
             {{"hund=chien", 100}, {"tor=but", 200}}},
        Case{"sorted by translation, as turned round",
             {{"Tor", "but"}, {"Ziel", "but"}, {"Tor", "port"}},
             {{"tor=but", 100}, {"tor=port", 100}, {"ziel=but", 100}}},
        Case{"phrases share their weight among all pairs of words",
             {{"rot Tor", "but rond"}, {"Tor", "but"}},
             {{"rot=but", 25}, {"rot=rond", 25}, {"tor=but", 125}, {"tor=rond", 25}}},
        Case{"a word twice in a phrase", {{"Tor Tor", "but"}}, {{"tor=but", 100}}},
        Case{"long phrases", {{"das Tor ist rot", "but"}, {"Tor", "le but est rond"}}, {}},
        Case{"nothing but marks", {{"Tor", "?"}, {"!", "but"}, {"", ""}}, {}}),
    [](const auto& test) {
      std::string name;
      for (const char c : std::string_view(test.param.what)) {
        if (std::isalpha(static_cast<unsigned char>(c)) != 0) name += c;
      }
      return name;
    });

TEST(LexiconIndex, JoinsTheLexiconsOfOneKind) {
  const std::vector lexicons = {lexicon({{"Tor", "but"}}),
                                lexicon({{"Tor", "port"}}, LexiconKind::kDictionary),
                                lexicon({{"Tor", "but"}, {"Hund", "chien"}})};
  EXPECT_EQ(pairs(LexiconIndex(lexicons, LexiconKind::kUser, "de", "fr")),
            (Pairs{{"hund=chien", 100}, {"tor=but", 200}}));
  EXPECT_EQ(pairs(LexiconIndex(lexicons, LexiconKind::kDictionary, "de", "fr")),
            (Pairs{{"tor=port", 100}}));
  EXPECT_EQ(pairs(LexiconIndex(lexicons, LexiconKind::kTrained, "de", "fr")), Pairs());
}

TEST(LexiconIndex, TranslationsAscend) {
  const std::vector lexicons = {
      lexicon({{"b", "z"}, {"b", "y"}, {"a", "y"}, {"a", "x"}, {"a", "z"}, {"b", "x"}})};
  const LexiconIndex index(lexicons, LexiconKind::kUser, "de", "fr");
  ASSERT_EQ(index.sources().size(), 2U);
  for (KeyId source = 0; source < 2; ++source) {
    const std::span<const KeyId> row = index.translations(source);
    EXPECT_EQ(std::vector<KeyId>(row.begin(), row.end()), (std::vector<KeyId>{0, 1, 2}));
  }
}

}  // namespace
}  // namespace diglot::evidence
