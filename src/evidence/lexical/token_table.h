// The tokens of a document, as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "diglot/document.h"
#include "text/tokens.h"

namespace diglot::evidence {

/// A word of one side of a document pair: index of its key, from 0.
using WordId = std::uint32_t;

/// All tokens of one document. Words with the same key and kind are the same word.
class TokenTable {
 public:
  /// Breaks every sentence of `document` into tokens, by the rules of its language.
  explicit TokenTable(const Document& document);

  std::size_t sentence_count() const { return sentence_begins_.size() - 1; }
  std::size_t token_count() const { return tokens_.size(); }
  std::size_t word_count() const { return keys_.size(); }

  /// Position of the first token of a sentence; token_count() for sentence_count().
  std::size_t sentence_begin(std::size_t sentence) const { return sentence_begins_[sentence]; }
  std::span<const WordId> tokens(std::size_t sentence) const {
    return tokens(Span{sentence, sentence + 1});
  }
  std::span<const WordId> tokens(Span sentences) const {
    const std::size_t begin = sentence_begins_[sentences.begin];
    return std::span(tokens_).subspan(begin, sentence_begins_[sentences.end] - begin);
  }
  /// Sentence that the token at a position is in.
  std::size_t sentence_of(std::size_t position) const { return sentences_[position]; }
  WordId token(std::size_t position) const { return tokens_[position]; }

  text::TokenKind kind(WordId word) const { return kinds_[word]; }
  const std::string& key(WordId word) const { return keys_[word]; }
  /// The word as it stands at its first place, in lower case.
  const std::string& form(WordId word) const { return forms_[word]; }
  /// Probability of a word in this document, smoothed: one occurrence more for each word.
  double background(WordId word) const { return background_[word]; }
  /// Positions of a word's tokens, ascending.
  std::span<const std::uint32_t> positions(WordId word) const {
    return std::span(positions_)
        .subspan(position_begins_[word], position_begins_[word + 1] - position_begins_[word]);
  }
  /// The word with this key, word_count() where there is none.
  WordId find(text::TokenKind kind, const std::string& key) const;

 private:
  static std::string index_key(text::TokenKind kind, const std::string& key);
  WordId add_word(const text::Token& token);
  void index_positions();

  std::vector<WordId> tokens_;
  std::vector<std::uint32_t> sentences_;  // By position.
  std::vector<std::size_t> sentence_begins_;
  std::vector<std::string> keys_, forms_;
  std::vector<text::TokenKind> kinds_;
  std::vector<double> background_;
  std::vector<std::size_t> position_begins_;
  std::vector<std::uint32_t> positions_;
  std::unordered_map<std::string, WordId> words_;
};

}  // namespace diglot::evidence
