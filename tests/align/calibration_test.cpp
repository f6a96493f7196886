#include "align/calibration.h"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

double log_odds(double probability) { return std::log(probability / (1.0 - probability)); }
double probability(double log_odds) { return 1.0 / (1.0 + std::exp(-log_odds)); }

AlignerParameters with_knee(double knee, double slope) {
  AlignerParameters parameters;
  parameters.calibration_knee = knee;
  parameters.calibration_slope = slope;
  return parameters;
}

TEST(Calibration, UpToTheKneePosteriorsStayAsTheyAre) {
  for (const double posterior : {0.0, 1e-300, 0.1, 0.5, 0.9, probability(2.99)}) {
    EXPECT_EQ(calibrated(posterior, with_knee(3.0, 0.1)), posterior);
  }
}

TEST(Calibration, BeyondTheKneeLogOddsCountForTheSlope) {
  const struct {
    double log_odds, knee, slope, calibrated;
  } cases[] = {
      {3.0, 3.0, 0.1, 3.0}, {5.0, 3.0, 0.1, 3.2}, {13.0, 3.0, 0.1, 4.0},
      {5.0, 2.0, 0.5, 3.5}, {5.0, 2.0, 0.0, 2.0}, {5.0, 2.0, 1.0, 5.0},
  };
  for (const auto& c : cases) {
    const double result = calibrated(probability(c.log_odds), with_knee(c.knee, c.slope));
    EXPECT_NEAR(log_odds(result), c.calibrated, 1e-9) << c.log_odds;
  }
}

TEST(Calibration, GrowsWithThePosteriorAndStaysBelowOne) {
  double last = -1.0;
  for (const double odds : {-30.0, -3.0, 0.0, 1.0, 2.5, 2.8, 3.0, 4.0, 9.0, 12.0, 16.0}) {
    const double confidence = calibrated(probability(odds), AlignerParameters());
    EXPECT_GT(confidence, last) << odds;
    last = confidence;
  }
  // What single precision takes for certain.
  const double certain = calibrated(1.0, AlignerParameters());
  EXPECT_GE(certain, last);
  EXPECT_LT(certain, 1.0);
  EXPECT_EQ(calibrated(1.0 - std::numeric_limits<double>::epsilon(), AlignerParameters()), certain);
}

TEST(Calibration, ChangesConfidencesAlone) {
  std::vector<Bead> beads = {{{0, 1}, {0, 2}, 7.5, 0.5}, {{1, 2}, {2, 2}, -2.0, 0.9999}};
  const std::vector<Bead> posteriors = beads;
  calibrate(beads, AlignerParameters());
  EXPECT_EQ(beads[0], posteriors[0]);
  EXPECT_LT(beads[1].confidence, posteriors[1].confidence);
  beads[1].confidence = posteriors[1].confidence;
  EXPECT_EQ(beads[1], posteriors[1]);
}

}  // namespace
}  // namespace diglot::align
