// What is wrong in a translation: findings, one unit at a time.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diglot/lexicon.h"
#include "diglot/unit.h"

namespace diglot {

/// How bad a finding is; a rule with kOff is not asked.
enum class Severity { kOff, kInfo, kWarning, kError };

std::string_view severity_name(Severity severity);  ///< "off", "info", "warning", "error".

/// Throws Error (kUsage) that lists the names where there is none.
Severity severity_from_name(std::string_view name);

/// Bytes [begin, end) of the source or the target text of a unit.
struct Mark {
  enum class Side { kSource, kTarget };
  Side side = Side::kSource;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Mark&) const = default;
};

/// Something that a rule has found in a unit.
struct Finding {
  std::string_view rule;  ///< Name of the rule; lives as long as the program.
  Severity severity = Severity::kWarning;
  std::size_t unit = 0;     ///< Which of the units that were checked, from 0.
  std::string message;      ///< One sentence without full stop, for people: "number 42 is missing".
  std::vector<Mark> marks;  ///< The words concerned, source before target, in order.
};

/// What is known of a rule.
struct RuleInfo {
  std::string_view name;         ///< As in options and in output: "number".
  std::string_view description;  ///< One line: what it finds.
  /// What its threshold means, e.g. "most characters of a side"; empty where it has none.
  std::string_view threshold;
};

/// All rules, in the order in which their findings come.
std::span<const RuleInfo> check_rules();

/// What is set for a rule: whether it is asked, and from where on it fires.
struct RuleSetting {
  Severity severity = Severity::kOff;
  double threshold = 0.0;  ///< 0 where the rule has none.
};

/// Settings of all rules, by their names.
using CheckProfile = std::map<std::string, RuleSetting, std::less<>>;

/// "translation" (for review: few false alarms) and "mt-training" (for filtering: bicleaner's hard
/// rules). Throws Error (kUsage) that lists the names where there is none.
CheckProfile check_profile(std::string_view name);

/// Names of the profiles, the default first.
std::span<const std::string_view> check_profile_names();

struct CheckOptions {
  CheckProfile profile = check_profile("translation");
  /// Languages of units that do not tell theirs (BCP 47); empty: not known.
  std::string source_language = {};
  std::string target_language = {};
  /// Terms and the translations that must be used for them. A term with several entries may have
  /// any of them.
  std::vector<LexiconEntry> glossary = {};
};

/// Checks units, one after the other. Not thread-safe; each thread needs its own.
class Checker {
 public:
  /// Throws Error (kUsage) where the profile names a rule that does not exist.
  explicit Checker(CheckOptions options);
  ~Checker();
  Checker(Checker&&) noexcept;
  Checker& operator=(Checker&&) noexcept;

  /// Appends what is wrong in `unit` to `findings`. Requires: two variants. A side without text is
  /// an omission or an addition. What concerns several units (one source with two translations) is
  /// found at the later one, and costs some 65 bytes of memory a unit where such rules are asked.
  void check(const Unit& unit, std::vector<Finding>& findings);

  /// Units checked so far.
  std::size_t unit_count() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot
