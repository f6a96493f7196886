// What commands say about the units they read and write.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "cli/unit_input.h"
#include "cli/unit_output.h"
#include "diglot/read_ahead.h"
#include "diglot/unit.h"
#include "diglot/write.h"

namespace diglot::cli {

/// "inline code (3), property (12)".
std::string counts_text(const LossCounts& counts);

/// What was read, and what of it is in no unit.
std::string read_lines(const UnitInputRequest& input, Format format, const ReadProgress& progress);

/// What did not stay, by reason; nothing where all did.
std::string dropped_line(const LossCounts& dropped);

/// What was written, and what the format could not carry. `heading`: "wrote".
std::string written_lines(const std::string& heading, const UnitOutputRequest& output,
                          const WriteReport& report);

/// How long it took.
std::string took_line(std::chrono::steady_clock::time_point begin, const ReadProgress& progress);

}  // namespace diglot::cli
