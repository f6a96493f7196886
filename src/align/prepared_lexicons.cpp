#include "align/prepared_lexicons.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace diglot::align {
namespace {

// An Aligner has lexicons for one pair of languages; its documents may have several tags for them,
// as pt and pt-BR. More than a few would fill the memory.
constexpr std::size_t kMostLanguagePairs = 4;

}  // namespace

std::shared_ptr<const LexiconIndexes> PreparedLexicons::indexes(
    std::string_view source_language, std::string_view target_language) const {
  const std::lock_guard lock(mutex_);
  const auto found = std::ranges::find_if(made_, [&](const Made& made) {
    return made.source_language == source_language && made.target_language == target_language;
  });
  if (found != made_.end()) return found->indexes;
  if (made_.size() >= kMostLanguagePairs) made_.erase(made_.begin());
  made_.push_back({std::string(source_language), std::string(target_language),
                   make(source_language, target_language)});
  return made_.back().indexes;
}

std::shared_ptr<const LexiconIndexes> PreparedLexicons::make(
    std::string_view source_language, std::string_view target_language) const {
  const auto index_of = [&](LexiconKind kind) {
    std::optional<evidence::LexiconIndex> index;
    if (std::ranges::count(lexicons_, kind, &Lexicon::kind) > 0) {
      index.emplace(lexicons_, kind, source_language, target_language);
    }
    return index;
  };
  LexiconIndexes indexes;
  indexes.glossary = index_of(LexiconKind::kUser);
  indexes.dictionary = index_of(LexiconKind::kDictionary);
  for (const Lexicon& lexicon : lexicons_) {
    if (lexicon.words) indexes.trained.push_back(lexicon.words);
  }
  return std::make_shared<const LexiconIndexes>(std::move(indexes));
}

}  // namespace diglot::align
