#include "cli/align_summary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <iostream>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/terminal.h"
#include "diglot/language.h"
#include "diglot/unicode.h"

namespace diglot::cli {
namespace {

// "1 sentence", "2 sentences".
std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

// Two decimals, whatever the locale.
std::string decimal(double number) {
  std::array<char, 32> digits = {};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                          std::chars_format::fixed, 2);
  return {digits.data(), end};
}

std::string name_of(const std::string& path) { return path == "-" ? "standard input" : path; }

// A line of the summary, broken and indented where a terminal is too narrow for it.
std::string line(const std::string& heading, const std::string& text) {
  constexpr std::size_t kIndent = 8;
  const std::string shown = printable(text);
  const auto width = error_terminal_width();
  const std::vector<std::string> pieces =
      width ? wrap_to_width(shown, *width - kIndent) : std::vector<std::string>{shown};
  std::string lines;
  std::string start = heading;
  for (const std::string& piece : pieces) {
    start.resize(kIndent, ' ');
    lines += start;
    lines += piece;
    lines += '\n';
    start.clear();
  }
  return lines;
}

std::string language_text(const LanguageChoice& language) {
  switch (language.reason) {
    case LanguageReason::kGiven:
      return language.tag + " (as given)";
    case LanguageReason::kName:
      return language.tag + " (by the file name)";
    case LanguageReason::kText:
      return language.tag + " (by the text)";
    case LanguageReason::kUnknown:
      break;
  }
  return language.tag + " (neither name nor text tells; -s and -t do)";
}

std::string layout_text(Layout layout) {
  switch (layout) {
    case Layout::kPresplit:
      return "a sentence a line";
    case Layout::kWrapped:
      return "wrapped lines";
    case Layout::kUnwrapped:
    case Layout::kDetect:
      break;
  }
  return "a paragraph a line";
}

// "; read as windows-1252, which is a guess"; nothing for what is usual.
std::string encoding_text(const ReadReport& reading) {
  if (reading.encoding == "UTF-8" && !reading.encoding_guessed) return {};
  return "; read as " + reading.encoding + (reading.encoding_guessed ? ", which is a guess" : "");
}

std::string replacement_line(const ReadReport& reading) {
  std::string causes;
  if (reading.nul_count > 0) causes = std::to_string(reading.nul_count) + " NUL";
  if (reading.invalid_count > 0) {
    causes += (causes.empty() ? "" : ", ") + std::to_string(reading.invalid_count) + " invalid";
  }
  return line("", counted(reading.replaced_count(), "character") + " replaced by U+FFFD (" +
                      causes + "), the first at " + reading.first_replaced.to_string());
}

std::string side_lines(const std::string& heading, const Document& document,
                       const SideReport& report) {
  std::string text =
      line(heading, name_of(document.name()) + ": " + language_text(report.language) + "; " +
                        counted(document.size(), "sentence") + " in " +
                        counted(report.segmentation.paragraph_count, "paragraph") + ", " +
                        layout_text(report.segmentation.layout) + encoding_text(report.reading));
  if (report.reading.replaced_count() > 0) text += replacement_line(report.reading);
  return text;
}

// Beads counted by shape, the commonest first.
std::vector<std::pair<Shape, std::size_t>> shape_counts(const Alignment& alignment) {
  std::map<Shape, std::size_t> counts;
  for (const Bead& bead : alignment) ++counts[bead.shape()];
  std::vector<std::pair<Shape, std::size_t>> ordered(counts.begin(), counts.end());
  std::ranges::stable_sort(ordered, std::ranges::greater(), &std::pair<Shape, std::size_t>::second);
  return ordered;
}

double mean_confidence(const Alignment& alignment) {
  double sum = 0.0;
  for (const Bead& bead : alignment) sum += bead.confidence;
  return sum / static_cast<double>(std::max<std::size_t>(alignment.size(), 1));
}

std::string bead_line(const Alignment& alignment) {
  std::string text = counted(alignment.size(), "bead") + ':';
  for (const auto& [shape, count] : shape_counts(alignment)) {
    text += (text.back() == ':' ? " " : ", ") + std::to_string(count) + " of " +
            std::to_string(shape.source) + '-' + std::to_string(shape.target);
  }
  return line("aligned", text + "; mean confidence " + decimal(mean_confidence(alignment)));
}

// The sentences that have no counterpart; nothing where all have one.
std::string null_line(const Alignment& alignment) {
  std::size_t source_count = 0;
  std::size_t target_count = 0;
  for (const Bead& bead : alignment) {
    if (bead.target.empty()) source_count += bead.source.size();
    if (bead.source.empty()) target_count += bead.target.size();
  }
  if (source_count + target_count == 0) return {};
  return line("", "without counterpart: " + counted(source_count, "source sentence") + ", " +
                      counted(target_count, "target sentence"));
}

std::string_view format_name(Format format) {
  for (const FormatInfo& info : output_formats()) {
    if (info.format == format) return info.name;
  }
  return {};
}

std::string written_line(const AlignRequest& request, const WriteReport& writing) {
  if (!request.format && request.output_path == "-") return {};  // It is seen.
  const std::string where = request.output_path == "-" ? "standard output" : request.output_path;
  const std::string format(request.format ? format_name(*request.format) : "table");
  std::string text = where + ": " + counted(writing.unit_count, "unit") + " (" + format + ')';
  if (writing.null_count > 0) {
    text += "; " + counted(writing.null_count, "null bead") + " not written, as " + format +
            " has no place for them";
  }
  if (writing.replaced_character_count > 0) {
    text += "; " + counted(writing.replaced_character_count, "character") + " replaced that " +
            format + " cannot carry";
  }
  return line("wrote", text);
}

// Which lexicons helped; nothing where there was none.
std::string lexicon_lines(const std::vector<LexiconReport>& lexicons) {
  std::string text;
  for (const LexiconReport& lexicon : lexicons) {
    text += (text.empty() ? "" : "; ") + lexicon.name + " (" + std::to_string(lexicon.entry_count) +
            (lexicon.entry_count == 1 ? " entry)" : " entries)");
  }
  return text.empty() ? std::string() : line("words", text);
}

void warn_of_skipped_lines(const std::vector<LexiconReport>& lexicons) {
  for (const LexiconReport& lexicon : lexicons) {
    if (!lexicon.is_users || lexicon.skipped_count == 0) continue;
    print_message("warning: " + lexicon.first_skipped.to_string() + ": no entry, and skipped; " +
                  counted(lexicon.skipped_count, "such line") + " in " + lexicon.name);
  }
}

// Languages that CLD2 takes for one another even in long texts.
std::string_view without_dialect(std::string_view tag) {
  const std::string_view language = primary_language(tag);
  if (language == "nb" || language == "nn") return "no";
  if (language == "bs" || language == "hr") return "sr";
  return language == "ms" ? "id" : language;
}

bool same_language(std::string_view first, std::string_view second) {
  return without_dialect(first) == without_dialect(second);
}

// A name like "id.txt" may mean no language at all.
void warn_of_name(const std::string& path, const char* option, const SideReport& side) {
  if (side.language.reason != LanguageReason::kName || !side.language_of_text) return;
  if (same_language(side.language.tag, *side.language_of_text)) return;
  print_message("warning: " + path + " is taken for " + side.language.tag +
                " by its name, but the text looks like " + *side.language_of_text + "; " + option +
                " decides");
}

void warn_of_same_language(const SideReport& source, const SideReport& target) {
  const std::string& first = source.language_of_text.value_or(source.language.tag);
  const std::string& second = target.language_of_text.value_or(target.language.tag);
  if (first == kUnknownLanguage || primary_language(first) != primary_language(second)) return;
  print_message("warning: both texts look like " + std::string(primary_language(first)) +
                "; is one the translation of the other?");
}

}  // namespace

std::vector<LexiconReport> lexicon_reports(const std::vector<Lexicon>& lexicons) {
  std::vector<LexiconReport> reports;
  reports.reserve(lexicons.size());
  for (const Lexicon& lexicon : lexicons) {
    reports.push_back({lexicon.name, lexicon.entries.size(), lexicon.skipped_count,
                       lexicon.first_skipped, lexicon.kind == LexiconKind::kUser});
  }
  return reports;
}

void print_summary(const AlignRequest& request, const Bitext& bitext, const AlignReport& report) {
  warn_of_name(request.source.path, "-s", report.source);
  warn_of_name(request.target.path, "-t", report.target);
  warn_of_same_language(report.source, report.target);
  warn_of_skipped_lines(report.lexicons);
  const bool below_table = !request.format && request.output_path == "-" && stdout_is_terminal();
  if (below_table) std::cerr << '\n';
  std::cerr << side_lines("source", bitext.source, report.source) +
                   side_lines("target", bitext.target, report.target) +
                   lexicon_lines(report.lexicons) + bead_line(bitext.alignment) +
                   null_line(bitext.alignment) + written_line(request, report.writing);
}

}  // namespace diglot::cli
