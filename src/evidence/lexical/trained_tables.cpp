#include "evidence/lexical/trained_tables.h"

#include <cstdint>
#include <optional>
#include <string_view>

#include "evidence/lexical/shared_words.h"

namespace diglot::evidence {
namespace {

SharedWords shared_words(const TokenTable& document, const WordTable::Side& lexicon) {
  const auto size = static_cast<std::uint32_t>(lexicon.word_count());
  return {document, size, [&](std::string_view key) { return lexicon.find(key).value_or(size); }};
}

TranslationTable shared_part(const WordTable::Side& side, std::size_t word_count,
                             const SharedWords& from, const SharedWords& to) {
  TranslationTable table(word_count);
  for (const SharedWord& word : from.words()) {
    for (const WordTranslation& translation : side.row(word.in_lexicon)) {
      const std::optional<WordId> other = to.in_document(translation.word);
      if (!other) continue;
      table.add(word.in_document, *other, static_cast<double>(translation.probability));
    }
  }
  return table;
}

}  // namespace

TranslationTables trained_tables(const WordTable& table, const TokenTable& source,
                                 const TokenTable& target) {
  const SharedWords source_words = shared_words(source, table.source());
  const SharedWords target_words = shared_words(target, table.target());
  return {shared_part(table.source(), source.word_count(), source_words, target_words),
          shared_part(table.target(), target.word_count(), target_words, source_words)};
}

}  // namespace diglot::evidence
