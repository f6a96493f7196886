#include "segment/lexicon.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "diglot/segment.h"

namespace diglot::segmentation {
namespace {

TEST(LexiconTest, CaseOfAbbreviations) {
  const auto lexicon = Lexicon::make("de-AT", false);
  EXPECT_EQ(lexicon->abbreviation("vgl"), AbbreviationUse::kInner);
  EXPECT_EQ(lexicon->abbreviation("Vgl"), AbbreviationUse::kInner);
  EXPECT_EQ(lexicon->abbreviation("Nr"), AbbreviationUse::kBeforeNumber);
  EXPECT_EQ(lexicon->abbreviation("VGL"), AbbreviationUse::kNone);
  EXPECT_EQ(lexicon->abbreviation("Haus"), AbbreviationUse::kNone);
  EXPECT_EQ(lexicon->abbreviation(""), AbbreviationUse::kNone);
}

TEST(LexiconTest, LanguagesWithoutListsHaveTheCommonOnes) {
  const auto lexicon = Lexicon::make("eo", false);
  EXPECT_EQ(lexicon->abbreviation("Dr"), AbbreviationUse::kInner);
  EXPECT_FALSE(lexicon->has_own_lists);
  EXPECT_TRUE(lexicon->starters.empty());
}

TEST(LexiconTest, UnknownLanguageHasEnglishStarters) {
  EXPECT_TRUE(Lexicon::make("und", false)->starters.contains("The"));
}

TEST(LexiconTest, NorwegianGoesByThreeNames) {
  for (const char* tag : {"nb", "nn", "no"}) {
    EXPECT_TRUE(Lexicon::make(tag, false)->has_own_lists) << tag;
  }
}

// The abbreviations of all lists of a language, one after another.
std::vector<std::string> abbreviations_of(const LanguageData& data) {
  std::vector<std::string> words;
  for (const std::string_view list :
       {data.inner, data.before_number, data.after_number, data.may_end, data.often_end}) {
    std::istringstream stream{std::string(list)};
    for (std::string word; stream >> word;) words.push_back(word);
  }
  return words;
}

TEST(LanguageDataTest, EachAbbreviationHasOneUse) {
  for (const char* language :
       {"ar", "bg", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "is",
        "it", "ja", "ko", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sv", "th", "tr", "uk", "zh"}) {
    const LanguageData* data = find_language_data(language);
    ASSERT_NE(data, nullptr) << language;
    std::set<std::string> seen;
    for (const std::string& word : abbreviations_of(*data)) {
      EXPECT_TRUE(seen.insert(word).second) << language << ' ' << word;
      EXPECT_FALSE(word.ends_with('.')) << language << ' ' << word;
    }
  }
  EXPECT_EQ(find_language_data("tlh"), nullptr);
}

TEST(PrefixListTest, Format) {
  const PrefixList list = parse_prefix_list(
      "\xEF\xBB\xBF# comment\nA\nDr\n\nNo #NUMERIC_ONLY#\nт. ч\nБр.\n12\nxiv\n; \nProf # why\n"
      "d\r\nArt #NUMERIC_ONLY# more\r\nlast");
  EXPECT_EQ(list.words, (std::vector<std::string>{"Dr", "т.ч", "Бр", "Prof", "last"}));
  EXPECT_EQ(list.before_number, (std::vector<std::string>{"No", "Art"}));
}

TEST(PrefixListTest, NothingIsNoMistake) {
  EXPECT_TRUE(parse_prefix_list("").words.empty());
  EXPECT_TRUE(parse_prefix_list("\n#\n").words.empty());
}

TEST(SystemListsTest, PathsAreSorted) {
  const auto paths = system_abbreviation_lists();
  if (paths.empty()) GTEST_SKIP() << "liblingua-sentence-perl is not installed";
  EXPECT_TRUE(std::ranges::is_sorted(paths));
  EXPECT_EQ(Lexicon::make("lt", true)->abbreviation("prof"), AbbreviationUse::kMayEnd);
}

TEST(WordSetTest, BeginsAndEnds) {
  const WordSet words("と って");
  EXPECT_TRUE(words.begins("と言った"));
  EXPECT_TRUE(words.begins("って"));
  EXPECT_FALSE(words.begins("言った"));
  EXPECT_TRUE(words.ends("行くと"));
  EXPECT_FALSE(words.ends(""));
  EXPECT_FALSE(WordSet().begins("x"));
  EXPECT_TRUE(words.contains("って"));
  EXPECT_FALSE(words.contains("と って"));
}

}  // namespace
}  // namespace diglot::segmentation
