#include "cli/evaluate_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "cli/summary_text.h"
#include "diglot/unicode.h"

namespace diglot::cli {
namespace {

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

/// As papers have them, unless told otherwise.
std::string decimals(double number, int count = 3) { return decimal(number, count); }

std::string with_sign(double difference) {
  return (difference > 0.0 ? "+" : "") + decimals(difference);
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
                    decimals(comparison.second_f1), with_sign(difference),
                    p_value_text(comparison.p_value)});
  }
  return table(rows, palette);
}

/// The bins of a table of reliability: "0.9 to 1.0".
std::string bin_name(std::size_t index, std::size_t bin_count) {
  const auto bound = [&](std::size_t number) {
    return decimals(static_cast<double>(number) / static_cast<double>(bin_count), 1);
  };
  return bound(index) + " to " + bound(index + 1);
}

Row bin_row(const std::string& name, const ReliabilityBin& bin) {
  Row row = {name, std::to_string(bin.count)};
  if (bin.count == 0) {
    row.insert(row.end(), {"-", "-", "-"});
    return row;
  }
  const double difference = bin.mean_confidence() - bin.right_share();
  row.insert(row.end(),
             {decimals(bin.mean_confidence()), decimals(bin.right_share()), with_sign(difference)});
  return row;
}

std::string bin_table(const Calibration& calibration, const Palette& palette) {
  std::vector<Row> rows = {{"confidence", "links", "mean", "right", "too high by"}};
  for (std::size_t index = 0; index < calibration.bins.size(); ++index) {
    rows.push_back(bin_row(bin_name(index, calibration.bins.size()), calibration.bins[index]));
  }
  rows.push_back(bin_row("all", calibration.total()));
  return table(rows, palette);
}

std::string calibration_table(const Reliability& reliability, const Palette& palette) {
  std::vector<Row> rows = {{"", "links", "calibration error", "Brier score"}};
  const auto add = [&](const char* name, const Calibration& calibration) {
    const std::size_t count = calibration.total().count;
    rows.push_back({name, std::to_string(count), ratio_text(calibration.expected_error(), count),
                    ratio_text(calibration.brier_score(), count)});
  };
  add("all links", reliability.all);
  add("without null links", reliability.null_free);
  return table(rows, palette);
}

std::string threshold_table(const Reliability& reliability, const Palette& palette) {
  std::vector<Row> rows = {{"links kept", "links", "strict P", "strict R", "strict F1"}};
  for (const ThresholdScore& score : reliability.thresholds) {
    const Counts& counts = score.strict;
    rows.push_back({"from " + decimals(score.threshold, 2), std::to_string(counts.test_total),
                    ratio_text(counts.precision(), counts.test_total),
                    ratio_text(counts.recall(), counts.gold_total), decimals(counts.f1())});
  }
  return table(rows, palette);
}

std::string reliability_tables(const Reliability& reliability, const Palette& palette) {
  return bin_table(reliability.all, palette) + "\n" + calibration_table(reliability, palette) +
         "\n" + threshold_table(reliability, palette) + "\n";
}

}  // namespace

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

std::string reliability_text(const EvaluationReport& report, const Palette& palette) {
  std::string text = reliability_tables(*report.test.reliability, palette);
  if (report.baseline) {
    text += "Baseline\n" + reliability_tables(*report.baseline->reliability, palette);
  }
  return text + reliability_signature(report.test.total.file_count) + "\n";
}

}  // namespace diglot::cli
