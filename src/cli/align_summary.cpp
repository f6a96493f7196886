#include "cli/align_summary.h"

#include <algorithm>
#include <cstddef>
#include <iostream>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/summary_text.h"
#include "cli/terminal.h"
#include "diglot/language.h"
#include "diglot/word_table.h"

namespace diglot::cli {
namespace {

std::string name_of(const std::string& path) { return path == "-" ? "standard input" : path; }

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
  return summary_line("", counted(reading.replaced_count(), "character") + " replaced by U+FFFD (" +
                              causes + "), the first at " + reading.first_replaced.to_string());
}

std::string side_lines(const std::string& heading, const Document& document,
                       const SideReport& report) {
  std::string text = summary_line(
      heading, name_of(document.name()) + ": " + language_text(report.language) + "; " +
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
  return summary_line("aligned",
                      text + "; mean confidence " + decimal(mean_confidence(alignment), 2));
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
  return summary_line("", "without counterpart: " + counted(source_count, "source sentence") +
                              ", " + counted(target_count, "target sentence"));
}

std::string_view format_name(const AlignRequest& request) {
  if (request.explain) return "explanations";
  for (const FormatInfo& info : output_formats()) {
    if (info.format == request.format) return info.name;
  }
  return "table";
}

std::string written_line(const AlignRequest& request, const WriteReport& writing) {
  if (!request.format && request.output_path == "-") return {};  // It is seen.
  const std::string where = request.output_path == "-" ? "standard output" : request.output_path;
  const std::string format(format_name(request));
  std::string text = where + ": " + counted(writing.unit_count, "unit") + " (" + format + ')';
  if (writing.null_count > 0) {
    text += "; " + counted(writing.null_count, "null bead") + " not written, as " + format +
            " has no place for them";
  }
  if (writing.replaced_character_count > 0) {
    text += "; " + counted(writing.replaced_character_count, "character") + " replaced that " +
            format + " cannot carry";
  }
  return summary_line("wrote", text);
}

// "1 entry", "2 entries", "300 learned pairs".
std::string entries_text(const LexiconReport& lexicon) {
  if (lexicon.is_trained) return counted(lexicon.entry_count, "learned pair");
  return lexicon.entry_count == 1 ? "1 entry" : std::to_string(lexicon.entry_count) + " entries";
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

// Whether the text looks like what the other side is said to be, and not like what it is.
bool looks_like_other(const SideReport& side, const SideReport& other) {
  return side.language_of_text && !same_language(side.language.tag, *side.language_of_text) &&
         same_language(other.language.tag, *side.language_of_text);
}

void warn_of_swapped(const SideReport& source, const SideReport& target) {
  if (source.language.reason != LanguageReason::kGiven) return;
  if (target.language.reason != LanguageReason::kGiven) return;
  if (!looks_like_other(source, target) || !looks_like_other(target, source)) return;
  print_message("warning: the source looks like " + *source.language_of_text +
                " and the target like " + *target.language_of_text +
                ", the other way round than given; are the files or -s and -t swapped?");
}

void warn_of_same_language(const SideReport& source, const SideReport& target) {
  const std::string& first = source.language_of_text.value_or(source.language.tag);
  const std::string& second = target.language_of_text.value_or(target.language.tag);
  if (first == kUnknownLanguage || primary_language(first) != primary_language(second)) return;
  print_message("warning: both texts look like " + std::string(primary_language(first)) +
                "; is one the translation of the other?");
}

}  // namespace

std::vector<LexiconReport> lexicon_reports(std::span<const Lexicon> lexicons) {
  std::vector<LexiconReport> reports;
  reports.reserve(lexicons.size());
  for (const Lexicon& lexicon : lexicons) {
    reports.push_back(
        {.name = lexicon.name,
         .entry_count = lexicon.words ? lexicon.words->pair_count() : lexicon.entries.size(),
         .is_trained = lexicon.words != nullptr,
         .skipped_count = lexicon.skipped_count,
         .first_skipped = lexicon.first_skipped,
         .is_users = lexicon.kind == LexiconKind::kUser});
  }
  return reports;
}

std::string lexicon_line(const std::vector<LexiconReport>& lexicons) {
  std::string text;
  for (const LexiconReport& lexicon : lexicons) {
    text += (text.empty() ? "" : "; ") + lexicon.name + " (" + entries_text(lexicon) + ')';
  }
  return text.empty() ? std::string() : summary_line("words", text);
}

void warn_of_skipped_lines(const std::vector<LexiconReport>& lexicons) {
  for (const LexiconReport& lexicon : lexicons) {
    if (!lexicon.is_users || lexicon.skipped_count == 0) continue;
    print_message("warning: " + lexicon.first_skipped.to_string() + ": no entry, and skipped; " +
                  counted(lexicon.skipped_count, "such line") + " in " + lexicon.name);
  }
}

void print_summary(const AlignRequest& request, const Bitext& bitext, const AlignReport& report) {
  warn_of_name(request.source.path, "-s", report.source);
  warn_of_name(request.target.path, "-t", report.target);
  warn_of_swapped(report.source, report.target);
  warn_of_same_language(report.source, report.target);
  warn_of_skipped_lines(report.lexicons);
  const bool below_table = !request.format && request.output_path == "-" && stdout_is_terminal();
  if (below_table) std::cerr << '\n';
  std::cerr << side_lines("source", bitext.source, report.source) +
                   side_lines("target", bitext.target, report.target) +
                   lexicon_line(report.lexicons) + bead_line(bitext.alignment) +
                   null_line(bitext.alignment) + written_line(request, report.writing);
}

}  // namespace diglot::cli
