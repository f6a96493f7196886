// What `diglot align` tells about its work: a few lines on standard error.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/align_options.h"
#include "diglot/bitext.h"
#include "diglot/lexicon.h"
#include "diglot/read.h"
#include "diglot/segment.h"
#include "diglot/write.h"

namespace diglot::cli {

/// What a lexicon brought.
struct LexiconReport {
  std::string name;
  std::size_t entry_count = 0;
  bool is_trained = false;  ///< Its entries are pairs of words.
  std::size_t skipped_count = 0;
  Place first_skipped;
  bool is_users = false;  ///< The user's own, so that what was skipped matters.
};

/// The reports of lexicons, before they are handed on.
std::vector<LexiconReport> lexicon_reports(std::span<const Lexicon> lexicons);

/// Which lexicons helped, as a line of a summary; nothing where there was none.
std::string lexicon_line(const std::vector<LexiconReport>& lexicons);

/// Warns where a user's lexicon holds lines that are no entries.
void warn_of_skipped_lines(const std::vector<LexiconReport>& lexicons);

struct AlignReport {
  SideReport source;
  SideReport target;
  std::vector<LexiconReport> lexicons;
  WriteReport writing;
};

/// Prints the summary and, where something looks wrong, warnings.
void print_summary(const AlignRequest& request, const Bitext& bitext, const AlignReport& report);

}  // namespace diglot::cli
