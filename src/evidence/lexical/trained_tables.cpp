#include "evidence/lexical/trained_tables.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace diglot::evidence {
namespace {

// Words of a document and of a lexicon that are the same.
struct SharedWords {
  std::vector<std::optional<std::uint32_t>> in_lexicon;  // By word of the document.
  std::vector<std::optional<WordId>> in_document;        // By word of the lexicon.

  SharedWords(const TokenTable& document, const WordTable::Side& lexicon)
      : in_lexicon(document.word_count()), in_document(lexicon.word_count()) {
    for (WordId word = 0; word < document.word_count(); ++word) {
      if (document.kind(word) != text::TokenKind::kWord) continue;
      in_lexicon[word] = lexicon.find(document.key(word));
      if (in_lexicon[word]) in_document[*in_lexicon[word]] = word;
    }
  }
};

TranslationTable shared_part(const WordTable::Side& side, const SharedWords& from,
                             const SharedWords& to) {
  TranslationTable table(from.in_lexicon.size());
  for (WordId word = 0; word < from.in_lexicon.size(); ++word) {
    if (!from.in_lexicon[word]) continue;
    for (const WordTranslation& translation : side.row(*from.in_lexicon[word])) {
      const std::optional<WordId> other = to.in_document[translation.word];
      if (other) table.add(word, *other, static_cast<double>(translation.probability));
    }
  }
  return table;
}

}  // namespace

TranslationTables trained_tables(const WordTable& table, const TokenTable& source,
                                 const TokenTable& target) {
  const SharedWords source_words(source, table.source());
  const SharedWords target_words(target, table.target());
  return {shared_part(table.source(), source_words, target_words),
          shared_part(table.target(), target_words, source_words)};
}

}  // namespace diglot::evidence
