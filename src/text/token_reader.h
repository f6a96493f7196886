// Tokens of whole documents, as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace diglot::text {

/// Reads documents of one language and numbers their words: tokens with the same kind and key are
/// the same word. What stands between two blanks is looked at once, as far as memory goes, and is
/// known by its bytes when it comes again, in the same document or in a later one. Not thread-safe;
/// `borrow` keeps readers for all threads.
class TokenReader {
 public:
  /// A word as it stands at its first place in the document.
  struct Word {
    TokenKind kind = TokenKind::kWord;
    std::string_view key;   ///< Good until read() or start().
    std::string_view form;  ///< The same.
  };

  /// `language` is a BCP 47 tag; "und" uses what is common to all.
  explicit TokenReader(std::string_view language);
  ~TokenReader();
  TokenReader(const TokenReader&) = delete;
  TokenReader& operator=(const TokenReader&) = delete;

  /// Begins a document: its words are numbered from 0 in the order in which they come.
  void start();

  /// Appends the words of the tokens that Tokenizer::tokens finds in `utf8`.
  void read(std::string_view utf8, std::vector<std::uint32_t>& words);

  /// How many words the document has so far, and what they are.
  std::size_t word_count() const;
  Word word(std::uint32_t number) const;

  struct GiveBack {
    void operator()(TokenReader* reader) const;
  };
  /// A reader from those that are kept, for the others' memory of words is worth more than its
  /// size; a new one where all are in use. Safe to call from any thread.
  static std::unique_ptr<TokenReader, GiveBack> borrow(std::string_view language);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot::text
