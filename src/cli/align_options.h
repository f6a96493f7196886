// What `diglot align` was asked to do: the arguments as meant, not as typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/terminal.h"
#include "diglot/options.h"
#include "diglot/segment.h"
#include "diglot/write.h"

namespace diglot::cli {

/// One of the two texts.
struct SideRequest {
  std::string path;      ///< "-" for standard input.
  std::string language;  ///< Canonical tag; empty: to be found out.
  std::string tag;       ///< Canonical tag to write instead of the language; empty: the language.
  std::string encoding;  ///< Empty: to be found out.
};

struct AlignRequest {
  SideRequest source;
  SideRequest target;
  Layout layout = Layout::kDetect;
  bool use_system_lists = true;
  AlignerOptions aligner;
  std::vector<std::string> lexicon_paths;  ///< The user's own.
  bool use_dictionaries = true;            ///< Those installed on the machine.
  std::string output_path = "-";
  std::optional<Format> format;  ///< None: the table for people.
  bool color = false;            ///< Of the table.
  std::optional<std::int64_t> creation_time;
  bool quiet = false;
};

/// Parses the arguments behind `align`. Nothing where only help was wanted, which has then been
/// printed. Throws Error (kUsage) where they are not clear.
std::optional<AlignRequest> parse_align_request(const std::vector<std::string>& arguments);

}  // namespace diglot::cli
