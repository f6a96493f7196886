#include "diglot/error.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot {
namespace {

TEST(Place, PrintsAsFarAsKnown) {
  EXPECT_EQ((Place{"novel.txt"}.to_string()), "novel.txt");
  EXPECT_EQ((Place{"novel.txt", 3}.to_string()), "novel.txt:3");
  EXPECT_EQ((Place{"novel.txt", 3, 14}.to_string()), "novel.txt:3:14");
  EXPECT_EQ((Place{"novel.txt", 0, 14}.to_string()), "novel.txt");
  EXPECT_EQ(Place{}.to_string(), "");
}

TEST(Error, SaysWhatWasExpectedAndFoundAndWhere) {
  const struct {
    Error error;
    std::string message;
  } cases[] = {
      {{ErrorKind::kFormat, {"a.links", 2, 1}, "a bead", "'x'", "see the format"},
       "a.links:2:1: expected a bead, found 'x'; see the format"},
      {{ErrorKind::kFormat, {"a.links", 2}, "a bead", "'x'"},
       "a.links:2: expected a bead, found 'x'"},
      {{ErrorKind::kUsage, {}, "a number", "'x'"}, "expected a number, found 'x'"},
  };
  for (const auto& test : cases) EXPECT_EQ(std::string(test.error.what()), test.message);
}

TEST(Error, KeepsItsParts) {
  const Error error(ErrorKind::kLimit, {"-", 1, 2}, "little", "much", "split it");
  EXPECT_EQ(error.kind(), ErrorKind::kLimit);
  EXPECT_EQ(error.place().name, "-");
  EXPECT_EQ(error.expected(), "little");
  EXPECT_EQ(error.found(), "much");
  EXPECT_EQ(error.hint(), "split it");
}

}  // namespace
}  // namespace diglot
