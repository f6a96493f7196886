// How the lengths of a text and of its translation relate.
//
// The model is that of Gale & Church (1993): the length of a translation is `ratio` times that of
// its source, with an error whose variance grows with the length. It differs in three points, each
// of which was measured to help (README.md):
//   * the error has Student's t distribution: translators' freedom and wrong sentence breaks make
//     outliers far likelier than a normal distribution has them;
//   * its variance has a linear and a quadratic term, and its scale is fitted to the documents;
//   * the score is a log-odds: it is compared with how likely the length is for sentences that were
//     drawn from the same document at random (the document's own distribution of lengths).
// Lengths are counts of characters without white space.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "diglot/options.h"

namespace diglot::evidence {

/// Parameters that are the same for all documents.
struct LengthParameters {
  /// Of Student's t distribution; large values approach the normal distribution.
  double degrees_of_freedom = 5.0;
  /// Squared scale of the error for one source character, before any document was seen.
  double variance = 1.2;
  /// How much faster than its length a bead's variance grows, per source character: the squared
  /// scale of a bead of x characters is variance * (x + quadratic_share * x * x).
  double quadratic_share = 0.02;
  /// How many beads the parameter `variance` counts for when a document's own is fitted.
  double variance_weight = 30.0;
  /// How many runs of sentences the gamma distribution of lengths counts for, beside those
  /// observed.
  double gamma_runs = 20.0;
  /// Of how many sentences a side of a bead has at most.
  std::size_t longest_run = kLargestMaxBead - 1;
};

/// How long the sentences of a document are, and how long runs of neighbouring sentences: what is
/// observed, smoothed, mixed with a gamma distribution. Pages from the web have many short lines
/// and many long ones and hardly any between, which no gamma distribution tells.
class LengthDistribution {
 public:
  /// A distribution of any length; to be assigned to.
  LengthDistribution() = default;
  /// The gamma distribution is fitted by the method of moments; one sentence or sentences of equal
  /// length get a standard deviation of one character at least. Requires: not empty, all
  /// lengths >= 1.
  LengthDistribution(std::span<const double> lengths, double gamma_runs,
                     std::size_t longest_run = kLargestMaxBead - 1);

  /// Log density of the total length (>= 1) of `count` neighbouring sentences.
  double log_density(double length, std::size_t count) const;
  /// The same of all runs of `count` sentences of the document, by their first one.
  /// Requires: 0 < count <= longest_run.
  std::span<const float> log_densities(std::size_t count) const { return (*log_densities_)[count]; }

 private:
  double log_density(double length, double log_length, std::size_t count) const;
  double log_gamma_density(double length, double log_length, std::size_t count) const;
  void observe(std::span<const double> log_lengths, std::size_t count, double gamma_runs);

  double shape_ = 1.0;
  double scale_ = 1.0;
  std::vector<double> log_normalisers_;  // Of the gamma distribution, by number of sentences.
  // By number of sentences, from 0: density of the logarithm of their length on an even grid from
  // log 1, times the share of what is observed; and what is left for the gamma distribution.
  struct Observed {
    std::vector<double> density;
    double gamma_share = 1.0;
  };
  std::vector<Observed> observed_;
  // By number of sentences and first sentence; copies of a model share them.
  std::shared_ptr<const std::vector<std::vector<float>>> log_densities_;
};

/// Lengths of the two sides of a bead, and how sure it is that it is one.
struct LengthPair {
  double source = 0.0;
  double target = 0.0;
  double weight = 1.0;
};

/// What is known of the lengths of one pair of documents.
struct LengthModel {
  LengthParameters parameters;
  double ratio = 1.0;     ///< Target characters for one source character.
  double variance = 1.0;  ///< As LengthParameters::variance, fitted.
  LengthDistribution source;
  LengthDistribution target;

  /// A first model, from the total lengths alone. Requires: both sides not empty, all lengths > 0.
  static LengthModel fit(std::span<const double> source_lengths,
                         std::span<const double> target_lengths,
                         const LengthParameters& parameters);

  /// The model with ratio and variance fitted to beads: the ratio of their weighted totals, and the
  /// scale of Student's t by one step of expectation maximisation (Lange et al. 1989). Unchanged
  /// where the weights are all 0.
  LengthModel refit(std::span<const LengthPair> beads) const;

  /// Squared scale of the error of a bead's length, in source characters.
  double squared_scale(double source_length) const {
    return variance * source_length * (1.0 + parameters.quadratic_share * source_length);
  }
};

}  // namespace diglot::evidence
