#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
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

// The words of a document that are long enough, by their bigrams.
class CognateIndex {
 public:
  CognateIndex(const TokenTable& tokens, text::Latinizer& latinizer)
      : shared_(tokens.word_count(), 0), sizes_(tokens.word_count(), 0) {
    for (WordId word = 0; word < tokens.word_count(); ++word) {
      if (tokens.kind(word) != text::TokenKind::kWord) continue;
      const std::string latin = latinizer.latin(tokens.form(word));
      if (latin.size() < kShortestCognate) continue;
      const std::vector<Bigram> grams = bigrams(latin);
      sizes_[word] = grams.size();
      for (const Bigram gram : grams) words_[gram].push_back(word);
    }
  }

  // Words that are alike enough, with how far.
  const std::vector<Translation>& alike(const std::string& latin) {
    const std::vector<Bigram> grams = bigrams(latin);
    for (const Bigram gram : grams) {
      const auto found = words_.find(gram);
      if (found == words_.end()) continue;
      for (const WordId word : found->second) {
        if (shared_[word]++ == 0) touched_.push_back(word);
      }
    }
    alike_.clear();
    for (const WordId word : touched_) {
      const double likeness = 2.0 * static_cast<double>(shared_[word]) /
                              static_cast<double>(grams.size() + sizes_[word]);
      if (likeness >= kSmallestLikeness) alike_.push_back({word, static_cast<float>(likeness)});
      shared_[word] = 0;
    }
    touched_.clear();
    return alike_;
  }

 private:
  std::unordered_map<Bigram, std::vector<WordId>> words_;
  std::vector<std::size_t> shared_, sizes_;
  std::vector<WordId> touched_;
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

TranslationTable likeness_table(const TokenTable& source, const TokenTable& target,
                                text::Latinizer& latinizer) {
  TranslationTable table(source.word_count());
  CognateIndex index(target, latinizer);
  for (WordId word = 0; word < source.word_count(); ++word) {
    switch (source.kind(word)) {
      case text::TokenKind::kNumber:
        add_same(source, target, word, kNumberTrust, table);
        break;
      case text::TokenKind::kPunctuation:
        add_same(source, target, word, kPunctuationTrust, table);
        break;
      case text::TokenKind::kWord: {
        const std::string latin = latinizer.latin(source.form(word));
        if (latin.size() < kShortestCognate) {
          add_same(source, target, word, kSameWordTrust, table);
        } else {
          add_cognates(word, index.alike(latin), table);
        }
        break;
      }
    }
  }
  return table;
}

}  // namespace

TranslationTables likeness_tables(const TokenTable& source, const TokenTable& target) {
  text::Latinizer latinizer;
  return {likeness_table(source, target, latinizer), likeness_table(target, source, latinizer)};
}

}  // namespace diglot::evidence
