#include "tests/segment/marked_text.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace diglot::segmentation {

std::string unmarked(std::string_view marked) {
  std::string text(marked);
  std::erase(text, '|');
  return text;
}

std::string mark_sentences(std::string_view text, std::string_view language) {
  SegmentOptions options;
  options.layout = Layout::kUnwrapped;
  options.language = language;
  options.use_system_lists = false;
  const Document document = segment(Text{"test", std::string(text), {}}, options);
  std::string marked;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < document.size(); ++i) {
    const std::size_t end =
        i + 1 < document.size() ? document.sentences()[i].end : document.text().size();
    if (i > 0) marked += '|';
    marked += text.substr(begin, end - begin);
    begin = end;
  }
  return marked;
}

void expect_marked(std::string_view language, const std::vector<MarkedText>& cases) {
  for (const MarkedText& expected : cases) {
    EXPECT_EQ(mark_sentences(unmarked(expected.marked), language), expected.marked) << language;
  }
}

}  // namespace diglot::segmentation
