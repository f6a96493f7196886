#include "diglot/translation_probability.h"

#include <cmath>
#include <cstddef>

#include "align/translation_features.h"
#include "diglot/bead.h"

namespace diglot {
namespace {

// Fitted to gold alignments by
//   scripts/fit_parameters.sh GOLD --translation-probability --dictionaries /usr/share/dictd
// which prints these lines. To be fitted again when scores change.
constexpr double kIntercept = 1.51;
constexpr double kScoreWeight = 2.34;
constexpr double kLogSizeWeight = -1.55;

}  // namespace

namespace align {

TranslationFeatures translation_features(const Alignment& alignment) {
  const Bead& last = alignment[alignment.size() - 1];
  const double size = static_cast<double>(last.source.end + last.target.end) / 2.0;
  double score = 0.0;
  for (const Bead& bead : alignment) {
    if (!bead.shape().is_null()) score += bead.score;
  }
  return {score / size, std::log(size)};
}

}  // namespace align

double translation_probability(const Alignment& alignment) {
  if (alignment.empty()) return 0.0;
  const Bead& last = alignment[alignment.size() - 1];
  if (last.source.end == 0 || last.target.end == 0) return 0.0;
  const align::TranslationFeatures features = align::translation_features(alignment);
  const double log_odds =
      kIntercept + kScoreWeight * features.score_by_sentence + kLogSizeWeight * features.log_size;
  return 1.0 / (1.0 + std::exp(-log_odds));
}

}  // namespace diglot
