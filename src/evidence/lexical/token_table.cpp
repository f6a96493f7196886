#include "evidence/lexical/token_table.h"

#include <cstddef>
#include <cstdint>

namespace diglot::evidence {

TokenTable::TokenTable(const Document& document) {
  const auto reader = text::TokenReader::borrow(document.language());
  reader->start();
  for (std::size_t i = 0; i < document.size(); ++i) {
    sentence_begins_.push_back(tokens_.size());
    reader->read(document.sentence(i), tokens_);
  }
  sentence_begins_.push_back(tokens_.size());
  for (WordId word = 0; word < reader->word_count(); ++word) add_word(reader->word(word));
  index_sentences();
  const auto total = static_cast<double>(tokens_.size() + word_count());
  background_.reserve(word_count());
  for (WordId word = 0; word < word_count(); ++word) {
    background_.push_back((static_cast<double>(sentences_with(word).size()) + 1.0) / total);
  }
}

void TokenTable::add_word(const text::TokenReader::Word& word) {
  const auto kind = static_cast<std::size_t>(word.kind);
  places_.push_back(keys_[kind].add(word.key));
  words_[kind].push_back(static_cast<WordId>(word_count()));
  kinds_.push_back(word.kind);
  forms_ += word.form;
  form_begins_.push_back(forms_.size());
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
  const auto& words = words_[static_cast<std::size_t>(kind)];
  const std::uint32_t place = keys_[static_cast<std::size_t>(kind)].find(key);
  return place == words.size() ? static_cast<WordId>(word_count()) : words[place];
}

}  // namespace diglot::evidence
