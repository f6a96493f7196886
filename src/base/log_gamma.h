// The logarithm of the gamma function, for several threads.
#pragma once

#include <math.h>  // NOLINT(modernize-deprecated-headers): lgamma_r is POSIX.

namespace diglot::base {

/// Log of gamma(x), x > 0. std::lgamma writes the sign to a variable that all threads share.
inline double log_gamma(double x) {
  int sign = 0;
  return ::lgamma_r(x, &sign);
}

}  // namespace diglot::base
