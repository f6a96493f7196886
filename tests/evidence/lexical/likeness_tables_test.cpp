#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "evidence/lexical/lexical_sources.h"
#include "tests/evidence/lexical/documents.h"

namespace diglot::evidence {
namespace {

std::set<std::string> bigrams(const std::string& word) {
  const std::string padded = '^' + word + '$';
  std::set<std::string> result;
  for (std::size_t i = 0; i + 1 < padded.size(); ++i) result.insert(padded.substr(i, 2));
  return result;
}

double dice(const std::string& first, const std::string& second) {
  const std::set<std::string> a = bigrams(first);
  const std::set<std::string> b = bigrams(second);
  const auto shared = std::ranges::count_if(a, [&](const auto& gram) { return b.contains(gram); });
  return 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
}

// Words of few letters, so that many are alike.
std::vector<std::string> random_words(std::mt19937_64& random, std::size_t count) {
  std::set<std::string> words;
  while (words.size() < count) {
    std::string word;
    for (std::size_t k = 0; k < 4 + random() % 12; ++k) {
      word += static_cast<char>('a' + random() % 4);
    }
    words.insert(word);
  }
  return {words.begin(), words.end()};
}

TEST(LikenessTables, FindAllWordsThatAreAlike) {
  std::mt19937_64 random(13);
  for (int run = 0; run < 10; ++run) {
    const Document source_text = document(random_words(random, 60));
    const Document target_text = document(random_words(random, 70));
    const TokenTable source(source_text);
    const TokenTable target(target_text);
    const TranslationTables tables = likeness_tables(source, target);
    std::size_t found = 0;
    std::size_t expected = 0;
    for (WordId s = 0; s < source.word_count(); ++s) {
      found += tables.forward.row(s).size();
      for (WordId t = 0; t < target.word_count(); ++t) {
        const bool alike = dice(std::string(source.form(s)), std::string(target.form(t))) >= 0.6;
        expected += alike ? 1 : 0;
        const auto has = [](std::span<const Translation> row, WordId word) {
          return std::ranges::count(row, word, &Translation::word) == 1;
        };
        EXPECT_EQ(has(tables.forward.row(s), t), alike) << source.form(s) << ' ' << target.form(t);
        EXPECT_EQ(has(tables.backward.row(t), s), alike) << source.form(s) << ' ' << target.form(t);
      }
    }
    EXPECT_EQ(found, expected);
    EXPECT_GT(found, 0U);
  }
}

TEST(LikenessTables, ShareTheTrustByLikeness) {
  const Document source_text = document({"harmonium"});
  const Document target_text = document({"harmonium armonium"});
  const TokenTable source(source_text);
  const TokenTable target(target_text);
  const TranslationTables tables = likeness_tables(source, target);
  const auto row = tables.forward.row(0);
  ASSERT_EQ(row.size(), 2U);
  EXPECT_GT(row[0].probability, row[1].probability);
  EXPECT_LE(row[0].probability + row[1].probability, 0.6F + 1e-6F);
}

}  // namespace
}  // namespace diglot::evidence
