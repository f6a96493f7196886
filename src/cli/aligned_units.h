// Two texts, aligned, as units.
#pragma once

#include <functional>
#include <string>

#include "cli/aligning_options.h"
#include "cli/sides.h"
#include "diglot/bitext.h"
#include "diglot/segment.h"
#include "diglot/unit.h"

namespace diglot::cli {

/// What to align, and how.
struct AlignedUnitsRequest {
  SideRequest source;
  SideRequest target;
  Layout layout = Layout::kDetect;
  bool use_system_lists = true;
  AligningRequest aligning;
};

/// Reads and aligns two texts as `diglot align` does.
Bitext align_texts(const AlignedUnitsRequest& request);

/// Hands the beads of a bitext to `take` as units, null beads with an empty side, until it returns
/// false. Their place is the line in the target, or in the source where the target has none.
void for_each_bead(const Bitext& bitext, const std::function<bool(Unit& unit)>& take);

}  // namespace diglot::cli
