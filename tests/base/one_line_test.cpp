#include "base/one_line.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot {
namespace {

TEST(OneLine, BreakingWhiteSpaceBecomesOneBlankAndNoneStaysAtTheEnds) {
  const struct {
    std::string text;
    std::string line;
  } cases[] = {
      {"", ""},
      {"one line", "one line"},
      {"two  blanks stay", "two  blanks stay"},
      {" trimmed ", "trimmed"},
      {" \t\r\n ", ""},
      {"   ", ""},
      {"one\n\t  line", "one line"},
      {"one  \n  line\n", "one line"},
      {"a\tb\rc\vd\fe", "a b c d e"},
      {"no-break\u00A0blank", "no-break\u00A0blank"},
      {"\u2003wide blanks stay\u2003", "\u2003wide blanks stay\u2003"},
  };
  for (const auto& test : cases) {
    EXPECT_EQ(one_line(test.text), test.line) << test.text;
    EXPECT_EQ(is_one_line(test.text), test.text == test.line) << test.text;
    EXPECT_TRUE(is_one_line(test.line)) << test.text;
  }
}

}  // namespace
}  // namespace diglot
