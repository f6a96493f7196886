// The two sides of what is aligned: which texts, in which languages, and how they are read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diglot/document.h"
#include "diglot/lexicon.h"
#include "diglot/read.h"
#include "diglot/segment.h"

namespace diglot::cli {

/// One of the two texts.
struct SideRequest {
  std::string path;      ///< "-" for standard input.
  std::string language;  ///< Canonical tag; empty: to be found out.
  std::string tag;       ///< Canonical tag to write instead of the language; empty: the language.
  std::string encoding;  ///< Empty: to be found out.
};

/// How the language of a text became known.
enum class LanguageReason { kGiven, kName, kText, kUnknown };

struct LanguageChoice {
  std::string tag;
  LanguageReason reason = LanguageReason::kUnknown;
};

/// What was found out about one of the texts.
struct SideReport {
  ReadReport reading;
  LanguageChoice language;
  std::optional<std::string> language_of_text;  ///< What the text looks like, whatever was chosen.
  SegmentReport segmentation;
};

/// Reads a text and finds out its language.
Text read_side_text(const SideRequest& side, SideReport& report);

/// Reads a text and finds its sentences. `options` with the language that is found out.
Document read_side(const SideRequest& side, SegmentOptions options, SideReport& report);

/// The user's lexicons, then, where wanted, what is installed for this pair of languages.
std::vector<Lexicon> read_lexicons(const std::vector<std::string>& paths, bool use_dictionaries,
                                   const std::string& source_language,
                                   const std::string& target_language);

}  // namespace diglot::cli
