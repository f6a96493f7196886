// What is known of word translations before anything was learned: dictionaries, likeness, numbers.
#pragma once

#include <span>

#include "diglot/lexicon.h"
#include "evidence/lexical/token_table.h"
#include "evidence/lexical/translation_table.h"

namespace diglot::evidence {

/// Tables of both directions.
struct TranslationTables {
  TranslationTable forward;   ///< p(target | source), rows are source words.
  TranslationTable backward;  ///< p(source | target), rows are target words.
};

/// What the lexicons of one kind say of the words of two documents. Each entry of several words
/// spreads its weight over all pairs of its words; translations of a word share the probability
/// evenly, by how often the lexicons have them.
TranslationTables dictionary_tables(std::span<const Lexicon> lexicons, LexiconKind kind,
                                    const Document& source, const Document& target,
                                    const TokenTable& source_tokens,
                                    const TokenTable& target_tokens);

/// Words that look alike: numbers of the same value, the same punctuation, words with many
/// character bigrams in common after transliteration to Latin letters (Dice coefficient).
TranslationTables likeness_tables(const TokenTable& source, const TokenTable& target);

}  // namespace diglot::evidence
