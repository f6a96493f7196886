// `diglot evaluate`: links files against gold.
#include "diglot/evaluate.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/evaluate_text.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "diglot/error.h"
#include "diglot/links.h"

namespace diglot::cli {
namespace {

constexpr std::array kConventions = {Convention::kVecalign, Convention::kNullFree,
                                     Convention::kLadder};

/// With fewer blocks than this, a bootstrap is told to be rough.
constexpr std::size_t kFewBlocks = 10;

/// The command line as typed.
struct Arguments {
  std::vector<std::string> gold;
  std::vector<std::string> test;
  std::vector<std::string> baseline;
  std::string convention = "all";
  std::string resamples = std::to_string(EvaluateOptions().resample_count);
  std::string block_size = std::to_string(EvaluateOptions().block_size);
  std::string seed = std::to_string(EvaluateOptions().seed);
  bool reliability = false;
  bool json = false;
};

std::vector<std::string> convention_names() {
  std::vector<std::string> names = {"all"};
  for (const Convention convention : kConventions) names.push_back(convention_name(convention));
  return names;
}

CommandLine command_line(Arguments& typed) {
  CommandLine line(
      {.name = "evaluate",
       .operands = "--gold GOLD... --test TEST...",
       .summary =
           "Scores alignments against gold: precision, recall and F1, strict and lax, summed "
           "over all files, and by bead shape. Files are links (Vecalign's "
           "\"[0, 1]:[2]\") or ladders (hunalign's); \"-\" is standard input.",
       .examples =
           "  diglot evaluate --gold gold.align --test test.align\n"
           "  diglot evaluate --gold gold/*.align --test new/*.align "
           "--baseline old/*.align\n"
           "  diglot evaluate --gold gold.align --test test.align --reliability\n"
           "  diglot evaluate --gold gold.ladder --test test.ladder --convention ladder\n"});
  line.add_group("Files")("gold,g", values(typed.gold, "GOLD"), "the right alignments")(
      "test,t", values(typed.test, "TEST"), "the alignments to score, in the order of GOLD")(
      "baseline,b", values(typed.baseline, "TEST"),
      "another system's alignments on the same gold; adds the p-value of the difference");
  const std::string convention_help =
      "vecalign (null beads count in precision only), null-free (they count nowhere), ladder (the "
      "rungs between beads are compared, as hunalign does) or all (default: " +
      typed.convention + ")";
  line.add_group("Scores")("convention,c", value(typed.convention, "NAME"),
                           convention_help.c_str())(
      "reliability", flag(typed.reliability),
      "tell how far the confidences behind the test links can be believed, instead of scores (with "
      "--json: besides them)")("json", flag(typed.json), "print one JSON object instead of tables");
  const std::string resamples_help =
      "bootstrap resamples for 95 % intervals and p-values; 0: none (default: " + typed.resamples +
      ")";
  const std::string block_help =
      "gold links that are drawn together (default: " + typed.block_size + ")";
  const std::string seed_help = "of the random draws (default: " + typed.seed + ")";
  line.add_group("Bootstrap")("resamples", value(typed.resamples, "N"), resamples_help.c_str())(
      "block-size", value(typed.block_size, "N"), block_help.c_str())(
      "seed", value(typed.seed, "N"), seed_help.c_str());
  return line;
}

void check_files(const CommandLine& line, const Arguments& typed,
                 const std::vector<std::string>& operands) {
  if (!operands.empty()) {
    throw line.usage_error("files behind --gold, --test or --baseline only",
                           in_quotes(operands.front()));
  }
  if (typed.gold.empty()) throw line.usage_error("at least one file behind --gold", "none");
  const std::string gold_count = std::to_string(typed.gold.size());
  if (typed.test.size() != typed.gold.size()) {
    throw line.usage_error("as many test files as gold files (" + gold_count + ")",
                           std::to_string(typed.test.size()));
  }
  if (!typed.baseline.empty() && typed.baseline.size() != typed.gold.size()) {
    throw line.usage_error("as many baseline files as gold files (" + gold_count + ")",
                           std::to_string(typed.baseline.size()));
  }
}

EvaluateOptions options_from(const Arguments& typed) {
  constexpr std::size_t kLargest = std::numeric_limits<std::size_t>::max();
  EvaluateOptions options;
  options.resample_count = whole_number("--resamples", typed.resamples, 0, kLargestResampleCount);
  options.block_size = whole_number("--block-size", typed.block_size, 1, kLargest);
  options.seed = whole_number("--seed", typed.seed, 0, kLargest);
  return options;
}

/// None for "all".
std::optional<Convention> convention_from(const std::string& name) {
  if (name == "all") return std::nullopt;
  for (const Convention convention : kConventions) {
    if (convention_name(convention) == name) return convention;
  }
  throw Error(ErrorKind::kUsage, {}, alternatives(convention_names()) + " for --convention",
              in_quotes(name));
}

// Reading and scoring.

/// The largest sentence numbers of both sides, as they stand in the file.
struct Extent {
  std::optional<std::size_t> source;
  std::optional<std::size_t> target;
  bool operator==(const Extent&) const = default;
};

Extent extent_of(const Links& links) {
  Extent extent;
  for (const Link& link : links) {
    for (const std::size_t sentence : link.source)
      extent.source = std::max(extent.source, {sentence});
    for (const std::size_t sentence : link.target)
      extent.target = std::max(extent.target, {sentence});
  }
  return extent;
}

std::string to_string(const Extent& extent) {
  const auto number = [](const std::optional<std::size_t>& sentence) {
    return sentence ? std::to_string(*sentence) : "none";
  };
  return "source sentence " + number(extent.source) + ", target sentence " + number(extent.target);
}

/// Warns where files seem to belong to different documents.
void check_extents(const std::string& gold_name, const std::string& test_name,
                   const LinksPair& pair) {
  const Extent gold = extent_of(pair.gold);
  const Extent test = extent_of(pair.test);
  if (gold == test) return;
  print_message("warning: " + gold_name + " ends at " + to_string(gold) + ", but " + test_name +
                " at " + to_string(test) + ": are they the same pair of documents?");
}

std::vector<Links> read_all(const std::vector<std::string>& names, LinkScores scores) {
  std::vector<Links> lists;
  lists.reserve(names.size());
  for (const std::string& name : names) lists.push_back(read_links(name, scores));
  return lists;
}

std::vector<LinksPair> pair_up(const std::vector<std::string>& gold_names,
                               const std::vector<Links>& gold,
                               const std::vector<std::string>& test_names, LinkScores scores) {
  const std::vector<Links> test = read_all(test_names, scores);
  std::vector<LinksPair> pairs;
  pairs.reserve(gold.size());
  for (std::size_t index = 0; index < gold.size(); ++index) {
    pairs.push_back({gold[index], test[index]});
    check_extents(gold_names[index], test_names[index], pairs.back());
  }
  return pairs;
}

void keep_only(Convention convention, Evaluation& evaluation) {
  std::erase_if(evaluation.scores,
                [&](const Score& score) { return score.convention != convention; });
  if (convention != Convention::kLadder) evaluation.ladder_obstacle.reset();
}

SystemReport report_system(const std::vector<std::string>& names,
                           const std::vector<LinksPair>& pairs, const EvaluateOptions& options,
                           std::optional<Convention> convention) {
  EvaluateOptions without_intervals = options;
  without_intervals.resample_count = 0;
  SystemReport report;
  report.test_names = names;
  report.total = evaluate(pairs, options);
  for (const LinksPair& pair : pairs) {
    report.files.push_back(evaluate({&pair, 1}, without_intervals));
  }
  if (!convention) return report;
  keep_only(*convention, report.total);
  for (Evaluation& file : report.files) keep_only(*convention, file);
  return report;
}

EvaluationReport make_report(const Arguments& typed, const EvaluateOptions& options,
                             std::optional<Convention> convention) {
  const LinkScores scores = typed.reliability ? LinkScores::kConfidences : LinkScores::kAny;
  const std::vector<Links> gold = read_all(typed.gold, LinkScores::kAny);
  const std::vector<LinksPair> test = pair_up(typed.gold, gold, typed.test, scores);
  EvaluationReport report;
  report.options = options;
  report.gold_names = typed.gold;
  report.test = report_system(typed.test, test, options, convention);
  if (typed.reliability) report.test.reliability = reliability(test);
  if (typed.baseline.empty()) return report;
  const std::vector<LinksPair> baseline = pair_up(typed.gold, gold, typed.baseline, scores);
  report.baseline = report_system(typed.baseline, baseline, options, convention);
  if (typed.reliability) report.baseline->reliability = reliability(baseline);
  report.comparisons = compare(test, baseline, options);
  std::erase_if(report.comparisons, [&](const Comparison& comparison) {
    return convention && comparison.convention != *convention;
  });
  return report;
}

void warn_of_few_blocks(const Evaluation& total, const EvaluateOptions& options) {
  if (options.resample_count == 0 || total.block_count >= kFewBlocks) return;
  if (total.block_count < 2) {
    print_message("warning: too few gold links for intervals and p-values");
    return;
  }
  print_message("warning: intervals and p-values are rough: there are only " +
                std::to_string(total.block_count) + " blocks of " +
                std::to_string(options.block_size) + " gold links to draw from");
}

}  // namespace

int run_evaluate(const std::vector<std::string>& arguments) {
  Arguments typed;
  CommandLine line = command_line(typed);
  const auto operands = line.parse(arguments);
  if (!operands) return kSuccess;
  check_files(line, typed, *operands);
  const EvaluateOptions options = options_from(typed);
  const EvaluationReport report = make_report(typed, options, convention_from(typed.convention));
  const bool scores_wanted = typed.json || !typed.reliability;
  if (scores_wanted) warn_of_few_blocks(report.test.total, options);
  const Palette palette(color_wanted(ColorChoice::kAuto));
  if (typed.json) {
    print(report_to_json(report) + "\n");
  } else {
    print(scores_wanted ? report_text(report, palette) : reliability_text(report, palette));
  }
  return kSuccess;
}

}  // namespace diglot::cli
