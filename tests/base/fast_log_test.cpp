#include "base/fast_log.h"

#include <cmath>

#include <gtest/gtest.h>

namespace diglot::base {
namespace {

TEST(FastLog, IsTheLogarithm) {
  for (float x = 1e-30F; x < 1e30F; x *= 1.003F) {
    const double expected = std::log(static_cast<double>(x));
    EXPECT_NEAR(static_cast<double>(fast_log(x)), expected, 2e-6 + 1e-7 * std::abs(expected)) << x;
  }
  EXPECT_EQ(fast_log(1.0F), 0.0F);
}

}  // namespace
}  // namespace diglot::base
