// Which units are wanted: options that several commands have.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/unit_input.h"
#include "diglot/unit_filter.h"

namespace diglot::cli {

/// As typed.
struct FilterOptions {
  std::string dedupe;
  std::string min_confidence;
  std::vector<std::string> shapes;
  std::vector<std::string> languages;
  std::string sample;
  std::string sort;
  bool reverse = false;
  std::string head;
};

/// Adds a group of its own.
void add_filter_options(CommandLine& line, FilterOptions& typed);

/// Throws Error (kUsage) where they are not clear.
UnitFilterOptions filter_of(const FilterOptions& typed, const CommandLine& line);

/// Sets the languages of --languages in `input`, where they were given. Throws Error (kUsage) where
/// there are not two, or -s or -t were given, too.
void choose_languages(const FilterOptions& typed, UnitInputRequest& input, const CommandLine& line);

}  // namespace diglot::cli
