#include "cli/finding_text.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "cli/bead_text.h"
#include "cli/summary_text.h"
#include "diglot/language.h"

namespace diglot::cli {
namespace {

constexpr std::size_t kSeverityWidth = 9;
constexpr std::string_view kMarkBegin = "⟦";
constexpr std::string_view kMarkEnd = "⟧";

std::string in_color(const Palette& palette, Severity severity, std::string_view text) {
  if (severity == Severity::kError) return palette.red(text);
  return severity == Severity::kWarning ? palette.yellow(text) : palette.bold(text);
}

// "novel.tmx:12", "unit 4", or both.
std::string heading(const Unit& unit, std::size_t number) {
  std::string name = "unit " + (unit.id.empty() ? std::to_string(number + 1) : unit.id);
  if (unit.place.name.empty()) return name;
  Place place = unit.place;
  if (place.name == "-") place.name = "standard input";
  return place.to_string() + ": " + name;
}

/// Bytes [begin, end) with what is worst about them.
struct MarkedRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  Severity severity = Severity::kInfo;
};

// All marks of one side, in order; those that touch each other are one.
std::vector<MarkedRange> ranges_of(std::span<const Finding> findings, Mark::Side side,
                                   std::size_t text_size) {
  std::vector<MarkedRange> marks;
  for (const Finding& finding : findings) {
    for (const Mark& mark : finding.marks) {
      const std::size_t end = std::min(mark.end, text_size);
      if (mark.side == side && mark.begin < end) {
        marks.push_back({mark.begin, end, finding.severity});
      }
    }
  }
  std::ranges::sort(marks, {}, [](const MarkedRange& m) { return std::pair(m.begin, m.end); });
  std::vector<MarkedRange> joined;
  for (const MarkedRange& mark : marks) {
    if (joined.empty() || joined.back().end < mark.begin) {
      joined.push_back(mark);
      continue;
    }
    joined.back().end = std::max(joined.back().end, mark.end);
    joined.back().severity = std::max(joined.back().severity, mark.severity);
  }
  return joined;
}

std::string marked(const std::string& text, const std::vector<MarkedRange>& ranges,
                   const Palette& palette) {
  std::string shown;
  std::size_t done = 0;
  for (const MarkedRange& range : ranges) {
    shown += printable(std::string_view(text).substr(done, range.begin - done));
    const std::string words =
        printable(std::string_view(text).substr(range.begin, range.end - range.begin));
    shown += palette.is_enabled() ? in_color(palette, range.severity, words)
                                  : std::string(kMarkBegin) + words + std::string(kMarkEnd);
    done = range.end;
  }
  return shown + printable(std::string_view(text).substr(done));
}

std::string side_line(const Variant& variant, std::span<const Finding> findings, Mark::Side side,
                      const Palette& palette) {
  const std::string text =
      variant.text.empty()
          ? palette.dim("—")
          : marked(variant.text, ranges_of(findings, side, variant.text.size()), palette);
  const bool is_known = !variant.language.empty() && variant.language != kUnknownLanguage;
  const std::string usual = side == Mark::Side::kSource ? "source" : "target";
  const std::string name = is_known ? printable(variant.language) : usual;
  return palette.dim(padded("  " + name, kSeverityWidth) + "│ ") + text + '\n';
}

}  // namespace

void write_findings(const Unit& unit, std::span<const Finding> findings, const Palette& palette,
                    std::ostream& stream) {
  std::string text = palette.bold(printable(heading(unit, findings.front().unit))) + '\n';
  for (const Finding& finding : findings) {
    const std::string severity =
        padded("  " + std::string(severity_name(finding.severity)), kSeverityWidth);
    text += in_color(palette, finding.severity, severity) + "  " + printable(finding.message) +
            ' ' + palette.dim('(' + std::string(finding.rule) + ')') + '\n';
  }
  text += side_line(unit.source(), findings, Mark::Side::kSource, palette);
  text += side_line(unit.target(), findings, Mark::Side::kTarget, palette);
  stream << text << '\n';
}

void FindingCounts::add(std::span<const Finding> findings) {
  if (!findings.empty()) ++unit_count_;
  for (const Finding& finding : findings) {
    ++by_severity_[finding.severity];
    const auto found = by_rule_.find(finding.rule);
    ++(found == by_rule_.end() ? by_rule_[std::string(finding.rule)] : found->second);
  }
}

std::string FindingCounts::severities_text() const {
  std::string text;
  for (auto each = by_severity_.rbegin(); each != by_severity_.rend(); ++each) {
    const std::string name(severity_name(each->first));
    text += text.empty() ? "" : ", ";
    text += each->first == Severity::kInfo ? std::to_string(each->second) + " info"
                                           : counted(each->second, name);
  }
  if (text.empty()) return "nothing found";
  return text + " in " + counted(unit_count_, "unit");
}

std::string FindingCounts::rules_text() const {
  std::vector<std::pair<std::string, std::size_t>> counts(by_rule_.begin(), by_rule_.end());
  std::ranges::stable_sort(counts, std::ranges::greater(),
                           &std::pair<std::string, std::size_t>::second);
  std::string text;
  for (const auto& [rule, count] : counts) {
    text += (text.empty() ? "" : ", ") + rule + ' ' + std::to_string(count);
  }
  return text;
}

}  // namespace diglot::cli
