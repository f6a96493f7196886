// The aligner's options, each with its default: the only place where they are set. The command
// line, its help and the documentation read them from here.
#pragma once

#include <cstddef>

namespace diglot {

/// What was fitted to gold alignments, by `scripts/fit_parameters.sh`, which prints this table. All
/// scores are nats. There is rarely a reason to change one: documents fit their own length ratio,
/// variance and paragraph habits from these as a start.
struct AlignerParameters {
  // Length evidence: evidence/length/length_model.h has the formulas.
  double length_weight = 1.0;           ///< Factor of length evidence; 0 switches it off.
  double length_freedom = 5.0;          ///< Degrees of freedom of Student's t.
  double length_variance = 1.2;         ///< Squared scale of the error for one character.
  double length_quadratic = 0.01;       ///< Share of the variance that grows with the square.
  double length_variance_beads = 55.0;  ///< How many beads the variance above counts for.

  // Log priors of bead shapes, relative to 1-1.
  double prior_1_2 = -1.9;     ///< 1-2 and 2-1.
  double prior_1_3 = -3.3;     ///< 1-3 and 3-1; each further sentence costs the difference again.
  double prior_2_2 = -2.2;     ///< 2-2.
  double prior_2_3 = -4.5;     ///< 2-3 and 3-2; each further sentence costs the difference again.
  double prior_3_3 = -0.5;     ///< On top of that where each side has three or more.
  double prior_beads = 340.0;  ///< How many beads these priors count for.
  double null_open = -6.0;     ///< First null bead of a stretch.
  double null_extend = -2.0;   ///< Each further one.

  // Structure evidence: evidence/structure/structure_model.h.
  double paragraph_agreement = 0.8;  ///< How far paragraphs agree, 0 to 1.
  double paragraph_beads = 20.0;     ///< How many beads the agreement above counts for.
  double paragraph_inside = 0.1;     ///< How likely paragraphs end inside beads, 0 to 1.
};

struct AlignerOptions {
  /// Largest n + m of a bead n-m, 2 to 12. Null beads are always allowed.
  std::size_t max_bead = 6;
  AlignerParameters parameters;
};

/// The range of AlignerOptions::max_bead.
inline constexpr std::size_t kSmallestMaxBead = 2;
inline constexpr std::size_t kLargestMaxBead = 12;

}  // namespace diglot
