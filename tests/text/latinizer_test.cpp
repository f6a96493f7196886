#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <gtest/gtest.h>
#include <unicode/parseerr.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/tokens.h"

namespace diglot::text {
namespace {

TEST(LatinizerTest, AnyScriptBecomesLatin) {
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"Lavrov", "lavrov"},
      {"Müller", "muller"},
      {"Straße", "strasse"},
      {"Łódź", "lodz"},
      {"İstanbul", "istanbul"},
      {"þáttr", "thattr"},
      {"œuvre", "oeuvre"},
      {"Лавров", "lavrov"},
      {"Хрущёв", "khrushchev"},
      {"Їжак", "izhak"},
      {"Λαβρόφ", "lavrof"},
      {"ευχαριστώ", "efcharisto"},
      {"لافروف", "lafrof"},
      {"موسكو", "mosko"},
      {"پوتین", "potin"},
      {"לברוב", "lvrov"},
      {"מוסקבה", "moskva"},
      {"ラブロフ", "rabrof"},
      {"ロンドン", "rondon"},
      {"クリントン", "krinton"},
      {"ﾓｽｸﾜ", "moskwa"},
      {"라브로프", "labrop"},
      {"런던", "london"},
      {"लावरोव", "lavarov"},
      {"पुतिन", "putin"},
      {"拉夫罗夫", "lafuluofu"},
      {"ლავროვი", "lavrovi"},
      {"O'Brien", "obrien"},
      {"B2B", "b2b"},
      {"Ｂ２", "b2"},
      {"…", ""},
      {"", ""},
      {"\xFF\xC3", ""},
  };
  Latinizer latinizer;
  for (const auto& [word, latin] : cases) {
    EXPECT_EQ(latinizer.latin(word), latin) << word;
    EXPECT_EQ(latinizer.latin(word), latin) << word << " again";
  }
}

// Words of Latin letters are put together letter by letter; a mark makes ICU read them whole.
TEST(LatinizerTest, LettersAreSpeltAsInWords) {
  Latinizer latinizer;
  std::mt19937 random(3);
  for (int run = 0; run < 2000; ++run) {
    std::string word;
    for (auto size = 1 + random() % 6; size > 0; --size) {
      const auto c = 0xC0 + random() % 0xC0;
      if (c == 0xD7 || c == 0xF7) continue;  // × and ÷
      word += random() % 2 == 0 ? std::string(1, static_cast<char>('a' + random() % 26))
                                : std::string{static_cast<char>(0xC0U | c >> 6U),
                                              static_cast<char>(0x80U | (c & 0x3FU))};
    }
    EXPECT_EQ(latinizer.latin(word), latinizer.latin(word + "\u2026")) << word;
  }
}

std::multiset<std::string> bigrams(const std::string& word) {
  std::multiset<std::string> bigrams;
  for (std::size_t i = 0; i + 1 < word.size(); ++i) bigrams.insert(word.substr(i, 2));
  return bigrams;
}

// Dice's coefficient: 1 for the same bigrams, 0 for no bigram in common.
double similarity(const std::string& a, const std::string& b) {
  const std::multiset<std::string> of_a = bigrams(a);
  const std::multiset<std::string> of_b = bigrams(b);
  double shared = 0;
  for (auto it = of_a.begin(); it != of_a.end(); it = of_a.upper_bound(*it)) {
    shared += static_cast<double>(std::min(of_a.count(*it), of_b.count(*it)));
  }
  return 2 * shared / static_cast<double>(of_a.size() + of_b.size());
}

TEST(LatinizerTest, NamesAreAlikeAcrossScripts) {
  Latinizer latinizer;
  const std::pair<std::string_view, std::string_view> pairs[] = {
      {"Lavrov", "Лавров"},  {"Lavrov", "لافروف"},   {"Lavrov", "Λαβρόφ"},
      {"Lavrov", "लावरोव"},  {"Lavrov", "לברוב"},    {"Clinton", "クリントン"},
      {"Clinton", "클린턴"}, {"London", "ロンドン"}, {"Moskva", "Москва"},
      {"Trump", "トランプ"}, {"Лондон", "לונדון"},   {"Москва", "モスクワ"},
  };
  for (const auto& [a, b] : pairs) {
    EXPECT_GE(similarity(latinizer.latin(a), latinizer.latin(b)), 0.4)
        << latinizer.latin(a) << ' ' << latinizer.latin(b);
  }
  EXPECT_LT(similarity(latinizer.latin("Lavrov"), latinizer.latin("Хрущёв")), 0.2);
}

TEST(LatinizerTest, LongWordsAreCut) {
  EXPECT_LE(Latinizer().latin(std::string(1'000'000, 'a')).size(), 1000U);
}

// Latin words are read without ICU's transliterators, whose rules these are.
TEST(LatinizerTest, SpellsLatinLettersAsIcuDoes) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  const std::unique_ptr<icu::Transliterator> icu_latin(icu::Transliterator::createFromRules(
      u"Test", u":: NFKC; :: Any-Latin; :: Latin-ASCII; :: Lower;", UTRANS_FORWARD, place, status));
  ASSERT_TRUE(U_SUCCESS(status));
  const auto expected = [&](icu::UnicodeString word) {
    icu_latin->transliterate(word);
    std::string latin;
    for (std::int32_t i = 0; i < word.length(); ++i) {
      const char16_t c = word.charAt(i);
      if (c < 0x80 && u_isalnum(c)) latin += static_cast<char>(c);
    }
    return latin;
  };
  Latinizer latinizer;
  for (char16_t c = 0x21; c < 0x180; ++c) {
    if (c >= 0x80 && !u_isalpha(c)) continue;
    for (const icu::UnicodeString& word :
         {icu::UnicodeString(c), u"a" + icu::UnicodeString(c) + u"n"}) {
      std::string utf8;
      word.toUTF8String(utf8);
      EXPECT_EQ(latinizer.latin(utf8), expected(word)) << utf8;
    }
  }
}

}  // namespace
}  // namespace diglot::text
