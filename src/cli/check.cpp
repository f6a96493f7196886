// `diglot check`: what is wrong in a translation.
#include <algorithm>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "cli/check_options.h"
#include "cli/checking_options.h"
#include "cli/commands.h"
#include "cli/finding_text.h"
#include "cli/summary_text.h"
#include "cli/terminal.h"
#include "cli/unit_progress.h"
#include "cli/unit_summary.h"
#include "diglot/output_file.h"
#include "diglot/read_ahead.h"

namespace diglot::cli {
namespace {

/// Checks units one by one and writes what is found.
class Check {
 public:
  explicit Check(const CheckRequest& request)
      : request_(request), palette_(request.color), output_(request.output_path) {}

  /// False where nothing more can be written.
  bool check(const Unit& unit) {
    if (!checker_) begin(unit);
    findings_.clear();
    checker_->check(unit, findings_);
    for (const Finding& finding : findings_) worst_ = std::max(worst_, finding.severity);
    std::erase_if(findings_, [this](const Finding& f) { return f.severity < request_.shown; });
    counts_.add(findings_);
    if (findings_.empty()) return true;
    if (writer_) {
      writer_->write(unit, findings_);
    } else {
      write_findings(unit, findings_, palette_, output_.stream());
    }
    return static_cast<bool>(output_.stream());
  }

  /// What was written, but for people, is told.
  std::optional<WriteReport> finish() {
    if (!checker_) begin(unit_without_text());
    std::optional<WriteReport> report;
    if (writer_) {
      report = writer_->finish();
      writer_.reset();
    }
    output_.commit();
    return report;
  }

  const FindingCounts& counts() const { return counts_; }
  /// Whether there was a finding to fail on, shown or not.
  bool is_failing() const {
    return request_.failing != Severity::kOff && worst_ >= request_.failing;
  }
  std::size_t unit_count() const { return checker_->unit_count(); }

 private:
  // Languages are known when the first unit has come.
  void begin(const Unit& unit) {
    checker_.emplace(make_checker(request_.profile, request_.glossary_path,
                                  request_.source_language, request_.target_language, unit));
    if (!request_.format) return;
    const UnitsHeader header = {.source_language = unit.source().language,
                                .target_language = unit.target().language};
    writer_.emplace(*request_.format, output_.stream(), check_rules(), request_.profile, header,
                    WriteOptions{.creation_time = request_.creation_time});
  }

  const CheckRequest& request_;
  Palette palette_;
  OutputFile output_;
  std::optional<Checker> checker_;
  std::optional<FindingWriter> writer_;
  std::vector<Finding> findings_;
  FindingCounts counts_;
  Severity worst_ = Severity::kOff;
};

// Progress would run into findings that are shown on the same terminal.
bool is_progress_wanted(const CheckRequest& request) {
  return !request.quiet && (request.output_path != "-" || !stdout_is_terminal());
}

// Returns what was read, for the summary.
std::string check_file(const CheckRequest& request, Check& check) {
  UnitReader reader(request.input->path, request.input->reading);
  UnitProgress progress(is_progress_wanted(request), request.input->path);
  const ReadProgress read = for_each_unit(reader, [&](Unit& unit, const ReadProgress& so_far) {
    progress.update(so_far);
    return check.check(unit);
  });
  return read_lines(*request.input, reader.format(), read);
}

std::string check_texts(const CheckRequest& request, Check& check) {
  const Bitext bitext = align_texts(*request.texts);
  for_each_bead(bitext, [&](Unit& unit) { return check.check(unit); });
  return summary_line("aligned", bitext.source.name() + ", " + bitext.target.name() + ": " +
                                     counted(bitext.alignment.size(), "bead"));
}

std::string summary(const Check& check, const std::optional<WriteReport>& written) {
  std::string lines = summary_line(
      "checked", counted(check.unit_count(), "unit") + ": " + check.counts().severities_text());
  const std::string rules = check.counts().rules_text();
  if (!rules.empty()) lines += summary_line("", "by rule: " + rules);
  if (written && written->null_count > 0) {
    lines += summary_line("", counted(written->null_count, "unit") +
                                  " without translation not written, as tmx has no place for them; "
                                  "the other formats have");
  }
  return lines;
}

}  // namespace

int run_check(const std::vector<std::string>& arguments) {
  const std::optional<CheckRequest> request = parse_check_request(arguments);
  if (!request) return kSuccess;
  Check check(*request);
  const std::string read =
      request->input ? check_file(*request, check) : check_texts(*request, check);
  const std::optional<WriteReport> written = check.finish();
  if (!request->quiet) std::cerr << read + summary(check, written);
  return check.is_failing() ? kFindings : kSuccess;
}

}  // namespace diglot::cli
