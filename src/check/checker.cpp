#include <map>
#include <utility>

#include "check/registry.h"
#include "check/rule.h"
#include "diglot/check.h"
#include "diglot/error.h"
#include "diglot/language.h"
#include "text/characters.h"

namespace diglot {
namespace {

using check::Asked;
using check::LanguageShelf;
using check::LanguageTools;
using check::LengthModel;
using check::Rule;
using check::RuleEntry;
using check::Side;

// Pairs of languages come from outside: there is no end of private ones.
constexpr std::size_t kMostPairs = 1024;

// Characters of a language for one of English, roughly: what lengths are expected before the first
// units have come.
double characters_of(const LanguageTools& language) {
  if (language.primary() == "zh") return 0.35;
  if (language.primary() == "ja") return 0.5;
  if (language.primary() == "ko") return 0.55;
  return 1.0;
}

struct AskedRule {
  const RuleEntry* entry = nullptr;
  Severity severity = Severity::kOff;
  std::unique_ptr<Rule> rule;
};

std::string rule_names() {
  std::string names;
  for (const RuleInfo& info : check_rules()) {
    if (!names.empty()) names += ", ";
    names += info.name;
  }
  return names;
}

void require_known_rules(const CheckProfile& profile) {
  for (const auto& [name, setting] : profile) {
    bool known = false;
    for (const RuleInfo& info : check_rules()) known |= info.name == name;
    if (!known) throw Error(ErrorKind::kUsage, {}, "a rule: " + rule_names(), '"' + name + '"');
  }
}

std::vector<AskedRule> make_rules(const CheckOptions& options) {
  require_known_rules(options.profile);
  std::vector<AskedRule> rules;
  for (const RuleEntry& entry : check::rule_entries()) {
    const auto found = options.profile.find(entry.info.name);
    if (found == options.profile.end() || found->second.severity == Severity::kOff) continue;
    rules.push_back({&entry, found->second.severity, entry.make(options, found->second.threshold)});
  }
  return rules;
}

}  // namespace

struct Checker::State {
  explicit State(CheckOptions given) : options(std::move(given)), rules(make_rules(options)) {
    options.glossary = {};  // The rule has it.
  }

  LanguageTools& language_of(const Variant& variant, const std::string& otherwise) {
    const bool is_told = !variant.language.empty() && variant.language != kUnknownLanguage;
    return shelf.find(is_told ? variant.language : otherwise);
  }

  LengthModel& lengths_of(const LanguageTools& a, const LanguageTools& b) {
    if (lengths.size() >= kMostPairs) lengths.clear();
    return lengths.try_emplace(std::pair(a.tag(), b.tag()), characters_of(b) / characters_of(a))
        .first->second;
  }

  void check(const Unit& unit, std::vector<Finding>& findings) {
    shelf.tidy();
    LanguageTools& source_language = language_of(unit.source(), options.source_language);
    LanguageTools& target_language = language_of(unit.target(), options.target_language);
    source.reset(unit.source(), source_language);
    target.reset(unit.target(), target_language);
    LengthModel& model = lengths_of(source_language, target_language);
    check::UnitView view{unit_count, source, target, model};
    const bool has_both = !source.is_blank() && !target.is_blank();
    for (const AskedRule& asked : rules) {
      if (!has_both && asked.entry->asked == Asked::kBothSides) continue;
      check::Reporter reporter(asked.entry->info.name, asked.severity, unit_count, findings);
      asked.rule->check(view, reporter);
    }
    if (has_both) {
      model.learn(source.counts().characters - source.counts().blanks,
                  target.counts().characters - target.counts().blanks);
    }
    ++unit_count;
  }

  CheckOptions options;
  std::vector<AskedRule> rules;
  LanguageShelf shelf;
  std::map<std::pair<std::string, std::string>, LengthModel> lengths;
  Side source;
  Side target;
  std::size_t unit_count = 0;
};

Checker::Checker(CheckOptions options) : state_(std::make_unique<State>(std::move(options))) {}
Checker::~Checker() = default;
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;

void Checker::check(const Unit& unit, std::vector<Finding>& findings) {
  state_->check(unit, findings);
}

std::size_t Checker::unit_count() const { return state_->unit_count; }

}  // namespace diglot
