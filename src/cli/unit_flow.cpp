#include "cli/unit_flow.h"

namespace diglot::cli {

void add_unit_flow_options(CommandLine& line, UnitFlowOptions& typed) {
  add_filter_options(line, typed.filter);
  auto add = add_unit_output_options(line, typed.output);
  add("quiet,q", flag(typed.quiet), "no summary and no progress");
}

UnitFlow unit_flow_of(const UnitFlowOptions& typed, const std::vector<std::string>& operands,
                      const CommandLine& line) {
  UnitFlow flow;
  flow.input = unit_input_of(typed.input, operands, line);
  choose_languages(typed.filter, flow.input, line);
  flow.filter = filter_of(typed.filter, line);
  flow.output = unit_output_of(typed.output, line);
  flow.quiet = typed.quiet;
  return flow;
}

}  // namespace diglot::cli
