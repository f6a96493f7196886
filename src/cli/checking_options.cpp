#include "cli/checking_options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "cli/bead_text.h"
#include "diglot/language.h"
#include "diglot/lexicon.h"

namespace diglot::cli {
namespace {

// As short as it can be told, whatever the locale.
std::string shortest(double number) {
  std::array<char, 32> digits = {};
  const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
  return {digits.begin(), end};
}

std::vector<std::string> profile_names() {
  const auto names = check_profile_names();
  return {names.begin(), names.end()};
}

std::optional<double> threshold_of(const std::string& text) {
  double number = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole && number >= 0.0 && number <= 1e9 ? std::optional(number) : std::nullopt;
}

const RuleInfo& rule_of(const std::string& name, const CommandLine& line) {
  const auto rules = check_rules();
  const auto found = std::ranges::find(rules, name, &RuleInfo::name);
  if (found != rules.end()) return *found;
  std::vector<std::string> names;
  for (const RuleInfo& rule : rules) names.emplace_back(rule.name);
  throw line.usage_error("a rule (" + alternatives(names) + ") for --rule", in_quotes(name));
}

// "number=error", "length=warning:4".
void change(const std::string& typed, CheckProfile& profile, const CommandLine& line) {
  const std::size_t equals = typed.find('=');
  if (equals == std::string::npos) {
    throw line.usage_error("--rule NAME=SEVERITY or NAME=SEVERITY:THRESHOLD", in_quotes(typed));
  }
  const RuleInfo& rule = rule_of(typed.substr(0, equals), line);
  RuleSetting& setting = profile[std::string(rule.name)];
  const std::size_t colon = std::min(typed.find(':', equals), typed.size());
  setting.severity =
      severity_of("--rule", typed.substr(equals + 1, colon - equals - 1), "off", line);
  if (colon == typed.size()) return;
  if (rule.threshold.empty()) {
    throw line.usage_error(
        "no threshold for the rule " + std::string(rule.name) + ", which has none",
        in_quotes(typed.substr(colon + 1)));
  }
  const auto threshold = threshold_of(typed.substr(colon + 1));
  if (!threshold) {
    throw line.usage_error("a number from 0 on as the threshold of " + std::string(rule.name) +
                               " (" + std::string(rule.threshold) + ')',
                           in_quotes(typed.substr(colon + 1)));
  }
  setting.threshold = *threshold;
}

std::string language_of(const Variant& variant, const std::string& otherwise) {
  const bool is_told = !variant.language.empty() && variant.language != kUnknownLanguage;
  return is_told || otherwise.empty() ? variant.language : otherwise;
}

}  // namespace

void add_checking_options(CommandLine& line, CheckingOptions& typed) {
  const std::string profile = alternatives(profile_names()) + " (default: " + typed.profile + ")";
  auto add = line.add_group("Checking");
  add("profile", value(typed.profile, "NAME"), profile.c_str());
  add("rule", repeated(typed.rules, "NAME=SEVERITY[:THRESHOLD]"),
      "set one rule: off, info, warning or error, and from where on it fires; may be given again");
  add("rules", flag(typed.list_rules), "list all rules as they are set, and do nothing else");
  add("glossary", value(typed.glossary, "FILE"),
      "terms that have to be used: lines of source, tab, target, TMX, or target @ source");
}

CheckProfile profile_of(const CheckingOptions& typed, const CommandLine& line) {
  const std::vector<std::string> names = profile_names();
  if (std::ranges::find(names, typed.profile) == names.end()) {
    throw line.usage_error(alternatives(names) + " for --profile", in_quotes(typed.profile));
  }
  CheckProfile profile = check_profile(typed.profile);
  for (const std::string& rule : typed.rules) change(rule, profile, line);
  return profile;
}

std::string rules_text(const CheckProfile& profile) {
  constexpr std::size_t kNameWidth = 18;
  constexpr std::size_t kSeverityWidth = 9;
  constexpr std::size_t kThresholdWidth = 7;
  std::string text;
  for (const RuleInfo& rule : check_rules()) {
    const RuleSetting setting = profile.at(std::string(rule.name));
    text += padded(std::string(rule.name), kNameWidth) +
            padded(std::string(severity_name(setting.severity)), kSeverityWidth) +
            padded(rule.threshold.empty() ? "" : shortest(setting.threshold), kThresholdWidth) +
            std::string(rule.description);
    if (!rule.threshold.empty()) text += " (threshold: " + std::string(rule.threshold) + ')';
    text += '\n';
  }
  return text;
}

Severity severity_of(const std::string& option, const std::string& typed,
                     const std::string& off_name, const CommandLine& line) {
  if (typed == off_name) return Severity::kOff;
  for (const Severity severity : {Severity::kInfo, Severity::kWarning, Severity::kError}) {
    if (typed == severity_name(severity)) return severity;
  }
  std::vector<std::string> names = {"error", "warning", "info"};
  if (!off_name.empty()) names.push_back(off_name);
  throw line.usage_error(alternatives(names) + " for " + option, in_quotes(typed));
}

Checker make_checker(const CheckProfile& profile, const std::string& glossary_path,
                     const std::string& source_language, const std::string& target_language,
                     const Unit& unit) {
  CheckOptions options = {.profile = profile,
                          .source_language = language_of(unit.source(), source_language),
                          .target_language = language_of(unit.target(), target_language)};
  if (!glossary_path.empty()) {
    options.glossary =
        read_lexicon(glossary_path, options.source_language, options.target_language).entries;
  }
  return Checker(std::move(options));
}

}  // namespace diglot::cli
