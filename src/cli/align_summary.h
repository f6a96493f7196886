// What `diglot align` tells about its work: a few lines on standard error.
#pragma once

#include <optional>
#include <string>

#include "cli/align_options.h"
#include "diglot/bitext.h"
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

struct AlignReport {
  SideReport source;
  SideReport target;
  WriteReport writing;
};

/// Prints the summary and, where something looks wrong, warnings.
void print_summary(const AlignRequest& request, const Bitext& bitext, const AlignReport& report);

}  // namespace diglot::cli
