#include "align/calibration.h"

#include <algorithm>
#include <cmath>

namespace diglot::align {
namespace {

// Forward-backward adds up in single precision: what is closer to 1 cannot be told from it.
constexpr double kSurest = 1.0 - 1e-7;

}  // namespace

double calibrated(double posterior, const AlignerParameters& parameters) {
  const double bounded = std::min(posterior, kSurest);
  const double log_odds = std::log(bounded / (1.0 - bounded));
  const double beyond = log_odds - parameters.calibration_knee;
  if (beyond <= 0.0) return posterior;
  const double kept = parameters.calibration_knee + parameters.calibration_slope * beyond;
  return 1.0 / (1.0 + std::exp(-kept));
}

void calibrate(std::span<Bead> beads, const AlignerParameters& parameters) {
  for (Bead& bead : beads) bead.confidence = calibrated(bead.confidence, parameters);
}

}  // namespace diglot::align
