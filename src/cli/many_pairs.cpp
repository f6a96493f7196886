#include "cli/many_pairs.h"

#include <cmath>
#include <iostream>
#include <utility>

#include "cli/sides.h"
#include "cli/summary_text.h"
#include "diglot/language.h"
#include "diglot/line_reader.h"

namespace diglot::cli {

std::unique_ptr<AlignerPool> make_pool(const AligningRequest& request) {
  // A name that is misspelt should be told before any pair fails for it.
  for (const std::string& path : request.lexicon_paths) const LineReader check(path, 0);
  const auto load = [paths = request.lexicon_paths, use_dictionaries = request.use_dictionaries](
                        const std::string& source_language, const std::string& target_language) {
    return read_lexicons(paths, use_dictionaries, source_language, target_language);
  };
  return std::make_unique<AlignerPool>(request.aligner, load);
}

Document document_of(Text text, const std::string& language, Layout layout, bool use_system_lists) {
  SegmentOptions options = {.layout = layout, .use_system_lists = use_system_lists};
  options.language = language.empty()
                         ? language_from_text(text.utf8).value_or(std::string(kUnknownLanguage))
                         : language;
  return segment(std::move(text), options);
}

std::string language_of(const std::string& of_pair, const std::string& of_request) {
  return of_pair.empty() ? of_request : canonical_language(of_pair);
}

void print_batch_summary(const BatchReport& report, const BatchReport& start,
                         std::chrono::steady_clock::time_point begin, const std::string& written) {
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin;
  const std::size_t failure_count = report.failure_count();
  std::string aligned = std::to_string(report.pair_count - failure_count) + " of " +
                        counted(report.pair_count, "pair") + ": " +
                        counted(report.source_sentence_count, "source sentence") + ", " +
                        counted(report.target_sentence_count, "target sentence") + ", " +
                        counted(report.bead_count, "bead");
  if (start.pair_count > 0) {
    aligned += "; of these pairs, " + std::to_string(start.pair_count) + " had been done before";
  }
  std::string lines = summary_line("aligned", aligned);
  if (failure_count > 0) {
    std::string reasons;
    for (const auto& [kind, count] : report.failures) {
      reasons += (reasons.empty() ? "" : ", ") + std::to_string(count) + ' ' +
                 std::string(failure_name(kind));
    }
    lines += summary_line("failed", counted(failure_count, "pair") + ": " + reasons);
  }
  const auto sentences =
      static_cast<double>(report.source_sentence_count - start.source_sentence_count);
  std::string took = decimal(passed.count(), 1) + " s";
  if (sentences > 0.0) {
    took += ", " + std::to_string(std::llround(sentences / passed.count())) +
            " source sentences a second";
  }
  lines += summary_line("took", took);
  if (!written.empty()) lines += summary_line("wrote", written);
  std::cerr << lines;
}

}  // namespace diglot::cli
