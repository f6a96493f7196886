// `diglot convert`: units of one format in, of another out.
#include <chrono>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/filter_options.h"
#include "cli/unit_input.h"
#include "cli/unit_output.h"
#include "cli/unit_progress.h"
#include "cli/unit_summary.h"
#include "diglot/read_ahead.h"

namespace diglot::cli {
namespace {

/// The arguments as typed.
struct Typed {
  UnitInputOptions input;
  FilterOptions filter;
  UnitOutputOptions output;
  bool quiet = false;
};

/// The arguments as meant.
struct Request {
  UnitInputRequest input;
  UnitFilterOptions filter;
  UnitOutputRequest output;
  bool quiet = false;
};

CommandLine command_line(Typed& typed) {
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
  add_filter_options(line, typed.filter);
  auto add = add_unit_output_options(line, typed.output);
  add("quiet,q", flag(typed.quiet), "no summary and no progress");
  return line;
}

Request request_of(const Typed& typed, const std::vector<std::string>& operands,
                   const CommandLine& line) {
  Request request;
  request.input = unit_input_of(typed.input, operands, line);
  choose_languages(typed.filter, request.input, line);
  request.filter = filter_of(typed.filter, line);
  request.output = unit_output_of(typed.output, line);
  request.quiet = typed.quiet;
  return request;
}

/// Reads, chooses, writes.
class Conversion {
 public:
  explicit Conversion(const Request& request)
      : request_(request),
        reader_(request.input.path, request.input.reading),
        filter_(request.filter, [this](Unit& unit) { return output_->write(unit); }) {}

  void run() {
    const auto begin = std::chrono::steady_clock::now();
    ReadProgress read;
    {
      UnitProgress progress(!request_.quiet, request_.input.path);
      read = for_each_unit(reader_, [&](Unit& unit, const ReadProgress& so_far) {
        progress.update(so_far);
        open_output(unit);
        return filter_.add(unit);
      });
      if (!output_) open_output(unit_without_text());
      filter_.finish();
    }
    const WriteReport report = output_->commit();
    if (request_.quiet) return;
    std::cerr << read_lines(request_.input, reader_.format(), read) +
                     dropped_line(filter_.dropped()) +
                     written_lines("wrote", request_.output, report) + took_line(begin, read);
  }

 private:
  // As soon as a unit tells the languages: that there is nowhere to write to should not be found
  // out after the work.
  void open_output(const Unit& unit) {
    if (output_) return;
    output_.emplace(request_.output, with_languages(unit, request_.input.reading),
                    input_paths(request_.input));
  }

  const Request& request_;
  UnitReader reader_;
  std::optional<UnitOutput> output_;
  UnitFilter filter_;
};

}  // namespace

int run_convert(const std::vector<std::string>& arguments) {
  Typed typed;
  CommandLine line = command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return kSuccess;
  const Request request = request_of(typed, *operands, line);
  Conversion(request).run();
  return kSuccess;
}

}  // namespace diglot::cli
