// `diglot align` where all is well: formats, outputs, sentence numbers, and the same bytes each
// time.
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"

namespace diglot::testing {
namespace {

using ::testing::TestWithParam;
using ::testing::Values;

class Align : public ::testing::Test {
 protected:
  // A run with two texts and the date fixed.
  Program program(std::vector<std::string> options) const {
    std::vector<std::string> arguments = {"align", source_, target_};
    arguments.insert(arguments.end(), options.begin(), options.end());
    Program program(arguments);
    program.environment("SOURCE_DATE_EPOCH", "86400");
    return program;
  }

  TemporaryFolder folder_;
  std::string source_ = write_file(folder_ / "ferry.en.txt", kEnglish);
  std::string target_ = write_file(folder_ / "ferry.fr.txt", kFrench);
};

struct FormatCase {
  std::string name;
  std::string file;
  std::string part;  // of what is written
};

void PrintTo(const FormatCase& c, std::ostream* stream) { *stream << c.name << ' ' << c.file; }

class AlignFormat : public Align, public ::testing::WithParamInterface<FormatCase> {};

TEST_P(AlignFormat, IsTheSameByExtensionAndByName) {
  const std::string path = folder_ / GetParam().file;
  const Outcome to_file = program({"-o", path}).run();
  const Outcome to_stdout = program({"--format", GetParam().name}).run();
  const Outcome to_named_stdout = program({"--format", GetParam().name, "-o", "-"}).run();
  EXPECT_EQ(to_file.exit_code, 0) << to_file.err;
  EXPECT_EQ(to_file.out, "");
  EXPECT_EQ(to_stdout.exit_code, 0) << to_stdout.err;
  EXPECT_EQ(file_bytes(path), to_stdout.out);
  EXPECT_EQ(to_named_stdout.out, to_stdout.out);
  EXPECT_TRUE(contains(to_stdout.out, GetParam().part)) << to_stdout.out;
}

INSTANTIATE_TEST_SUITE_P(All, AlignFormat,
                         Values(FormatCase{"tmx", "out.tmx", "<seg>Personne ne parlait.</seg>"},
                                FormatCase{"tsv", "out.tsv", "Nobody spoke.\tPersonne ne parlait."},
                                FormatCase{"jsonl", "out.jsonl", "\"Personne ne parlait.\""},
                                FormatCase{"links", "out.links", "[1]:[1]:"},
                                FormatCase{"links", "out.align", "[3]:[3]:"},
                                FormatCase{"ladder", "out.ladder", "1\t1\t"}));

TEST_F(Align, WritesTmxWhereStandardOutputIsNoTerminal) {
  const Outcome outcome = program({}).run();
  EXPECT_TRUE(outcome.out.starts_with("<?xml")) << outcome.out;
  EXPECT_TRUE(contains(outcome.out, "srclang=\"en\"")) << outcome.out;
  EXPECT_TRUE(contains(outcome.out, "19700102T000000Z")) << outcome.out;
}

TEST_F(Align, WritesTheFormatAskedForWhateverTheExtension) {
  const Outcome outcome = program({"-o", folder_ / "out.tmx", "--format", "tsv"}).run();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(contains(file_bytes(folder_ / "out.tmx"), "Nobody spoke.\tPersonne"));
}

TEST_F(Align, CompressesByExtension) {
  for (const std::string name : {"out.tsv.gz", "out.tsv.zst"}) {
    const Outcome outcome = program({"-o", folder_ / name}).run();
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    const std::string bytes = file_bytes(folder_ / name);
    EXPECT_TRUE(bytes.starts_with("\x1F\x8B") || bytes.starts_with("\x28\xB5\x2F\xFD")) << name;
  }
}

TEST_F(Align, WritesTheTagsAskedFor) {
  const Outcome outcome = program({"--source-tag", "en_us", "--target-tag", "fr-CA"}).run();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(contains(outcome.out, "srclang=\"en-US\"")) << outcome.out;
  EXPECT_TRUE(contains(outcome.out, "xml:lang=\"en-US\"")) << outcome.out;
  EXPECT_TRUE(contains(outcome.out, "xml:lang=\"fr-CA\"")) << outcome.out;
}

TEST_F(Align, ReplacesAnOutputFileAndLeavesNothingElse) {
  const std::string path = write_file(folder_ / "out.tmx", "old");
  EXPECT_EQ(program({"-o", path}).run().exit_code, 0);
  EXPECT_TRUE(file_bytes(path).starts_with("<?xml"));
  EXPECT_EQ(folder_.names(), (std::vector<std::string>{"ferry.en.txt", "ferry.fr.txt", "out.tmx"}));
}

TEST_F(Align, SaysNothingWhenQuiet) {
  for (const char* option : {"-q", "--quiet"}) {
    const Outcome outcome = program({option}).run();
    EXPECT_EQ(outcome.exit_code, 0);
    EXPECT_EQ(outcome.err, "");
    EXPECT_NE(outcome.out, "");
  }
}

TEST_F(Align, TakesNamesThatStartWithAHyphenBehindTwoHyphens) {
  const Outcome outcome = Program({"align", "-q", "--", "-a", target_}).run();
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_TRUE(outcome.err.starts_with("diglot: -a: ")) << outcome.err;
}

TEST_F(Align, NeverMakesBeadsLargerThanAskedFor) {
  write_file(source_, "One two three four five six.\n");
  write_file(target_, "Un deux.\nTrois.\nQuatre.\nCinq six.\n");
  const std::string wide =
      program({"--presplit", "--format", "links", "--max-bead", "5"}).run().out;
  const std::string narrow =
      program({"--presplit", "--format", "links", "--max-bead", "2"}).run().out;
  EXPECT_TRUE(wide.starts_with("[0]:[0, 1, 2, 3]:")) << wide;
  EXPECT_FALSE(contains(narrow, ", ")) << narrow;
}

TEST_F(Align, GivesTheSameBytesInEveryLocaleAndTimeZone) {
  for (const std::string format : {"tmx", "tsv", "jsonl", "links", "ladder", "table"}) {
    const Outcome expected = program({"--format", format}).run();
    ASSERT_EQ(expected.exit_code, 0) << expected.err;
    for (const char* locale : {"C", "tr_TR.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8", "fa_IR"}) {
      Program other = program({"--format", format});
      other.environment("LC_ALL", locale).environment("TZ", "Asia/Kolkata");
      const Outcome outcome = other.run();
      EXPECT_EQ(outcome.out, expected.out) << format << ' ' << locale;
      EXPECT_EQ(outcome.err, expected.err) << format << ' ' << locale;
    }
  }
}

class PresplitNumbers : public TestWithParam<std::string> {};

TEST_P(PresplitNumbers, AreLinesOfTheInput) {
  TemporaryFolder folder;
  const std::string mark = GetParam();
  const std::string source =
      write_file(folder / "a",
                 "A short one.\n" + mark +
                     "\nThis is the second and by far the longest of the three sentences here.\n" +
                     mark + "\n" + mark + "\nThe third is of middling length.\n");
  const std::string target =
      write_file(folder / "b",
                 "Une courte.\nVoici la deuxième, et de loin la plus longue, des trois phrases de "
                 "ce texte.\n" +
                     mark + "\nLa troisième est de longueur moyenne.\n" + mark + "\n");
  const std::vector<std::string> common = {"align", source, target, "--presplit", "--format"};
  const auto written = [&](const std::string& format) {
    std::vector<std::string> arguments = common;
    arguments.push_back(format);
    return lines_of(Program(arguments).run().out);
  };
  const std::vector<std::string> links = written("links");
  ASSERT_EQ(links.size(), 3u);
  EXPECT_TRUE(links[0].starts_with("[0]:[0]:")) << links[0];
  EXPECT_TRUE(links[1].starts_with("[2]:[1]:")) << links[1];
  EXPECT_TRUE(links[2].starts_with("[5]:[3]:")) << links[2];
  const std::vector<std::string> ladder = written("ladder");
  ASSERT_EQ(ladder.size(), 4u);
  EXPECT_TRUE(ladder[1].starts_with("2\t1\t")) << ladder[1];
  EXPECT_TRUE(ladder[2].starts_with("5\t3\t")) << ladder[2];
  EXPECT_TRUE(ladder[3].starts_with("6\t5")) << ladder[3];
}

INSTANTIATE_TEST_SUITE_P(ParagraphMarks, PresplitNumbers, Values("", "<p>"));

}  // namespace
}  // namespace diglot::testing
