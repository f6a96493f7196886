#include "cli/stats_text.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "cli/bead_text.h"
#include "cli/summary_text.h"

namespace diglot::cli {
namespace {

constexpr std::size_t kHeadingWidth = 14;
constexpr std::size_t kColumnWidth = 20;
constexpr std::size_t kBarColumns = 40;
// Rarer shapes and languages are summed up.
constexpr std::size_t kMostListed = 8;

// "12.5%".
std::string share(std::size_t part, std::size_t whole) {
  const double percent =
      100.0 * static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(whole, 1));
  return decimal(percent, 1) + '%';
}

std::string line(const std::string& heading, const std::string& text) {
  return padded(heading, kHeadingWidth) + text + '\n';
}

std::string line(const std::string& heading, const std::string& source, const std::string& target) {
  return line(heading, padded(source, kColumnWidth) + target);
}

std::string count_line(const std::string& heading, std::size_t source, std::size_t target) {
  return line(heading, std::to_string(source), std::to_string(target));
}

using NamedCount = std::pair<std::string, std::size_t>;

// The commonest first: "1-1 940 (94.0%), 1-2 60 (6.0%)"; those that make up all go without count.
std::string listed(std::vector<NamedCount> counts, std::size_t whole) {
  std::ranges::stable_sort(counts, std::ranges::greater(), &NamedCount::second);
  if (counts.size() == 1 && counts[0].second == whole) return counts[0].first;
  std::string text;
  std::size_t rest = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i >= kMostListed) {
      rest += counts[i].second;
      continue;
    }
    text += (text.empty() ? "" : ", ") + counts[i].first + ' ' + std::to_string(counts[i].second) +
            " (" + share(counts[i].second, whole) + ')';
  }
  if (rest > 0) text += ", others " + std::to_string(rest);
  return text;
}

std::string languages(const SideStats& side, std::size_t unit_count) {
  return printable(listed({side.language_counts.begin(), side.language_counts.end()}, unit_count));
}

std::string language_lines(const UnitStats& stats) {
  const std::string source = languages(stats.source, stats.unit_count);
  const std::string target = languages(stats.target, stats.unit_count);
  if (source.size() < kColumnWidth) return line("language", source, target);
  return line("language", source) + line("", target);
}

std::string shape_line(const UnitStats& stats) {
  std::vector<NamedCount> counts;
  std::size_t whole = 0;
  for (const auto& [shape, count] : stats.shape_counts) {
    counts.emplace_back(std::to_string(shape.source) + '-' + std::to_string(shape.target), count);
    whole += count;
  }
  if (stats.other_shape_count > 0) counts.emplace_back("other", stats.other_shape_count);
  whole += stats.other_shape_count;
  if (counts.empty()) return {};
  return line("shapes", listed(std::move(counts), whole));
}

std::string histogram(const UnitStats& stats, const Palette& palette) {
  const auto& bins = stats.confidence_bins;
  const std::size_t largest = std::ranges::max(bins);
  std::string text;
  for (std::size_t i = bins.size(); i-- > 0;) {
    const std::size_t width = (bins[i] * kBarColumns + largest - 1) / largest;
    const double begin = static_cast<double>(i) / static_cast<double>(bins.size());
    const std::string bar = padded(repeat("█", width), kBarColumns);
    text += padded("  from " + decimal(begin, 2), kHeadingWidth) + colored(palette, begin, bar) +
            ' ' + std::to_string(bins[i]) + '\n';
  }
  return text;
}

std::string confidence_lines(const UnitStats& stats, const Palette& palette) {
  if (stats.confidence_count == 0) return {};
  std::string text = "mean " + decimal(stats.confidence_mean, 2);
  if (stats.confidence_count < stats.unit_count) {
    text += " of the " + std::to_string(stats.confidence_count) + " units that have one";
  }
  return line("confidence", text) + histogram(stats, palette);
}

}  // namespace

std::string stats_text(const UnitStats& stats, const Palette& palette) {
  std::string text = line("units", std::to_string(stats.unit_count));
  text += palette.bold(line("", "source", "target"));
  text += language_lines(stats);
  text += count_line("texts", stats.source.text_count, stats.target.text_count);
  text += count_line("words", stats.source.word_count, stats.target.word_count);
  text += count_line("characters", stats.source.char_count, stats.target.char_count);
  if (stats.extra_variant_count > 0) {
    text += line("further texts", std::to_string(stats.extra_variant_count));
  }
  if (stats.ratio_count > 0) {
    text += line("length ratio", decimal(stats.ratio_mean, 2) + " ± " +
                                     decimal(stats.ratio_deviation, 2) +
                                     " (target characters by source characters)");
  }
  text += line("duplicates", std::to_string(stats.duplicate_count) + " (" +
                                 share(stats.duplicate_count, stats.unit_count) + "), " +
                                 std::to_string(stats.loose_duplicate_count) + " (" +
                                 share(stats.loose_duplicate_count, stats.unit_count) +
                                 ") but for case, digits and punctuation");
  return text + shape_line(stats) + confidence_lines(stats, palette);
}

}  // namespace diglot::cli
