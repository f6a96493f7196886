#include "text/sentence_breaks.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::text {
namespace {

using Offsets = std::vector<std::size_t>;

TEST(SentenceBreaksTest, OffsetsAreBytesBehindTheWhiteSpace) {
  SentenceBreaks breaks("en");
  EXPECT_EQ(breaks.find("Grün. Blau!  Rot"), (Offsets{7, 14, 17}));
  EXPECT_EQ(breaks.find("他来了。她走了。"), (Offsets{12, 24}));
  EXPECT_EQ(breaks.find(""), Offsets{});
  EXPECT_EQ(breaks.find("no end"), Offsets{6});
}

TEST(SentenceBreaksTest, LanguageMatters) {
  EXPECT_EQ(SentenceBreaks("el").find("Πού; Εδώ.").size(), 2U);
  EXPECT_EQ(SentenceBreaks("en").find("Πού; Εδώ.").size(), 1U);
}

TEST(SentenceBreaksTest, UnknownLanguagesHaveTheCommonRules) {
  for (const char* tag : {"und", "tlh", "", "en-US", "zh-Hant-TW"}) {
    EXPECT_EQ(SentenceBreaks(tag).find("A b. C d.").size(), 2U) << tag;
  }
}

TEST(SentenceBreaksTest, BrokenTextEndsAtItsEnd) {
  const std::string text = "a. \xFF\xC3. B\xE2\x80";
  SentenceBreaks breaks("en");
  EXPECT_EQ(breaks.find(text).back(), text.size());
}

TEST(SentenceBreaksTest, CanBeMoved) {
  SentenceBreaks first("en");
  SentenceBreaks second = std::move(first);
  EXPECT_EQ(second.find("A b. C d.").size(), 2U);
  first = SentenceBreaks("fr");
  EXPECT_EQ(first.find("A b. C d. E f.").size(), 3U);
}

}  // namespace
}  // namespace diglot::text
