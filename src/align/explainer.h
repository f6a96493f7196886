// Why beads score what they do, from what the last pass scored them with.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "align/shape_priors.h"
#include "align/word_knowledge.h"
#include "diglot/bead.h"
#include "diglot/document.h"
#include "diglot/explain.h"
#include "evidence/boundary/boundary_evidence.h"
#include "evidence/length/length_evidence.h"
#include "evidence/lexical/lexical_evidence.h"
#include "evidence/lexical/token_table.h"
#include "evidence/structure/structure_evidence.h"
#include "text/tokens.h"

namespace diglot::align {

/// The evidence of a pass that needs no words. Null pointers: evidence that the pass did without.
struct PassEvidence {
  const std::vector<Shape>& shapes;
  const ShapePriors& priors;
  const evidence::LengthEvidence& length;
  double length_weight = 1.0;
  const evidence::StructureEvidence* structure = nullptr;
  const evidence::BoundaryEvidence* boundary = nullptr;
};

/// Fills in the prior and the evidence that needs no words.
void explain_shape(const Bead& bead, const PassEvidence& pass, Explanation& explanation);

/// Explains what a pass takes for translations of each other.
class WordExplainer {
 public:
  /// `teachers` are what the pass learned from. Keeps references to the documents and
  /// `knowledge`.
  WordExplainer(const Document& source, const Document& target, const WordKnowledge& knowledge,
                const Teachers& teachers);

  /// Fills in the lexical evidence of a bead that is no null bead.
  void explain(const Bead& bead, Explanation& explanation);

 private:
  // A word as it stands in a bead.
  struct Word {
    text::TokenKind kind = text::TokenKind::kWord;
    std::string form;
    bool is_matched = false;
  };
  // The words of one side of a bead, each once.
  struct Words {
    Word& operator[](evidence::WordId id) { return in_order[places[id]]; }
    // Those without match that are no punctuation.
    std::vector<std::string> unmatched() const;
    std::vector<Word> in_order;
    std::unordered_map<evidence::WordId, std::size_t> places;
  };
  struct Side {
    Side(const Document& side_document, const evidence::TokenTable& side_tokens);
    Words words(Span sentences);
    const Document& document;
    const evidence::TokenTable& tokens;
    text::Tokenizer tokenizer;
  };

  std::vector<WordSource> sources(evidence::WordId source, evidence::WordId target,
                                  bool same_form) const;

  Side source_;
  Side target_;
  std::vector<SourceTables> by_source_;
  evidence::TranslationTables tables_;  // by_source_ joined.
  evidence::LexicalParameters parameters_;
};

}  // namespace diglot::align
