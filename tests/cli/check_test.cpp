// `diglot check` and `diglot clean`: findings in all formats, exit codes, settings of rules.
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"
#include "tests/cli/units.h"

namespace diglot::testing {
namespace {

constexpr std::string_view kFaulty =
    "The ferry had 42 cabins.\tLe bac avait 43 cabines.\t0.9000\t1-1\n"
    "Nobody spoke on the quay.\tPersonne ne parlait sur le quai.\t0.9000\t1-1\n"
    "Open {0} before you leave.\tOuvrez-le avant de partir.\t0.9000\t1-1\n"
    "It was late, and the last train had left.\t\t0.7000\t1-0\n";

class Check : public ::testing::Test {
 protected:
  Outcome check(std::vector<std::string> options) const {
    options.insert(options.begin(), {"check", input_, "-s", "en", "-t", "fr"});
    return Program(std::move(options)).run();
  }

  TemporaryFolder folder_;
  std::string input_ = write_file(folder_ / "faulty.tsv", kFaulty);
};

TEST_F(Check, ShowsFindingsWithTheWordsConcerned) {
  const Outcome outcome = check({});
  EXPECT_EQ(outcome.exit_code, 1);
  expect_parts(outcome.out,
               {input_ + ":1: unit 1\n", "  error    ", "(number)\n",
                "  en     │ The ferry had ⟦42⟧ cabins.\n",
                "  fr     │ Le bac avait ⟦43⟧ cabines.\n", input_ + ":3: unit 3\n",
                "Open ⟦{0}⟧ before", "(placeholder)\n", "(omission)\n", "  fr     │ —\n"});
  EXPECT_FALSE(contains(outcome.out, "Nobody")) << outcome.out;
  expect_parts(outcome.err, {"read    " + input_ + ": 4 units (tsv)\n", "checked 4 units: 3 errors",
                             "by rule: number 1, omission 1, placeholder 1"});
}

TEST_F(Check, ColoursTheWordsOnATerminal) {
  const Outcome outcome = check({"--color", "always"});
  expect_parts(outcome.out, {"had \x1b[31m42\x1b[0m cabins"});
  EXPECT_FALSE(contains(outcome.out, "⟦")) << outcome.out;
}

TEST_F(Check, WritesJsonLines) {
  const Outcome outcome = check({"--format", "jsonl", "-q"});
  EXPECT_EQ(outcome.err, "");
  const std::vector<std::string> lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 3U) << outcome.out;
  expect_parts(lines[0], {"{\"rule\":\"number\",\"severity\":\"error\",\"message\":\"",
                          "\"unit\":0,", "\"line\":1,",
                          "\"source\":{\"language\":\"en\",\"text\":\"The ferry had 42 "
                          "cabins.\",\"marks\":[[14,16]]}"});
}

TEST_F(Check, WritesSarif) {
  const std::string output = folder_ / "out.sarif";
  const Outcome outcome = check({"-o", output});
  EXPECT_EQ(outcome.exit_code, 1);
  EXPECT_EQ(outcome.out, "");
  expect_parts(file_bytes(output),
               {"\"version\":\"2.1.0\"", "sarif-2.1.0.json", "\"ruleId\":\"placeholder\"",
                "\"level\":\"error\"", "\"startLine\":3", "\"name\":\"Diglot\"",
                "{\"id\":\"number\",\"shortDescription\":{\"text\":"});
}

TEST_F(Check, WritesTmxWithFindings) {
  const Outcome outcome = check({"--format", "tmx"});
  expect_parts(outcome.out, {"<prop type=\"x-finding-number\">error: ", "<note>error: "});
  EXPECT_FALSE(contains(outcome.out, "Nobody")) << outcome.out;
  expect_parts(outcome.err, {"1 unit without translation not written"});
}

TEST_F(Check, ExitsByTheSeverityThatIsAskedFor) {
  const std::string fine = write_file(folder_ / "fine.tsv", "Come in!\tEntrez !\n");
  EXPECT_EQ(Program({"check", fine, "-s", "en", "-t", "fr"}).run().exit_code, 0);
  EXPECT_EQ(check({"--fail-on", "never"}).exit_code, 0);
  EXPECT_EQ(check({"--fail-on", "info"}).exit_code, 1);
  const std::vector<std::string> milder = {"--rule",       "number=warning", "--rule",
                                           "omission=off", "--rule",         "placeholder=info"};
  EXPECT_EQ(check(milder).exit_code, 0);
  std::vector<std::string> shown = milder;
  shown.insert(shown.end(), {"--severity", "warning", "--fail-on", "warning"});
  const Outcome outcome = check(shown);
  EXPECT_EQ(outcome.exit_code, 1);
  expect_parts(outcome.err, {"1 warning in 1 unit\n"});
  EXPECT_FALSE(contains(outcome.out, "placeholder")) << outcome.out;
}

TEST_F(Check, TakesThresholds) {
  const std::vector<std::string> fine = {
      "check", write_file(folder_ / "fine.tsv", "Come!\tOui !\n"), "-s", "en", "-t", "fr",
      "--rule"};
  for (const auto& [rule, exit_code] :
       {std::pair("too-long=error:100", 0), std::pair("too-long=error:3", 1)}) {
    std::vector<std::string> arguments = fine;
    arguments.emplace_back(rule);
    EXPECT_EQ(Program(arguments).run().exit_code, exit_code) << rule;
  }
}

TEST_F(Check, ChecksTermsOfAGlossary) {
  const std::string glossary = write_file(folder_ / "terms.tsv", "ferry\ttraversier\n");
  const Outcome outcome = check({"--glossary", glossary});
  expect_parts(outcome.out, {"(term)", "ferry"});
  expect_error_line(check({"--glossary", folder_ / "no.tsv"}), {"no.tsv"});
}

TEST_F(Check, AlignsTwoTextsFirst) {
  std::string english(kEnglish);
  english.replace(english.find("At eleven"), std::string("At eleven").size(), "At 11");
  const std::string source = write_file(folder_ / "a.en.txt", english);
  std::string french(kFrench);
  french.replace(french.find("À onze heures"), std::string("À onze heures").size(), "À 19 heures");
  const std::string target = write_file(folder_ / "a.fr.txt", french);
  const Outcome outcome = Program({"check", source, target, "--no-dictionaries"}).run();
  EXPECT_EQ(outcome.exit_code, 1) << outcome.out << outcome.err;
  expect_parts(outcome.out, {target + ":4: unit 4", "⟦19⟧"});
  expect_parts(outcome.err, {"aligned " + source + ", " + target + ": 4 beads"});
}

TEST_F(Check, ListsItsRules) {
  for (const char* command : {"check", "clean"}) {
    const Outcome outcome =
        Program({command, "--rules", "--profile", "mt-training", "--rule", "number=warning:3"})
            .run();
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    expect_parts(outcome.out, {"number            warning  3", "length-ratio      error    3 "});
  }
}

struct Misuse {
  std::vector<std::string> options;
  std::vector<std::string> message;
};

void PrintTo(const Misuse& misuse, std::ostream* stream) {
  for (const std::string& option : misuse.options) *stream << option << ' ';
}

class CheckMisuse : public Check, public ::testing::WithParamInterface<Misuse> {};

TEST_P(CheckMisuse, IsExplainedInOneLine) {
  expect_error_line(check(GetParam().options), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    Options, CheckMisuse,
    ::testing::Values(
        Misuse{{"--profile", "strict"}, {"translation or mt-training", "\"strict\"", "--help"}},
        Misuse{{"--rule", "number"}, {"NAME=SEVERITY:THRESHOLD", "\"number\""}},
        Misuse{{"--rule", "spelling=error"}, {"a rule (omission", "\"spelling\""}},
        Misuse{{"--rule", "number=bad"}, {"error, warning, info or off", "\"bad\""}},
        Misuse{{"--rule", "number=error:many"}, {"as the threshold of number", "\"many\""}},
        Misuse{{"--rule", "number=error:-1"}, {"from 0 on", "\"-1\""}},
        Misuse{{"--rule", "tag=error:3"}, {"no threshold for the rule tag", "\"3\""}},
        Misuse{{"--severity", "off"}, {"error, warning or info", "\"off\""}},
        Misuse{{"--fail-on", "off"}, {"error, warning, info or never", "\"off\""}},
        Misuse{{"--format", "xml"}, {"text, jsonl, sarif or tmx", "\"xml\""}},
        Misuse{{"b", "--source", "c"}, {"one FILE of links", "two texts"}},
        Misuse{{"b", "--presplit", "--wrapped"}, {"one of --presplit"}},
        Misuse{{"--color", "often"}, {"auto, always or never"}}));

TEST_F(Check, SaysWhatItNeeds) {
  expect_error_line(Program({"check"}).run(), {"one file", "diglot check --help"});
  expect_error_line(Program({"check", "-", "-"}).run(), {"one text from standard input"});
  expect_error_line(check({"-o", input_}), {"none of those that are read"});
  const std::string other = write_file(folder_ / "other.tsv", "hello\tbonjour\n");
  expect_error_line(check({"--glossary", other, "-o", other}), {"none of those that are read"});
}

TEST_F(Check, FailsOnFindingsThatAreNotShown) {
  EXPECT_EQ(check({"--severity", "error", "--fail-on", "warning", "--rule", "number=warning",
                   "--rule", "omission=off", "--rule", "placeholder=off"})
                .exit_code,
            1);
}

class Clean : public ::testing::Test {
 protected:
  Outcome clean(std::vector<std::string> options) const {
    options.insert(options.begin(), {"clean", input_, "-s", "en", "-t", "fr"});
    return Program(std::move(options)).run();
  }

  TemporaryFolder folder_;
  std::string input_ = write_file(folder_ / "faulty.tsv", kFaulty);
};

TEST_F(Clean, KeepsWhatPassesAndTellsWhyOthersDoNot) {
  const std::string output = folder_ / "clean.tsv";
  const std::string rejected = folder_ / "rejected.jsonl";
  const Outcome outcome = clean({"--profile", "translation", "-o", output, "--rejected", rejected});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(file_bytes(output),
            "Nobody spoke on the quay.\tPersonne ne parlait sur le quai.\t0.9000\t1-1\n");
  const std::vector<std::string> lines = lines_of(file_bytes(rejected));
  ASSERT_EQ(lines.size(), 3U);
  expect_parts(lines[1], {"Open {0}", "[\"x-finding-placeholder\",\"error: "});
  expect_parts(
      outcome.err,
      {"reject  3 units; findings by rule: number 1, omission 1, placeholder 1\n",
       "kept    " + output + ": 1 unit (tsv)", "others  " + rejected + ": 3 units (jsonl)"});
}

TEST_F(Clean, UsesTheRulesForTrainingUnlessTold) {
  const Outcome outcome = clean({"--to", "tsv"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(contains(outcome.out, "42 cabins")) << outcome.err;
  EXPECT_FALSE(contains(outcome.out, "It was late")) << outcome.err;
}

TEST_F(Clean, ChoosesWhatElseIsWanted) {
  EXPECT_EQ(lines_of(clean({"--to", "tsv", "--head", "1"}).out).size(), 1U);
}

TEST_F(Clean, RejectsByTheSeverityThatIsAskedFor) {
  const Outcome outcome = clean({"--to", "tsv", "--rule", "number=info", "--reject-on", "info"});
  EXPECT_FALSE(contains(outcome.out, "42 cabins")) << outcome.out;
  expect_error_line(clean({"--reject-on", "off"}), {"error, warning or info for --reject-on"});
}

TEST_F(Clean, KeepsNothingWhereTheRejectedCannotBeWritten) {
  const std::string output = folder_ / "clean.tsv";
  std::string many(kFaulty);
  for (int i = 0; i < 2'000; ++i) many += kFaulty;  // More than fits into a buffer.
  write_file(input_, many);
  expect_error_line(
      clean({"--profile", "translation", "-o", output, "--rejected", "/dev/full", "-q"}),
      {"/dev/full"});
  EXPECT_EQ(folder_.names(), std::vector<std::string>{"faulty.tsv"});
}

TEST_F(Clean, WantsTwoDifferentFiles) {
  const std::string output = folder_ / "clean.tsv";
  expect_error_line(clean({"-o", output, "--rejected", output}), {"two different files"});
  expect_error_line(clean({"-o", output, "--rejected", "out.doc"}), {"\"out.doc\"", "--rejected"});
  expect_error_line(clean({"-o", input_}), {"none of those that are read"});
  const std::string terms = write_file(folder_ / "terms.tsv", "hello\tbonjour\n");
  expect_error_line(clean({"--glossary", terms, "-o", terms}), {"none of those that are read"});
  expect_error_line(Program({"clean"}).run(), {"one file", "diglot clean --help"});
}

}  // namespace
}  // namespace diglot::testing
