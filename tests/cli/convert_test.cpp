// `diglot convert`: formats in and out, what is chosen, what is told, and what goes wrong.
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/units.h"

namespace diglot::testing {
namespace {

class Convert : public ::testing::Test {
 protected:
  Outcome convert(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "convert");
    return Program(std::move(arguments)).run();
  }

  // The first words of the sources of what TSV comes out.
  std::string chosen(std::vector<std::string> options) const {
    options.insert(options.begin(), {input_, "--to", "tsv"});
    const Outcome outcome = convert(options);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    std::string words;
    for (const std::string& line : lines_of(outcome.out)) {
      words += (words.empty() ? "" : " ") + line.substr(0, line.find(' '));
    }
    return words;
  }

  TemporaryFolder folder_;
  std::string input_ = write_file(folder_ / "memory.tsv", kUnits);
};

TEST_F(Convert, GoesThereAndBack) {
  const std::string tmx = folder_ / "a.tmx.gz";
  ASSERT_EQ(convert({input_, "-s", "en", "-t", "fr", "-o", tmx}).exit_code, 0);
  const Outcome outcome = convert({tmx, "-o", folder_ / "b.tsv"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  // What TMX cannot hold is a unit without translation.
  const std::string units(kUnits);
  EXPECT_EQ(file_bytes(folder_ / "b.tsv"), units.substr(0, units.find("It was dark")));
}

TEST_F(Convert, WritesTmxToStandardOutputUnlessTold) {
  const Outcome outcome = convert({input_, "-s", "en", "-t", "fr"});
  EXPECT_TRUE(outcome.out.starts_with("<?xml")) << outcome.out;
  EXPECT_TRUE(contains(outcome.out, "xml:lang=\"fr\"")) << outcome.out;
  for (const char* option : {"--to", "--format"}) {
    EXPECT_EQ(convert({input_, option, "tsv"}).out, kUnits);
  }
}

TEST_F(Convert, ReadsStandardInput) {
  const Outcome outcome =
      Program({"convert", "-", "--from", "tsv", "--to", "tsv"}).input(kUnits).run();
  EXPECT_EQ(outcome.out, kUnits);
  expect_parts(outcome.err, {"read    standard input: 5 units (tsv)"});
}

TEST_F(Convert, ReadsTheTwoFilesOfAMosesPair) {
  const std::string source = write_file(folder_ / "corpus.en", "One.\nTwo.\n");
  const std::string target = write_file(folder_ / "corpus.fr", "Un.\nDeux.\n");
  const Outcome outcome = convert({source, target, "--to", "jsonl"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  expect_parts(outcome.out, {"{\"en\":\"One.\",\"fr\":\"Un.\"}", "{\"en\":\"Two.\""});
}

TEST_F(Convert, ReadsLinksWithTheirDocuments) {
  const std::string links = write_file(folder_ / "a.links", "[0]:[0, 1]:0.9\n[1]:[]:0.5\n");
  const std::string source = write_file(folder_ / "a.en", "One two.\nThree.\n");
  const std::string target = write_file(folder_ / "a.fr", "Un.\nDeux.\n");
  const Outcome behind = convert({links, source, target, "--to", "tsv"});
  EXPECT_EQ(behind.out, "One two.\tUn. Deux.\t\t1-2\nThree.\t\t\t1-0\n") << behind.err;
  const Outcome named = convert({links, "--source", source, "--target", target, "--to", "tsv"});
  EXPECT_EQ(named.out, behind.out) << named.err;
}

TEST_F(Convert, WritesTagsInPlaceOfLanguages) {
  const Outcome outcome = convert({input_, "-s", "en", "-t", "fr", "--source-tag", "en-US",
                                   "--target-tag", "fr-CA", "--to", "jsonl"});
  expect_parts(outcome.out, {"\"en-US\":\"The ferry", "\"fr-CA\":\"Le bac"});
}

struct Choice {
  std::vector<std::string> options;
  std::string words;  // The first of each source.
};

void PrintTo(const Choice& choice, std::ostream* stream) {
  for (const std::string& option : choice.options) *stream << option << ' ';
}

class Choosing : public Convert, public ::testing::WithParamInterface<Choice> {};

TEST_P(Choosing, KeepsWhatIsWanted) { EXPECT_EQ(chosen(GetParam().options), GetParam().words); }

INSTANTIATE_TEST_SUITE_P(
    Options, Choosing,
    ::testing::Values(Choice{{}, "The Nobody THE We It"}, Choice{{"--head", "2"}, "The Nobody"},
                      Choice{{"--min-confidence", "0.65"}, "The THE We"},
                      Choice{{"--shape", "1-1"}, "The THE We"},
                      Choice{{"--shape", "1-2", "--shape", "1-0"}, "Nobody It"},
                      Choice{{"--shape", "1-2,1-0"}, "Nobody It"},
                      Choice{{"--dedupe"}, "The Nobody THE We It"},
                      Choice{{"--dedupe=exact"}, "The Nobody THE We It"},
                      Choice{{"--dedupe=loose"}, "The Nobody We It"},
                      Choice{{"--sort", "confidence"}, "Nobody It We THE The"},
                      Choice{{"--sort", "confidence", "--reverse", "--head", "2"}, "The THE"},
                      Choice{{"--sort", "source"}, "It Nobody THE The We"},
                      Choice{{"--sort", "target"}, "THE The We Nobody It"},
                      Choice{{"--sample", "9"}, "The Nobody THE We It"},
                      Choice{{"--languages", "en", "fr"}, "The Nobody THE We"},
                      Choice{{"--languages", "en,fr"}, "The Nobody THE We"}));

TEST_F(Convert, TakesTwoLanguagesOutOfMore) {
  const std::string tmx = write_file(
      folder_ / "all.tmx",
      "<tmx version=\"1.4\"><header srclang=\"de\"/><body>\n"
      "<tu><tuv xml:lang=\"de\"><seg>Eins.</seg></tuv><tuv xml:lang=\"en\"><seg>One.</seg></tuv>"
      "<tuv xml:lang=\"fr\"><seg>Un.</seg></tuv></tu>\n"
      "<tu><tuv xml:lang=\"de\"><seg>Zwei.</seg></tuv><tuv xml:lang=\"en\"><seg>Two.</seg></tuv>"
      "</tu>\n</body></tmx>\n");
  const Outcome outcome = convert({tmx, "--languages", "en,fr", "--to", "tsv"});
  EXPECT_EQ(outcome.out, "One.\tUn.\t\t\n") << outcome.err;
  expect_parts(outcome.err, {"not read: unit without the languages (1)"});
}

TEST_F(Convert, DropsUnitsWithoutTextInOneOfTheLanguages) {
  expect_parts(convert({input_, "--languages", "en,fr"}).err,
               {"dropped 1 unit: 1 without text in one of the languages"});
}

TEST_F(Convert, TellsWhatItReadDroppedAndWrote) {
  const std::string output = folder_ / "out.tmx";
  const Outcome outcome = convert(
      {input_, "-s", "en", "-t", "fr", "-o", output, "--dedupe=loose", "--min-confidence", "0.5"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, "");
  const std::vector<std::string> lines = lines_of(outcome.err);
  ASSERT_EQ(lines.size(), 4U) << outcome.err;
  EXPECT_EQ(lines[0], "read    " + input_ + ": 5 units (tsv)");
  EXPECT_EQ(lines[1], "dropped 2 units: 1 duplicate, 1 of low confidence");
  EXPECT_EQ(lines[2], "wrote   " + output +
                          ": 2 units (tmx); 1 unit without translation not written, as tmx has no "
                          "place for them");
  EXPECT_TRUE(lines[3].starts_with("took    ")) << lines[3];
}

TEST_F(Convert, TellsWhatAFormatCannotCarry) {
  const Outcome outcome = convert({input_, "-s", "en", "-t", "fr", "--to", "tsv"});
  expect_parts(outcome.err, {"no place in tsv for: language (10)"});
}

TEST_F(Convert, QuietSaysNothing) {
  const Outcome outcome = convert({input_, "--to", "tsv", "-q"});
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out, kUnits);
}

TEST_F(Convert, LeavesNothingBehindWhereTheInputIsBroken) {
  const std::string tmx = write_file(folder_ / "broken.tmx",
                                     "<tmx version=\"1.4\"><header/><body>\n<tu>\n<tuv xml:lang=");
  const Outcome outcome = convert({tmx, "-o", folder_ / "out.tsv"});
  expect_error_line(outcome, {tmx + ":3"});
  EXPECT_EQ(folder_.names(), (std::vector<std::string>{"broken.tmx", "memory.tsv"}));
}

TEST_F(Convert, LeavesInputsAlone) {
  expect_error_line(convert({input_, "-o", input_}),
                    {"an output file that is none of those that are read"});
  EXPECT_EQ(file_bytes(input_), kUnits);
}

TEST_F(Convert, ReadsNoFileForNothing) {
  const std::string tmx = folder_ / "a.tmx";
  ASSERT_EQ(convert({input_, "-s", "en", "-t", "fr", "-o", tmx}).exit_code, 0);
  expect_error_line(convert({tmx, tmx, "--to", "tsv"}),
                    {"one file of tmx (" + tmx + ")", "one more"});
  expect_error_line(convert({tmx, "--source", "none", "--to", "tsv"}), {"one more: \"none\""});
  const std::string english = write_file(folder_ / "c.en", "Yes.\n");
  const std::string french = write_file(folder_ / "c.fr", "Oui.\n");
  EXPECT_EQ(convert({english, french, "--to", "tsv"}).out, "Yes.\tOui.\t\t\n");
  expect_error_line(convert({english, french, french, "--to", "tsv"}), {"two files of moses"});
}

TEST_F(Convert, AnOptionalValueStandsBehindAnEqualsSign) {
  EXPECT_EQ(convert({"--dedupe", input_, "--to", "tsv"}).exit_code, 0);
  EXPECT_EQ(convert({"--dedupe=loose", input_, "--to", "tsv"}).exit_code, 0);
  expect_error_line(convert({"--dedupe=some", input_, "--to", "tsv"}), {"exact or loose"});
}

TEST_F(Convert, AnEmptyFileHasNoUnits) {
  const std::string empty = write_file(folder_ / "empty.tsv", "");
  const Outcome outcome = convert({empty, "--from", "tsv", "--to", "jsonl"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
}

TEST_F(Convert, AClosedPipeIsNoError) {
  const Outcome outcome =
      Program({"convert", input_, "--to", "tsv", "-q"}).output_to_closed_pipe().run();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
}

TEST_F(Convert, AFullDiskIsAnError) {
  const Outcome outcome = Program({"convert", input_, "--to", "tsv"}).output_to("/dev/full").run();
  expect_error_line(outcome, {"standard output", "free some space"});
}

struct Misuse {
  std::vector<std::string> options;  // Behind the file.
  std::vector<std::string> message;
};

void PrintTo(const Misuse& misuse, std::ostream* stream) {
  for (const std::string& option : misuse.options) *stream << option << ' ';
}

class ConvertMisuse : public Convert, public ::testing::WithParamInterface<Misuse> {};

TEST_P(ConvertMisuse, IsExplainedInOneLine) {
  std::vector<std::string> arguments = GetParam().options;
  arguments.insert(arguments.begin(), input_);
  expect_error_line(convert(arguments), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Options, ConvertMisuse,
    ::testing::Values(
        Misuse{{"b", "c", "d"}, {"one file, two of a Moses pair", "found 4 files", "--help"}},
        Misuse{{"b", "--target", "c"}, {"--source and --target, or their files", "both"}},
        Misuse{{"b", "c", "--source", "d"}, {"--source and --target, or their files"}},
        Misuse{{"--from", "word"}, {"a format (tmx, tsv", "for --from", "\"word\""}},
        Misuse{{"--to", "word"}, {"a format (tmx, tsv", "for --to", "\"word\""}},
        Misuse{{"--format", "word"}, {"for --format", "\"word\""}},
        Misuse{{"--to", "tsv", "--format", "tsv"}, {"--to or --format, which are the same"}},
        Misuse{{"-o", "out.doc"}, {".tmx, .tsv", "or --to (tmx, tsv", "\"out.doc\""}},
        Misuse{{"--to", "moses"}, {"an output file for moses, which is several files"}},
        Misuse{{"-s", "english"}, {"--source-language", "\"english\""}},
        Misuse{{"--source-tag", "e"}, {"--source-tag", "\"e\""}},
        Misuse{{"--languages", "en"}, {"two languages behind --languages", "found 1"}},
        Misuse{{"--languages", "en", "fr", "de"}, {"and files before it", "found 3"}},
        Misuse{{"--languages", "en,"}, {"two languages", "an empty one"}},
        Misuse{{"--languages", "en,xx"}, {"--languages", "\"xx\""}},
        Misuse{{"--languages", "en,fr", "-s", "en"}, {"--languages, or -s and -t", "both"}},
        Misuse{{"--min-confidence", "2"}, {"at most 1", "--min-confidence", "\"2\""}},
        Misuse{{"--shape", "1"}, {"a shape like 1-1", "\"1\""}},
        Misuse{{"--shape", "1-1-1"}, {"a shape like 1-1", "\"1-1-1\""}},
        Misuse{{"--shape", "1-1,"}, {"a shape like 1-1", "nothing"}},
        Misuse{{"--dedupe=fuzzy"}, {"exact or loose", "\"fuzzy\""}},
        Misuse{{"--sample", "0"}, {"from 1 to", "--sample", "\"0\""}},
        Misuse{{"--head", "x"}, {"from 1 to", "--head", "\"x\""}},
        Misuse{{"--sort", "size"}, {"confidence, length, source, target, ratio", "\"size\""}},
        Misuse{{"--reverse"}, {"--sort with --reverse"}},
        Misuse{{"-o", "/no/such/folder/a.tsv"}, {"/no/such/folder/a.tsv", "create the folder"}}));

TEST_F(Convert, SaysWhichFileIsMissing) {
  expect_error_line(convert({folder_ / "no.tmx"}), {"no.tmx", "no file of this name"});
  expect_error_line(convert({}), {"one file", "found 0 files"});
}

}  // namespace
}  // namespace diglot::testing
