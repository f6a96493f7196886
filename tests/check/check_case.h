// Rules tried on one unit at a time, in tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/check.h"

namespace diglot {

inline Unit unit_of(std::string_view source, std::string_view target,
                    std::string_view source_language = "und",
                    std::string_view target_language = "und") {
  Unit unit;
  unit.variants.resize(2);
  unit.variants[0].language = source_language;
  unit.variants[0].text = source;
  unit.variants[1].language = target_language;
  unit.variants[1].text = target;
  return unit;
}

/// Options that ask one rule alone, as a profile has it, but never as "off".
inline CheckOptions only(const std::string& rule, std::string_view profile = "translation") {
  RuleSetting setting = check_profile(profile).at(rule);
  if (setting.severity == Severity::kOff) setting.severity = Severity::kError;
  CheckOptions options;
  options.profile = {{rule, setting}};
  return options;
}

/// "error s:3 t:4": severity, and the marked words of source and target; findings are parted by
/// "; ". Empty where nothing was found.
inline std::string dump(const std::vector<Finding>& findings, const Unit& unit) {
  std::string text;
  for (const Finding& finding : findings) {
    if (!text.empty()) text += "; ";
    text += severity_name(finding.severity);
    for (const Mark& mark : finding.marks) {
      const bool is_source = mark.side == Mark::Side::kSource;
      const std::string& side = is_source ? unit.source().text : unit.target().text;
      text += (is_source ? " s:" : " t:") + side.substr(mark.begin, mark.end - mark.begin);
    }
  }
  return text;
}

inline std::string dump(Checker& checker, const Unit& unit) {
  std::vector<Finding> findings;
  checker.check(unit, findings);
  return dump(findings, unit);
}

/// One unit, and what the rule says of it.
struct CheckCase {
  const char* languages;  ///< "en-de".
  const char* source;
  const char* target;
  const char* expected;  ///< See dump().
};

/// Each case for itself, in a checker that has seen nothing yet.
inline void expect_findings(const CheckOptions& options, const std::vector<CheckCase>& cases) {
  for (const CheckCase& c : cases) {
    const std::string_view languages = c.languages;
    const std::size_t dash = languages.find('-');
    const Unit unit =
        unit_of(c.source, c.target, languages.substr(0, dash), languages.substr(dash + 1));
    Checker checker(options);
    EXPECT_EQ(dump(checker, unit), c.expected)
        << c.languages << ": " << c.source << " | " << c.target;
  }
}

}  // namespace diglot
