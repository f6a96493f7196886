// `diglot stats`: what a file of units is made of.
#include <iostream>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/stats_text.h"
#include "cli/terminal.h"
#include "cli/unit_input.h"
#include "cli/unit_progress.h"
#include "cli/unit_summary.h"
#include "diglot/read_ahead.h"
#include "diglot/unit_stats.h"

namespace diglot::cli {
namespace {

/// The arguments as typed.
struct Typed {
  UnitInputOptions input;
  bool json = false;
  std::string color = "auto";
  bool quiet = false;
};

CommandLine command_line(Typed& typed) {
  CommandLine line(
      {.name = "stats",
       .operands = "FILE [TARGET | SOURCE TARGET]",
       .summary = "Tells what a file of aligned text is made of: units, words, characters, ratio "
                  "of lengths, languages, duplicates, shapes, and a histogram of confidences. "
                  "Files are as for \"diglot convert\".",
       .examples = "  diglot stats memory.tmx\n"
                   "  diglot stats corpus.en corpus.fr\n"
                   "  diglot stats memory.tmx.gz --json\n"});
  add_unit_input_options(line, typed.input);
  auto add = line.add_group("Writing");
  add("json", flag(typed.json), "print one JSON object instead of lines for people");
  add("color", value(typed.color, "WHEN"),
      "colour the histogram: auto, always or never (default: auto)");
  add("quiet,q", flag(typed.quiet), "no summary and no progress");
  return line;
}

}  // namespace

int run_stats(const std::vector<std::string>& arguments) {
  Typed typed;
  CommandLine line = command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return kSuccess;
  const UnitInputRequest input = unit_input_of(typed.input, *operands, line);
  const Palette palette(color_wanted(color_choice_from_name(typed.color)));
  UnitReader reader(input.path, input.reading);
  UnitCounter counter;
  ReadProgress read;
  {
    UnitProgress progress(!typed.quiet, input.path);
    read = for_each_unit(reader, [&](Unit& unit, const ReadProgress& so_far) {
      progress.update(so_far);
      counter.add(unit);
      return true;
    });
  }
  if (!typed.quiet) std::cerr << read_lines(input, reader.format(), read);
  print(typed.json ? stats_to_json(counter.stats()) + '\n' : stats_text(counter.stats(), palette));
  return kSuccess;
}

}  // namespace diglot::cli
