// `diglot align`: two texts in, one bitext out.
#include <algorithm>
#include <iterator>
#include <ostream>
#include <utility>

#include "cli/align_options.h"
#include "cli/align_summary.h"
#include "cli/commands.h"
#include "cli/table.h"
#include "diglot/aligner.h"
#include "diglot/language.h"
#include "diglot/lexicon.h"
#include "diglot/output_file.h"
#include "diglot/read.h"

namespace diglot::cli {
namespace {

LanguageChoice choose_language(const SideRequest& request,
                               const std::optional<std::string>& language_of_text) {
  if (!request.language.empty()) return {request.language, LanguageReason::kGiven};
  if (!request.tag.empty()) return {request.tag, LanguageReason::kGiven};
  if (const auto named = language_from_name(request.path)) return {*named, LanguageReason::kName};
  if (language_of_text) return {*language_of_text, LanguageReason::kText};
  return {std::string(kUnknownLanguage), LanguageReason::kUnknown};
}

Document read_side(const SideRequest& side, const AlignRequest& request, SideReport& report) {
  Text text = read_text(side.path, {.encoding = side.encoding});
  report.reading = text.report;
  report.language_of_text = language_from_text(text.utf8);
  report.language = choose_language(side, report.language_of_text);
  const SegmentOptions options = {.layout = request.layout,
                                  .language = report.language.tag,
                                  .use_system_lists = request.use_system_lists};
  return segment(std::move(text), options, &report.segmentation);
}

// The user's lexicons, then what is installed for this pair of languages.
std::vector<Lexicon> read_lexicons(const AlignRequest& request, const std::string& source_language,
                                   const std::string& target_language) {
  std::vector<Lexicon> lexicons;
  for (const std::string& path : request.lexicon_paths) {
    lexicons.push_back(read_lexicon(path, source_language, target_language));
  }
  if (request.use_dictionaries) {
    std::vector<Lexicon> found = find_dictionaries(source_language, target_language);
    std::move(found.begin(), found.end(), std::back_inserter(lexicons));
  }
  return lexicons;
}

WriteReport write(const Bitext& bitext, const AlignRequest& request, std::ostream& stream) {
  if (!request.format) {
    return write_table(bitext, {.width = terminal_width(), .color = request.color}, stream);
  }
  return write_bitext(bitext, *request.format, stream,
                      {.source_tag = request.source.tag,
                       .target_tag = request.target.tag,
                       .creation_time = request.creation_time});
}

}  // namespace

int run_align(const std::vector<std::string>& arguments) {
  const std::optional<AlignRequest> request = parse_align_request(arguments);
  if (!request) return kSuccess;
  // Opened first: that there is nowhere to write to should not be found out after the work.
  OutputFile output(request->output_path);
  AlignReport report;
  Bitext bitext;
  bitext.source = read_side(request->source, *request, report.source);
  bitext.target = read_side(request->target, *request, report.target);
  std::vector<Lexicon> lexicons =
      read_lexicons(*request, bitext.source.language(), bitext.target.language());
  report.lexicons = lexicon_reports(lexicons);
  const Aligner aligner(request->aligner, std::move(lexicons));
  bitext.alignment = aligner.align(bitext.source, bitext.target);
  report.writing = write(bitext, *request, output.stream());
  output.commit();
  if (!request->quiet) print_summary(*request, bitext, report);
  return kSuccess;
}

}  // namespace diglot::cli
