// `diglot stats`: what a file is made of, for people and for programs.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/units.h"

namespace diglot::testing {
namespace {

class Stats : public ::testing::Test {
 protected:
  Outcome stats(std::vector<std::string> options) const {
    options.insert(options.begin(), {"stats", input_, "-s", "en", "-t", "fr"});
    return Program(std::move(options)).run();
  }

  TemporaryFolder folder_;
  std::string input_ = write_file(folder_ / "memory.tsv", kUnits);
};

TEST_F(Stats, AreLinesForPeople) {
  const Outcome outcome = stats({});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  expect_parts(outcome.out,
               {"units         5\n", "language      en                  fr\n",
                "texts         5                   4\n", "words         22                  22\n",
                "duplicates    0 (0.0%), 1 (20.0%) but for case",
                "shapes        1-1 3 (60.0%), 1-0 1 (20.0%), 1-2 1 (20.0%)\n",
                "confidence    mean 0.68\n", "  from 0.90   ████", "length ratio  1.34 ± 0.18 ("});
  EXPECT_FALSE(contains(outcome.out, "\x1b")) << outcome.out;
  EXPECT_EQ(outcome.err, "read    " + input_ + ": 5 units (tsv)\n");
}

TEST_F(Stats, AreColouredWhereWanted) {
  EXPECT_TRUE(contains(stats({"--color", "always"}).out, "\x1b[32m"));
  expect_error_line(stats({"--color", "often"}), {"auto, always or never"});
}

TEST_F(Stats, AreJsonForPrograms) {
  const Outcome outcome = stats({"--json", "-q"});
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(lines_of(outcome.out).size(), 1U);
  expect_parts(outcome.out,
               {"{\"units\":5,", "\"source\":{\"languages\":{\"en\":5},\"texts\":5,\"words\":22",
                "\"duplicates\":{\"exact\":0,\"loose\":1}", "\"shapes\":{\"1-0\":1,\"1-1\":3"});
}

TEST_F(Stats, OfAnEmptyFileAreZero) {
  const std::string empty = write_file(folder_ / "empty.tsv", "");
  const Outcome outcome = Program({"stats", empty, "--from", "tsv"}).run();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(contains(outcome.out, "units         0\n")) << outcome.out;
}

TEST_F(Stats, NeedAFile) {
  expect_error_line(Program({"stats"}).run(), {"one file", "diglot stats --help"});
}

}  // namespace
}  // namespace diglot::testing
