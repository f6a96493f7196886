#include "text/characters.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::text {
namespace {

TEST(CharactersTest, CountsWhatIsNotWhiteSpace) {
  EXPECT_EQ(char_count(""), 0U);
  EXPECT_EQ(char_count(" a\tb\nc\u00A0d\u3000e\u2028 "), 5U);
  EXPECT_EQ(char_count("Größe"), 5U);
  EXPECT_EQ(char_count("他来了。"), 4U);
  EXPECT_EQ(char_count("e\u0301"), 2U);
  EXPECT_EQ(char_count("😀 x"), 2U);
}

TEST(CharactersTest, BrokenSequencesCountAsOneCharacterEach) {
  EXPECT_EQ(char_count("\xFF"), 1U);
  EXPECT_EQ(char_count("\xC3"), 1U);
  EXPECT_EQ(char_count("a\xE2\x80z"), 3U);
}

TEST(CharactersTest, Letters) {
  EXPECT_FALSE(has_letter(""));
  EXPECT_FALSE(has_letter("12 *** … 。 \u0301"));
  for (const char* text : {"1a", "é", "Ж", "ع", "他", "あ", "ไ", "क"}) {
    EXPECT_TRUE(has_letter(text)) << text;
  }
  EXPECT_EQ(letter_count("a1 bß, 他。"), 4U);
}

TEST(CharactersTest, WalksBothWays) {
  EXPECT_EQ(first_code_point("éa"), (CodePoint{U'é', 2}));
  EXPECT_EQ(last_code_point("aé"), (CodePoint{U'é', 2}));
  EXPECT_EQ(first_code_point("😀"), (CodePoint{U'😀', 4}));
  EXPECT_EQ(last_code_point("x😀"), (CodePoint{U'😀', 4}));
  EXPECT_EQ(first_code_point(""), CodePoint{});
  EXPECT_EQ(last_code_point(""), CodePoint{});
  EXPECT_EQ(first_code_point("\x80x"), (CodePoint{U'\uFFFD', 1}));
  EXPECT_EQ(last_code_point("x\x80"), (CodePoint{U'\uFFFD', 1}));
}

struct ClassCase {
  CharClass expected;
  std::u32string_view characters;
};

TEST(CharactersTest, Classes) {
  const std::vector<ClassCase> cases = {
      {CharClass::kWhiteSpace, U" \t\n\u0085\u00A0\u2028\u3000"},
      {CharClass::kTerminal, U".!?。！？．؟।။։።។‼"},
      {CharClass::kEllipsis, U"…⋯"},
      {CharClass::kPause, U",;:،؛、，：；"},
      {CharClass::kQuote, U"\"'“”‘’„‚«»‹›"},
      {CharClass::kOpening, U"([{（「『【《¿¡"},
      {CharClass::kClosing, U")]}）」』】》"},
      {CharClass::kDash, U"-–—"},
      {CharClass::kUpper, U"AÉЖΩǅ"},
      {CharClass::kLower, U"aéжω"},
      {CharClass::kUncased, U"他あア가عשक"},
      {CharClass::kDigit, U"0٣५３"},
      {CharClass::kMark, U"\u0301\u093E\u0E31"},
      {CharClass::kInvisible, U"\u0001\u200B\u200F\uFEFF"},
      {CharClass::kOther, U"*#+$€→•"},
  };
  for (const ClassCase& test : cases) {
    for (const char32_t c : test.characters) {
      EXPECT_EQ(char_class(c), test.expected) << "U+" << std::hex << static_cast<unsigned>(c);
    }
  }
}

TEST(CharactersTest, ScriptsWithoutBlanks) {
  for (const char32_t c : std::u32string_view(U"他あアไລកမ")) EXPECT_TRUE(is_unspaced_letter(c));
  for (const char32_t c : std::u32string_view(U"aЖع가क1。")) EXPECT_FALSE(is_unspaced_letter(c));
  EXPECT_TRUE(is_blank_delimited(U'ไ'));
  EXPECT_TRUE(is_blank_delimited(U'ລ'));
  EXPECT_FALSE(is_blank_delimited(U'ก' - 1));
  EXPECT_FALSE(is_blank_delimited(U'๑'));
  EXPECT_FALSE(is_blank_delimited(U'他'));
}

TEST(CharactersTest, SidesAndPairs) {
  EXPECT_EQ(usual_side(U'“'), Side::kOpens);
  EXPECT_EQ(usual_side(U'„'), Side::kOpens);
  EXPECT_EQ(usual_side(U'»'), Side::kCloses);
  EXPECT_EQ(usual_side(U'"'), Side::kEither);
  EXPECT_EQ(opening_bracket(U')'), U'(');
  EXPECT_EQ(opening_bracket(U'」'), U'「');
  EXPECT_EQ(opening_bracket(U'a'), 0U);
}

TEST(CharactersTest, TrimsAllWhiteSpace) {
  EXPECT_EQ(trim(" \u3000a b\u00A0\r\n"), "a b");
  EXPECT_EQ(trim(" \n\t"), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("a"), "a");
}

TEST(CharactersTest, LowerCaseIsTheSameEverywhere) {
  EXPECT_EQ(to_lower("ÄRGER"), "ärger");
  EXPECT_EQ(to_lower("ДОМ"), "дом");
  EXPECT_EQ(to_lower("I"), "i");
  EXPECT_EQ(to_lower(""), "");
}

TEST(CharactersTest, FoldedLettersLeaveOutEverythingElse) {
  std::string letters = "x";
  append_folded_letters("Ärger, 3 ДОМ: कि １ 和平。", letters);
  EXPECT_EQ(letters, "xärgerдомकि和平");
  append_folded_letters("1, 2 …", letters);
  EXPECT_EQ(letters, "xärgerдомकि和平");
}

}  // namespace
}  // namespace diglot::text
