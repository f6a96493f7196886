// Units that are read, chosen and written: what the commands that do so are told.
#pragma once

#include <string>
#include <vector>

#include "cli/filter_options.h"
#include "cli/unit_input.h"
#include "cli/unit_output.h"

namespace diglot::cli {

/// As typed.
struct UnitFlowOptions {
  UnitInputOptions input;
  FilterOptions filter;
  UnitOutputOptions output;
  bool quiet = false;
};

/// As meant.
struct UnitFlow {
  UnitInputRequest input;
  UnitFilterOptions filter;
  UnitOutputRequest output;
  bool quiet = false;
};

/// Adds the groups for what stays and for output, the last ones in the help.
void add_unit_flow_options(CommandLine& line, UnitFlowOptions& typed);

/// `operands`: as `unit_input_of`. Throws Error (kUsage) where something is not clear.
UnitFlow unit_flow_of(const UnitFlowOptions& typed, const std::vector<std::string>& operands,
                      const CommandLine& line);

}  // namespace diglot::cli
