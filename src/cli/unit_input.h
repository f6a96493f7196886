// Files of units as input: what several commands are told about them.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "diglot/read_units.h"

namespace diglot::cli {

/// As typed.
struct UnitInputOptions {
  std::string from;
  std::string source_language;
  std::string target_language;
  std::string source;
  std::string target;
  std::string encoding;
};

/// Adds a group of its own.
void add_unit_input_options(CommandLine& line, UnitInputOptions& typed);

/// As meant.
struct UnitInputRequest {
  std::string path;  ///< "-": standard input.
  ReadUnitsOptions reading;
};

/// `operands`: a file; or the two files of a Moses pair; or links and their two documents. Throws
/// Error (kUsage) where they are something else, or contradict the options.
UnitInputRequest unit_input_of(const UnitInputOptions& typed,
                               const std::vector<std::string>& operands, const CommandLine& line);

/// All files that it names.
std::vector<std::string> input_paths(const UnitInputRequest& request);

/// A unit with the languages of `unit` and without text; those of `reading` where `unit` does not
/// tell its own.
Unit with_languages(const Unit& unit, const ReadUnitsOptions& reading);

/// What stands for the first unit of a file that has none.
Unit unit_without_text();

/// "a, b or c": names of all formats of units.
std::string unit_format_names();

/// The format of this name, which was typed for `option`. Throws Error (kUsage) that lists the
/// names where there is none.
Format unit_format(const std::string& option, const std::string& name, const CommandLine& line);

}  // namespace diglot::cli
