#include "text/token_reader.h"

#include <ostream>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::text {
namespace {

struct Seen {
  TokenKind kind;
  std::string key;
  bool operator==(const Seen&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Seen& seen) {
  return out << static_cast<int>(seen.kind) << ':' << seen.key;
}

std::vector<Seen> read(TokenReader& reader, std::string_view text) {
  std::vector<std::uint32_t> words;
  reader.start();
  reader.read(text, words);
  std::vector<Seen> result;
  for (const std::uint32_t word : words) {
    result.push_back({reader.word(word).kind, std::string(reader.word(word).key)});
  }
  return result;
}

// By ICU and in one piece: a character without a meaning keeps it from any short cut.
std::vector<Seen> whole(Tokenizer& tokenizer, const std::string& text) {
  std::vector<Seen> result;
  for (const Token& token : tokenizer.tokens(text + "\u200B")) {
    result.push_back({token.kind, token.key});
  }
  return result;
}

TEST(TokenReader, NumbersWordsAsTheyCome) {
  TokenReader reader("en");
  std::vector<std::uint32_t> words;
  reader.start();
  reader.read("The lamps, the lamp.", words);
  EXPECT_EQ(words, (std::vector<std::uint32_t>{0, 1, 2, 0, 1, 3}));
  EXPECT_EQ(reader.word_count(), 4U);
  EXPECT_EQ(reader.word(1).form, "lamps");
  EXPECT_EQ(reader.word(1).key, "lamp");
  EXPECT_EQ(reader.word(2).kind, TokenKind::kPunctuation);

  words.clear();
  reader.start();
  reader.read("Lamp the", words);
  EXPECT_EQ(words, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(reader.word(0).form, "lamp");
}

TEST(TokenReader, WordsOfOneFormMayHaveTwoKeys) {
  TokenReader reader("en");
  EXPECT_EQ(read(reader, "ca n't"),
            (std::vector<Seen>{{TokenKind::kWord, "can"}, {TokenKind::kWord, "not"}}));
  EXPECT_EQ(read(reader, "ca"), (std::vector<Seen>{{TokenKind::kWord, "ca"}}));
}

TEST(TokenReader, FindsWhatTheTokenizerFindsInTheWhole) {
  const std::vector<std::string> parts = {
      "lamp",  "Lamps",  "ca",      "wo",     "n't",      "N’T",      "'s",   "john's", "don't",
      "l'",    "l'eau",  "12",      "1",      "000",      "3,5",      "500.", "1.000",  "3rd",
      "12:30", "U.S.A.", "e.g.",    "a.b",    "a:b",      "a-b",      "--",   "...",    "..",
      "…",     "?!",     "!!",      "\"ah",   "ah\"",     "(ah)",     "«eh»", "„oh“",   "’tis",
      "'",     "–",      "——",      "`",      "``",       "''",       "_a_",  "mp3",    "Ünnep",
      "İzmir", "ΟΔΟΣ",   "ὁδός",    "дом",    "Ёлка",     "שלום",     "ה\"ה", "كتاب",   "و",
      "我们",  "三十五", "ไทย",     "カナ",   "한국어",   "👍🏽", "©",    "%",      "$5",
      "№ 5",   "\u0301", "e\u0301", "\u00AD", "a\u00ADb", "\u00A0",   "\t",   "EU:n",   "¿qué",
      "١٢",    "½",      "\xFF",    "n",      "N",        "né",       "",     "·"};
  for (const char* language : {"en", "de", "fr", "hu", "tr", "el", "ru", "ar", "he", "zh", "ja",
                               "th", "fi", "sv", "ko", "und"}) {
    SCOPED_TRACE(language);
    std::mt19937_64 random(11);
    TokenReader reader(language);
    Tokenizer tokenizer(language);
    for (int run = 0; run < 3000; ++run) {
      std::string text;
      for (std::size_t k = 0; k <= random() % 6; ++k) {
        text += parts[random() % parts.size()];
        const std::size_t blanks = random() % 8;
        text.append(blanks > 2 ? 1 : blanks, ' ');
      }
      ASSERT_EQ(read(reader, text), whole(tokenizer, text)) << text;
    }
  }
}

TEST(TokenReader, ReadsTextsWithMoreWordsThanItKeeps) {
  TokenReader reader("en");
  std::vector<std::uint32_t> words;
  for (int document = 0; document < 3; ++document) {
    words.clear();
    reader.start();
    const auto word = [&](int i) {
      return "k" + std::to_string(document) + "x" + std::to_string(i);
    };
    for (int i = 0; i < 70'000; ++i) reader.read(word(i), words);
    reader.read(word(7), words);
    ASSERT_EQ(reader.word_count(), 70'000U);
    EXPECT_EQ(words.back(), 7U);
    EXPECT_EQ(reader.word(7).key, word(7));
  }
}

TEST(TokenReader, IsBorrowedAgain) {
  TokenReader* first = nullptr;
  {
    const auto reader = TokenReader::borrow("en");
    first = reader.get();
    const auto other = TokenReader::borrow("en");
    EXPECT_NE(other.get(), first);
    EXPECT_EQ(read(*other, "one two").size(), 2U);
  }
  const auto hungarian = TokenReader::borrow("hu");
  EXPECT_NE(hungarian.get(), first);
  const auto reader = TokenReader::borrow("en");
  const auto other = TokenReader::borrow("en");
  EXPECT_TRUE(reader.get() == first || other.get() == first);
  EXPECT_EQ(read(*reader, "two one"), read(*other, "two one"));
}

}  // namespace
}  // namespace diglot::text
