// The aligner's options, each with its default: the only place where they are set. The command line,
// its help and the documentation read them from here.
#pragma once

#include <cstddef>

namespace diglot {

struct AlignerOptions {
  /// Largest n + m of a bead n-m, 2 to 12. Null beads are always allowed.
  std::size_t max_bead = 6;
};

/// The range of AlignerOptions::max_bead.
inline constexpr std::size_t kSmallestMaxBead = 2;
inline constexpr std::size_t kLargestMaxBead = 12;

}  // namespace diglot
