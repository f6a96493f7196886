// `diglot evaluate`, as its user sees it.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/version.h"
#include "tests/base/files.h"
#include "tests/cli/program.h"

namespace diglot::testing {
namespace {

constexpr char kGold[] =
    "[0]:[0]\n"
    "[1, 2]:[1]\n"
    "[3]:[]\n"
    "[4]:[2]\n";
constexpr char kTest[] =
    "[0]:[0]:0.93\n"
    "[1]:[1]:0.41\n"
    "[2]:[]:0.00\n"
    "[3]:[]:0.00\n"
    "[4]:[2]:0.88\n";

/// `count` links 1-1, of which every `step`th has a null link in place of it.
std::string links_text(int count, int step) {
  std::string text;
  for (int sentence = 0; sentence < count; ++sentence) {
    const std::string number = "[" + std::to_string(sentence) + "]";
    text +=
        sentence % step == 0 ? number + ":[]\n[]:" + number + "\n" : number + ":" + number + "\n";
  }
  return text;
}

std::string signature_line(const std::string& convention) {
  return "diglot:" + std::string(kVersion) + "|convention:" + convention +
         "|files:1|average:micro|bootstrap:none\n";
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class Evaluate : public ::testing::Test {
 protected:
  Outcome evaluate(const std::vector<std::string>& arguments) {
    std::vector<std::string> all = {"evaluate"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return Program(all).run();
  }

  TemporaryFolder folder_;
  std::string gold_ = write_file(folder_ / "book.gold", kGold);
  std::string test_ = write_file(folder_ / "book.align", kTest);
};

TEST_F(Evaluate, PrintsTablesAndSignatures) {
  const Outcome outcome = evaluate({"--gold", gold_, "--test", test_, "--resamples", "0"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out,
            "convention  strict P  strict R  strict F1  95 % interval  lax P  lax R  lax F1\n"
            "vecalign       0.600     0.667      0.632              -  0.800  1.000   0.889\n"
            "null-free      0.667     0.667      0.667              -  1.000  1.000   1.000\n"
            "ladder         0.833     1.000      0.909              -      -      -       -\n"
            "\n"
            "shape  gold  test  correct  strict P  strict R  strict F1\n"
            "1-0       1     2        1     0.500     1.000      0.667\n"
            "1-1       2     3        2     0.667     1.000      0.800\n"
            "2-1       1     0        0         -     0.000      0.000\n"
            "\n" +
                signature_line("vecalign") + signature_line("null-free") +
                signature_line("ladder"));
}

TEST_F(Evaluate, PrintsOneLineForEachOfSeveralFiles) {
  const Outcome outcome = evaluate({"--gold", gold_, gold_, "--test", test_, gold_});
  EXPECT_EQ(outcome.exit_code, 0);
  const std::vector<std::string> lines = lines_of(outcome.out);
  ASSERT_EQ(lines.size(), 17u);
  EXPECT_TRUE(lines[10].starts_with("file (strict F1)"));
  EXPECT_TRUE(lines[11].starts_with(test_)) << lines[11];
  EXPECT_TRUE(lines[11].ends_with("     0.632      0.667   0.909")) << lines[11];
  EXPECT_TRUE(lines[12].ends_with("     1.000      1.000   1.000")) << lines[12];
  EXPECT_TRUE(has(lines[14], "|files:2|average:micro|bootstrap:1000x10|seed:12345"));
}

TEST_F(Evaluate, IntervalHoldsTheScore) {
  const std::string gold = write_file(folder_ / "gold", links_text(300, 1000));
  const std::string test = write_file(folder_ / "test", links_text(300, 7));
  const Outcome outcome = evaluate({"-g", gold, "-t", test, "-c", "null-free"});
  EXPECT_EQ(outcome.err, "");
  const std::string row = lines_of(outcome.out)[1];
  const std::string f1 = row.substr(row.find('[') - 7, 5);
  const std::string low = row.substr(row.find('[') + 1, 5);
  const std::string high = row.substr(row.find(']') - 5, 5);
  EXPECT_LT(low, f1) << row;
  EXPECT_GT(high, f1) << row;
}

TEST_F(Evaluate, ComparesWithABaseline) {
  const std::string gold = write_file(folder_ / "gold", links_text(300, 1000));
  const std::string good = write_file(folder_ / "good", links_text(300, 50));
  const std::string bad = write_file(folder_ / "bad", links_text(300, 3));
  const Outcome better = evaluate({"-g", gold, "-t", good, "--baseline", bad});
  EXPECT_EQ(better.exit_code, 0);
  EXPECT_TRUE(has(better.out, "\nBaseline\n"));
  EXPECT_TRUE(has(better.out, "strict F1   test  baseline  difference  p-value\n"));
  EXPECT_TRUE(has(better.out, "  < 0.001\n")) << better.out;
  const Outcome same = evaluate({"-g", gold, "-t", good, "--baseline", good});
  EXPECT_TRUE(has(same.out, "       0.000    1.000\n")) << same.out;
}

TEST_F(Evaluate, PrintsJson) {
  const std::vector<std::string> arguments = {"-g", gold_, "-t", test_, "--json"};
  const Outcome outcome = evaluate(arguments);
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(outcome.out.starts_with("{\n  \"version\": \""));
  EXPECT_TRUE(outcome.out.ends_with("}\n"));
  EXPECT_TRUE(has(outcome.out, "\"test\": \"" + test_ + "\""));
  EXPECT_TRUE(has(outcome.out, "\"test_correct\": 3"));
}

TEST_F(Evaluate, PrintsReliabilityInsteadOfScores) {
  const Outcome outcome = evaluate({"--gold", gold_, "--test", test_, "--reliability"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "");
  EXPECT_EQ(outcome.out,
            "confidence  links   mean  right  too high by\n"
            "0.0 to 0.1      2  0.000  0.500       -0.500\n"
            "0.1 to 0.2      0      -      -            -\n"
            "0.2 to 0.3      0      -      -            -\n"
            "0.3 to 0.4      0      -      -            -\n"
            "0.4 to 0.5      1  0.410  0.000       +0.410\n"
            "0.5 to 0.6      0      -      -            -\n"
            "0.6 to 0.7      0      -      -            -\n"
            "0.7 to 0.8      0      -      -            -\n"
            "0.8 to 0.9      1  0.880  1.000       -0.120\n"
            "0.9 to 1.0      1  0.930  1.000       -0.070\n"
            "all             5  0.444  0.600       -0.156\n"
            "\n"
            "                    links  calibration error  Brier score\n"
            "all links               5              0.320        0.237\n"
            "without null links      3              0.200        0.062\n"
            "\n"
            "links kept  links  strict P  strict R  strict F1\n"
            "from 0.00       5     0.600     0.667      0.632\n"
            "from 0.50       2     1.000     0.667      0.800\n"
            "from 0.80       2     1.000     0.667      0.800\n"
            "from 0.90       1     1.000     0.333      0.500\n"
            "from 0.95       0         -     0.000      0.000\n"
            "from 0.99       0         -     0.000      0.000\n"
            "\n"
            "diglot:" +
                std::string(kVersion) + "|reliability:strict|bins:10|files:1\n");
}

TEST_F(Evaluate, TellsTheReliabilityOfABaselineToo) {
  const std::string baseline = write_file(folder_ / "old.align", "[0]:[0]:0.25\n[4]:[2]:0.75\n");
  const Outcome outcome = evaluate({"-g", gold_, "-t", test_, "-b", baseline, "--reliability"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(has(outcome.out, "\nBaseline\nconfidence  links"));
  EXPECT_TRUE(has(outcome.out, "all             2  0.500  1.000       -0.500\n")) << outcome.out;
}

TEST_F(Evaluate, JsonHoldsScoresAndReliability) {
  const Outcome outcome = evaluate({"-g", gold_, "-t", test_, "--reliability", "--json"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(has(outcome.out, "\"test_correct\": 3"));
  EXPECT_TRUE(has(outcome.out, "\"expected_calibration_error\": ")) << outcome.out;
}

TEST_F(Evaluate, ReliabilityNeedsConfidencesInTestFilesOnly) {
  const std::string costs = write_file(folder_ / "costs", "[0]:[0]:0.5\n[1]:[1]:3.25\n");
  for (const std::string option : {"--test", "--baseline"}) {
    SCOPED_TRACE(option);
    std::vector<std::string> arguments = {"--reliability", "--gold", gold_, option, gold_};
    if (option == "--baseline") arguments.insert(arguments.end(), {"--test", test_});
    const Outcome outcome = evaluate(arguments);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(has(outcome.err,
                    "diglot: " + gold_ + ":1: expected a confidence behind each link, found none"))
        << outcome.err;
  }
  EXPECT_TRUE(has(evaluate({"--reliability", "-g", gold_, "-t", costs}).err,
                  "costs:2: expected a confidence from 0 to 1, found 3.25"));
}

TEST_F(Evaluate, OneConventionPrintsNothingOfTheOthers) {
  const struct {
    const char* convention;
    const char* others[2];
  } cases[] = {{"vecalign", {"null-free", "ladder"}},
               {"null-free", {"vecalign", "ladder"}},
               {"ladder", {"vecalign", "null-free"}}};
  for (const auto& c : cases) {
    SCOPED_TRACE(c.convention);
    for (const bool json : {false, true}) {
      std::vector<std::string> arguments = {"-g", gold_, gold_, "-t",           test_,       test_,
                                            "-b", test_, test_, "--convention", c.convention};
      if (json) arguments.push_back("--json");
      const Outcome outcome = evaluate(arguments);
      EXPECT_EQ(outcome.exit_code, 0);
      EXPECT_TRUE(has(outcome.out, c.convention));
      EXPECT_FALSE(has(outcome.out, std::string(c.others[0]) + "  ")) << outcome.out;
      EXPECT_FALSE(has(outcome.out, std::string("convention:") + c.others[0])) << outcome.out;
      EXPECT_FALSE(has(outcome.out, std::string("\"") + c.others[1] + "\":")) << outcome.out;
    }
  }
}

TEST_F(Evaluate, SaysWhyThereIsNoLadder) {
  const std::string crossing =
      write_file(folder_ / "crossing", "[0]:[0]\n[1, 2]:[2]\n[3]:[]\n[4]:[1]\n");
  const Outcome outcome = evaluate({"-g", gold_, "-t", crossing});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(has(outcome.out, "ladder           n/a       n/a        n/a"));
  EXPECT_TRUE(has(outcome.out, "ladder n/a: link 4 of " + crossing +
                                   " has a gap, or starts before the link in front of it ends\n"));
  EXPECT_FALSE(has(outcome.out, "convention:ladder"));
}

TEST_F(Evaluate, ReadsLaddersAndLinksAlike) {
  const std::string ladder = write_file(folder_ / "book.ladder", "0\t0\n1\t1\n3\t2\n4\t2\n5\t3\n");
  const Outcome from_links = evaluate({"-g", gold_, "-t", test_});
  const Outcome from_ladder = evaluate({"-g", ladder, "-t", test_});
  EXPECT_EQ(from_links.out, from_ladder.out);
}

TEST_F(Evaluate, ReadsStandardInput) {
  const Outcome outcome = Program({"evaluate", "-g", gold_, "-t", "-"}).input(kTest).run();
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.out, evaluate({"-g", gold_, "-t", test_}).out);
}

TEST_F(Evaluate, IsTheSameInEveryLocale) {
  const std::vector<std::string> arguments = {"evaluate", "-g", gold_, "-t", test_};
  const Outcome outcome = Program(arguments).environment("LC_ALL", "de_DE.UTF-8").run();
  EXPECT_EQ(outcome.out, Program(arguments).environment("LC_ALL", "C").run().out);
}

TEST_F(Evaluate, WarnsOfFilesThatDoNotBelongTogether) {
  const std::string other = write_file(folder_ / "other.align", "[0]:[0]\n[1]:[1]\n");
  const Outcome outcome = evaluate({"-g", gold_, "-t", other, "--resamples", "0"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "diglot: warning: " + gold_ +
                             " ends at source sentence 4, target sentence 2, but " + other +
                             " at source sentence 1, target sentence 1: are they the same pair of "
                             "documents?\n");
}

TEST_F(Evaluate, WarnsOfRoughIntervals) {
  const std::string small = write_file(folder_ / "small", links_text(25, 1000));
  EXPECT_EQ(evaluate({"-g", small, "-t", small}).err,
            "diglot: warning: intervals and p-values are rough: there are only 3 blocks of 10 gold "
            "links to draw from\n");
  EXPECT_EQ(evaluate({"-g", gold_, "-t", test_}).err,
            "diglot: warning: too few gold links for intervals and p-values\n");
}

TEST_F(Evaluate, HelpShowsDefaultsAndExamples) {
  const Outcome outcome = evaluate({"--help"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "");
  for (const char* part : {"(default: all)", "(default: 1000)", "(default: 10)", "(default: 12345)",
                           "  diglot evaluate --gold gold.align --test test.align\n"}) {
    EXPECT_TRUE(has(outcome.out, part)) << part;
  }
}

TEST_F(Evaluate, RefusesWrongUsage) {
  const struct {
    std::vector<std::string> arguments;
    const char* message;
  } cases[] = {
      {{}, "expected at least one file behind --gold, found none"},
      {{"-t", test_}, "expected at least one file behind --gold, found none"},
      {{"-g", gold_}, "expected as many test files as gold files (1), found 0"},
      {{"-g", gold_, gold_, "-t", test_}, "expected as many test files as gold files (2), found 1"},
      {{"-g", gold_, "-t", test_, "-b", test_, test_},
       "expected as many baseline files as gold files (1), found 2"},
      {{"extra", "-g", gold_, "-t", test_},
       "expected files behind --gold, --test or --baseline only, found \"extra\""},
      {{"-g", gold_, "-t", test_, "--convention", "best"},
       "expected all, vecalign, null-free or ladder for --convention, found \"best\""},
      {{"-g", gold_, "-t", test_, "--resamples", "1000001"},
       "expected a whole number from 0 to 1000000 for --resamples, found \"1000001\""},
      {{"-g", gold_, "-t", test_, "--block-size", "0"}, "for --block-size, found \"0\""},
      {{"-g", gold_, "-t", test_, "--seed", "-1"}, "for --seed, found \"-1\""},
      {{"-g", gold_, "-t", test_, "--resample", "5"}, "--resample"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.message);
    const Outcome outcome = evaluate(c.arguments);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(has(outcome.err, c.message)) << outcome.err;
  }
}

TEST_F(Evaluate, RefusesFilesThatAreNoLinks) {
  const std::string empty = write_file(folder_ / "empty", "");
  const std::string prose = write_file(folder_ / "prose", "This is not a list of links.\n");
  const std::string missing = folder_ / "missing";
  for (const std::string& path : {empty, prose, missing}) {
    for (const bool as_gold : {false, true}) {
      SCOPED_TRACE(path);
      const Outcome outcome =
          as_gold ? evaluate({"-g", path, "-t", test_}) : evaluate({"-g", gold_, "-t", path});
      EXPECT_EQ(outcome.exit_code, 2);
      EXPECT_EQ(outcome.out, "");
      EXPECT_TRUE(has(outcome.err, path)) << outcome.err;
    }
  }
}

}  // namespace
}  // namespace diglot::testing
