// From a text to a document: paragraphs and sentences.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diglot/document.h"
#include "diglot/read.h"

namespace diglot {

/// How lines and paragraphs relate in a text.
enum class Layout {
  kDetect,     ///< Wrapped or unwrapped, whichever the text looks like.
  kUnwrapped,  ///< A line end ends a paragraph.
  /// Paragraphs are broken into lines. A blank line ends a paragraph; so do an indent, an item of a
  /// list, and a line that ends a sentence and had room for more.
  kWrapped,
  kPresplit,  ///< One sentence a line; a blank line or a line `<p>` ends a paragraph.
};

struct SegmentOptions {
  Layout layout = Layout::kDetect;
  /// BCP 47 tag; chooses abbreviations and quoting habits. "und" uses what is common to all.
  std::string language = "und";
  /// Read the abbreviation lists of Debian's liblingua-sentence-perl where they are installed.
  bool use_system_lists = true;
};

/// What was found out about a text.
struct SegmentReport {
  Layout layout = Layout::kUnwrapped;  ///< As used, never kDetect.
  std::size_t paragraph_count = 0;
};

/// Takes over `text` and finds its paragraphs and sentences. Every sentence is a byte range of the
/// text, does not start or end with white space and lies in one paragraph; what lies between
/// sentences is white space (and `<p>` lines in pre-split text) alone. Thread-safe. Throws Error
/// (kUsage) where the language tag is malformed.
Document segment(Text text, const SegmentOptions& options = {}, SegmentReport* report = nullptr);

/// Abbreviation lists of other packages that were found on this machine (paths), for `diglot info`.
std::vector<std::string> system_abbreviation_lists();

}  // namespace diglot
