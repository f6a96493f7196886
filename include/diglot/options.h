// The aligner's options, each with its default: the only place where they are set. The command
// line, its help and the documentation read them from here.
#pragma once

#include <cstddef>

namespace diglot {

/// Log priors of bead shapes, in nats, relative to 1-1.
struct PriorParameters {
  double prior_1_2 = -1.9;     ///< 1-2 and 2-1.
  double prior_1_3 = -3.3;     ///< 1-3 and 3-1; each further sentence costs the difference again.
  double prior_2_2 = -2.2;     ///< 2-2.
  double prior_2_3 = -4.5;     ///< 2-3 and 3-2; each further sentence costs the difference again.
  double prior_3_3 = -0.5;     ///< On top of that where each side has three or more.
  double prior_beads = 340.0;  ///< How many beads these priors count for.
  double null_open = -6.0;     ///< First null bead of a stretch.
  double null_extend = -2.0;   ///< Each further one.
  double null_beads = 40.0;    ///< How many beads null_open counts for, where words are used.
};

/// How lengths relate; evidence/length/length_model.h has the formulas.
struct LengthFit {
  double freedom = 5.0;          ///< Degrees of freedom of Student's t.
  double variance = 1.2;         ///< Squared scale of the error for one character.
  double quadratic = 0.01;       ///< Share of the variance that grows with the square.
  double variance_beads = 55.0;  ///< How many beads the variance above counts for.
  /// How many runs of sentences the gamma distribution of lengths counts for beside what is
  /// observed. Where lengths decide alone, what is observed was measured to mislead.
  double gamma_runs = 1e9;
};

/// What was fitted to gold alignments, by `scripts/fit_parameters.sh`, which prints this table. All
/// scores are nats. There is rarely a reason to change one: documents fit their own length ratio,
/// variance and paragraph habits from these as a start.
struct AlignerParameters {
  // Length evidence.
  double length_weight = 0.62;  ///< Factor of length evidence beside words; alone it is 1.
  /// Of the passes that know no words, and of those that do.
  LengthFit length_without_words;
  LengthFit length = {.freedom = 2.74,
                      .variance = 0.659,
                      .quadratic = 0.015,
                      .variance_beads = 54.7,
                      .gamma_runs = 20.0};

  /// Of the passes that know no words, and of those that do: words tell apart more beads than
  /// lengths, so that rarer shapes may be tried.
  PriorParameters priors_without_words;
  PriorParameters priors = {.prior_1_2 = -1.8,
                            .prior_1_3 = -4.3,
                            .prior_2_2 = -2.9,
                            .prior_2_3 = -4.2,
                            .prior_3_3 = 0.0,
                            .prior_beads = 750.0,
                            .null_open = -7.4,
                            .null_extend = -0.4,
                            .null_beads = 40.0};

  // Structure evidence: evidence/structure/structure_model.h.
  double paragraph_agreement = 0.8;  ///< How far paragraphs agree, 0 to 1.
  double paragraph_beads = 20.0;     ///< How many beads the agreement above counts for.
  double paragraph_inside = 0.1;     ///< How likely paragraphs end inside beads, 0 to 1.

  // Boundary evidence: evidence/boundary/boundary_evidence.h.
  double boundary_weight = 0.385;   ///< Factor of boundary evidence.
  double boundary_agreement = 0.8;  ///< How far beginnings and ends agree, 0 to 1.
  double boundary_beads = 10.0;     ///< How many beads the agreement above counts for.

  // Lexical evidence: evidence/lexical/lexical_evidence.h.
  double lexical_weight = 1.07;        ///< Factor of lexical evidence.
  double lexical_power = 0.74;         ///< Power of the length of the other side.
  double explained_words = 0.5;        ///< Share of words that known words explain, 0 to 1.
  double explained_numbers = 0.5;      ///< Of numbers.
  double explained_punctuation = 0.5;  ///< Of punctuation.
  double likeness_weight = 1.0;        ///< Trust in words that look alike.
  double glossary_weight = 4.0;        ///< Trust in the user's own words; not fitted.
  double dictionary_weight = 1.0;      ///< Trust in dictionaries.
  double trained_weight = 1.0;         ///< Trust in trained lexicons.
  double learned_weight = 2.1;         ///< Trust in what the documents teach.
  double learning_confidence = 0.15;   ///< Beads below teach nothing.
  double learning_discount = 0.62;     ///< evidence/lexical/model1.h.
  double learning_shrinkage = 1.3;     ///< evidence/lexical/model1.h.

  // From posteriors to confidences: align/calibration.h; fitted by itself, with --calibration.
  double calibration_knee = 2.55;  ///< Log-odds up to which posteriors are taken at their word.
  double calibration_slope = 0.1;  ///< What log-odds beyond that count for, 0 to 1.
};

struct AlignerOptions {
  /// Largest n + m of a bead n-m, 2 to 12. Null beads are always allowed.
  std::size_t max_bead = 6;
  /// Use what the sentences say and how they begin and end; without, lengths and paragraphs decide.
  bool use_words = true;
  /// Learn translations of words from the documents themselves.
  bool learn_words = true;
  AlignerParameters parameters;
};

/// The range of AlignerOptions::max_bead.
inline constexpr std::size_t kSmallestMaxBead = 2;
inline constexpr std::size_t kLargestMaxBead = 12;

}  // namespace diglot
