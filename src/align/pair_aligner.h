// The recipe for one pair of documents.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "align/passes.h"
#include "align/prepared_lexicons.h"
#include "align/shape_priors.h"
#include "align/word_knowledge.h"
#include "diglot/aligner.h"
#include "diglot/bead.h"
#include "diglot/document.h"
#include "diglot/explain.h"
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
              const PreparedLexicons& lexicons, std::stop_token stop = {});

  /// From now on all passes but the far look search the whole lattice, in time and memory that grow
  /// with its size: what corridors lose is measured so (bench/fit/exact_search.cpp).
  void search_everywhere() { searches_everywhere_ = true; }

  /// The beads of the best path, with confidences; and why each of them scores what it does, where
  /// that is wanted.
  std::vector<Bead> align(std::vector<Explanation>* explanations = nullptr);

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

  void throw_if_stopped() const;
  Models initial_models(const PriorParameters& priors, const LengthFit& length) const;
  Models refit(const Models& initial, const PriorParameters& priors,
               const std::vector<Bead>& beads) const;
  std::vector<evidence::LengthPair> bead_lengths(const std::vector<Bead>& beads) const;
  class PassScorer;
  std::vector<Bead> align_without_words(std::span<const Anchor> anchors,
                                        std::vector<Explanation>* explanations) const;
  // What the first pass finds.
  struct FirstPath {
    std::vector<Bead> way;  // Of plain beads alone, with posteriors.
    search::Path path;      // Of all beads, without.
  };
  FirstPath first_pass(const Models& models, const Route& route) const;
  // Keeps references to all arguments.
  BandSearch best_path_search(const PassScorer& scorer, const std::vector<Shape>& shapes,
                              const Models& models, float beam) const;
  int most_widenings(bool with_words) const;
  // The best path near another.
  std::vector<Bead> search_without_words(const Models& models, const FirstPath& first) const;
  std::vector<Bead> search_with_words(const Models& models, evidence::LexicalEvidence& lexical,
                                      std::span<const Bead> path, std::span<const Anchor> anchors,
                                      std::size_t radius) const;
  // The best path in a corridor, chunk by chunk; or, where that is wanted, in the whole lattice.
  std::vector<Bead> search_lattice(std::span<const Chunk> chunks, const Corridor& corridor,
                                   const BandSearch& search) const;
  // The same with posteriors.
  std::vector<Bead> search_corridor(const Models& models, const PassScorer& scorer,
                                    const std::vector<Shape>& shapes, const Corridor& corridor,
                                    std::span<const Chunk> chunks, bool fits_null_beads) const;
  // `beads` are what a pass with these models found, `teachers` what it learned words from.
  std::vector<Explanation> explain(const Models& models, const WordKnowledge* knowledge,
                                   const Teachers& teachers, std::span<const Bead> beads) const;

  const Document& source_document_;
  const Document& target_document_;
  const AlignerOptions& options_;
  const AlignerParameters& parameters_;
  const PreparedLexicons& lexicons_;
  std::stop_token stop_;
  bool searches_everywhere_ = false;
  Side source_;
  Side target_;
  std::vector<Shape> shapes_;
  evidence::BoundaryEvidence boundary_;  // Not fitted to any path yet.
};

}  // namespace diglot::align
