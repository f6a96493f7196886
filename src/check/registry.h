// The rules that there are, and what the profiles set for them.
#pragma once

#include <memory>
#include <span>

#include "check/rule.h"
#include "diglot/check.h"

namespace diglot::check {

using MakeRule = std::unique_ptr<Rule> (*)(const CheckOptions& options, double threshold);

/// Which units a rule is asked about.
enum class Asked : unsigned char {
  kBothSides,  ///< Those that have text on both sides.
  kAnySide,    ///< All of them.
};

struct RuleEntry {
  RuleInfo info;
  RuleSetting translation;
  RuleSetting mt_training;
  MakeRule make;
  Asked asked = Asked::kBothSides;
};

/// In the order in which findings come.
std::span<const RuleEntry> rule_entries();

}  // namespace diglot::check
