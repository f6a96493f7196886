// What is known of the words of a pair of documents, and what the pair teaches.
#pragma once

#include <span>
#include <vector>

#include "align/anchors.h"
#include "align/prepared_lexicons.h"
#include "diglot/bead.h"
#include "diglot/document.h"
#include "diglot/explain.h"
#include "diglot/options.h"
#include "evidence/lexical/lexical_evidence.h"
#include "evidence/lexical/lexical_sources.h"
#include "evidence/lexical/token_table.h"

namespace diglot::align {

/// What one kind of source says, and how far it is trusted.
struct SourceTables {
  WordSource source = WordSource::kCognate;
  double weight = 1.0;
  evidence::TranslationTables tables;
};

/// Beads that words are learned from, and in how many iterations.
struct Teachers {
  std::span<const Bead> beads;
  int iterations = 5;
};

/// The tables of all sources, each with its weight, finished.
evidence::TranslationTables joined(std::span<const SourceTables> sources);

class WordKnowledge {
 public:
  /// Keeps a reference to `options`.
  WordKnowledge(const Document& source, const Document& target, const AlignerOptions& options,
                const PreparedLexicons& lexicons);

  /// All that is known from the start.
  evidence::TranslationTables known_tables() const { return joined(known_); }
  /// And what Model 1 learns from the confident ones of `teachers`.
  evidence::TranslationTables tables(const Teachers& teachers) const;

  /// Where words with such translations say that the texts meet.
  std::vector<Anchor> anchors(const evidence::TranslationTables& tables) const {
    return find_anchors(source_, target_, tables.forward);
  }
  /// Lexical evidence from such translations. Refers to this object.
  evidence::LexicalEvidence evidence(const evidence::TranslationTables& tables,
                                     const std::vector<Shape>& shapes) const {
    return {source_, target_, tables, shapes, parameters()};
  }

  // For explanations of that evidence.

  /// What it is made with, by source. All kinds of likeness are one: kCognate.
  std::vector<SourceTables> tables_by_source(const Teachers& teachers) const;
  evidence::LexicalParameters parameters() const;
  const evidence::TokenTable& source_tokens() const { return source_; }
  const evidence::TokenTable& target_tokens() const { return target_; }

 private:
  SourceTables learned(const Teachers& teachers) const;

  const AlignerOptions& options_;
  evidence::TokenTable source_;
  evidence::TokenTable target_;
  std::vector<SourceTables> known_;  // From likeness and lexicons.
};

}  // namespace diglot::align
