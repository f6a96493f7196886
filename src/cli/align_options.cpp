#include "cli/align_options.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "cli/options.h"
#include "cli/writing_options.h"
#include "diglot/error.h"
#include "diglot/language.h"

namespace diglot::cli {
namespace {

// The one format that is for eyes only, and so none of the library's.
constexpr std::string_view kTable = "table";

/// The arguments as typed.
struct Typed {
  std::string source_language;
  std::string target_language;
  std::string source_encoding;
  std::string target_encoding;
  std::string source_tag;
  std::string target_tag;
  LayoutSwitches layout;
  bool no_system_lists = false;
  AligningOptions aligning;
  std::string output;  // empty: not given
  std::string format;
  bool explain = false;
  std::string beads;  // empty: all
  std::string color = "auto";
  bool quiet = false;
};

std::string all_format_names() {
  std::vector<std::string> names = format_names();
  names.emplace_back(kTable);
  return alternatives(names);
}

void add_language_group(CommandLine& line, Typed& typed) {
  auto add = line.add_group("Languages");
  add_language_options(add, typed.source_language, typed.target_language,
                       "language of SOURCE, e.g. en or zh-Hant (default: told by the file name, as "
                       "in x.en.txt, else by the text)");
  add("source-tag", value(typed.source_tag, "TAG"),
      "language tag to write for the source, e.g. en-US, which some translation tools ask for "
      "(default: its language)");
  add("target-tag", value(typed.target_tag, "TAG"), "language tag to write for the target");
}

void add_reading_options(CommandLine& line, Typed& typed) {
  auto add = line.add_group("Reading");
  add_layout_options(add, typed.layout);
  add("source-encoding", value(typed.source_encoding, "NAME"),
      "encoding of SOURCE, e.g. windows-1252 (default: detected)");
  add("target-encoding", value(typed.target_encoding, "NAME"), "encoding of TARGET");
  add_system_list_option(add, typed.no_system_lists);
}

void add_writing_options(CommandLine& line, Typed& typed) {
  const std::string format =
      all_format_names() + " (default: by the extension of FILE; on a terminal table, else tmx)";
  auto add = line.add_group("Writing");
  add("output,o", value(typed.output, "FILE"),
      "where to write; .gz or .zst behind the extension compresses (default: standard output)");
  add("format", value(typed.format, "NAME"), format.c_str());
  add("explain", flag(typed.explain),
      "write, in place of the bitext, what the score of each bead is made of: lengths, paragraphs, "
      "and the words that match, each with its source");
  add("bead", value(typed.beads, "N[-M]"), "explain bead N, or N to M, counted from 1, alone");
  add("color", value(typed.color, "WHEN"),
      "colour the table and explanations: auto, always or never (default: auto)");
  add("quiet,q", flag(typed.quiet), "no summary and no warnings");
}

CommandLine command_line(Typed& typed) {
  CommandLine line(
      {.name = "align",
       .operands = "SOURCE TARGET",
       .summary =
           "Aligns a text with its translation, sentence by sentence, and writes the bitext; a "
           "summary goes to standard error. Texts may be in any encoding, compressed with "
           "gzip or zstd, and \"-\" for standard input.",
       .examples = "  diglot align novel.en.txt novel.fr.txt\n"
                   "  diglot align novel.en.txt novel.fr.txt -o novel.tmx\n"
                   "  diglot align -s en -t hu a.txt b.txt --presplit --format links > a-b.align\n"
                   "  diglot align novel.en.txt novel.fr.txt --explain --bead 12-15\n"});
  add_language_group(line, typed);
  add_reading_options(line, typed);
  add_aligning_options(line, typed.aligning);
  add_writing_options(line, typed);
  return line;
}

// "12" or "12-15"; all where nothing was typed.
BeadRange bead_range(const std::string& typed) {
  if (typed.empty()) return {};
  const std::size_t dash = std::min(typed.find('-'), typed.size());
  constexpr std::size_t kLargest = std::numeric_limits<std::size_t>::max();
  BeadRange range;
  range.first = whole_number("--bead", typed.substr(0, dash), 1, kLargest);
  range.last = dash == typed.size()
                   ? range.first
                   : whole_number("--bead", typed.substr(dash + 1), range.first, kLargest);
  return range;
}

std::optional<BeadRange> explain_of(const Typed& typed, const CommandLine& line) {
  if (!typed.explain) {
    if (!typed.beads.empty()) throw line.usage_error("--explain with --bead", "--bead alone");
    return std::nullopt;
  }
  if (!typed.format.empty()) {
    throw line.usage_error("--explain or --format", "both");
  }
  return bead_range(typed.beads);
}

std::optional<Format> format_of(const Typed& typed, const CommandLine& line) {
  if (typed.format == kTable || typed.explain) return std::nullopt;
  if (!typed.format.empty()) {
    for (const FormatInfo& info : output_formats()) {
      if (info.name == typed.format) return info.format;
    }
    throw line.usage_error("a format (" + all_format_names() + ") for --format",
                           in_quotes(typed.format));
  }
  if (typed.output.empty() && stdout_is_terminal()) return std::nullopt;
  if (typed.output.empty() || typed.output == "-") return Format::kTmx;
  if (const auto format = format_from_path(typed.output)) return format;
  throw line.usage_error("an output file that ends in " + format_extensions() + ", or --format (" +
                             all_format_names() + ")",
                         in_quotes(typed.output));
}

std::string output_path_of(const Typed& typed, const std::vector<std::string>& operands,
                           const CommandLine& line) {
  if (typed.output.empty() || typed.output == "-") return "-";
  require_not_read(typed.output, operands, line);
  require_not_read(typed.output, typed.aligning.lexicons.lexicons, line);
  return typed.output;
}

bool color_of(const Typed& typed) {
  const ColorChoice choice = color_choice_from_name(typed.color);
  const bool to_file = !typed.output.empty() && typed.output != "-";
  if (to_file && choice == ColorChoice::kAuto) return false;
  return color_wanted(choice);
}

AlignRequest request_of(const Typed& typed, const std::vector<std::string>& operands,
                        const CommandLine& line) {
  if (operands.size() != 2) {
    throw line.usage_error("two texts, SOURCE and TARGET", std::to_string(operands.size()));
  }
  AlignRequest request;
  request.source = {operands[0], canonical_tag("--source-language", typed.source_language),
                    canonical_tag("--source-tag", typed.source_tag), typed.source_encoding};
  request.target = {operands[1], canonical_tag("--target-language", typed.target_language),
                    canonical_tag("--target-tag", typed.target_tag), typed.target_encoding};
  if (request.source.path == "-" && request.target.path == "-") {
    throw line.usage_error("one text from standard input at most", "\"-\" for both");
  }
  request.layout = layout_of(typed.layout, line);
  request.use_system_lists = !typed.no_system_lists;
  request.aligning = aligning_of(typed.aligning, line);
  request.output_path = output_path_of(typed, operands, line);
  request.explain = explain_of(typed, line);
  request.format = format_of(typed, line);
  request.color = color_of(typed);
  request.creation_time = creation_time();
  request.quiet = typed.quiet;
  return request;
}

}  // namespace

std::optional<AlignRequest> parse_align_request(const std::vector<std::string>& arguments) {
  Typed typed;
  CommandLine line = command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return std::nullopt;
  return request_of(typed, *operands, line);
}

}  // namespace diglot::cli
