// Why the lexical evidence of one bead is what it is, word pair by word pair.
#pragma once

#include <vector>

#include "diglot/bead.h"
#include "evidence/lexical/lexical_evidence.h"
#include "evidence/lexical/lexical_sources.h"
#include "evidence/lexical/token_table.h"

namespace diglot::evidence {

/// A source word and a target word of a bead that explain each other.
struct WordPairScore {
  WordId source = 0;
  WordId target = 0;
  double score = 0.0;  ///< Nats of both directions, weighted.
};

/// The lexical evidence of a bead, in parts that add up to it. Words, not tokens: a word that
/// stands in the bead twice is in one pair, with the nats of both.
struct LexicalExplanation {
  std::vector<WordPairScore> pairs;  ///< By source word, then target word.
  /// Nats of the tokens of both sides that nothing on the other side explains.
  double unexplained = 0.0;
  double total = 0.0;
};

/// Takes the sum in lexical_evidence.h apart: what a token contributes is shared among the words of
/// the other side that explain it, in proportion to their part of the inner sum. `tables` are those
/// that the evidence was made with. Neither span is empty.
LexicalExplanation explain_words(const TokenTable& source, Span source_sentences,
                                 const TokenTable& target, Span target_sentences,
                                 const TranslationTables& tables,
                                 const LexicalParameters& parameters);

}  // namespace diglot::evidence
