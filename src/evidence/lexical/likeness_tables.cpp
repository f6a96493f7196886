#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "evidence/lexical/lexical_sources.h"

namespace diglot::evidence {
namespace {

// Shorter words look alike by chance.
constexpr std::size_t kShortestCognate = 4;
constexpr double kSmallestLikeness = 0.6;  // Dice coefficient of bigrams.
// How far what looks alike is trusted to be a translation.
constexpr double kNumberTrust = 0.8;
constexpr double kPunctuationTrust = 0.5;
constexpr double kSameWordTrust = 0.3;  // Too short to be compared: "de" is in many languages.
constexpr double kCognateTrust = 0.6;

using Bigram = std::uint16_t;

// Bigrams of a word with its ends, each once, ascending.
std::vector<Bigram> bigrams(const std::string& latin) {
  const std::string padded = '^' + latin + '$';
  std::vector<Bigram> result;
  for (std::size_t i = 0; i + 1 < padded.size(); ++i) {
    const auto byte = [&](std::size_t k) {
      return static_cast<unsigned>(static_cast<unsigned char>(padded[k]));
    };
    result.push_back(static_cast<Bigram>(byte(i) << 8U | byte(i + 1)));
  }
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

// By word its bigrams; none where it is too short to be compared or no word.
using Spellings = std::vector<std::vector<Bigram>>;

Spellings spellings(const TokenTable& tokens, text::Latinizer& latinizer) {
  Spellings result(tokens.word_count());
  for (WordId word = 0; word < tokens.word_count(); ++word) {
    if (tokens.kind(word) != text::TokenKind::kWord) continue;
    const std::string latin = latinizer.latin(tokens.form(word));
    if (latin.size() >= kShortestCognate) result[word] = bigrams(latin);
  }
  return result;
}

// The words of a document, by their bigrams.
class CognateIndex {
 public:
  explicit CognateIndex(const Spellings& spellings)
      : spellings_(spellings), shared_(spellings.size(), 0) {
    for (WordId word = 0; word < spellings.size(); ++word) {
      for (const Bigram gram : spellings[word]) words_[gram].push_back(word);
    }
  }

  // Words that are alike enough, with how far.
  const std::vector<Translation>& alike(std::span<const Bigram> grams) {
    // The likeness is largest where the other word has no bigrams but the shared ones.
    constexpr double kSmallestShare = kSmallestLikeness / (2.0 - kSmallestLikeness);
    const auto fewest = static_cast<Count>(
        std::max(1.0, std::floor(kSmallestShare * static_cast<double>(grams.size()))));
    std::fill(shared_.begin(), shared_.end(), Count{0});
    candidates_.clear();
    for (const Bigram gram : grams) {
      const auto found = words_.find(gram);
      if (found == words_.end()) continue;
      for (const WordId word : found->second) {
        if (++shared_[word] == fewest) candidates_.push_back(word);
      }
    }
    alike_.clear();
    for (const WordId word : candidates_) {
      const double likeness = 2.0 * static_cast<double>(shared_[word]) /
                              static_cast<double>(grams.size() + spellings_[word].size());
      if (likeness >= kSmallestLikeness) alike_.push_back({word, static_cast<float>(likeness)});
    }
    return alike_;
  }

 private:
  using Count = std::uint16_t;  // Small, since all are cleared for each word.

  const Spellings& spellings_;
  std::unordered_map<Bigram, std::vector<WordId>> words_;
  std::vector<Count> shared_;
  std::vector<WordId> candidates_;
  std::vector<Translation> alike_;
};

void add_same(const TokenTable& source, const TokenTable& target, WordId word, double trust,
              TranslationTable& table) {
  const WordId same = target.find(source.kind(word), source.key(word));
  if (same < target.word_count()) table.add(word, same, trust);
}

void add_cognates(WordId word, const std::vector<Translation>& alike, TranslationTable& table) {
  // 0 at a likeness of one half, 1 for the same letters; together at most 1.
  const auto closeness = [](double likeness) {
    const double above = 2.0 * likeness - 1.0;
    return above * above;
  };
  double total = 0.0;
  for (const Translation& other : alike) {
    total += closeness(static_cast<double>(other.probability));
  }
  for (const Translation& other : alike) {
    table.add(
        word, other.word,
        kCognateTrust * closeness(static_cast<double>(other.probability)) / std::max(total, 1.0));
  }
}

// What needs no comparing: numbers, punctuation, and words that are too short for it.
void add_all_same(const TokenTable& source, const TokenTable& target, const Spellings& spellings,
                  TranslationTable& table) {
  for (WordId word = 0; word < source.word_count(); ++word) {
    switch (source.kind(word)) {
      case text::TokenKind::kNumber:
        add_same(source, target, word, kNumberTrust, table);
        break;
      case text::TokenKind::kPunctuation:
        add_same(source, target, word, kPunctuationTrust, table);
        break;
      case text::TokenKind::kWord:
        if (spellings[word].empty()) add_same(source, target, word, kSameWordTrust, table);
        break;
    }
  }
}

}  // namespace

TranslationTables likeness_tables(const TokenTable& source, const TokenTable& target) {
  text::Latinizer latinizer;
  const Spellings source_spellings = spellings(source, latinizer);
  const Spellings target_spellings = spellings(target, latinizer);
  TranslationTables tables{TranslationTable(source.word_count()),
                           TranslationTable(target.word_count())};
  add_all_same(source, target, source_spellings, tables.forward);
  add_all_same(target, source, target_spellings, tables.backward);

  CognateIndex index(target_spellings);
  std::vector<std::vector<Translation>> alike_sources(target.word_count());
  for (WordId word = 0; word < source.word_count(); ++word) {
    if (source_spellings[word].empty()) continue;
    const std::vector<Translation>& alike = index.alike(source_spellings[word]);
    add_cognates(word, alike, tables.forward);
    for (const Translation& other : alike) {
      alike_sources[other.word].push_back({word, other.probability});
    }
  }
  for (WordId word = 0; word < target.word_count(); ++word) {
    add_cognates(word, alike_sources[word], tables.backward);
  }
  return tables;
}

}  // namespace diglot::evidence
