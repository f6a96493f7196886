// What `diglot align` was asked to do: the arguments as meant, not as typed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "cli/aligning_options.h"
#include "cli/sides.h"
#include "cli/terminal.h"
#include "diglot/segment.h"
#include "diglot/write.h"

namespace diglot::cli {

/// Beads by their numbers, counted from 1, both ends included.
struct BeadRange {
  std::size_t first = 1;
  std::size_t last = std::numeric_limits<std::size_t>::max();
};

struct AlignRequest {
  SideRequest source;
  SideRequest target;
  Layout layout = Layout::kDetect;
  bool use_system_lists = true;
  AligningRequest aligning;
  std::string output_path = "-";
  std::optional<Format> format;  ///< None: the table for people.
  /// In place of the bitext: why these beads score what they do.
  std::optional<BeadRange> explain;
  bool color = false;  ///< Of the table or the explanations.
  std::optional<std::int64_t> creation_time;
  bool quiet = false;
};

/// Parses the arguments behind `align`. Nothing where only help was wanted, which has then been
/// printed. Throws Error (kUsage) where they are not clear.
std::optional<AlignRequest> parse_align_request(const std::vector<std::string>& arguments);

}  // namespace diglot::cli
