// How often null beads occur in a pair of documents.
//
// A novel has hardly any; of a page from the web half the lines may be menus and captions that the
// other page lacks. What a null bead costs is therefore fitted to the pair, by Viterbi training:
// the best path under some rates, the rates of that path, and so on. It starts twice, from rates of
// clean texts and of noisy ones, and takes what explains both texts better, with the priors of the
// rates counted in.
#pragma once

#include <span>

#include "diglot/bead.h"
#include "diglot/options.h"
#include "search/search.h"

namespace diglot::align {

/// Rates of stretches of null beads: how likely one begins behind a bead (or a stretch goes on
/// behind a null bead).
struct NullRates {
  double open = 0.0;
  double extend = 0.0;

  /// The rates of PriorParameters, before a path was seen.
  static NullRates initial(const PriorParameters& parameters);
  /// Of a path, drawn towards the initial ones.
  static NullRates fit(std::span<const Bead> path, const PriorParameters& parameters);

  /// What null beads cost, relative to beads: a stretch pays for its begin and for its end.
  search::NullScores scores() const;
};

/// Log probability, up to a constant, of rates and of where a path has null beads, as far as it is
/// not in the scores of its beads. To be compared between rates for one pair of documents.
double log_probability(const NullRates& rates, std::span<const Bead> path,
                       const PriorParameters& parameters);

/// The best path of `problem` with null rates fitted to it; sets `problem.null_scores` to theirs.
search::Path best_path_with_nulls(search::Problem& problem, const PriorParameters& parameters);

}  // namespace diglot::align
