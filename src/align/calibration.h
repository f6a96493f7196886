// From posteriors to confidences.
#pragma once

#include <span>

#include "diglot/bead.h"
#include "diglot/options.h"

namespace diglot::align {

/// How likely a bead with this posterior is right. Up to `calibration_knee`, the posterior itself;
/// beyond it log-odds count for `calibration_slope` only, because where the models are surest they
/// promise too much: they take words for independent of each other, and people who align by hand
/// do not all group sentences alike. Grows with the posterior, which is from 0 to 1.
double calibrated(double posterior, const AlignerParameters& parameters);

/// Turns posteriors into confidences.
void calibrate(std::span<Bead> beads, const AlignerParameters& parameters);

}  // namespace diglot::align
