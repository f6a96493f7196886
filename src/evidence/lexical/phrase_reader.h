// Phrases of lexicons as the keys of their words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/string_index.h"
#include "text/tokens.h"

namespace diglot::evidence {

/// A key of a word of lexicons: its number in a text::StringIndex.
using KeyId = std::uint32_t;

/// Takes phrases of one language apart, and numbers the keys of their words (text/tokens.h). Words
/// that come again are mostly stemmed but once.
class PhraseReader {
 public:
  /// `language` is a BCP 47 tag; `phrase_count` is about how many phrases will be read, for speed.
  PhraseReader(std::string_view language, std::size_t phrase_count);

  /// The words and numbers of `phrase` in their order: those of text::Tokenizer::keys. Empty where
  /// there are more than three: longer phrases are explanations rather than translations. Good
  /// until the next call. REQUIRES: `phrase` lives until then, too.
  std::span<const KeyId> read(std::string_view phrase);

  /// The keys of all phrases that were read; the reader is of no use afterwards.
  text::StringIndex take_keys() && { return std::move(keys_); }

 private:
  // A word of letters, as it is written, and its key.
  struct CachedWord {
    std::string_view word() const { return {letters.data(), size}; }

    std::uint8_t size = 0;  // In bytes; 0 where nothing was cached.
    std::array<char, 27> letters = {};
    KeyId key = 0;
  };
  // The last words of one hash, in one cache line.
  struct alignas(64) CachedWords {
    CachedWord last;
    CachedWord before;
  };

  // Reads the words one by one; false, with `ids_` in any state, where they may depend on each
  // other.
  bool read_words(std::string_view phrase);
  void read_whole(std::string_view phrase);
  // Nothing where the tokenizer takes `word` for several, or for none.
  std::optional<KeyId> key_of(std::string_view word);
  std::optional<KeyId> compute_key(std::string_view word);

  text::Tokenizer tokenizer_;
  text::StringIndex keys_;
  // By hash; a power of two. A table of all words would take several cache misses to find one,
  // which is no less than stemming it again.
  std::vector<CachedWords> cache_;
  std::string_view phrase_;  // The last one.
  std::vector<KeyId> ids_;
};

}  // namespace diglot::evidence
