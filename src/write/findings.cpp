#include <optional>
#include <string>
#include <utility>

#include "diglot/write_findings.h"
#include "write/finding_json.h"
#include "write/sarif.h"

namespace diglot {
namespace {

std::string severity_text(const Finding& finding) {
  return std::string(severity_name(finding.severity));
}

void append_json_line(const Unit& unit, const Finding& finding, std::string& line) {
  line = "{";
  write::append_member("rule", std::string(finding.rule), line);
  write::append_member("severity", severity_text(finding), line);
  write::append_member("message", finding.message, line);
  write::append_member("unit", finding.unit, line);
  if (!unit.id.empty()) write::append_member("id", unit.id, line);
  if (!unit.place.name.empty()) write::append_member("file", unit.place.name, line);
  if (unit.place.line > 0) write::append_member("line", unit.place.line, line);
  write::append_side("source", unit.source(), Mark::Side::kSource, finding.marks, line);
  write::append_side("target", unit.target(), Mark::Side::kTarget, finding.marks, line);
  line += "}\n";
}

}  // namespace

struct FindingWriter::State {
  explicit State(std::ostream& stream_in) : stream(stream_in) {}

  void write(const Unit& unit, std::span<const Finding> findings) {
    if (tmx) {
      with_findings = unit;
      add_findings(findings, with_findings);
      return tmx->write(with_findings);
    }
    for (const Finding& finding : findings) {
      if (sarif) {
        sarif->write(unit, finding);
      } else {
        append_json_line(unit, finding, line);
        stream << line;
      }
      if (stream) ++report.unit_count;
    }
  }

  std::ostream& stream;
  std::optional<UnitWriter> tmx;
  std::optional<write::SarifWriter> sarif;
  Unit with_findings;
  std::string line;
  WriteReport report;
};

FindingWriter::FindingWriter(FindingsFormat format, std::ostream& stream,
                             std::span<const RuleInfo> rules, const CheckProfile& profile,
                             const UnitsHeader& header, const WriteOptions& options)
    : state_(std::make_unique<State>(stream)) {
  std::ostream* const file = &stream;
  if (format == FindingsFormat::kTmx) {
    state_->tmx.emplace(Format::kTmx, std::span(&file, 1), header, options);
  }
  if (format == FindingsFormat::kSarif) state_->sarif.emplace(stream, rules, profile);
}

FindingWriter::~FindingWriter() = default;

void FindingWriter::write(const Unit& unit, std::span<const Finding> findings) {
  if (!findings.empty()) state_->write(unit, findings);
}

WriteReport FindingWriter::finish() {
  if (state_->tmx) return state_->tmx->finish();
  if (state_->sarif) state_->sarif->finish();
  return state_->report;
}

void add_findings(std::span<const Finding> findings, Unit& unit) {
  for (const Finding& finding : findings) {
    const std::string rule(finding.rule);
    std::string text = severity_text(finding) + ": " + finding.message;
    unit.properties.push_back({"x-finding-" + rule, text});
    text.append(" (").append(rule).append(")");
    unit.properties.push_back({std::string(kNoteProperty), std::move(text)});
  }
}

}  // namespace diglot
