// What is known of the words of a pair of documents, and what the pair teaches.
#pragma once

#include <span>
#include <vector>

#include "diglot/bead.h"
#include "diglot/document.h"
#include "diglot/lexicon.h"
#include "diglot/options.h"
#include "evidence/lexical/lexical_evidence.h"
#include "evidence/lexical/lexical_sources.h"
#include "evidence/lexical/token_table.h"

namespace diglot::align {

class WordKnowledge {
 public:
  WordKnowledge(const Document& source, const Document& target, const AlignerOptions& options,
                std::span<const Lexicon> lexicons);

  /// Lexical evidence from all that is known, with what Model 1 learns from the confident ones of
  /// `beads`. Refers to this object.
  evidence::LexicalEvidence evidence(std::span<const Bead> beads,
                                     const std::vector<Shape>& shapes) const;

 private:
  void add_learned(std::span<const Bead> beads, evidence::TranslationTables& tables) const;

  const AlignerOptions& options_;
  evidence::TokenTable source_;
  evidence::TokenTable target_;
  evidence::TranslationTables known_;  // From lexicons and likeness, weighted.
};

}  // namespace diglot::align
