#include "write/characters.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::write {
namespace {

using namespace std::string_literals;

struct Case {
  std::string text;
  std::string json;
  std::string line;
  std::string xml;
  std::size_t json_count;
  std::size_t line_count;
  std::size_t xml_count;
};

Case unchanged(const std::string& text) { return {text, text, text, text, 0, 0, 0}; }

Case replaced(const std::string& text, const std::string& with, std::size_t count) {
  return {text, with, with, with, count, count, count};
}

const Case kCases[] = {
    unchanged(""),
    unchanged("Good morning."),
    unchanged("\u00E9\u0800\uD7FF\uE000\uFFFD\U00010000\U0001F600\U0010FFFF"),
    unchanged("a\u00A0b\u200Fc\u3000d\uFEFFe\x7F\u009F"),
    // Ends of lines and fields.
    {"a\tb\nc\rd", "a\tb\nc\rd", "a b c d", "a b c d", 0, 3, 3},
    {"a\x1C"
     "b\u0085c\u2028d\u2029",
     "a\x1C"
     "b\u0085c\u2028d\u2029",
     "a b c d ", "a b c d ", 0, 4, 4},
    // Not characters of XML 1.0.
    {"a\0b"s, "a\0b"s, "a\uFFFDb", "a\uFFFDb", 0, 1, 1},
    {"\x01"
     "a\x08\x1F",
     "\x01"
     "a\x08\x1F",
     "\x01"
     "a\x08\x1F",
     "\uFFFDa\uFFFD\uFFFD", 0, 0, 3},
    {"a\uFFFE\uFFFF\U0001FFFE", "a\uFFFE\uFFFF\U0001FFFE", "a\uFFFE\uFFFF\U0001FFFE",
     "a\uFFFD\uFFFD\U0001FFFE", 0, 0, 2},
    // Not UTF-8: a stray byte, a sequence cut short, overlong, surrogates, beyond U+10FFFF.
    replaced("a\x80"
             "b\xFF",
             "a\uFFFDb\uFFFD", 2),
    replaced("a\xC3", "a\uFFFD", 1),
    replaced("a\xE2\x82", "a\uFFFD\uFFFD", 2),
    replaced("a\xE2(\xA1", "a\uFFFD(\uFFFD", 2),
    replaced("\xC0\xAF", "\uFFFD\uFFFD", 2),
    replaced("\xC1\xBF", "\uFFFD\uFFFD", 2),
    replaced("\xE0\x9F\xBF", "\uFFFD\uFFFD\uFFFD", 3),
    replaced("\xF0\x8F\xBF\xBF", "\uFFFD\uFFFD\uFFFD\uFFFD", 4),
    replaced("\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3),
    replaced("\xED\xBF\xBF", "\uFFFD\uFFFD\uFFFD", 3),
    replaced("\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4),
    replaced("\xF5\x80\x80\x80x", "\uFFFD\uFFFD\uFFFD\uFFFDx", 4),
};

TEST(CarriedText, ReplacesWhatTheCarrierCannotHold) {
  for (const Case& c : kCases) {
    std::size_t json_count = 0;
    std::size_t line_count = 0;
    std::size_t xml_count = 0;
    EXPECT_EQ(carried_text(c.text, Carrier::kJson, json_count), c.json);
    EXPECT_EQ(carried_text(c.text, Carrier::kLine, line_count), c.line);
    EXPECT_EQ(carried_text(c.text, Carrier::kXml, xml_count), c.xml);
    EXPECT_EQ(json_count, c.json_count) << c.text;
    EXPECT_EQ(line_count, c.line_count) << c.text;
    EXPECT_EQ(xml_count, c.xml_count) << c.text;
  }
}

TEST(CarriedText, AddsToTheCount) {
  std::size_t count = 5;
  carried_text("a\x01", Carrier::kXml, count);
  EXPECT_EQ(count, 6u);
}

}  // namespace
}  // namespace diglot::write
