#include "cli/aligning_options.h"

namespace diglot::cli {
namespace {

bool words_wanted(const AligningOptions& typed, const CommandLine& line) {
  if (typed.evidence == "all") return true;
  if (typed.evidence != "length") {
    throw line.usage_error("all or length for --evidence", in_quotes(typed.evidence));
  }
  if (!typed.lexicons.lexicons.empty()) {
    throw line.usage_error("--evidence all with --lexicon", "--evidence length");
  }
  return false;
}

}  // namespace

void add_layout_options(OptionGroup& add, LayoutSwitches& typed) {
  add("presplit", flag(typed.presplit),
      "each line is a sentence; a blank line or a line <p> ends a paragraph. Links and ladders "
      "then hold line numbers, from 0");
  add("wrapped", flag(typed.wrapped),
      "paragraphs are broken into lines and end at a blank line (default: detected)");
  add("unwrapped", flag(typed.unwrapped), "each line is a paragraph (default: detected)");
}

Layout layout_of(const LayoutSwitches& typed, const CommandLine& line) {
  if (typed.presplit + typed.wrapped + typed.unwrapped > 1) {
    throw line.usage_error("one of --presplit, --wrapped and --unwrapped", "more than one of them");
  }
  if (typed.presplit) return Layout::kPresplit;
  if (typed.wrapped) return Layout::kWrapped;
  if (typed.unwrapped) return Layout::kUnwrapped;
  return Layout::kDetect;
}

void add_system_list_option(OptionGroup& add, bool& no_system_lists) {
  add("no-system-lists", flag(no_system_lists),
      "do not use the abbreviation lists that are installed on this machine; see \"diglot info\"");
}

void add_lexicon_options(OptionGroup& add, LexiconOptions& typed) {
  add("lexicon", repeated(typed.lexicons, "FILE"),
      "words and their translations: TMX, lines of source, tab, target, hunalign's "
      "target @ source, or what \"diglot train\" made; may be given again");
  add("no-dictionaries", flag(typed.no_dictionaries),
      "do not use the dictionaries that are installed on this machine; see \"diglot info\"");
}

void add_aligning_options(CommandLine& line, AligningOptions& typed) {
  const std::string max_bead = "largest number of sentences in a bead, both sides together, " +
                               std::to_string(kSmallestMaxBead) + " to " +
                               std::to_string(kLargestMaxBead) + " (default: " + typed.max_bead +
                               ")";
  auto add = line.add_group("Aligning");
  add("max-bead", value(typed.max_bead, "N"), max_bead.c_str());
  add_lexicon_options(add, typed.lexicons);
  add("no-learning", flag(typed.no_learning), "do not learn words from the texts themselves");
  add("evidence", value(typed.evidence, "KIND"),
      "all, or length: lengths and paragraphs alone (default: all)");
}

AligningRequest aligning_of(const AligningOptions& typed, const CommandLine& line) {
  AligningRequest request;
  request.aligner.max_bead =
      whole_number("--max-bead", typed.max_bead, kSmallestMaxBead, kLargestMaxBead);
  request.aligner.use_words = words_wanted(typed, line);
  request.aligner.learn_words = !typed.no_learning;
  request.lexicon_paths = typed.lexicons.lexicons;
  request.use_dictionaries = !typed.lexicons.no_dictionaries && request.aligner.use_words;
  return request;
}

void add_language_options(OptionGroup& add, std::string& source_language,
                          std::string& target_language, const char* source_help) {
  add("source-language,s", value(source_language, "LANG"), source_help);
  add("target-language,t", value(target_language, "LANG"), "language of the target");
}

}  // namespace diglot::cli
