// The recipe for one pair of documents.
#pragma once

#include <span>
#include <vector>

#include "align/shape_priors.h"
#include "diglot/aligner.h"
#include "diglot/bead.h"
#include "diglot/document.h"
#include "diglot/lexicon.h"
#include "evidence/boundary/boundary_evidence.h"
#include "evidence/length/length_model.h"
#include "evidence/lexical/lexical_evidence.h"
#include "evidence/structure/structure_evidence.h"
#include "evidence/structure/structure_model.h"
#include "search/search.h"

namespace diglot::align {

/// Aligns two documents, neither of them empty. The first passes find roughly where the path is, on
/// evidence that needs no words, and fit the models of the pair to it; the later ones learn words
/// from what is confident, and align with all evidence in a narrow band around the path.
class PairAligner {
 public:
  /// Keeps references to all arguments.
  PairAligner(const Document& source, const Document& target, const AlignerOptions& options,
              std::span<const Lexicon> lexicons);

  /// The beads of the best path, with confidences.
  std::vector<Bead> align();

 private:
  // What the evidence that needs no words knows of a document.
  struct Side {
    explicit Side(const Document& document);
    double mean_length() const;
    std::vector<double> lengths;
    evidence::ParagraphEnds paragraph_ends;
  };
  // What is fitted to a pair and refitted to each path.
  struct Models {
    evidence::LengthModel length;
    evidence::StructureModel structure;
    evidence::BoundaryEvidence boundary;
    ShapePriors priors;
    search::NullScores null_scores;
  };
  enum class Posteriors { kNo, kYes };

  Models initial_models(const PriorParameters& priors) const;
  Models refit(const Models& initial, const PriorParameters& priors,
               const std::vector<Bead>& beads) const;
  std::vector<evidence::LengthPair> bead_lengths(const std::vector<Bead>& beads) const;
  std::vector<Bead> align_without_words() const;
  search::Path first_pass(const Models& models) const;
  search::Path search_pass(const Models& models, evidence::LexicalEvidence* lexical,
                           const std::vector<std::size_t>& centres, std::size_t radius,
                           Posteriors posteriors) const;

  const Document& source_document_;
  const Document& target_document_;
  const AlignerOptions& options_;
  const AlignerParameters& parameters_;
  std::span<const Lexicon> lexicons_;
  Side source_;
  Side target_;
  std::vector<Shape> shapes_;
};

}  // namespace diglot::align
