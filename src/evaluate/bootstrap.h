// Bootstrap resampling over blocks.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "diglot/evaluate.h"
#include "evaluate/blocks.h"

namespace diglot::evaluation {

/// F1 of one measure in every resample.
using F1Samples = std::vector<double>;

/// One F1Samples per Measure.
using MeasureSamples = std::array<F1Samples, kMeasureCount>;

/// For each measure, `options.resample_count` samples: each the F1 of as many blocks as there are,
/// drawn with replacement. The draws depend on the options and on how many blocks there are, and on
/// nothing else: two systems on the same gold get the same ones. The same numbers on all platforms.
/// Requires: blocks is not empty.
MeasureSamples resample_f1(std::span<const MeasureCounts> blocks, const EvaluateOptions& options);

/// What is left of the samples without a fortieth (rounded down) at either end.
/// Requires: samples is not empty.
Interval percentile_interval(F1Samples samples);

/// Two-sided p-value of the shift method (Noreen 1989; Riezler & Maxwell 2005): the differences of
/// the paired samples, moved so that their mean is 0, are what chance does under the null
/// hypothesis; how often is one at least as far from 0 as the observed difference? One is added on
/// both sides of the fraction, so that p is never 0 (Davison & Hinkley 1997, 4.2). Requires: as
/// many samples in `first` as in `second`, and not none.
double shift_p_value(const F1Samples& first, const F1Samples& second, double observed_difference);

}  // namespace diglot::evaluation
