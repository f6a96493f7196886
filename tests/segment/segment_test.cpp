#include "diglot/segment.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"

namespace diglot {
namespace {

Document segmented(std::string text, Layout layout, SegmentReport* report = nullptr) {
  SegmentOptions options;
  options.layout = layout;
  options.language = "en";
  options.use_system_lists = false;
  return segment(Text{"x.txt", std::move(text), {}}, options, report);
}

// "paragraph number text" of each sentence.
std::vector<std::string> dump(const Document& document) {
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < document.size(); ++i) {
    const Sentence& sentence = document.sentences()[i];
    lines.push_back(std::to_string(sentence.paragraph) + " " + std::to_string(sentence.number) +
                    " " + std::string(document.sentence(i)));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(PresplitTest, NumbersAreLineNumbers) {
  SegmentReport report;
  const Document document =
      segmented("One. Two.\nThree\n\n  Four \n<p>\n\u3000\nFive", Layout::kPresplit, &report);
  EXPECT_EQ(dump(document), (Lines{"0 0 One. Two.", "0 1 Three", "1 3 Four", "2 6 Five"}));
  EXPECT_EQ(document.number_end(), 7U);
  EXPECT_EQ(report.layout, Layout::kPresplit);
  EXPECT_EQ(report.paragraph_count, 3U);
}

TEST(PresplitTest, LineEnds) {
  for (const std::string_view end : {"\n", "\r\n", "\r"}) {
    std::string text;
    for (const std::string_view line : {"a", "b", "", "c"}) text.append(line).append(end);
    const Document document = segmented(text, Layout::kPresplit);
    EXPECT_EQ(dump(document), (Lines{"0 0 a", "0 1 b", "1 3 c"}));
    EXPECT_EQ(document.number_end(), 4U);
  }
}

TEST(PresplitTest, BlankLinesAtTheEndsCount) {
  const Document document = segmented("\n<p>\na\n\n\n", Layout::kPresplit);
  EXPECT_EQ(dump(document), (Lines{"0 2 a"}));
  EXPECT_EQ(document.number_end(), 5U);
}

TEST(PresplitTest, OtherSeparatorsEndNoLine) {
  const Document document = segmented("a\u2028b\u0085c\fd\n<p>x\n", Layout::kPresplit);
  EXPECT_EQ(document.size(), 2U);
  EXPECT_EQ(document.number_end(), 2U);
}

TEST(UnwrappedTest, ALineIsAParagraph) {
  SegmentReport report;
  const Document document =
      segmented("One. Two.\nthree\n\n***\n12\n<p>\n", Layout::kUnwrapped, &report);
  EXPECT_EQ(dump(document),
            (Lines{"0 0 One.", "0 1 Two.", "1 2 three", "2 3 ***", "3 4 12", "4 5 <p>"}));
  EXPECT_EQ(document.number_end(), 6U);
  EXPECT_EQ(report.layout, Layout::kUnwrapped);
  EXPECT_EQ(report.paragraph_count, 5U);
}

TEST(UnwrappedTest, SeparatorsInALineEndSentences) {
  const Document document = segmented("One line\u2028another\u0085third", Layout::kUnwrapped);
  EXPECT_EQ(dump(document), (Lines{"0 0 One line", "0 1 another", "0 2 third"}));
}

TEST(WrappedTest, SentencesKeepTheirLineEnds) {
  SegmentReport report;
  const Document document =
      segmented("One line is\r\nlong. Two\r\nis too.\r\n\r\nThree.", Layout::kWrapped, &report);
  EXPECT_EQ(dump(document),
            (Lines{"0 0 One line is\r\nlong.", "0 1 Two\r\nis too.", "1 2 Three."}));
  EXPECT_EQ(report.layout, Layout::kWrapped);
  EXPECT_EQ(report.paragraph_count, 2U);
}

TEST(SegmentTest, NothingToSegment) {
  for (const Layout layout :
       {Layout::kDetect, Layout::kUnwrapped, Layout::kWrapped, Layout::kPresplit}) {
    EXPECT_EQ(segmented("", layout).size(), 0U);
    EXPECT_EQ(segmented(" \n\t\n\u00A0", layout).size(), 0U);
  }
}

TEST(SegmentTest, KeepsNameTextAndCanonicalLanguage) {
  SegmentOptions options;
  options.language = "EN-us";
  const Document document = segment(Text{"novel.txt", "A. B.", {}}, options);
  EXPECT_EQ(document.name(), "novel.txt");
  EXPECT_EQ(document.text(), "A. B.");
  EXPECT_EQ(document.language(), "en-US");
}

TEST(SegmentTest, MalformedLanguage) {
  SegmentOptions options;
  options.language = "not a tag";
  try {
    segment(Text{"x", "A. B.", {}}, options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
  }
}

}  // namespace
}  // namespace diglot
