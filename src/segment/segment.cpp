#include "diglot/segment.h"

#include <algorithm>
#include <string>
#include <utility>

#include "diglot/language.h"
#include "segment/layout.h"
#include "segment/sentence_splitter.h"
#include "text/characters.h"

namespace diglot {
namespace {

using segmentation::Line;
using segmentation::LineRange;
using segmentation::Range;
using segmentation::SentenceSplitter;

// hunalign's paragraph mark.
constexpr std::string_view kParagraphMark = "<p>";

struct Result {
  std::vector<Sentence> sentences;
  std::size_t paragraph_count = 0;
  std::size_t number_end = 0;
};

Result one_sentence_a_line(std::string_view text, const std::vector<Line>& lines) {
  Result result;
  result.number_end = lines.size();
  bool in_paragraph = false;
  for (std::size_t number = 0; number < lines.size(); ++number) {
    const Line& line = lines[number];
    if (line.blank() || text.substr(line.begin, line.end - line.begin) == kParagraphMark) {
      in_paragraph = false;
      continue;
    }
    if (!in_paragraph) ++result.paragraph_count;
    in_paragraph = true;
    result.sentences.push_back({line.begin, line.end, result.paragraph_count - 1, number});
  }
  return result;
}

// Adds the sentences of a paragraph that begins at byte `offset` of the text.
void add_paragraph(std::string_view paragraph, std::size_t offset, SentenceSplitter& splitter,
                   Result& result) {
  const std::vector<Range>& ranges = splitter.split(paragraph);
  if (ranges.empty()) return;
  for (const Range& range : ranges) {
    result.sentences.push_back({offset + range.begin, offset + range.end, result.paragraph_count,
                                result.sentences.size()});
  }
  ++result.paragraph_count;
}

Result one_paragraph_a_line(std::string_view text, const std::vector<Line>& lines,
                            SentenceSplitter& splitter) {
  Result result;
  for (const Line& line : lines) {
    add_paragraph(text.substr(line.begin, line.end - line.begin), line.begin, splitter, result);
  }
  result.number_end = result.sentences.size();
  return result;
}

Result wrapped_lines(std::string_view text, const std::vector<Line>& lines,
                     SentenceSplitter& splitter) {
  Result result;
  std::string unwrapped;
  for (const LineRange& range : segmentation::wrapped_paragraphs(text, lines)) {
    const std::size_t begin = lines[range.begin].begin;
    unwrapped = text.substr(begin, lines[range.end - 1].end - begin);
    // A blank for each byte of a line end keeps the offsets as they are.
    std::ranges::replace_if(
        unwrapped, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    add_paragraph(unwrapped, begin, splitter, result);
  }
  result.number_end = result.sentences.size();
  return result;
}

}  // namespace

Document segment(Text text, const SegmentOptions& options, SegmentReport* report) {
  const std::string language = canonical_language(options.language);
  const std::string_view utf8 = text.utf8;
  const std::vector<Line> lines = segmentation::split_lines(utf8);
  const Layout layout =
      options.layout == Layout::kDetect ? segmentation::detect_layout(utf8, lines) : options.layout;
  Result result;
  if (layout == Layout::kPresplit) {
    result = one_sentence_a_line(utf8, lines);
  } else {
    SentenceSplitter splitter(language, options.use_system_lists);
    result = layout == Layout::kWrapped ? wrapped_lines(utf8, lines, splitter)
                                        : one_paragraph_a_line(utf8, lines, splitter);
  }
  if (report != nullptr) *report = {layout, result.paragraph_count};
  return Document(std::move(text.name), language, std::move(text.utf8), std::move(result.sentences),
                  result.number_end);
}

}  // namespace diglot
