// The tokens of a document, as numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diglot/document.h"
#include "text/string_index.h"
#include "text/token_reader.h"
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
  std::size_t word_count() const { return kinds_.size(); }

  std::span<const WordId> tokens(std::size_t sentence) const {
    return tokens(Span{sentence, sentence + 1});
  }
  std::span<const WordId> tokens(Span sentences) const {
    return std::span(tokens_).subspan(sentence_begins_[sentences.begin], token_count(sentences));
  }
  std::size_t token_count(Span sentences) const {
    return sentence_begins_[sentences.end] - sentence_begins_[sentences.begin];
  }

  text::TokenKind kind(WordId word) const { return kinds_[word]; }
  std::string_view key(WordId word) const {
    return keys_[static_cast<std::size_t>(kinds_[word])][places_[word]];
  }
  /// The word as it stands at its first place, in lower case.
  std::string_view form(WordId word) const {
    return std::string_view(forms_).substr(form_begins_[word],
                                           form_begins_[word + 1] - form_begins_[word]);
  }
  /// Probability of a word in this document, smoothed: one occurrence more for each word.
  double background(WordId word) const { return background_[word]; }
  /// The sentences that a word's tokens are in, ascending; one as often as it has the word.
  std::span<const std::uint32_t> sentences_with(WordId word) const {
    return std::span(sentences_)
        .subspan(word_begins_[word], word_begins_[word + 1] - word_begins_[word]);
  }
  /// The word with this key, word_count() where there is none.
  WordId find(text::TokenKind kind, std::string_view key) const;

 private:
  void add_word(const text::TokenReader::Word& word);
  void index_sentences();

  std::vector<WordId> tokens_;
  std::vector<std::size_t> sentence_begins_;
  std::vector<text::TokenKind> kinds_;
  std::array<text::StringIndex, text::kTokenKindCount> keys_;     // By kind.
  std::array<std::vector<WordId>, text::kTokenKindCount> words_;  // By kind and place in keys_.
  std::vector<std::uint32_t> places_;                             // In keys_.
  std::string forms_;                                             // One behind the other.
  std::vector<std::size_t> form_begins_ = {0};
  std::vector<double> background_;
  std::vector<std::size_t> word_begins_;  // Into sentences_.
  std::vector<std::uint32_t> sentences_;
};

}  // namespace diglot::evidence
