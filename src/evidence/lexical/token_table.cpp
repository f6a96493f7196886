#include "evidence/lexical/token_table.h"

#include <utility>

namespace diglot::evidence {

TokenTable::TokenTable(const Document& document) {
  text::Tokenizer tokenizer(document.language());
  for (std::size_t i = 0; i < document.size(); ++i) {
    sentence_begins_.push_back(tokens_.size());
    for (const text::Token& token : tokenizer.tokens(document.sentence(i))) {
      tokens_.push_back(add_word(token));
    }
  }
  sentence_begins_.push_back(tokens_.size());
  index_sentences();
  const auto total = static_cast<double>(tokens_.size() + word_count());
  for (WordId word = 0; word < word_count(); ++word) {
    background_.push_back((static_cast<double>(sentences_with(word).size()) + 1.0) / total);
  }
}

WordId TokenTable::add_word(const text::Token& token) {
  const WordId known = find(token.kind, token.key);
  if (known < word_count()) return known;
  const auto word = static_cast<WordId>(word_count());
  words_[static_cast<std::size_t>(token.kind)].emplace(token.key, word);
  has_hash_[hash_bit(token.key)] = true;
  keys_.push_back(token.key);
  forms_.push_back(token.form);
  kinds_.push_back(token.kind);
  return word;
}

void TokenTable::index_sentences() {
  word_begins_.assign(word_count() + 1, 0);
  for (const WordId word : tokens_) ++word_begins_[word + 1];
  for (std::size_t word = 0; word < word_count(); ++word) {
    word_begins_[word + 1] += word_begins_[word];
  }
  std::vector<std::size_t> next(word_begins_.begin(), word_begins_.end() - 1);
  sentences_.resize(tokens_.size());
  for (std::size_t i = 0; i < sentence_count(); ++i) {
    for (const WordId word : tokens(i)) sentences_[next[word]++] = static_cast<std::uint32_t>(i);
  }
}

WordId TokenTable::find(text::TokenKind kind, std::string_view key) const {
  if (!has_hash_[hash_bit(key)]) return static_cast<WordId>(word_count());
  const Words& words = words_[static_cast<std::size_t>(kind)];
  const auto found = words.find(key);
  return found == words.end() ? static_cast<WordId>(word_count()) : found->second;
}

}  // namespace diglot::evidence
