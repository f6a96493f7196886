#include "cli/sides.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "diglot/language.h"

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

// Nobody named these dictionaries on the command line, so whoever meets a broken one is told what
// to do.
std::vector<Lexicon> installed_for(const std::string& source_language,
                                   const std::string& target_language) {
  try {
    return find_dictionaries(source_language, target_language);
  } catch (const Error& error) {
    throw Error(error.kind(), error.place(), error.expected(), error.found(),
                "install its package again, or go without: --no-dictionaries");
  }
}

}  // namespace

Text read_side_text(const SideRequest& side, SideReport& report) {
  Text text = read_text(side.path, {.encoding = side.encoding});
  report.reading = text.report;
  report.language_of_text = language_from_text(text.utf8);
  report.language = choose_language(side, report.language_of_text);
  return text;
}

Document read_side(const SideRequest& side, SegmentOptions options, SideReport& report) {
  Text text = read_side_text(side, report);
  options.language = report.language.tag;
  return segment(std::move(text), options, &report.segmentation);
}

std::vector<Lexicon> read_lexicons(const std::vector<std::string>& paths, bool use_dictionaries,
                                   const std::string& source_language,
                                   const std::string& target_language) {
  std::vector<Lexicon> lexicons;
  lexicons.reserve(paths.size());
  for (const std::string& path : paths) {
    lexicons.push_back(read_lexicon(path, source_language, target_language));
  }
  if (use_dictionaries) {
    std::vector<Lexicon> found = installed_for(source_language, target_language);
    std::move(found.begin(), found.end(), std::back_inserter(lexicons));
  }
  return lexicons;
}

}  // namespace diglot::cli
