#include "read/freedict.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "read/phrase.h"
#include "read/pivot.h"

namespace diglot::read {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  const char* separator = "";
  for (const std::string& part : parts) {
    text += separator + part;
    separator = "|";
  }
  return text;
}

/// "headword|headword = translation|translation".
std::string parse(std::string_view article, std::string_view source = "de",
                  std::string_view target = "en") {
  ArticleParser parser(source, target);
  const Article& parsed = parser.parse(article);
  return joined(parsed.headwords) + " = " + joined(parsed.translations);
}

TEST(ArticleParser, TakesTheTranslationsOfEachSense) {
  const struct {
    std::string_view article;
    std::string_view result;
  } cases[] = {
      {"Kahn /kaːn/ <n, masc>\nboat, barge\n", "Kahn = boat|barge"},
      {"Kahn\nboat", "Kahn = boat"},
      {"Kahn /kaːn/\r\n1. boat\r\n2. barge; punt\r\n", "Kahn = boat|barge|punt"},
      // Definitions below a translation, and numbers of senses that have none.
      {"Kahn /kaːn/\nboat 2.\nkleines Schiff\n 3.\nein Lastschiff, flach\n", "Kahn = boat"},
      {"Kahn /kaːn/\n1. boat\nkleines Schiff\n2. barge\nLastschiff, flach\n", "Kahn = boat|barge"},
      {"Kahn /kaːn/\n1. boat 2.\nkleines Schiff\n 3.\nLastschiff\n2. barge\n", "Kahn = boat|barge"},
      // Labels, grammar, remarks behind it.
      {"Kahn <n>\n [naut.] boat <n> [Br.], barge <n>  [hist.]\n", "Kahn = boat|barge"},
      {"Kahn\nboat <n> KN,  /kaːɛn/\n", "Kahn = boat"},
      {"Kahn\nboat (small, made of wood), barge\n", "Kahn = boat|barge"},
      {"Kahn\n(noun)\n (usually on rivers)\nboat\n", "Kahn = boat"},
      {"Kahn\n1. (noun)\n (rivers)\nboat\n2. (slang)\nbed\n", "Kahn = boat|bed"},
      {"Kahn\n{Boot}boat\n", "Kahn = boat"},
      // Remarks.
      {"Kahn\nboat\n         Note: small\n   Synonyms: {Boot}, {Schiff}\n\n see: {Kähne}\n",
       "Kahn = boat"},
      {"Kahn\n         Note: small, flat\n see: {Kähne}\n", "Kahn = "},
      {"Kahn\n1. boat\n      \"im Kahn, im Boot\" - in the boat\n2. barge\n", "Kahn = boat|barge"},
      // Numbers that are not of senses.
      {"Regatta\n25th regatta\n", "Regatta = 25th regatta"},
      {"Kahn\n1. boat\n3. Ordnung, Sport\n2. barge\n", "Kahn = boat|barge"},
      // Nothing twice.
      {"Kahn\n1. boat\n2. boat, barge\n", "Kahn = boat|barge"},
      {"", " = "},
      {"\n\n", " = "},
      {"Kahn", "Kahn = "},
  };
  for (const auto& test : cases) {
    EXPECT_EQ(parse(test.article), test.result) << test.article;
  }
}

TEST(ArticleParser, TakesTheHeadwordAsItIsWritten) {
  const struct {
    std::string_view headline;
    std::string_view headwords;
  } cases[] = {
      {"Kahn /kaːn/ <n, masc>", "Kahn"},
      {"Kahn /kaːn/ /kaːnə/ <n, masc>", "Kahn"},
      {"Kahn //kaːn// //ˈka.nə// <n>", "Kahn"},
      {"Kahn <n, masc>", "Kahn"},
      {"Kahn (Boot) /kaːn boːt/", "Kahn"},
      {"Rhein/Main /ʁaɪn/", "Rhein/Main"},
      {"Kahn / Boot", "Kahn / Boot"},
      {"ein Kahn, eine Fahrt /kaːn/", "ein Kahn, eine Fahrt"},
      {"vier, fünf, sechs, sieben, acht /fiːɐ/", ""},
      {"Deutsche BahnDB,  /deːbeː/", "Deutsche BahnDB"},
      // Several spellings, as in Japanese.
      {" [news1]  舟 /(ja)fune/, 船 /fune/,  [news1] ふね /fune/", "舟|船|ふね"},
  };
  for (const auto& test : cases) {
    const std::string expected =
        std::string(test.headwords) + (test.headwords.empty() ? " = " : " = x");
    EXPECT_EQ(parse(std::string(test.headline) + "\nx\n"), expected);
  }
}

TEST(ArticleParser, SplitsAtTheSeparatorsOfAllScripts) {
  EXPECT_EQ(parse("boat /bəʊt/\n舟、船，小舟；ボート（小型）\n", "en", "ja"),
            "boat = 舟|船|小舟|ボート");
  EXPECT_EQ(parse("boat\nقارب، زورق؛ مركب\n", "en", "ar"), "boat = قارب|زورق|مركب");
  EXPECT_EQ(parse("Menge\n1,000 pieces,many / lots\n"), "Menge = 1,000 pieces|many|lots");
  EXPECT_EQ(parse("row\nनाव~चलाना\n", "en", "hi"), "row = नाव चलाना");
}

TEST(ArticleParser, BoundsWhatOneArticleGives) {
  std::string headline;
  std::string body;
  for (int i = 0; i < 1000; ++i) {
    headline += "w" + std::to_string(i) + " /x/, ";
    body += "t" + std::to_string(i) + ", ";
  }
  ArticleParser parser("de", "en");
  const Article& article = parser.parse(headline + "\n" + body);
  EXPECT_EQ(article.headwords.size(), 16U);
  EXPECT_EQ(article.translations.size(), 256U);
}

TEST(ArticleParser, UnbalancedBracketsHideNoMoreThanTheirLine) {
  EXPECT_EQ(parse("Kahn\n1. boat (small\n2. barge]\n3. <punt\n"), "Kahn = boat|barge");
  EXPECT_EQ(parse("Kahn\nboat <n\n"), "Kahn = boat");
  EXPECT_EQ(parse("Kahn /kaːn\nboat\n"), "Kahn /kaːn = boat");
}

TEST(PhraseCleaner, DropsWhatOnlyADictionaryNeeds) {
  const struct {
    const char* language;
    std::string_view item;
    std::string_view phrase;
  } cases[] = {
      {"en", "  row \t the  boat ", "row the boat"},
      {"en", "to row", "row"},
      {"en", "to row a boat across", "row a boat across"},
      {"en", "to the", "to the"},
      {"en", "to", "to"},
      {"en", "the boat", "boat"},
      {"en", "an old boat", "an old boat"},
      {"en", "to help sb./sth.", "help"},
      {"en", "sb.'s boat", "boat"},
      {"en-GB", "the boat", "boat"},
      {"de", "jdm. etw. rudern", "rudern"},
      {"de", "der Kahn", "Kahn"},
      {"fr", "la barque", "barque"},
      {"fr", "l'eau", "eau"},
      {"fr", "l’eau", "eau"},
      {"fr", "l'eau de mer", "l'eau de mer"},
      {"hu", "csónakkal visz vkit", "csónakkal visz"},
      {"hu", "evezô fûzfa Õ", "evező fűzfa Ő"},
      {"fr", "rôle sûr", "rôle sûr"},
      {"und", "the boat", "the boat"},
      {"en", "boat.", "boat"},
      {"en", "B.B.C.", "B.B.C."},
      {"en", "boat 2.", "boat"},
      {"en", "ferry - of a kind", "ferry"},
      {"tr", "kayıkçı. boatman kayık süren", "kayıkçı"},
      {"en", "one two three four", "one two three four"},
      {"en", "one two three four five", ""},
      {"en", "one two three four five six seven eight", ""},
      {"en", "", ""},
      {"en", "row !", "row"},
      {"en", "...", ""},
      {"en", "1,000", ""},
      {"en",
       "bo\xFF"
       "at",
       ""},
      {"en", "bo\xC3", ""},
  };
  for (const auto& test : cases) {
    PhraseCleaner cleaner(test.language);
    EXPECT_EQ(cleaner.clean(test.item), test.phrase) << test.item;
  }
}

TEST(PhraseCleaner, DropsWordsLongerThanAnyLanguageHas) {
  PhraseCleaner cleaner("ja");
  EXPECT_EQ(cleaner.clean(std::string(1000, 'x')), "");
}

TEST(ParseIndexLine, ReadsDictdNumbers) {
  IndexLine line;
  ASSERT_TRUE(parse_index_line("kahn\tztf\t/", line));
  EXPECT_EQ(line.headword, "kahn");
  EXPECT_EQ(line.offset, 51U * 4096 + 45 * 64 + 31);
  EXPECT_EQ(line.size, 63U);
  EXPECT_TRUE(parse_index_line("kahn\tB\tBA\tKahn", line));
  EXPECT_EQ(line.offset, 1U);
  EXPECT_EQ(line.size, 64U);
}

TEST(ParseIndexLine, RefusesOtherLines) {
  for (const std::string_view text :
       {"", "kahn", "kahn\tB", "kahn\t\t", "kahn\tB\t", "kahn\t\tB", "kahn\t-\tB",
        "kahn\tB\t=", "kahn\tAAAAAAAAA\tB", "kahn B B"}) {
    IndexLine line;
    EXPECT_FALSE(parse_index_line(text, line)) << text;
  }
}

std::string composed(const std::vector<LexiconEntry>& first,
                     const std::vector<LexiconEntry>& second) {
  std::vector<std::string> pairs;
  for (const LexiconEntry& entry : compose(first, second)) {
    pairs.push_back(entry.source + "=" + entry.target);
  }
  return joined(pairs);
}

TEST(Compose, JoinsOverThePivot) {
  EXPECT_EQ(composed({{"Kahn", "boat"}, {"Haus", "house"}, {"Rost", "rust"}},
                     {{"House", "maison"}, {"boat", "bateau"}, {"boat", "barque"}}),
            "Kahn=bateau|Kahn=barque|Haus=maison");
  EXPECT_EQ(composed({}, {{"house", "maison"}}), "");
}

TEST(Compose, PutsFirstWhatMorePathsLeadTo) {
  EXPECT_EQ(composed({{"Kahn", "boat"}, {"Kahn", "barge"}, {"Kahn", "boat"}},
                     {{"boat", "bateau"}, {"barge", "péniche"}, {"boat", "péniche"}}),
            "Kahn=péniche|Kahn=bateau");
}

TEST(Compose, AmongEqualsPutsFirstWhatTheSurerPivotLeadsTo) {
  EXPECT_EQ(composed({{"Kahn", "boat"}, {"Kahn", "barge"}},
                     {{"boat", "bateau"}, {"boat", "bac"}, {"barge", "péniche"}}),
            "Kahn=péniche|Kahn=bateau|Kahn=bac");
}

TEST(Compose, KeepsTwentyTranslationsOfAWord) {
  std::vector<LexiconEntry> second;
  for (int i = 0; i < 100; ++i) second.push_back({"boat", std::to_string(i)});
  EXPECT_EQ(compose({{"Kahn", "boat"}}, second).size(), kMaxPivotTranslationCount);
}

}  // namespace
}  // namespace diglot::read
