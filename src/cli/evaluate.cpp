// `diglot evaluate`: links files against gold.
#include "diglot/evaluate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "diglot/error.h"
#include "diglot/links.h"
#include "diglot/unicode.h"

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
                           convention_help.c_str())("json", flag(typed.json),
                                                    "print one JSON object instead of tables");
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

std::vector<Links> read_all(const std::vector<std::string>& names) {
  std::vector<Links> lists;
  lists.reserve(names.size());
  for (const std::string& name : names) lists.push_back(read_links(name));
  return lists;
}

std::vector<LinksPair> pair_up(const std::vector<std::string>& gold_names,
                               const std::vector<Links>& gold,
                               const std::vector<std::string>& test_names) {
  const std::vector<Links> test = read_all(test_names);
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
  const std::vector<Links> gold = read_all(typed.gold);
  const std::vector<LinksPair> test = pair_up(typed.gold, gold, typed.test);
  EvaluationReport report;
  report.options = options;
  report.gold_names = typed.gold;
  report.test = report_system(typed.test, test, options, convention);
  if (typed.baseline.empty()) return report;
  const std::vector<LinksPair> baseline = pair_up(typed.gold, gold, typed.baseline);
  report.baseline = report_system(typed.baseline, baseline, options, convention);
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

// Tables.

using Row = std::vector<std::string>;

/// Rows as text: the first column flush left, all others flush right; the first row is the heading.
std::string table(const std::vector<Row>& rows, const Palette& palette) {
  std::vector<std::size_t> widths;
  for (const Row& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t column = 0; column < row.size(); ++column) {
      widths[column] = std::max(widths[column], display_width(row[column]));
    }
  }
  std::string text;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t column = 0; column < row.size(); ++column) {
      const std::string padding(widths[column] - display_width(row[column]), ' ');
      line += column == 0 ? row[column] + padding : "  " + padding + row[column];
    }
    text += (&row == &rows.front() ? palette.bold(line) : line) + '\n';
  }
  return text;
}

/// Three decimals, as papers have them.
std::string decimals(double number) {
  std::array<char, 32> buffer;
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                    std::chars_format::fixed, 3);
  return {buffer.data(), result.ptr};
}

std::string interval_text(const std::optional<Interval>& interval) {
  if (!interval) return "-";
  return "[" + decimals(interval->low) + ", " + decimals(interval->high) + "]";
}

std::string score_table(const Evaluation& evaluation, const Palette& palette) {
  std::vector<Row> rows = {{"convention", "strict P", "strict R", "strict F1", "95 % interval",
                            "lax P", "lax R", "lax F1"}};
  for (const Score& score : evaluation.scores) {
    Row row = {convention_name(score.convention), decimals(score.strict.precision()),
               decimals(score.strict.recall()), decimals(score.strict.f1()),
               interval_text(score.strict_f1_interval)};
    if (score.lax) {
      row.insert(row.end(), {decimals(score.lax->precision()), decimals(score.lax->recall()),
                             decimals(score.lax->f1())});
    } else {
      row.insert(row.end(), {"-", "-", "-"});
    }
    rows.push_back(std::move(row));
  }
  if (evaluation.ladder_obstacle) {
    rows.push_back({convention_name(Convention::kLadder), "n/a", "n/a", "n/a", "-", "-", "-", "-"});
  }
  return table(rows, palette);
}

/// Why a ladder's scores are "n/a"; empty where they are not.
std::string obstacle_note(const EvaluationReport& report, const SystemReport& system) {
  if (!system.total.ladder_obstacle) return {};
  const LadderObstacle& obstacle = *system.total.ladder_obstacle;
  const std::vector<std::string>& names = obstacle.in_gold ? report.gold_names : system.test_names;
  return "ladder n/a: link " + std::to_string(obstacle.link_index + 1) + " of " +
         printable(names[obstacle.file_index]) +
         " has a gap, or starts before the link in front of it ends\n";
}

/// A ratio, or a dash where it is out of nothing.
std::string ratio_text(double ratio, std::size_t whole) {
  return whole == 0 ? "-" : decimals(ratio);
}

std::string shape_table(const Evaluation& evaluation, const Palette& palette) {
  std::vector<Row> rows = {
      {"shape", "gold", "test", "correct", "strict P", "strict R", "strict F1"}};
  for (const auto& [shape, counts] : evaluation.strict_by_shape) {
    rows.push_back({std::to_string(shape.source) + "-" + std::to_string(shape.target),
                    std::to_string(counts.gold_total), std::to_string(counts.test_total),
                    std::to_string(counts.test_correct),
                    ratio_text(counts.precision(), counts.test_total),
                    ratio_text(counts.recall(), counts.gold_total), decimals(counts.f1())});
  }
  return table(rows, palette);
}

/// Strict F1 of each file; empty where there is only one.
std::string file_table(const SystemReport& system, const Palette& palette) {
  if (system.files.size() < 2) return {};
  Row heading = {"file (strict F1)"};
  for (const Score& score : system.total.scores) {
    heading.push_back(convention_name(score.convention));
  }
  // The whole may be without a ladder where a file of it has one.
  if (system.total.ladder_obstacle) heading.push_back(convention_name(Convention::kLadder));
  std::vector<Row> rows = {heading};
  for (std::size_t index = 0; index < system.files.size(); ++index) {
    Row row = {printable(system.test_names[index])};
    for (const Score& score : system.files[index].scores) {
      row.push_back(decimals(score.strict.f1()));
    }
    row.resize(heading.size(), "n/a");
    rows.push_back(std::move(row));
  }
  return "\n" + table(rows, palette);
}

std::string p_value_text(const std::optional<double>& p_value) {
  if (!p_value) return "-";
  return *p_value < 0.001 ? "< 0.001" : decimals(*p_value);
}

std::string comparison_table(const std::vector<Comparison>& comparisons, const Palette& palette) {
  std::vector<Row> rows = {{"strict F1", "test", "baseline", "difference", "p-value"}};
  for (const Comparison& comparison : comparisons) {
    const double difference = comparison.first_f1 - comparison.second_f1;
    rows.push_back({convention_name(comparison.convention), decimals(comparison.first_f1),
                    decimals(comparison.second_f1),
                    (difference > 0.0 ? "+" : "") + decimals(difference),
                    p_value_text(comparison.p_value)});
  }
  return table(rows, palette);
}

std::string report_text(const EvaluationReport& report, const Palette& palette) {
  std::string text = score_table(report.test.total, palette) + obstacle_note(report, report.test) +
                     "\n" + shape_table(report.test.total, palette) +
                     file_table(report.test, palette) + "\n";
  if (report.baseline) {
    text += "Baseline\n" + score_table(report.baseline->total, palette) +
            obstacle_note(report, *report.baseline) + file_table(*report.baseline, palette) + "\n" +
            comparison_table(report.comparisons, palette) + "\n";
  }
  for (const Score& score : report.test.total.scores) {
    text += signature(score.convention, report.test.total.file_count, report.options) + "\n";
  }
  return text;
}

}  // namespace

int run_evaluate(const std::vector<std::string>& arguments) {
  Arguments typed;
  CommandLine line = command_line(typed);
  const std::vector<std::string> operands = line.parse(arguments);
  if (line.help_wanted()) {
    print(line.help());
    return kSuccess;
  }
  check_files(line, typed, operands);
  const EvaluateOptions options = options_from(typed);
  const EvaluationReport report = make_report(typed, options, convention_from(typed.convention));
  warn_of_few_blocks(report.test.total, options);
  print(typed.json ? report_to_json(report) + "\n"
                   : report_text(report, Palette(color_wanted(ColorChoice::kAuto))));
  return kSuccess;
}

}  // namespace diglot::cli
