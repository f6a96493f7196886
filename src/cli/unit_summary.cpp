#include "cli/unit_summary.h"

#include <algorithm>
#include <cmath>

#include "cli/summary_text.h"

namespace diglot::cli {
namespace {

std::string name_of(Format format) { return std::string(format_info(format).name); }

}  // namespace

std::string counts_text(const LossCounts& counts) {
  std::string text;
  for (const auto& [what, count] : counts) {
    text += (text.empty() ? "" : ", ") + what + " (" + std::to_string(count) + ')';
  }
  return text;
}

std::string read_lines(const UnitInputRequest& input, Format format, const ReadProgress& progress) {
  const std::string where = input.path == "-" ? "standard input" : input.path;
  std::string lines = summary_line(
      "read", where + ": " + counted(progress.unit_count, "unit") + " (" + name_of(format) + ')');
  if (!progress.losses.empty()) {
    lines += summary_line("", "not read: " + counts_text(progress.losses));
  }
  return lines;
}

std::string dropped_line(const LossCounts& dropped) {
  if (dropped.empty()) return {};
  std::size_t total = 0;
  std::string reasons;
  for (const auto& [reason, count] : dropped) {
    total += count;
    reasons += (reasons.empty() ? "" : ", ") + std::to_string(count) + ' ' + reason;
  }
  return summary_line("dropped", counted(total, "unit") + ": " + reasons);
}

std::string written_lines(const std::string& heading, const UnitOutputRequest& output,
                          const WriteReport& report) {
  const std::string where = output.path == "-" ? "standard output" : output.path;
  const std::string format = name_of(output.format);
  std::string text = where + ": " + counted(report.unit_count, "unit") + " (" + format + ')';
  if (report.null_count > 0) {
    text += "; " + counted(report.null_count, "unit") + " without translation not written, as " +
            format + " has no place for them";
  }
  if (report.replaced_character_count > 0) {
    text += "; " + counted(report.replaced_character_count, "character") + " replaced that " +
            format + " cannot carry";
  }
  std::string lines = summary_line(heading, text);
  if (!report.losses.empty()) {
    lines += summary_line("", "no place in " + format + " for: " + counts_text(report.losses));
  }
  return lines;
}

std::string took_line(std::chrono::steady_clock::time_point begin, const ReadProgress& progress) {
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
  const double seconds = std::max(passed.count(), 1e-3);
  std::string text = decimal(seconds, 1) + " s";
  const double megabytes = static_cast<double>(progress.byte_count) / 1e6;
  if (megabytes >= 1.0) text += ", " + std::to_string(std::llround(megabytes / seconds)) + " MB/s";
  return summary_line("took", text);
}

}  // namespace diglot::cli
