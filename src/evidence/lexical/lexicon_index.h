// Lexicons, ready to be asked for words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "diglot/lexicon.h"
#include "evidence/lexical/phrase_reader.h"

namespace diglot::evidence {

/// Which words the entries of lexicons translate with which. Made once for a pair of languages and
/// never changed, it serves any number of document pairs and threads; what one of them asks costs
/// as much as its own words have translations, however large the lexicons are.
class LexiconIndex {
 public:
  /// Of the lexicons of one kind; the others are left out. The languages, BCP 47 tags, are those of
  /// the documents: words get the keys that text::Tokenizer gives words there. Entries of more than
  /// three words a side are left out too.
  LexiconIndex(std::span<const Lexicon> lexicons, LexiconKind kind,
               std::string_view source_language, std::string_view target_language);

  /// Keys of the words of each side.
  const text::StringIndex& sources() const { return sources_; }
  const text::StringIndex& targets() const { return targets_; }

  /// Words that a source word is translated with, ascending.
  std::span<const KeyId> translations(KeyId source) const {
    return std::span(translations_).subspan(row_begins_[source], row_size(source));
  }
  /// How often the lexicons have each of them, in the same order: an entry counts as one, spread
  /// over all pairs of its words.
  std::span<const double> weights(KeyId source) const {
    return std::span(weights_).subspan(row_begins_[source], row_size(source));
  }

 private:
  // Two words of an entry.
  struct Pair {
    KeyId source = 0;
    KeyId target = 0;
    std::uint32_t pair_count = 0;  // Of that entry.
  };

  std::vector<Pair> read(std::span<const Lexicon> lexicons, LexiconKind kind,
                         std::string_view source_language, std::string_view target_language);
  void add_rows(const std::vector<Pair>& pairs);
  std::size_t row_size(KeyId source) const { return row_begins_[source + 1] - row_begins_[source]; }

  text::StringIndex sources_;
  text::StringIndex targets_;
  std::vector<std::size_t> row_begins_;
  std::vector<KeyId> translations_;
  std::vector<double> weights_;
};

}  // namespace diglot::evidence
