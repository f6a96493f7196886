// How a text is laid out in lines, and where its paragraphs are.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "diglot/segment.h"

namespace diglot::segmentation {

/// A line of a text, without its line end and without the white space at its ends.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t indent = 0;  ///< Columns of white space before `begin`.
  bool blank() const { return begin == end; }
  bool operator==(const Line&) const = default;
};

/// The lines of a text; LF, CR LF and CR end one. A line end at the end of the text adds no line.
std::vector<Line> split_lines(std::string_view text);

/// kWrapped where the lines look as if a program had broken paragraphs at a fixed width: most lines
/// are as full as they can be and stop in the middle of a sentence. Else kUnwrapped.
Layout detect_layout(std::string_view text, const std::vector<Line>& lines);

/// Paragraphs of hard-wrapped text, as half-open ranges of lines without blank ones. A paragraph
/// ends at a blank line, before a line with a larger indent (unless the paragraph is an item of a
/// list, whose lines hang), before an item of a list, and at a line that had room for more and ends
/// as a heading, a verse or a last line does.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const LineRange&) const = default;
};
std::vector<LineRange> wrapped_paragraphs(std::string_view text, const std::vector<Line>& lines);

}  // namespace diglot::segmentation
