// `diglot clean`: the units that pass checks, and those that do not with the reason.
#include <chrono>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "cli/checking_options.h"
#include "cli/commands.h"
#include "cli/finding_text.h"
#include "cli/summary_text.h"
#include "cli/terminal.h"
#include "cli/unit_flow.h"
#include "cli/unit_progress.h"
#include "cli/unit_summary.h"
#include "cli/writing_options.h"
#include "diglot/read_ahead.h"
#include "diglot/write_findings.h"

namespace diglot::cli {
namespace {

/// The arguments as typed.
struct Typed {
  UnitFlowOptions flow;
  CheckingOptions checking = {.profile = "mt-training"};
  std::string reject_on = std::string(severity_name(Severity::kError));
  std::string rejected;
};

/// The arguments as meant.
struct Request {
  UnitFlow flow;
  CheckProfile profile;
  std::string glossary_path;
  Severity rejecting = Severity::kError;  ///< Findings from it on reject a unit.
  std::optional<UnitOutputRequest> rejected;
};

CommandLine command_line(Typed& typed) {
  CommandLine line(
      {.name = "clean",
       .operands = "FILE [TARGET | SOURCE TARGET]",
       .summary =
           "Keeps the units of a file of aligned text that pass checks, by default those for "
           "training machine translation. The others may go to a file with the reason. "
           "Files are as for \"diglot convert\".",
       .examples = "  diglot clean crawled.tmx.gz -o clean.tmx.gz --rejected rejected.jsonl\n"
                   "  diglot clean corpus.en corpus.fr -o clean.tsv --dedupe=loose\n"
                   "  diglot clean crawled.tsv -s en -t fr --rule too-short=off -o clean.tsv\n"
                   "  diglot clean --rules\n"});
  const std::string reject_on =
      "reject units with a finding of this severity or a worse one: error, warning or info "
      "(default: " +
      typed.reject_on + ")";
  add_unit_input_options(line, typed.flow.input);
  add_checking_options(line, typed.checking);
  auto add_rejecting = line.add_group("Rejecting");
  add_rejecting("reject-on", value(typed.reject_on, "NAME"), reject_on.c_str());
  add_rejecting("rejected", value(typed.rejected, "FILE"),
                "where to write units that do not pass, with the findings as properties and notes");
  add_unit_flow_options(line, typed.flow);
  return line;
}

void require_other_file(const std::string& path, const std::string& other,
                        const CommandLine& line) {
  if (path != other && !is_same_file(path, other)) return;
  throw line.usage_error("two different files behind --output and --rejected", in_quotes(path));
}

Request request_of(const Typed& typed, const std::vector<std::string>& operands,
                   const CommandLine& line) {
  Request request;
  request.flow = unit_flow_of(typed.flow, operands, line);
  request.profile = profile_of(typed.checking, line);
  request.glossary_path = typed.checking.glossary;
  request.rejecting = severity_of("--reject-on", typed.reject_on, "", line);
  if (typed.rejected.empty()) return request;
  request.rejected = request.flow.output;
  request.rejected->path = typed.rejected;
  request.rejected->format = format_of_output(typed.rejected, format_from_path(typed.rejected),
                                              "a --rejected that does", line);
  require_other_file(request.flow.output.path, typed.rejected, line);
  return request;
}

/// Reads, checks, writes.
class Cleaning {
 public:
  explicit Cleaning(const Request& request)
      : request_(request),
        flow_(request.flow),
        reader_(flow_.input.path, flow_.input.reading),
        filter_(flow_.filter, [this](Unit& unit) { return output_->write(unit); }) {}

  void run() {
    const auto begin = std::chrono::steady_clock::now();
    ReadProgress read;
    {
      UnitProgress progress(!flow_.quiet, flow_.input.path);
      read = for_each_unit(reader_, [&](Unit& unit, const ReadProgress& so_far) {
        progress.update(so_far);
        if (!checker_) open(unit);
        return take(unit);
      });
      if (!checker_) open(unit_without_text());
      filter_.finish();
    }
    std::optional<WriteReport> written_rejected;
    if (rejected_) written_rejected = rejected_->commit();
    const WriteReport written = output_->commit();
    if (flow_.quiet) return;
    std::string lines = read_lines(flow_.input, reader_.format(), read) + rejected_lines();
    lines += dropped_line(filter_.dropped()) + written_lines("kept", flow_.output, written);
    if (written_rejected) lines += written_lines("others", *request_.rejected, *written_rejected);
    std::cerr << lines + took_line(begin, read);
  }

 private:
  void open(const Unit& unit) {
    const Unit languages = with_languages(unit, flow_.input.reading);
    std::vector<std::string> inputs = input_paths(flow_.input);
    inputs.push_back(request_.glossary_path);
    output_.emplace(flow_.output, languages, inputs);
    if (request_.rejected) rejected_.emplace(*request_.rejected, languages, inputs);
    checker_.emplace(make_checker(request_.profile, request_.glossary_path,
                                  flow_.input.reading.source_language,
                                  flow_.input.reading.target_language, unit));
  }

  bool take(Unit& unit) {
    findings_.clear();
    checker_->check(unit, findings_);
    std::erase_if(findings_, [this](const Finding& f) { return f.severity < request_.rejecting; });
    if (findings_.empty()) return filter_.add(unit);
    counts_.add(findings_);
    if (!rejected_) return true;
    add_findings(findings_, unit);
    return rejected_->write(unit);
  }

  std::string rejected_lines() const {
    if (counts_.unit_count() == 0) return {};
    return summary_line("reject", counted(counts_.unit_count(), "unit") +
                                      "; findings by rule: " + counts_.rules_text());
  }

  const Request& request_;
  const UnitFlow& flow_;
  UnitReader reader_;
  std::optional<UnitOutput> output_;
  std::optional<UnitOutput> rejected_;
  std::optional<Checker> checker_;
  UnitFilter filter_;
  std::vector<Finding> findings_;
  FindingCounts counts_;
};

}  // namespace

int run_clean(const std::vector<std::string>& arguments) {
  Typed typed;
  CommandLine line = command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return kSuccess;
  if (typed.checking.list_rules) {
    print(rules_text(profile_of(typed.checking, line)));
    return kSuccess;
  }
  const Request request = request_of(typed, *operands, line);
  Cleaning(request).run();
  return kSuccess;
}

}  // namespace diglot::cli
