#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/unicode.h"

namespace diglot {
namespace {

using Lines = std::vector<std::string>;

struct WidthCase {
  std::string text;
  std::size_t width;
};

void PrintTo(const WidthCase& c, std::ostream* stream) { *stream << '"' << c.text << '"'; }

class DisplayWidth : public testing::TestWithParam<WidthCase> {};

TEST_P(DisplayWidth, CountsColumns) { EXPECT_EQ(display_width(GetParam().text), GetParam().width); }

INSTANTIATE_TEST_SUITE_P(Texts, DisplayWidth,
                         testing::Values(WidthCase{"", 0}, WidthCase{"abc", 3},
                                         WidthCase{"naïve", 5},               // one code point
                                         WidthCase{"nai\u0308ve", 5},         // letter and mark
                                         WidthCase{"日本語", 6},              // wide
                                         WidthCase{"ＡＢ", 4},                // full-width
                                         WidthCase{"ｱｲ", 2},                  // half-width
                                         WidthCase{"한국", 4},                // syllables
                                         WidthCase{"\u1112\u1161\u11ab", 2},  // and their parts
                                         WidthCase{"שָׁלוֹם", 4},                // points
                                         WidthCase{"a\u200db\u200f", 2},  // joiner, direction mark
                                         WidthCase{"co\u00adop", 5},      // soft hyphen
                                         WidthCase{"🙂", 2}));

TEST(DisplayWidth, TakesBrokenUtf8ForReplacementCharacters) {
  EXPECT_EQ(display_width("a\xFF"), 2u);
}

struct WrapCase {
  std::string text;
  std::size_t width;
  Lines lines;
};

void PrintTo(const WrapCase& c, std::ostream* stream) {
  *stream << '"' << c.text << "\" in " << c.width;
}

class WrapToWidth : public testing::TestWithParam<WrapCase> {};

TEST_P(WrapToWidth, BreaksWhereUnicodeAllows) {
  EXPECT_EQ(wrap_to_width(GetParam().text, GetParam().width), GetParam().lines);
}

INSTANTIATE_TEST_SUITE_P(
    Texts, WrapToWidth,
    testing::Values(
        WrapCase{"", 10, {}}, WrapCase{"   ", 10, {}}, WrapCase{"one", 10, {"one"}},
        WrapCase{"one two three", 13, {"one two three"}},
        WrapCase{"one two three", 12, {"one two", "three"}},
        WrapCase{"one two three", 7, {"one two", "three"}},  // the blank needs no room
        WrapCase{"  one  two  ", 20, {"one  two"}}, WrapCase{"well-known", 6, {"well-", "known"}},
        // Marks and format characters alone are still a text.
        WrapCase{"\u0301", 2, {"\u0301"}},
        // A word that is wider than a line is broken, between grapheme clusters only.
        WrapCase{"a extraordinary b", 5, {"a ext", "raord", "inary", "b"}},
        WrapCase{"e\u0301e\u0301e\u0301", 2, {"e\u0301e\u0301", "e\u0301"}},
        WrapCase{"👩‍🚀👩‍🚀", 4, {"👩‍🚀", "👩‍🚀"}},
        // Ideographs: anywhere, but no line starts with a full stop or ends with an open bracket.
        WrapCase{"今天天气很好。", 6, {"今天天", "气很", "好。"}},
        WrapCase{"今天（晴）", 6, {"今天", "（晴）"}}, WrapCase{"今天天气", 5, {"今天", "天气"}},
        // Thai: between words, which ICU's dictionary knows.
        WrapCase{"ภาษาไทยง่าย", 8, {"ภาษาไทย", "ง่าย"}},
        // No break where a no-break space forbids it.
        WrapCase{"dit\u00a0: «\u00a0oui\u00a0»", 7, {"dit\u00a0:", "«\u00a0oui\u00a0»"}}));

TEST(WrapToWidth, EndsALineWhereTheTextDoes) {
  EXPECT_EQ(wrap_to_width("one\ntwo\n\nthree", 20), (Lines{"one", "two", "three"}));
}

TEST(WrapToWidth, NeverExceedsTheWidthOrLosesText) {
  const std::string text =
      "See https://example.org/a/very/long/path?with=parameters&and=more#too for 「東京タワー」 "
      "and "
      "the Donaudampfschifffahrtsgesellschaft; مرحبا بالعالم, e\u0301te\u0301 — กรุงเทพมหานคร "
      "🙂🙂.";
  const auto without_blanks = [](std::string s) {
    s.erase(std::remove(s.begin(), s.end(), ' '), s.end());
    return s;
  };
  for (std::size_t width = 2; width <= 120; ++width) {
    std::string joined;
    for (const std::string& line : wrap_to_width(text, width)) {
      EXPECT_LE(display_width(line), width) << line;
      EXPECT_FALSE(line.starts_with(' ') || line.ends_with(' ')) << line;
      joined += line;
    }
    EXPECT_EQ(without_blanks(joined), without_blanks(text)) << width;
  }
}

TEST(ClipToWidth, ShowsThatSomethingIsMissing) {
  EXPECT_EQ(clip_to_width("short", 5), "short");
  EXPECT_EQ(clip_to_width("shorter", 5), "shor…");
  EXPECT_EQ(clip_to_width("two words", 5), "two…");
  EXPECT_EQ(clip_to_width("日本語", 4), "日…");  // "日本…" would take five
  EXPECT_EQ(clip_to_width("e\u0301e\u0301e\u0301", 2), "e\u0301…");
  EXPECT_EQ(clip_to_width("long", 1), "…");
  EXPECT_EQ(clip_to_width("long", 0), "");
  EXPECT_EQ(clip_to_width("", 0), "");
}

}  // namespace
}  // namespace diglot
