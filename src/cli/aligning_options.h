// What several commands are told about reading and aligning: declared here once, with what is
// meant.
#pragma once

#include <string>
#include <vector>

#include "cli/options.h"
#include "diglot/options.h"
#include "diglot/segment.h"

namespace diglot::cli {

/// What the functions that declare options add to: what CommandLine::add_group returns.
using OptionGroup = boost::program_options::options_description_easy_init;

/// Switches that tell how lines and paragraphs relate, as typed.
struct LayoutSwitches {
  bool presplit = false;
  bool wrapped = false;
  bool unwrapped = false;
};

void add_layout_options(OptionGroup& add, LayoutSwitches& typed);

/// Throws Error (kUsage) where more than one was given.
Layout layout_of(const LayoutSwitches& typed, const CommandLine& line);

/// Adds --no-system-lists.
void add_system_list_option(OptionGroup& add, bool& no_system_lists);

/// Lexicons that help to align, as typed.
struct LexiconOptions {
  std::vector<std::string> lexicons;
  bool no_dictionaries = false;
};

void add_lexicon_options(OptionGroup& add, LexiconOptions& typed);

/// How to align, as typed.
struct AligningOptions {
  std::string max_bead = std::to_string(AlignerOptions().max_bead);
  LexiconOptions lexicons;
  bool no_learning = false;
  std::string evidence = "all";
};

/// Adds a group of its own.
void add_aligning_options(CommandLine& line, AligningOptions& typed);

/// How to align, as meant.
struct AligningRequest {
  AlignerOptions aligner;
  std::vector<std::string> lexicon_paths;  ///< The user's own.
  bool use_dictionaries = true;            ///< Those installed on the machine.
};

/// Throws Error (kUsage) where it is not clear.
AligningRequest aligning_of(const AligningOptions& typed, const CommandLine& line);

/// Adds --source-language and --target-language. `source_help` tells what the first is.
void add_language_options(OptionGroup& add, std::string& source_language,
                          std::string& target_language, const char* source_help);

}  // namespace diglot::cli
