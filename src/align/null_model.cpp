#include "align/null_model.h"

#include <cmath>
#include <cstddef>

namespace diglot::align {
namespace {

// A page from the web: a stretch behind every fifth bead, of two null beads on the mean.
constexpr NullRates kNoisy = {0.2, 0.5};
// How many null beads the initial rate of going on counts for.
constexpr double kExtendBeads = 5.0;
// Training stops here, where the rates hardly change any more, or where a path lies so many nats
// behind the best that the next round will not catch up: noisy rates do in all but noisy texts.
constexpr int kMostRounds = 4;
constexpr double kHardlyChanged = 0.02;
constexpr double kHopeless = 50.0;

struct NullCounts {
  double beads = 0.0;
  double opened = 0.0;
  double extended = 0.0;
};

NullCounts count_nulls(std::span<const Bead> path) {
  NullCounts counts;
  bool in_stretch = false;
  for (const Bead& bead : path) {
    const bool is_null = bead.shape().is_null();
    if (!is_null) counts.beads += 1.0;
    if (is_null && in_stretch) counts.extended += 1.0;
    if (is_null && !in_stretch) counts.opened += 1.0;
    in_stretch = is_null;
  }
  return counts;
}

// Log of the beta distribution whose mode is `expected` and that counts for `weight` cases, up to a
// constant.
double log_beta(double rate, double expected, double weight) {
  return weight * (expected * std::log(rate) + (1.0 - expected) * std::log(1.0 - rate));
}

}  // namespace

NullRates NullRates::initial(const PriorParameters& parameters) {
  const double extend = std::exp(parameters.null_extend);
  return {std::exp(parameters.null_open) / (1.0 - extend), extend};
}

NullRates NullRates::fit(std::span<const Bead> path, const PriorParameters& parameters) {
  const NullRates expected = initial(parameters);
  const NullCounts counts = count_nulls(path);
  const double weight = parameters.null_beads;
  return {(counts.opened + weight * expected.open) / (counts.beads + counts.opened + weight),
          (counts.extended + kExtendBeads * expected.extend) /
              (counts.opened + counts.extended + kExtendBeads)};
}

search::NullScores NullRates::scores() const {
  return {static_cast<float>(std::log(open * (1.0 - extend) / (1.0 - open))),
          static_cast<float>(std::log(extend))};
}

double log_probability(const NullRates& rates, std::span<const Bead> path,
                       const PriorParameters& parameters) {
  const NullRates expected = NullRates::initial(parameters);
  const NullCounts counts = count_nulls(path);
  // Scores are relative to beads, so that all steps that might have opened a stretch pay for not
  // doing so.
  return (counts.beads + counts.opened) * std::log(1.0 - rates.open) +
         log_beta(rates.open, expected.open, parameters.null_beads) +
         log_beta(rates.extend, expected.extend, kExtendBeads);
}

search::Path best_path_with_nulls(search::Problem& problem, const PriorParameters& parameters) {
  search::Path best;
  search::NullScores best_scores;
  double best_probability = 0.0;
  for (NullRates rates : {NullRates::initial(parameters), kNoisy}) {
    for (int round = 0; round < kMostRounds; ++round) {
      problem.null_scores = rates.scores();
      search::Path path = search::best_path(problem);
      const NullRates next = NullRates::fit(path.beads, parameters);
      const double probability = path.score + log_probability(rates, path.beads, parameters);
      if (best.beads.empty() || probability > best_probability) {
        best = std::move(path);
        best_scores = problem.null_scores;
        best_probability = probability;
      }
      const bool is_hopeless = probability < best_probability - kHopeless;
      const bool is_settled = std::abs(next.open - rates.open) <= kHardlyChanged * rates.open &&
                              std::abs(next.extend - rates.extend) <= kHardlyChanged;
      if (is_hopeless || is_settled) break;
      rates = next;
    }
  }
  problem.null_scores = best_scores;
  return best;
}

}  // namespace diglot::align
