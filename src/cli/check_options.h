// What `diglot check` was asked to do: the arguments as meant, not as typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/aligned_units.h"
#include "cli/unit_input.h"
#include "diglot/check.h"
#include "diglot/write_findings.h"

namespace diglot::cli {

struct CheckRequest {
  /// One of the two.
  std::optional<UnitInputRequest> input;
  std::optional<AlignedUnitsRequest> texts;
  /// Languages where units do not tell theirs; empty: not given.
  std::string source_language;
  std::string target_language;
  CheckProfile profile;
  std::string glossary_path;             ///< Empty: none.
  Severity shown = Severity::kInfo;      ///< Findings below it are neither shown nor counted.
  Severity failing = Severity::kError;   ///< From which on the exit code is 1; kOff: never.
  std::optional<FindingsFormat> format;  ///< None: for people.
  std::string output_path = "-";
  bool color = false;
  std::optional<std::int64_t> creation_time;
  bool quiet = false;
};

/// Parses the arguments behind `check`. Nothing where only help or the list of rules was wanted,
/// which has then been printed. Throws Error (kUsage) where they are not clear.
std::optional<CheckRequest> parse_check_request(const std::vector<std::string>& arguments);

}  // namespace diglot::cli
