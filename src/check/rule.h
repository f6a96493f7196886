// What a rule is: something that looks at units and reports what is wrong in them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/length_model.h"
#include "check/side.h"
#include "diglot/check.h"

namespace diglot::check {

/// A unit as rules see it.
struct UnitView {
  std::size_t number = 0;  ///< Among the units checked, from 0.
  Side& source;
  Side& target;
  /// What the units before this one tell of lengths in this pair of languages.
  const LengthModel& lengths;
};

/// Takes the findings of one rule in one unit.
class Reporter {
 public:
  Reporter(std::string_view rule, Severity severity, std::size_t unit,
           std::vector<Finding>& findings)
      : rule_(rule), severity_(severity), unit_(unit), findings_(findings) {}

  void report(std::string message, std::vector<Mark> marks = {});

  /// The same for what may well be right: one step milder. An information stays one.
  void hint(std::string message, std::vector<Mark> marks = {});

  /// The same for what is usually right: an information, whatever the rule's severity.
  void note(std::string message, std::vector<Mark> marks = {});

 private:
  void add(Severity severity, std::string message, std::vector<Mark> marks);

  std::string_view rule_;
  Severity severity_;
  std::size_t unit_;
  std::vector<Finding>& findings_;
};

/// Looks at one unit after the other, and may remember them. Units with an empty side only reach
/// rules that ask for them in the registry.
class Rule {
 public:
  virtual ~Rule() = default;
  virtual void check(UnitView& unit, Reporter& reporter) = 0;
};

/// A rule that remembers nothing.
template <void (*kCheck)(UnitView&, double, Reporter&)>
class PlainRule final : public Rule {
 public:
  PlainRule(const CheckOptions& /*options*/, double threshold) : threshold_(threshold) {}
  void check(UnitView& unit, Reporter& reporter) override { kCheck(unit, threshold_, reporter); }

 private:
  double threshold_;
};

inline Mark source_mark(std::size_t begin, std::size_t end) {
  return {Mark::Side::kSource, begin, end};
}
inline Mark target_mark(std::size_t begin, std::size_t end) {
  return {Mark::Side::kTarget, begin, end};
}

/// `text` in quotation marks, on one line, cut where it is long: for messages.
std::string quoted(std::string_view text);

/// A number as people write it: at most `decimals` decimals, no trailing zeros.
std::string decimal(double value, int decimals);

}  // namespace diglot::check
