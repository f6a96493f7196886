#include "write/sarif.h"

#include <algorithm>
#include <cstddef>

#include "diglot/version.h"
#include "write/finding_json.h"
#include "write/json_line.h"

namespace diglot::write {
namespace {

std::string level_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kInfo:
      return "note";
    case Severity::kOff:
      break;
  }
  return "none";
}

// A path as a reference of RFC 3986; one from the root needs its scheme.
std::string uri_of(const std::string& path) {
  constexpr std::string_view kPlain = "-._~/";
  constexpr std::string_view kHexDigits = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_letter || (c >= '0' && c <= '9') || kPlain.find(c) != std::string_view::npos) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kHexDigits[byte >> 4U];
    uri += kHexDigits[byte & 0xFU];
  }
  return uri;
}

void open(std::string_view key, char bracket, std::string& json) {
  append_key(key, json);
  json += bracket;
}

void append_text(std::string_view key, const std::string& text, std::string& json) {
  open(key, '{', json);
  append_member("text", text, json);
  json += '}';
}

void append_rule(const RuleInfo& rule, const RuleSetting& setting, std::string& json) {
  json += '{';
  append_member("id", std::string(rule.name), json);
  append_text("shortDescription", std::string(rule.description), json);
  open("defaultConfiguration", '{', json);
  append_key("enabled", json);
  json += setting.severity == Severity::kOff ? "false" : "true";
  append_member("level", level_of(setting.severity), json);
  json += '}';
  if (!rule.threshold.empty()) {
    open("properties", '{', json);
    append_key("threshold", json);
    append_number(setting.threshold, json);
    append_member("thresholdMeaning", std::string(rule.threshold), json);
    json += '}';
  }
  json += '}';
}

// Where standard input was read, there is no file to point to.
void append_location(const Unit& unit, std::string& json) {
  open("locations", '[', json);
  json += '{';
  if (!unit.place.name.empty() && unit.place.name != "-") {
    open("physicalLocation", '{', json);
    open("artifactLocation", '{', json);
    append_member("uri", uri_of(unit.place.name), json);
    json += '}';
    if (unit.place.line > 0) {
      open("region", '{', json);
      append_member("startLine", unit.place.line, json);
      json += '}';
    }
    json += '}';
  }
  if (!unit.id.empty()) {
    open("logicalLocations", '[', json);
    json += '{';
    append_member("name", unit.id, json);
    append_member("kind", "unit", json);
    json += "}]";
  }
  json += "}]";
}

}  // namespace

SarifWriter::SarifWriter(std::ostream& stream, std::span<const RuleInfo> rules,
                         const CheckProfile& profile)
    : stream_(stream), rules_(rules) {
  json_ =
      "{\"version\":\"2.1.0\",\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
      "\"runs\":[{";
  open("tool", '{', json_);
  open("driver", '{', json_);
  append_member("name", "Diglot", json_);
  append_member("version", std::string(kVersion), json_);
  open("rules", '[', json_);
  for (const RuleInfo& rule : rules) {
    json_ += json_.back() == '[' ? "\n" : ",\n";
    const auto setting = profile.find(rule.name);
    append_rule(rule, setting == profile.end() ? RuleSetting() : setting->second, json_);
  }
  json_ += "\n]}},\"results\":[\n";
  stream_ << json_;
}

void SarifWriter::write(const Unit& unit, const Finding& finding) {
  json_ = is_first_ ? "{" : ",\n{";
  is_first_ = false;
  append_member("ruleId", std::string(finding.rule), json_);
  const auto rule = std::ranges::find(rules_, finding.rule, &RuleInfo::name);
  if (rule != rules_.end()) {
    append_member("ruleIndex", static_cast<std::size_t>(rule - rules_.begin()), json_);
  }
  append_member("level", level_of(finding.severity), json_);
  append_text("message", finding.message, json_);
  append_location(unit, json_);
  open("properties", '{', json_);
  append_member("unit", finding.unit, json_);
  append_side("source", unit.source(), Mark::Side::kSource, finding.marks, json_);
  append_side("target", unit.target(), Mark::Side::kTarget, finding.marks, json_);
  json_ += "}}";
  stream_ << json_;
}

void SarifWriter::finish() { stream_ << "\n]}]}\n"; }

}  // namespace diglot::write
