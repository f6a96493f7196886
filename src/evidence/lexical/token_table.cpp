#include "evidence/lexical/token_table.h"

#include <utility>

namespace diglot::evidence {

TokenTable::TokenTable(const Document& document) {
  text::Tokenizer tokenizer(document.language());
  for (std::size_t i = 0; i < document.size(); ++i) {
    sentence_begins_.push_back(tokens_.size());
    for (const text::Token& token : tokenizer.tokens(document.sentence(i))) {
      tokens_.push_back(add_word(token));
      sentences_.push_back(static_cast<std::uint32_t>(i));
    }
  }
  sentence_begins_.push_back(tokens_.size());
  index_positions();
  const auto total = static_cast<double>(tokens_.size() + word_count());
  for (WordId word = 0; word < word_count(); ++word) {
    background_.push_back((static_cast<double>(positions(word).size()) + 1.0) / total);
  }
}

std::string TokenTable::index_key(text::TokenKind kind, const std::string& key) {
  return static_cast<char>('0' + static_cast<int>(kind)) + key;
}

WordId TokenTable::add_word(const text::Token& token) {
  const auto [place, is_new] =
      words_.try_emplace(index_key(token.kind, token.key), static_cast<WordId>(keys_.size()));
  if (is_new) {
    keys_.push_back(token.key);
    forms_.push_back(token.form);
    kinds_.push_back(token.kind);
  }
  return place->second;
}

void TokenTable::index_positions() {
  position_begins_.assign(word_count() + 1, 0);
  for (const WordId word : tokens_) ++position_begins_[word + 1];
  for (std::size_t word = 0; word < word_count(); ++word) {
    position_begins_[word + 1] += position_begins_[word];
  }
  std::vector<std::size_t> next(position_begins_.begin(), position_begins_.end() - 1);
  positions_.resize(tokens_.size());
  for (std::size_t position = 0; position < tokens_.size(); ++position) {
    positions_[next[tokens_[position]]++] = static_cast<std::uint32_t>(position);
  }
}

WordId TokenTable::find(text::TokenKind kind, const std::string& key) const {
  const auto found = words_.find(index_key(kind, key));
  return found == words_.end() ? static_cast<WordId>(word_count()) : found->second;
}

}  // namespace diglot::evidence
