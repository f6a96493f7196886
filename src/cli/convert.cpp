// `diglot convert`: units of one format in, of another out.
#include <chrono>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/unit_flow.h"
#include "cli/unit_progress.h"
#include "cli/unit_summary.h"
#include "diglot/read_ahead.h"

namespace diglot::cli {
namespace {

CommandLine command_line(UnitFlowOptions& typed) {
  CommandLine line(
      {.name = "convert",
       .operands = "FILE [TARGET | SOURCE TARGET]",
       .summary =
           "Reads aligned text in one format and writes it in another. TARGET is the second file "
           "of a Moses pair; SOURCE and TARGET are the documents of links, ladders and cesAlign. "
           "Files may be compressed with gzip or zstd; \"-\" is standard input. What a format "
           "cannot carry is counted in a summary on standard error.",
       .examples =
           "  diglot convert memory.tmx -o memory.tsv\n"
           "  diglot convert corpus.en corpus.fr -o corpus.tmx.gz --dedupe=loose\n"
           "  diglot convert all.tmx --languages en,fr -o en-fr.jsonl\n"
           "  diglot convert novel.align novel.en novel.fr -o novel.tmx\n"
           "  diglot convert novel.tmx --sort confidence --head 100 --to csv -o worst.csv\n"});
  add_unit_input_options(line, typed.input);
  add_unit_flow_options(line, typed);
  return line;
}

/// Reads, chooses, writes.
class Conversion {
 public:
  explicit Conversion(const UnitFlow& flow)
      : flow_(flow),
        reader_(flow.input.path, flow.input.reading),
        filter_(flow.filter, [this](Unit& unit) { return output_->write(unit); }) {}

  void run() {
    const auto begin = std::chrono::steady_clock::now();
    ReadProgress read;
    {
      UnitProgress progress(!flow_.quiet, flow_.input.path);
      read = for_each_unit(reader_, [&](Unit& unit, const ReadProgress& so_far) {
        progress.update(so_far);
        open_output(unit);
        return filter_.add(unit);
      });
      if (!output_) open_output(unit_without_text());
      filter_.finish();
    }
    const WriteReport report = output_->commit();
    if (flow_.quiet) return;
    std::cerr << read_lines(flow_.input, reader_.format(), read) + dropped_line(filter_.dropped()) +
                     written_lines("wrote", flow_.output, report) + took_line(begin, read);
  }

 private:
  // As soon as a unit tells the languages: that there is nowhere to write to should not be found
  // out after the work.
  void open_output(const Unit& unit) {
    if (output_) return;
    output_.emplace(flow_.output, with_languages(unit, flow_.input.reading),
                    input_paths(flow_.input));
  }

  const UnitFlow& flow_;
  UnitReader reader_;
  std::optional<UnitOutput> output_;
  UnitFilter filter_;
};

}  // namespace

int run_convert(const std::vector<std::string>& arguments) {
  UnitFlowOptions typed;
  CommandLine line = command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return kSuccess;
  const UnitFlow flow = unit_flow_of(typed, *operands, line);
  Conversion(flow).run();
  return kSuccess;
}

}  // namespace diglot::cli
