#include "diglot/document.h"

#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot {
namespace {

TEST(Document, IsEmptyAndOfUnknownLanguageByDefault) {
  const Document document;
  EXPECT_EQ(document.size(), 0u);
  EXPECT_EQ(document.language(), "und");
  EXPECT_EQ(document.number(0), 0u);
  EXPECT_EQ(document.running_text({0, 0}), "");
}

TEST(Document, GivesBackWhatItWasMadeOf) {
  const std::vector<Sentence> sentences = {{0, 5, 0, 0}, {6, 10, 0, 1}, {12, 14, 1, 3}};
  const Document document("-", "sl", "Dober dan.\n\nJa", sentences, 5);
  EXPECT_EQ(document.name(), "-");
  EXPECT_EQ(document.language(), "sl");
  EXPECT_EQ(document.text(), "Dober dan.\n\nJa");
  EXPECT_EQ(document.sentences(), sentences);
  EXPECT_EQ(document.sentence(0), "Dober");
  EXPECT_EQ(document.sentence(2), "Ja");
}

TEST(Document, KnowsWhereParagraphsEnd) {
  const Document document("", "en", "A\nB\nC", {{0, 1, 4, 0}, {2, 3, 4, 1}, {4, 5, 9, 2}}, 3);
  EXPECT_FALSE(document.ends_paragraph(0));
  EXPECT_TRUE(document.ends_paragraph(1));
  EXPECT_TRUE(document.ends_paragraph(2));
}

TEST(Document, NumbersAreTheInputsOwnUpToTheEnd) {
  const Document document("", "en", "\nA\n\nB\n\n", {{1, 2, 0, 1}, {4, 5, 1, 3}}, 5);
  EXPECT_EQ(document.number(0), 1u);
  EXPECT_EQ(document.number(1), 3u);
  EXPECT_EQ(document.number(2), 5u);
  EXPECT_EQ(document.number_end(), 5u);
}

struct BadDocument {
  std::string what;
  std::vector<Sentence> sentences;
};

const BadDocument kBadDocuments[] = {
    {"empty sentence", {{3, 3, 0, 0}}},
    {"backward sentence", {{3, 2, 0, 0}}},
    {"behind the text", {{8, 11, 0, 0}}},
    {"overlap", {{0, 5, 0, 0}, {4, 9, 0, 1}}},
    {"out of order", {{5, 9, 0, 0}, {0, 4, 0, 1}}},
    {"paragraphs decrease", {{0, 4, 1, 0}, {5, 9, 0, 1}}},
    {"numbers repeat", {{0, 4, 0, 1}, {5, 9, 0, 1}}},
    {"numbers decrease", {{0, 4, 0, 2}, {5, 9, 0, 1}}},
    {"number at the end", {{0, 4, 0, 0}, {5, 9, 0, 4}}},
};

TEST(Document, ChecksItsSentences) {
  for (const BadDocument& bad : kBadDocuments) {
    EXPECT_THROW(Document("", "en", "0123456789", bad.sentences, 4), std::invalid_argument)
        << bad.what;
  }
}

}  // namespace
}  // namespace diglot
