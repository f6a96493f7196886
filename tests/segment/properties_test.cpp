// What holds for every text, sense or nonsense.
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/segment.h"
#include "text/characters.h"

namespace diglot {
namespace {

// Pieces that garbage is made of: all that some rule looks at, in several scripts, and broken
// UTF-8.
const std::vector<std::string_view>& pieces() {
  static const std::vector<std::string_view> kPieces = {
      ".",       ".",      ".",      "!",      "?",      "…",      "。",     "？",     "।",
      "։",       "؟",      "។",      " ",      " ",      " ",      " ",      "\u00A0", "\u3000",
      "\n",      "\n",     "\r\n",   "\r",     "\t",     "\u2028", "\u0085", "\"",     "'",
      "“",       "”",      "‘",      "’",      "«",      "»",      "„",      "「",     "」",
      "(",       ")",      "[",      "]",      "（",     "）",     "—",      "-",      ",",
      ";",       ":",      "、",     "•",      "Dr",     "z",      "B",      "e.g",    "U.S",
      "No",      "3",      "1990",   "XIV",    "12",     "iPhone", "The",    "he",     "said",
      "Oktober", "am",     "г",      "т",      "д",      "Он",     "你",     "我说",   "と言",
      "行",      "เขา",    "และ",    "ครับ",    "가",     "د",      "ثم",     "<p>",    "***",
      "[1]",     "¹",      "\u200B", "\u200F", "\u0301", "😀",      "\xFF",   "\xC3",   "\xE2\x80",
      "\uFEFF",  "\uFFFD", "\x01"};
  return kPieces;
}

std::string garbage(std::mt19937& random) {
  std::uniform_int_distribution<std::size_t> length(0, 120);
  std::uniform_int_distribution<std::size_t> which(0, pieces().size() - 1);
  std::string text;
  for (std::size_t i = length(random); i > 0; --i) text += pieces()[which(random)];
  return text;
}

bool is_blank(std::string_view bytes) { return text::trim(bytes).empty(); }

// What lies between sentences: white space, and paragraph marks in pre-split text.
bool is_gap(std::string_view bytes, Layout layout) {
  std::string rest(bytes);
  if (layout == Layout::kPresplit) {
    for (std::size_t at = rest.find("<p>"); at != std::string::npos; at = rest.find("<p>")) {
      rest.replace(at, 3, "   ");
    }
  }
  return is_blank(rest);
}

void expect_sound(const Document& document, Layout layout) {
  const std::string_view text = document.text();
  std::size_t behind = 0;
  std::size_t paragraph = 0;
  std::size_t next_number = 0;
  for (const Sentence& sentence : document.sentences()) {
    ASSERT_LE(behind, sentence.begin);
    ASSERT_LT(sentence.begin, sentence.end);
    ASSERT_LE(sentence.end, text.size());
    const std::string_view bytes = text.substr(sentence.begin, sentence.end - sentence.begin);
    EXPECT_EQ(text::trim(bytes), bytes);
    EXPECT_TRUE(is_gap(text.substr(behind, sentence.begin - behind), layout));
    EXPECT_TRUE(sentence.paragraph == paragraph || sentence.paragraph == paragraph + 1);
    EXPECT_GE(sentence.number, next_number);
    behind = sentence.end;
    paragraph = sentence.paragraph;
    next_number = sentence.number + 1;
  }
  EXPECT_TRUE(is_gap(text.substr(behind), layout));
  EXPECT_LE(next_number, document.number_end());
}

TEST(SegmentPropertiesTest, HoldForGarbage) {
  std::mt19937 random(20240229);
  for (int round = 0; round < 600; ++round) {
    const std::string text = garbage(random);
    for (const std::string language : {"en", "de", "ja", "th", "und"}) {
      for (const Layout layout :
           {Layout::kDetect, Layout::kUnwrapped, Layout::kWrapped, Layout::kPresplit}) {
        SegmentOptions options;
        options.layout = layout;
        options.language = language;
        options.use_system_lists = false;
        expect_sound(segment(Text{"garbage", text, {}}, options), layout);
        if (HasFailure()) FAIL() << language << ' ' << static_cast<int>(layout) << ": " << text;
      }
    }
  }
}

TEST(SegmentPropertiesTest, SameSentencesEachTime) {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    const std::string text = garbage(random);
    const Document first = segment(Text{"garbage", text, {}});
    const Document second = segment(Text{"garbage", text, {}});
    EXPECT_EQ(first.sentences(), second.sentences());
  }
}

// Repeats that a careless look-around would take quadratic time for; the test would not come back.
TEST(SegmentPropertiesTest, LongRepeatsComeBack) {
  constexpr int kTimes = 50'000;
  for (const std::string_view piece :
       {"(",    "( . ", "“ A. ", "\"", ")",      ". ",  "…",   "1. ", "a",      "« ! » ", "z. ",
        "。」", "「。", "เขา ",  "' ", "A. B. ", "[1]", "(a.", "¹",   "! ... ", "\xFF"}) {
    std::string text;
    text.reserve(piece.size() * kTimes);
    for (int i = 0; i < kTimes; ++i) text += piece;
    SegmentOptions options;
    options.layout = Layout::kUnwrapped;
    options.language = "de";
    const Document document = segment(Text{"long", std::move(text), {}}, options);
    expect_sound(document, Layout::kUnwrapped);
  }
}

}  // namespace
}  // namespace diglot
