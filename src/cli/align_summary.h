// What `diglot align` tells about its work: a few lines on standard error.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/align_options.h"
#include "diglot/bitext.h"
#include "diglot/lexicon.h"
#include "diglot/read.h"
#include "diglot/segment.h"
#include "diglot/write.h"

namespace diglot::cli {

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

/// What a lexicon brought.
struct LexiconReport {
  std::string name;
  std::size_t entry_count = 0;
  std::size_t skipped_count = 0;
  Place first_skipped;
  bool is_users = false;  ///< The user's own, so that what was skipped matters.
};

/// The reports of lexicons, before they are handed on.
std::vector<LexiconReport> lexicon_reports(const std::vector<Lexicon>& lexicons);

struct AlignReport {
  SideReport source;
  SideReport target;
  std::vector<LexiconReport> lexicons;
  WriteReport writing;
};

/// Prints the summary and, where something looks wrong, warnings.
void print_summary(const AlignRequest& request, const Bitext& bitext, const AlignReport& report);

}  // namespace diglot::cli
