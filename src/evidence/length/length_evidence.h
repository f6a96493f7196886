// Length evidence: how well the lengths of a bead's sides fit each other.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <Eigen/Core>

#include "diglot/bead.h"
#include "evidence/length/length_model.h"

namespace diglot::evidence {

/// Log-odds, in nats, of the lengths of the two sides of a bead under a length model.
///
/// For a bead with x source characters in n sentences and y target characters in m, with t(e, q)
/// the density of Student's t at error e and squared scale q, and gamma_n the density of the total
/// length of n sentences:
///
///     forward  = log t(y - ratio x, ratio^2 q(x)) - log gamma_m(y)
///     backward = log t(y / ratio - x, q(y / ratio)) - log gamma_n(x)
///     evidence = (forward + backward) / 2
///
/// A whole row of the lattice is computed at once, for all shapes, as array expressions over window
/// sums: the length-ratio matrix of that row.
class LengthEvidence {
 public:
  /// Lengths in characters, each > 0; neither side is empty. `shapes` gives the columns of a row.
  LengthEvidence(std::span<const double> source_lengths, std::span<const double> target_lengths,
                 std::vector<Shape> shapes, const LengthModel& model);

  /// Writes the evidence of all beads that end at `source_end` (> 0) and at one of `target_ends`:
  /// row x of `scores` is target end target_ends.begin + x, column k is shape k. Beads that would
  /// begin before the first sentence get an arbitrary finite value. Thread-safe.
  void score_row(std::size_t source_end, Span target_ends, Eigen::ArrayXXf& scores) const;
  /// The same with the evidence times `weight` plus the prior of each shape.
  void score_row(std::size_t source_end, Span target_ends, float weight,
                 std::span<const float> priors, Eigen::ArrayXXf& scores) const;

 private:
  // All that depends on one side alone, for beads with a given number of its sentences; indexed by
  // their end.
  struct Windows {
    Eigen::ArrayXf length;         // In source characters: those of the target by the ratio.
    Eigen::ArrayXf inverse_scale;  // 1 / (freedom * squared scale of the error).
    Eigen::ArrayXf constant;       // What the scale and the background contribute.
  };
  // `ratio` is 1 for the source.
  Windows windows(std::span<const double> lengths, std::size_t count, double ratio,
                  const LengthDistribution& background) const;

  std::vector<Shape> shapes_;
  LengthModel model_;
  double log_normaliser_;                // Of Student's t with scale 1.
  std::vector<Windows> source_windows_;  // By number of sentences; 0 is not used.
  std::vector<Windows> target_windows_;
};

}  // namespace diglot::evidence
