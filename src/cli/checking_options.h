// What is checked: options that `check` and `clean` have.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "diglot/check.h"
#include "diglot/unit.h"

namespace diglot::cli {

/// As typed.
struct CheckingOptions {
  std::string profile;  ///< As the command has it by default.
  std::vector<std::string> rules = {};
  std::string glossary = {};
  bool list_rules = false;
};

/// Adds a group of its own.
void add_checking_options(CommandLine& line, CheckingOptions& typed);

/// The profile with the changes of --rule. Throws Error (kUsage) where there is no such profile,
/// rule, severity or threshold.
CheckProfile profile_of(const CheckingOptions& typed, const CommandLine& line);

/// All rules with their settings in `profile`, as a table.
std::string rules_text(const CheckProfile& profile);

/// The severity in `typed`, which was typed for `option`; kOff only where `off_name` is typed.
/// Throws Error (kUsage) for anything but info, warning, error and `off_name`.
Severity severity_of(const std::string& option, const std::string& typed,
                     const std::string& off_name, const CommandLine& line);

/// A checker for units of the languages of `unit`, or of those given where it does not tell. Throws
/// Error where the glossary cannot be read.
Checker make_checker(const CheckProfile& profile, const std::string& glossary_path,
                     const std::string& source_language, const std::string& target_language,
                     const Unit& unit);

}  // namespace diglot::cli
