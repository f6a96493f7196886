#include "evidence/lexical/phrase_reader.h"

#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::evidence {
namespace {

struct Case {
  const char* language;
  const char* phrase;
};

// With words that come again, some of them first in phrases that cannot be read word by word.
constexpr Case kPhrases[] = {
    {"en", "house"},
    {"en", "houses"},
    {"en", "House"},
    {"en", ""},
    {"en", " - "},
    {"en", "the houses"},
    {"en", "don't"},
    {"en", "mother's house"},
    {"en", "mother 's house"},
    {"en", "house-keeper"},
    {"en", "U.S. house"},
    {"en", "24 hours"},
    {"en", "hours"},
    {"en", "1 000 hours"},
    {"en", "naïve approaches"},
    {"en", "ﬁnal"},
    {"en", "\xFF house"},
    {"en", "house\xC3"},
    {"en", "incomprehensibilitiesincomprehensibilities"},
    {"fr", "l'homme"},
    {"fr", "l’homme"},
    {"fr", "les hommes"},
    {"fr", "aujourd'hui"},
    {"de", "die Häuser"},
    {"de", "große Straßen"},
    {"de", "wie geht's"},
    {"hu", "megszentségteleníthetetlen"},
    {"hu", "őrült árvíztűrő tükörfúrógépek"},
    {"tr", "İstanbul'da IŞIK ışık"},
    {"ru", "Большие дома"},
    {"el", "ΟΔΟΣ οδός"},
    {"ar", "والكتاب الكبير"},
    {"he", "הבית הגדול"},
    {"zh", "三十五 个人"},
    {"zh", "北京大学"},
    {"ja", "東京 タワー"},
    {"ko", "학교에서"},
    {"ko", "제3장"},
    {"th", "ภาษาไทย"},
    {"hi", "बड़े घर"},
};

std::vector<std::string> keys_of(std::span<const KeyId> ids, const text::StringIndex& table) {
  std::vector<std::string> keys;
  for (const KeyId id : ids) keys.emplace_back(table[id]);
  return keys;
}

TEST(PhraseReader, HasTheKeysOfTheTokenizer) {
  // Twice, since the second time words are known; and each phrase after all others of its language.
  for (const Case& first : kPhrases) {
    PhraseReader reader(first.language, std::size(kPhrases));
    text::Tokenizer tokenizer(first.language);
    std::vector<std::vector<KeyId>> found;
    std::vector<std::vector<std::string>> expected;
    for (const Case& next : kPhrases) {
      if (std::string_view(next.language) != first.language) continue;
      for (const char* phrase : {next.phrase, first.phrase}) {
        const std::span<const KeyId> ids = reader.read(phrase);
        found.emplace_back(ids.begin(), ids.end());
        expected.push_back(tokenizer.keys(phrase));
      }
    }
    const text::StringIndex keys = std::move(reader).take_keys();
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(keys_of(found[i], keys), expected[i]) << first.language << ' ' << first.phrase;
    }
  }
}

TEST(PhraseReader, LeavesLongPhrasesOut) {
  PhraseReader reader("en", 1);
  EXPECT_EQ(reader.read("a big house").size(), 3U);
  EXPECT_TRUE(reader.read("a very big house").empty());
  EXPECT_TRUE(reader.read("a man's big house").empty());
  EXPECT_EQ(reader.read("house").size(), 1U);
}

}  // namespace
}  // namespace diglot::evidence
