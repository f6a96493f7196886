// What is known of word translations before anything was learned: dictionaries, likeness, numbers.
#pragma once

#include "evidence/lexical/lexicon_index.h"
#include "evidence/lexical/token_table.h"
#include "evidence/lexical/translation_table.h"

namespace diglot::evidence {

/// Tables of both directions.
struct TranslationTables {
  TranslationTable forward;   ///< p(target | source), rows are source words.
  TranslationTable backward;  ///< p(source | target), rows are target words.
};

/// What lexicons say of the words of two documents in their languages: translations of a word
/// share the probability by their weights.
TranslationTables dictionary_tables(const LexiconIndex& lexicons, const TokenTable& source,
                                    const TokenTable& target);

/// Words that look alike: numbers of the same value, the same punctuation, words with many
/// character bigrams in common after transliteration to Latin letters (Dice coefficient).
TranslationTables likeness_tables(const TokenTable& source, const TokenTable& target);

}  // namespace diglot::evidence
