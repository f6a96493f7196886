#include "text/numbers.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::text {
namespace {

struct Case {
  const char* note;
  std::u16string_view text;
  std::vector<std::string> values;
  std::u16string_view rest;  ///< What is not read.
};

void expect_values(const std::vector<Case>& cases, bool blank_groups) {
  for (const Case& c : cases) {
    std::vector<std::string> values;
    const std::size_t size = read_numbers(c.text, blank_groups, values);
    EXPECT_EQ(values, c.values) << c.note;
    EXPECT_EQ(c.text.substr(size), c.rest) << c.note;
  }
}

TEST(NumbersTest, IntegersInAnyDigits) {
  expect_values(
      {
          {"ascii", u"1984", {"1984"}, u""},
          {"leading zeros", u"007", {"7"}, u""},
          {"zero", u"000", {"0"}, u""},
          {"no number", u"x1", {}, u"x1"},
          {"nothing", u"", {}, u""},
          {"behind it", u"12 apes", {"12"}, u" apes"},
          {"full stop", u"3.", {"3"}, u"."},
          {"Arabic", u"١٢٣", {"123"}, u""},
          {"Persian", u"۱۲۳", {"123"}, u""},
          {"Devanagari", u"१२३", {"123"}, u""},
          {"Bengali", u"১২৩", {"123"}, u""},
          {"Thai", u"๑๒๓", {"123"}, u""},
          {"full width", u"１２３", {"123"}, u""},
          {"outside the BMP", u"𝟏𝟐𝟑", {"123"}, u""},
          {"superscripts are none", u"²", {}, u"²"},
      },
      false);
}

TEST(NumbersTest, SeparatorsOfGroupsAndDecimals) {
  expect_values(
      {
          {"one comma, three digits", u"1,000", {"1000"}, u""},
          {"one point, three digits", u"1.000", {"1000"}, u""},
          {"leading zero", u"0.125", {"0.125"}, u""},
          {"too many before it", u"1234,567", {"1234.567"}, u""},
          {"decimals", u"3.14", {"3.14"}, u""},
          {"decimal comma", u"2,50", {"2.5"}, u""},
          {"whole after all", u"2.0", {"2"}, u""},
          {"English", u"1,234,567.80", {"1234567.8"}, u""},
          {"German", u"1.234.567,80", {"1234567.8"}, u""},
          {"Swiss", u"1'234'567.80", {"1234567.8"}, u""},
          {"Swiss, typographic", u"1’000", {"1000"}, u""},
          {"Indian", u"12,34,567", {"1234567"}, u""},
          {"no-break blanks", u"1\u00A0234\u00A0567,5", {"1234567.5"}, u""},
          {"narrow no-break blank", u"10\u202F000", {"10000"}, u""},
          {"thin blank", u"10\u2009000", {"10000"}, u""},
          {"Arabic", u"١٬٠٠٠٫٥", {"1000.5"}, u""},
          {"full width", u"１，０００．５", {"1000.5"}, u""},
          {"list of the far east", u"3，400", {"3"}, u"，400"},
          {"sentence ends", u"1,000.", {"1000"}, u"."},
          {"minutes", u"5'30", {"5"}, u"'30"},
          {"no group", u"12\u00A03456", {"12"}, u"\u00A03456"},
          {"year and number", u"1984\u00A0300", {"1984"}, u"\u00A0300"},
          {"per cent", u"3.5%", {"3.5"}, u"%"},
          {"blank", u"10 000", {"10"}, u" 000"},
      },
      false);
}

TEST(NumbersTest, BlanksMakeGroupsWhereTheLanguageHasIt) {
  expect_values(
      {
          {"thousands", u"10 000", {"10000"}, u""},
          {"and decimals", u"1 234 567,5", {"1234567.5"}, u""},
          {"a number follows", u"10 000 12", {"10000"}, u" 12"},
          {"no groups", u"10 12", {"10"}, u" 12"},
          {"year first", u"1984 300", {"1984"}, u" 300"},
      },
      true);
}

TEST(NumbersTest, DatesTimesAndTheirLike) {
  expect_values(
      {
          {"German date", u"12.03.2021", {"12", "3", "2021"}, u""},
          {"ISO date", u"2021-03-12", {"2021", "3", "12"}, u""},
          {"American date", u"3/12/21", {"3", "12", "21"}, u""},
          {"time", u"14:30", {"14", "30"}, u""},
          {"time with seconds", u"14:05:09", {"14", "5", "9"}, u""},
          {"version", u"1.2.10", {"1", "2", "10"}, u""},
          {"address", u"192.168.1.1", {"192", "168", "1", "1"}, u""},
          {"list", u"1,2,3", {"1", "2", "3"}, u""},
          {"fraction", u"3/4", {"3"}, u"/4"},
          {"years", u"1914-1918", {"1914"}, u"-1918"},
          {"telephone", u"555-123-4567", {"555"}, u"-123-4567"},
      },
      false);
}

TEST(NumbersTest, EndingsOfOrdinals) {
  expect_values(
      {
          {"English", u"1st", {"1"}, u""},
          {"English", u"22nd day", {"22"}, u" day"},
          {"French", u"2ème", {"2"}, u""},
          {"French", u"1er", {"1"}, u""},
          {"Spanish", u"3º", {"3"}, u""},
          {"Italian", u"3ª.", {"3"}, u"."},
          {"Russian", u"3-й", {"3"}, u""},
          {"Russian", u"20-го века", {"20"}, u" века"},
          {"Swedish", u"3:e", {"3"}, u""},
          {"a unit", u"10km", {"10"}, u"km"},
          {"a word", u"3rds", {"3"}, u"rds"},
      },
      false);
}

TEST(NumbersTest, TenThousandsOfTheFarEast) {
  expect_values(
      {
          {"Chinese", u"12万", {"120000"}, u""},
          {"Chinese", u"1.5亿元", {"150000000"}, u"元"},
          {"Japanese", u"5千万円", {"50000000"}, u"円"},
          {"Korean", u"12만명", {"120000"}, u"명"},
          {"kilometres", u"5千米", {"5"}, u"千米"},
          {"hidden decimals", u"1.23456万", {"12345.6"}, u""},
      },
      false);
}

TEST(NumbersTest, HanNumerals) {
  const struct {
    std::u16string_view text;
    std::string value;  ///< Empty where there is none.
    std::size_t size;
  } cases[] = {
      {u"三", "3", 1},
      {u"十", "10", 1},
      {u"十五", "15", 2},
      {u"三十五岁", "35", 3},
      {u"三百零二", "302", 4},
      {u"两百", "200", 2},
      {u"千九百", "1900", 3},
      {u"三百二十万五千", "3205000", 7},
      {u"一億二千萬", "120000000", 5},
      {u"三万亿", "3000000000000", 3},
      {u"一九八四年", "1984", 4},
      {u"二〇〇一", "2001", 4},
      {u"〇〇", "0", 2},
      {u"三四", "", 0},  // three or four
      {u"两", "", 0},    // also an ounce
      {u"百", "", 0},
      {u"万", "", 0},
      {u"一亿亿亿", "", 0},
      {u"一一一一一一一一一一一一一一一一一", "", 0},
      {u"人三", "", 0},
      {u"", "", 0},
  };
  for (const auto& c : cases) {
    std::string value;
    EXPECT_EQ(read_han_numeral(c.text, value), c.size) << c.value;
    EXPECT_EQ(value, c.value) << c.size;
  }
}

TEST(NumbersTest, ManyGroupsAreReadInTurn) {
  std::u16string text = u"1";
  for (int i = 0; i < 1000; ++i) text += u"\u00A0234";
  std::vector<std::string> values;
  std::u16string_view rest = text;
  while (!rest.empty()) {
    const std::size_t size = read_numbers(rest, false, values);
    ASSERT_GT(size, 0U);
    rest.remove_prefix(size);
    if (!rest.empty()) rest.remove_prefix(1);
  }
  EXPECT_GT(values.size(), 10U);
}

}  // namespace
}  // namespace diglot::text
