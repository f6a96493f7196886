// What `diglot` says about itself, and about being called in a wrong way.
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/options.h"
#include "diglot/version.h"
#include "tests/cli/program.h"

namespace diglot::testing {
namespace {

using ::testing::TestWithParam;
using ::testing::Values;
using Arguments = std::vector<std::string>;

class Help : public TestWithParam<Arguments> {};

TEST_P(Help, GoesToStandardOutputAndIsNoError) {
  const Outcome outcome = Program(GetParam()).run();
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(contains(outcome.out, "Usage: diglot")) << outcome.out;
  EXPECT_TRUE(contains(outcome.out, "Example")) << outcome.out;
  EXPECT_EQ(outcome.err, "");
  for (const std::string& line : lines_of(outcome.out)) EXPECT_LE(line.size(), 80u) << line;
}

INSTANTIATE_TEST_SUITE_P(Commands, Help,
                         Values(Arguments{}, Arguments{"--help"}, Arguments{"-h"},
                                Arguments{"align", "--help"}, Arguments{"align", "-h"},
                                Arguments{"align", "one", "--help"},
                                Arguments{"evaluate", "--help"}, Arguments{"info", "--help"},
                                Arguments{"batch", "--help"}, Arguments{"stream", "--help"},
                                Arguments{"check", "--help"}, Arguments{"clean", "--help"},
                                Arguments{"convert", "--help"}, Arguments{"stats", "--help"}));

TEST(Usage, OverviewNamesTheCommands) {
  const Outcome outcome = Program({}).run();
  for (const char* name : {"  align ", "  batch ", "  check ", "  clean ", "  convert ",
                           "  evaluate ", "  info ", "  stats ", "  stream "}) {
    EXPECT_TRUE(contains(outcome.out, name)) << name;
  }
}

TEST(Usage, HelpShowsDefaultsFromTheOptions) {
  const Outcome outcome = Program({"align", "--help"}).run();
  EXPECT_TRUE(contains(outcome.out, "(default: " + std::to_string(AlignerOptions().max_bead) + ")"))
      << outcome.out;
}

TEST(Usage, VersionIsOneLine) {
  for (const char* option : {"--version", "-V"}) {
    const Outcome outcome = Program({option}).run();
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_EQ(outcome.out, "diglot " + std::string(kVersion) + "\n");
  }
}

TEST(Usage, InfoTellsLibrariesFormatsAndResources) {
  const Outcome outcome = Program({"info"}).run();
  EXPECT_EQ(outcome.exit_code, 0);
  for (const Component& component : kComponents) {
    EXPECT_TRUE(contains(outcome.out, std::string(component.name))) << component.name;
  }
  for (const char* part : {"tmx", ".jsonl", "ladder", "Optional resources:"}) {
    EXPECT_TRUE(contains(outcome.out, part)) << part;
  }
}

struct WrongCall {
  Arguments arguments;
  std::vector<std::string> message;  // parts of it
};

void PrintTo(const WrongCall& call, std::ostream* stream) {
  for (const std::string& argument : call.arguments) *stream << argument << ' ';
}

class WrongUsage : public TestWithParam<WrongCall> {};

TEST_P(WrongUsage, IsExplainedInOneLine) {
  const Outcome outcome = Program(GetParam().arguments).run();
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(outcome.err.starts_with("diglot: expected ")) << outcome.err;
  EXPECT_EQ(lines_of(outcome.err).size(), 1u) << outcome.err;
  for (const std::string& part : GetParam().message) {
    EXPECT_TRUE(contains(outcome.err, part)) << part << "\nis not in\n" << outcome.err;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Commands, WrongUsage,
    Values(WrongCall{{"algin"},
                     {"align, batch, check, clean, convert, evaluate, info, stats, stream or train",
                      "found \"algin\"", "diglot --help"}},
           WrongCall{{"--verbose"},
                     {"align, batch, check, clean, convert, evaluate, info, stats, stream or train",
                      "found \"--verbose\""}},
           WrongCall{{""},
                     {"align, batch, check, clean, convert, evaluate, info, stats, stream or train",
                      "found nothing"}},
           WrongCall{{"info", "all"}, {"no arguments", "\"all\""}}));

INSTANTIATE_TEST_SUITE_P(
    Texts, WrongUsage,
    Values(WrongCall{{"align"}, {"SOURCE and TARGET", "found 0", "diglot align --help"}},
           WrongCall{{"align", "a"}, {"SOURCE and TARGET", "found 1"}},
           WrongCall{{"align", "a", "b", "c"}, {"SOURCE and TARGET", "found 3"}},
           WrongCall{{"align", "-", "-"}, {"standard input", "\"-\" for both"}}));

INSTANTIATE_TEST_SUITE_P(
    Options, WrongUsage,
    Values(WrongCall{{"align", "a", "b", "--maxbead", "4"}, {"\"--maxbead\""}},
           WrongCall{{"align", "a", "b", "-x"}, {"\"-x\""}},
           // Options are not guessed from their first letters.
           WrongCall{{"align", "a", "b", "--max", "4"}, {"\"--max\""}},
           WrongCall{{"align", "a", "b", "--source", "c"}, {"\"--source\""}},
           WrongCall{{"align", "a", "b", "-o"}, {"a value behind --output", "none"}},
           WrongCall{{"align", "a", "b", "-o", ""}, {"a value behind --output", "an empty one"}},
           WrongCall{{"align", "a", "b", "--format="}, {"a value behind --format", "none"}},
           WrongCall{{"align", "a", "b", "--presplit=yes"}, {"--presplit without a value"}},
           WrongCall{{"align", "a", "b", "-q", "-q"}, {"--quiet at most once"}},
           WrongCall{{"align", "a", "b", "-o", "c.tmx", "-o", "d.tmx"}, {"--output at most once"}},
           WrongCall{{"align", "a", "b", "--presplit", "--wrapped"},
                     {"one of --presplit, --wrapped and --unwrapped"}},
           WrongCall{{"align", "a", "b", "--wrapped", "--unwrapped"},
                     {"one of --presplit, --wrapped and --unwrapped"}}));

INSTANTIATE_TEST_SUITE_P(
    Values, WrongUsage,
    Values(WrongCall{{"align", "a", "b", "--max-bead", "x"}, {"from 2 to 12", "found \"x\""}},
           WrongCall{{"align", "a", "b", "--max-bead", "1"}, {"from 2 to 12", "found \"1\""}},
           WrongCall{{"align", "a", "b", "--max-bead", "13"}, {"from 2 to 12", "found \"13\""}},
           WrongCall{{"align", "a", "b", "--max-bead", "-4"}, {"from 2 to 12", "found \"-4\""}},
           WrongCall{{"align", "a", "b", "--max-bead", "4.5"}, {"from 2 to 12", "\"4.5\""}},
           WrongCall{{"align", "a", "b", "--max-bead", "99999999999999999999"}, {"from 2 to 12"}},
           WrongCall{{"align", "a", "b", "--format", "word"},
                     {"csv, hunalign or table", "found \"word\""}},
           WrongCall{{"align", "a", "b", "-o", "c.txt"},
                     {".tmx", "--format", "tmx, tsv, jsonl", "\"c.txt\""}},
           WrongCall{{"align", "a", "b", "--color", "often"}, {"auto, always or never"}},
           WrongCall{{"align", "a", "b", "-s", "english"},
                     {"\"pt-BR\"", "--source-language", "found \"english\""}},
           WrongCall{{"align", "a", "b", "-t", "xx"}, {"--target-language", "found \"xx\""}},
           WrongCall{{"align", "a", "b", "--source-tag", "e"}, {"--source-tag", "found \"e\""}},
           WrongCall{{"align", "a", "b", "--target-tag", "en-"}, {"--target-tag", "\"en-\""}}));

TEST(WrongUsage, OfTheEnvironmentIsExplained) {
  for (const char* value : {"", "yesterday", "-1", "12 ", "999999999999999"}) {
    const Outcome outcome =
        Program({"align", "a", "b"}).environment("SOURCE_DATE_EPOCH", value).run();
    EXPECT_EQ(outcome.exit_code, 2) << value;
    EXPECT_TRUE(contains(outcome.err, "SOURCE_DATE_EPOCH")) << outcome.err;
  }
}

TEST(WrongUsage, CannotSteerTheTerminal) {
  const Outcome outcome = Program({"\x1b[2J\xC2\x9B"}).run();
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_TRUE(contains(outcome.err, "\uFFFD[2J\uFFFD")) << outcome.err;
}

}  // namespace
}  // namespace diglot::testing
