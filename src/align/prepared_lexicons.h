// Lexicons of an Aligner, prepared once for all the pairs of documents it aligns.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diglot/lexicon.h"
#include "diglot/word_table.h"
#include "evidence/lexical/lexicon_index.h"

namespace diglot::align {

/// What the lexicons say, for documents of one pair of languages.
struct LexiconIndexes {
  std::optional<evidence::LexiconIndex> glossary;    ///< Where there is a LexiconKind::kUser.
  std::optional<evidence::LexiconIndex> dictionary;  ///< Where there is a LexiconKind::kDictionary.
  std::vector<std::shared_ptr<const WordTable>> trained;
};

/// Thread-safe.
class PreparedLexicons {
 public:
  explicit PreparedLexicons(std::vector<Lexicon> lexicons) : lexicons_(std::move(lexicons)) {}

  /// The indexes for documents of two languages, BCP 47 tags. Who asks for a pair of languages
  /// first makes them, and others wait meanwhile; those of the last few pairs are kept.
  std::shared_ptr<const LexiconIndexes> indexes(std::string_view source_language,
                                                std::string_view target_language) const;

 private:
  struct Made {
    std::string source_language;
    std::string target_language;
    std::shared_ptr<const LexiconIndexes> indexes;
  };

  std::shared_ptr<const LexiconIndexes> make(std::string_view source_language,
                                             std::string_view target_language) const;

  std::vector<Lexicon> lexicons_;
  mutable std::mutex mutex_;
  mutable std::vector<Made> made_;  // Guarded by mutex_; the oldest first.
};

}  // namespace diglot::align
