#include "cli/train_options.h"

#include <algorithm>
#include <cstddef>

#include "cli/aligning_options.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "cli/writing_options.h"
#include "diglot/error.h"

namespace diglot::cli {
namespace {

constexpr std::size_t kMostRounds = 10;

/// The arguments as typed.
struct Typed {
  std::string source_language;
  std::string target_language;
  std::vector<std::string> sources;
  std::vector<std::string> targets;
  bool moses = false;
  LayoutSwitches layout;
  std::string source_encoding;
  std::string target_encoding;
  bool no_system_lists = false;
  LexiconOptions lexicons;
  std::string rounds = std::to_string(TrainOptions().rounds);
  std::string output;
  bool quiet = false;
};

void add_language_group(CommandLine& line, Typed& typed) {
  auto add = line.add_group("Languages");
  add_language_options(add, typed.source_language, typed.target_language,
                       "language of the source, e.g. en or zh-Hant (default, but not for bitexts: "
                       "told by the file names, as in x.en.txt, else by the texts)");
}

void add_pair_options(CommandLine& line, Typed& typed) {
  auto add = line.add_group("Pairs of files, in place of bitexts");
  add("source", values(typed.sources, "FILE"), "documents of the source language");
  add("target", values(typed.targets, "FILE"), "their translations, in the same order");
  add("moses", flag(typed.moses), "line N of one file translates line N of the other");
  add("source-encoding", value(typed.source_encoding, "NAME"),
      "encoding of the sources, e.g. windows-1252 (default: detected)");
  add("target-encoding", value(typed.target_encoding, "NAME"), "encoding of the targets");
}

void add_aligning_options(CommandLine& line, Typed& typed) {
  const std::string rounds = "how often to align, each time with what all documents taught, 1 to " +
                             std::to_string(kMostRounds) + " (default: " + typed.rounds + ")";
  auto add = line.add_group("Aligning, unless --moses says that lines are aligned");
  add_layout_options(add, typed.layout);
  add_system_list_option(add, typed.no_system_lists);
  add_lexicon_options(add, typed.lexicons);
  add("rounds", value(typed.rounds, "N"), rounds.c_str());
}

void add_writing_options(CommandLine& line, Typed& typed) {
  auto add = line.add_group("Writing");
  add("output,o", value(typed.output, "FILE"), "where to write the lexicon");
  add("quiet,q", flag(typed.quiet), "no summary, no progress and no warnings");
}

CommandLine command_line(Typed& typed) {
  CommandLine line(
      {.name = "train",
       .operands = "-o FILE BITEXT...",
       .summary =
           "Learns which words translate each other, and writes a lexicon that \"diglot align "
           "--lexicon\" takes, for both directions of the pair. Bitexts are TMX files or lines of "
           "source, tab, target; documents are aligned first. More than one teach together.",
       .examples =
           "  diglot train -o en-zh.lexicon -s en -t zh memory.tmx glossary.tsv.gz\n"
           "  diglot train -o en-zh.lexicon --source a.en b.en --target a.zh b.zh --moses\n"
           "  diglot train -o en-zh.lexicon --source 1.en.txt 2.en.txt --target 1.zh.txt 2.zh.txt\n"
           "  diglot align novel.en.txt novel.zh.txt --lexicon en-zh.lexicon\n"});
  add_language_group(line, typed);
  add_pair_options(line, typed);
  add_aligning_options(line, typed);
  add_writing_options(line, typed);
  return line;
}

TrainingInput input_of(const Typed& typed, const std::vector<std::string>& operands,
                       const CommandLine& line) {
  const bool has_pairs = !typed.sources.empty() || !typed.targets.empty();
  if (!operands.empty() && has_pairs) {
    throw line.usage_error("bitexts, or files behind --source and --target", "both");
  }
  if (!has_pairs) {
    if (operands.empty()) {
      throw line.usage_error("bitexts, or files behind --source and --target", "neither");
    }
    if (typed.moses) throw line.usage_error("files behind --source and --target", "--moses alone");
    return TrainingInput::kBitexts;
  }
  if (typed.sources.size() != typed.targets.size()) {
    throw line.usage_error("as many files behind --target as behind --source (" +
                               std::to_string(typed.sources.size()) + ")",
                           std::to_string(typed.targets.size()));
  }
  return typed.moses ? TrainingInput::kMoses : TrainingInput::kDocuments;
}

void check_languages(const TrainRequest& request, const CommandLine& line) {
  const bool has_both = !request.source_language.empty() && !request.target_language.empty();
  if (request.input == TrainingInput::kBitexts && !has_both) {
    throw line.usage_error("--source-language and --target-language with bitexts",
                           request.source_language.empty() && request.target_language.empty()
                               ? "neither"
                               : "one of them");
  }
}

void check_stdin(const std::vector<std::string>& inputs, const CommandLine& line) {
  if (std::ranges::count(inputs, "-") > 1) {
    throw line.usage_error("one file from standard input at most", "\"-\" more than once");
  }
}

std::string output_path_of(const Typed& typed, const std::vector<std::string>& inputs,
                           const CommandLine& line) {
  if (typed.output.empty()) throw line.usage_error("a file behind --output", "none");
  if (typed.output == "-" && stdout_is_terminal()) {
    throw line.usage_error("a file for the lexicon, which is no text", "a terminal");
  }
  if (typed.output.ends_with(".gz") || typed.output.ends_with(".zst")) {
    throw line.usage_error("an output file that is not compressed, so that it can be mapped",
                           in_quotes(typed.output));
  }
  require_not_read(typed.output, inputs, line);
  return typed.output;
}

std::vector<SideRequest> sides_of(const std::vector<std::string>& paths,
                                  const std::string& language, const std::string& encoding) {
  std::vector<SideRequest> sides;
  sides.reserve(paths.size());
  for (const std::string& path : paths) {
    sides.push_back({.path = path, .language = language, .tag = {}, .encoding = encoding});
  }
  return sides;
}

TrainRequest request_of(const Typed& typed, const std::vector<std::string>& operands,
                        const CommandLine& line) {
  TrainRequest request;
  request.input = input_of(typed, operands, line);
  request.bitext_paths = operands;
  request.source_language = canonical_tag("--source-language", typed.source_language);
  request.target_language = canonical_tag("--target-language", typed.target_language);
  check_languages(request, line);
  request.sources = sides_of(typed.sources, request.source_language, typed.source_encoding);
  request.targets = sides_of(typed.targets, request.target_language, typed.target_encoding);
  request.segmentation.layout = layout_of(typed.layout, line);
  request.segmentation.use_system_lists = !typed.no_system_lists;
  request.lexicon_paths = typed.lexicons.lexicons;
  request.use_dictionaries = !typed.lexicons.no_dictionaries;
  request.training.rounds =
      static_cast<int>(whole_number("--rounds", typed.rounds, 1, kMostRounds));
  std::vector<std::string> inputs = operands;
  inputs.insert(inputs.end(), typed.sources.begin(), typed.sources.end());
  inputs.insert(inputs.end(), typed.targets.begin(), typed.targets.end());
  check_stdin(inputs, line);
  request.output_path = output_path_of(typed, inputs, line);
  request.quiet = typed.quiet;
  return request;
}

}  // namespace

std::optional<TrainRequest> parse_train_request(const std::vector<std::string>& arguments) {
  Typed typed;
  CommandLine line = command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return std::nullopt;
  return request_of(typed, *operands, line);
}

}  // namespace diglot::cli
