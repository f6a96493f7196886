// What lexicons that were trained before say of the words of two documents.
#pragma once

#include "diglot/word_table.h"
#include "evidence/lexical/lexical_sources.h"
#include "evidence/lexical/token_table.h"

namespace diglot::evidence {

/// The part of `table` whose words occur in the two documents, with its probabilities as they are.
/// Only the words of the documents are looked up, so that a large lexicon costs little.
TranslationTables trained_tables(const WordTable& table, const TokenTable& source,
                                 const TokenTable& target);

}  // namespace diglot::evidence
