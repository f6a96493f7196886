#include "evidence/lexical/token_table.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/evidence/lexical/documents.h"

namespace diglot::evidence {
namespace {

TEST(TokenTable, NumbersWordsByKey) {
  const Document text = document({"The house.", "House, the house!"}, "en");
  const TokenTable table(text);
  EXPECT_EQ(table.sentence_count(), 2U);
  EXPECT_EQ(table.tokens(0).size(), 3U);
  EXPECT_EQ(table.tokens(1).size(), 5U);
  EXPECT_EQ(table.tokens(0)[1], table.tokens(1)[0]);
  EXPECT_EQ(table.tokens(Span{0, 2}).size(), table.token_count());
  EXPECT_EQ(table.token_count({1, 2}), 5U);
}

TEST(TokenTable, FindsWhatItHas) {
  const Document text = document({"Prices rose by 12 percent."}, "en");
  const TokenTable table(text);
  const WordId number = table.find(text::TokenKind::kNumber, "12");
  ASSERT_LT(number, table.word_count());
  EXPECT_EQ(table.key(number), "12");
  EXPECT_EQ(table.find(text::TokenKind::kWord, "12"), table.word_count());
}

TEST(TokenTable, SentencesOfWordsAndBackgroundAgree) {
  std::mt19937_64 random(1);
  const Document text = random_document(random, 50);
  const TokenTable table(text);
  double sum = 0.0;
  std::size_t count = 0;
  for (WordId word = 0; word < table.word_count(); ++word) {
    sum += table.background(word);
    const auto sentences = table.sentences_with(word);
    EXPECT_TRUE(std::is_sorted(sentences.begin(), sentences.end()));
    for (const std::uint32_t sentence : sentences) {
      const auto tokens = table.tokens(sentence);
      EXPECT_EQ(std::count(tokens.begin(), tokens.end(), word),
                std::count(sentences.begin(), sentences.end(), sentence));
    }
    count += sentences.size();
  }
  EXPECT_EQ(count, table.token_count());
  EXPECT_NEAR(sum, 1.0, 1e-9);
}

}  // namespace
}  // namespace diglot::evidence
