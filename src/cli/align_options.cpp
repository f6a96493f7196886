#include "cli/align_options.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <string_view>
#include <system_error>

#include "cli/options.h"
#include "diglot/error.h"
#include "diglot/language.h"

namespace diglot::cli {
namespace {

// The one format that is for eyes only, and so none of the library's.
constexpr std::string_view kTable = "table";

// 9999-12-31T23:59:59Z, the last date that TMX can write.
constexpr std::int64_t kLastTime = 253'402'300'799;

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
  std::string max_bead = std::to_string(AlignerOptions().max_bead);
  std::string evidence = "all";
  std::vector<std::string> lexicons;
  bool no_dictionaries = false;
  bool no_learning = false;
  std::string output;  // empty: not given
  std::string format;
  bool explain = false;
  std::string beads;  // empty: all
  std::string color = "auto";
  bool quiet = false;
};

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const FormatInfo& info : output_formats()) names.emplace_back(info.name);
  names.emplace_back(kTable);
  return names;
}

std::string extensions() {
  std::vector<std::string> all;
  for (const FormatInfo& info : output_formats()) {
    all.insert(all.end(), info.extensions.begin(), info.extensions.end());
  }
  return alternatives(all);
}

void add_language_options(CommandLine& line, Typed& typed) {
  auto add = line.add_group("Languages");
  add("source-language,s", value(typed.source_language, "LANG"),
      "language of SOURCE, e.g. en or zh-Hant (default: told by the file name, as in x.en.txt, "
      "else "
      "by the text)");
  add("target-language,t", value(typed.target_language, "LANG"), "language of TARGET");
  add("source-tag", value(typed.source_tag, "TAG"),
      "language tag to write for the source, e.g. en-US, which some translation tools ask for "
      "(default: its language)");
  add("target-tag", value(typed.target_tag, "TAG"), "language tag to write for the target");
}

void add_reading_options(CommandLine& line, Typed& typed) {
  auto add = line.add_group("Reading");
  add("presplit", flag(typed.layout.presplit),
      "each line is a sentence; a blank line or a line <p> ends a paragraph. Links and ladders "
      "then "
      "hold line numbers, from 0");
  add("wrapped", flag(typed.layout.wrapped),
      "paragraphs are broken into lines and end at a blank line (default: detected)");
  add("unwrapped", flag(typed.layout.unwrapped), "each line is a paragraph (default: detected)");
  add("source-encoding", value(typed.source_encoding, "NAME"),
      "encoding of SOURCE, e.g. windows-1252 (default: detected)");
  add("target-encoding", value(typed.target_encoding, "NAME"), "encoding of TARGET");
  add("no-system-lists", flag(typed.no_system_lists),
      "do not use the abbreviation lists that are installed on this machine; see \"diglot info\"");
}

void add_aligning_options(CommandLine& line, Typed& typed) {
  const std::string max_bead = "largest number of sentences in a bead, both sides together, " +
                               std::to_string(kSmallestMaxBead) + " to " +
                               std::to_string(kLargestMaxBead) + " (default: " + typed.max_bead +
                               ")";
  auto add = line.add_group("Aligning");
  add("max-bead", value(typed.max_bead, "N"), max_bead.c_str());
  add("lexicon", repeated(typed.lexicons, "FILE"),
      "words and their translations: TMX, lines of source, tab, target, or hunalign's "
      "target @ source; may be given again");
  add("no-dictionaries", flag(typed.no_dictionaries),
      "do not use the dictionaries that are installed on this machine; see \"diglot info\"");
  add("no-learning", flag(typed.no_learning), "do not learn words from the texts themselves");
  add("evidence", value(typed.evidence, "KIND"),
      "all, or length: lengths and paragraphs alone (default: all)");
}

void add_writing_options(CommandLine& line, Typed& typed) {
  const std::string format = alternatives(format_names()) +
                             " (default: by the extension of FILE; on a terminal table, else tmx)";
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
  add_language_options(line, typed);
  add_reading_options(line, typed);
  add_aligning_options(line, typed);
  add_writing_options(line, typed);
  return line;
}

bool words_wanted(const Typed& typed, const CommandLine& line) {
  if (typed.evidence == "all") return true;
  if (typed.evidence != "length") {
    throw line.usage_error("all or length for --evidence", in_quotes(typed.evidence));
  }
  if (!typed.lexicons.empty()) {
    throw line.usage_error("--evidence all with --lexicon", "--evidence length");
  }
  return false;
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
    throw line.usage_error("a format (" + alternatives(format_names()) + ") for --format",
                           in_quotes(typed.format));
  }
  if (typed.output.empty() && stdout_is_terminal()) return std::nullopt;
  if (typed.output.empty() || typed.output == "-") return Format::kTmx;
  if (const auto format = format_from_path(typed.output)) return format;
  throw line.usage_error("an output file that ends in " + extensions() + ", or --format (" +
                             alternatives(format_names()) + ")",
                         in_quotes(typed.output));
}

std::string output_path_of(const Typed& typed, const std::vector<std::string>& operands,
                           const CommandLine& line) {
  if (typed.output.empty() || typed.output == "-") return "-";
  for (const std::string& path : operands) {
    std::error_code ignored;
    if (std::filesystem::equivalent(path, typed.output, ignored)) {
      throw line.usage_error("an output file that is none of the texts", in_quotes(typed.output));
    }
  }
  return typed.output;
}

bool color_of(const Typed& typed) {
  const ColorChoice choice = color_choice_from_name(typed.color);
  const bool to_file = !typed.output.empty() && typed.output != "-";
  if (to_file && choice == ColorChoice::kAuto) return false;
  return color_wanted(choice);
}

// Reproducible builds set this variable; see
// https://reproducible-builds.org/specs/source-date-epoch.
std::int64_t creation_time() {
  const char* const variable = std::getenv("SOURCE_DATE_EPOCH");
  if (variable == nullptr) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
  }
  const std::string_view text = variable;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (whole && 0 <= seconds && seconds <= kLastTime) return seconds;
  throw Error(ErrorKind::kUsage, {}, "seconds since 1970 in the variable SOURCE_DATE_EPOCH",
              in_quotes(text));
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
  request.aligner.max_bead =
      whole_number("--max-bead", typed.max_bead, kSmallestMaxBead, kLargestMaxBead);
  request.aligner.use_words = words_wanted(typed, line);
  request.aligner.learn_words = !typed.no_learning;
  request.lexicon_paths = typed.lexicons;
  request.use_dictionaries = !typed.no_dictionaries && request.aligner.use_words;
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
  const std::vector<std::string> operands = line.parse(arguments);
  if (line.help_wanted()) {
    print(line.help());
    return std::nullopt;
  }
  return request_of(typed, operands, line);
}

}  // namespace diglot::cli
