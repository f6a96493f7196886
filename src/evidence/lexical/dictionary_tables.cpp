#include <algorithm>
#include <string>
#include <string_view>
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

  // Finds the words of a phrase; false where the document has none of them, or where the phrase is
  // too long.
  bool read(std::string_view phrase) {
    // Entries come headword by headword, so the same phrase often comes again.
    if (phrase == phrase_) return !words_.empty();
    phrase_ = phrase;
    words_.clear();
    const std::vector<std::string>& keys = tokenizer_.keys(phrase);
    count_ = keys.size();
    if (count_ > kLongestEntry) return false;
    for (const std::string& key : keys) {
      const WordId word = tokens_.find(text::TokenKind::kWord, key);
      if (word < tokens_.word_count()) words_.push_back(word);
    }
    return !words_.empty();
  }

  // Words of the last phrase that occur in the document, and how many it has in all.
  const std::vector<WordId>& words() const { return words_; }
  std::size_t count() const { return count_; }

 private:
  const TokenTable& tokens_;
  text::Tokenizer tokenizer_;
  std::string phrase_;
  std::size_t count_ = 0;
  std::vector<WordId> words_;
};

struct Weighted {
  WordId target = 0;
  double weight = 0.0;
};

// How often the lexicons have each pair of words, by source word; targets ascending.
using PairWeights = std::vector<std::vector<Weighted>>;

// Joins what has the same target, in the order in which it was added.
void join(std::vector<Weighted>& row) {
  std::ranges::stable_sort(row, {}, &Weighted::target);
  std::size_t size = 0;
  for (const Weighted& next : row) {
    if (size > 0 && row[size - 1].target == next.target) {
      row[size - 1].weight += next.weight;
    } else {
      row[size++] = next;
    }
  }
  row.resize(size);
}

// Adds one over the number of word pairs in the entry to each pair of words.
void add_entry(const PhraseReader& source, const PhraseReader& target, PairWeights& weights) {
  const double weight = 1.0 / static_cast<double>(source.count() * target.count());
  for (const WordId s : source.words()) {
    for (const WordId t : target.words()) weights[s].push_back({t, weight});
  }
}

// Whether entries with the same target stand together, as in a dictionary that was turned round.
bool is_turned(const Lexicon& lexicon) {
  const auto neighbours = [&](auto member) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < lexicon.entries.size(); ++i) {
      count += lexicon.entries[i].*member == lexicon.entries[i - 1].*member ? 1 : 0;
    }
    return count;
  };
  return neighbours(&LexiconEntry::target) > neighbours(&LexiconEntry::source);
}

PairWeights pair_weights(std::span<const Lexicon> lexicons, LexiconKind kind,
                         const Document& source, const Document& target,
                         const TokenTable& source_tokens, const TokenTable& target_tokens) {
  PhraseReader source_reader(source, source_tokens);
  PhraseReader target_reader(target, target_tokens);
  PairWeights weights(source_tokens.word_count());
  for (const Lexicon& lexicon : lexicons) {
    if (lexicon.kind != kind) continue;
    // Headwords first: where one is not in the document, its translations need not be looked at.
    const bool turned = is_turned(lexicon);
    for (const LexiconEntry& entry : lexicon.entries) {
      const bool may_match =
          turned ? target_reader.read(entry.target) : source_reader.read(entry.source);
      if (!may_match) continue;
      if (turned ? source_reader.read(entry.source) : target_reader.read(entry.target)) {
        add_entry(source_reader, target_reader, weights);
      }
    }
  }
  for (std::vector<Weighted>& row : weights) join(row);
  return weights;
}

}  // namespace

TranslationTables dictionary_tables(std::span<const Lexicon> lexicons, LexiconKind kind,
                                    const Document& source, const Document& target,
                                    const TokenTable& source_tokens,
                                    const TokenTable& target_tokens) {
  const PairWeights weights =
      pair_weights(lexicons, kind, source, target, source_tokens, target_tokens);
  std::vector<double> source_totals(source_tokens.word_count(), 0.0);
  std::vector<double> target_totals(target_tokens.word_count(), 0.0);
  for (WordId source_word = 0; source_word < weights.size(); ++source_word) {
    for (const auto& [target_word, weight] : weights[source_word]) {
      source_totals[source_word] += weight;
      target_totals[target_word] += weight;
    }
  }
  TranslationTables tables{TranslationTable(source_tokens.word_count()),
                           TranslationTable(target_tokens.word_count())};
  for (WordId source_word = 0; source_word < weights.size(); ++source_word) {
    for (const auto& [target_word, weight] : weights[source_word]) {
      tables.forward.add(source_word, target_word, weight / source_totals[source_word]);
      tables.backward.add(target_word, source_word, weight / target_totals[target_word]);
    }
  }
  return tables;
}

}  // namespace diglot::evidence
