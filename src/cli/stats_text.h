// What a file of units is made of, for people.
#pragma once

#include <string>

#include "cli/terminal.h"
#include "diglot/unit_stats.h"

namespace diglot::cli {

/// Lines of counts by side, then ratios, duplicates, shapes and a histogram of confidences.
std::string stats_text(const UnitStats& stats, const Palette& palette);

}  // namespace diglot::cli
