// Findings for people.
#pragma once

#include <cstddef>
#include <map>
#include <ostream>
#include <span>
#include <string>

#include "cli/terminal.h"
#include "diglot/check.h"
#include "diglot/unit.h"

namespace diglot::cli {

/// Writes the findings of one unit: its place, each with severity, message and rule, and both texts
/// with the words concerned in colour, or between ⟦ and ⟧.
void write_findings(const Unit& unit, std::span<const Finding> findings, const Palette& palette,
                    std::ostream& stream);

/// Counts of findings, or of units, by severity and by rule.
class FindingCounts {
 public:
  void add(std::span<const Finding> findings);

  std::size_t unit_count() const { return unit_count_; }  ///< Units with findings.

  /// "2 errors, 1 warning in 2 units".
  std::string severities_text() const;
  /// "number 2, tag 1", the commonest first.
  std::string rules_text() const;

 private:
  std::map<Severity, std::size_t> by_severity_;
  std::map<std::string, std::size_t, std::less<>> by_rule_;
  std::size_t unit_count_ = 0;
};

}  // namespace diglot::cli
