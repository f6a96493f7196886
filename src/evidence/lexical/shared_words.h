// Words of a document that a lexicon has too.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "evidence/lexical/token_table.h"

namespace diglot::evidence {

/// The number that a document and a lexicon give the same word.
struct SharedWord {
  WordId in_document = 0;
  std::uint32_t in_lexicon = 0;
};

/// Numbers and punctuation of the document are none.
class SharedWords {
 public:
  /// `find(key)` is the lexicon's number of a word, `lexicon_size` or more where it has none.
  template <typename Find>
  SharedWords(const TokenTable& document, std::size_t lexicon_size, Find find)
      : is_shared_(lexicon_size) {
    for (WordId word = 0; word < document.word_count(); ++word) {
      if (document.kind(word) != text::TokenKind::kWord) continue;
      const std::uint32_t found = find(document.key(word));
      if (found >= lexicon_size) continue;
      words_.push_back({word, found});
      is_shared_[found] = true;
    }
    by_lexicon_ = words_;
    std::ranges::sort(by_lexicon_, {}, &SharedWord::in_lexicon);
  }

  /// By ascending number of the document.
  std::span<const SharedWord> words() const { return words_; }

  /// The document's number of a word of the lexicon; nothing where it is not in the document.
  std::optional<WordId> in_document(std::uint32_t in_lexicon) const {
    if (!is_shared_[in_lexicon]) return std::nullopt;
    return std::ranges::lower_bound(by_lexicon_, in_lexicon, {}, &SharedWord::in_lexicon)
        ->in_document;
  }

 private:
  std::vector<bool> is_shared_;  // Most translations of a lexicon are not in the document.
  std::vector<SharedWord> words_;
  std::vector<SharedWord> by_lexicon_;
};

}  // namespace diglot::evidence
