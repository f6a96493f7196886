#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "evidence/lexical/lexical_sources.h"

namespace diglot::evidence {
namespace {

// Longer entries are explanations rather than translations.
constexpr std::size_t kLongestEntry = 3;

// Finds the words of a document that a phrase is made of; keeps what it looked up.
class PhraseReader {
 public:
  PhraseReader(const Document& document, const TokenTable& tokens)
      : tokens_(tokens), tokenizer_(document.language()) {}

  // Words of the phrase that occur in the document. Good until the next call.
  const std::vector<WordId>& words(const std::string& phrase) {
    // Entries come headword by headword, so the same phrase often comes again.
    if (phrase == phrase_) return words_;
    phrase_ = phrase;
    words_.clear();
    const std::vector<std::string> keys = tokenizer_.keys(phrase);
    count_ = keys.size();
    if (count_ > kLongestEntry) return words_;
    for (const std::string& key : keys) {
      const WordId word = tokens_.find(text::TokenKind::kWord, key);
      if (word < tokens_.word_count()) words_.push_back(word);
    }
    return words_;
  }

  // How many words the last phrase has in all.
  std::size_t count() const { return count_; }

 private:
  const TokenTable& tokens_;
  text::Tokenizer tokenizer_;
  std::string phrase_;
  std::size_t count_ = 0;
  std::vector<WordId> words_;
};

using PairWeights = std::map<std::pair<WordId, WordId>, double>;

PairWeights pair_weights(std::span<const Lexicon> lexicons, const Document& source,
                         const Document& target, const TokenTable& source_tokens,
                         const TokenTable& target_tokens) {
  PhraseReader source_reader(source, source_tokens);
  PhraseReader target_reader(target, target_tokens);
  PairWeights weights;
  for (const Lexicon& lexicon : lexicons) {
    for (const LexiconEntry& entry : lexicon.entries) {
      const std::vector<WordId>& source_words = source_reader.words(entry.source);
      if (source_words.empty()) continue;
      const std::vector<WordId>& target_words = target_reader.words(entry.target);
      if (target_words.empty()) continue;
      const double weight =
          1.0 / static_cast<double>(source_reader.count() * target_reader.count());
      for (const WordId s : source_words) {
        for (const WordId t : target_words) weights[{s, t}] += weight;
      }
    }
  }
  return weights;
}

}  // namespace

TranslationTables dictionary_tables(std::span<const Lexicon> lexicons, const Document& source,
                                    const Document& target, const TokenTable& source_tokens,
                                    const TokenTable& target_tokens) {
  const PairWeights weights = pair_weights(lexicons, source, target, source_tokens, target_tokens);
  std::vector<double> source_totals(source_tokens.word_count(), 0.0);
  std::vector<double> target_totals(target_tokens.word_count(), 0.0);
  for (const auto& [pair, weight] : weights) {
    source_totals[pair.first] += weight;
    target_totals[pair.second] += weight;
  }
  TranslationTables tables{TranslationTable(source_tokens.word_count()),
                           TranslationTable(target_tokens.word_count())};
  for (const auto& [pair, weight] : weights) {
    tables.forward.add(pair.first, pair.second, weight / source_totals[pair.first]);
    tables.backward.add(pair.second, pair.first, weight / target_totals[pair.second]);
  }
  return tables;
}

}  // namespace diglot::evidence
