// Lexicons on the command line, and switching evidence off.
#include <string>

#include <gtest/gtest.h>

#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"

namespace diglot::testing {
namespace {

class LexiconOptions : public ::testing::Test {
 protected:
  Outcome align(std::vector<std::string> options) {
    options.insert(options.begin(), {"align", source_, target_, "--no-dictionaries"});
    return Program(std::move(options)).run();
  }

  TemporaryFolder folder_;
  std::string source_ = write_file(folder_ / "ferry.en.txt", kEnglish);
  std::string target_ = write_file(folder_ / "ferry.fr.txt", kFrench);
};

TEST_F(LexiconOptions, TheUsersLexiconsAreNamedInTheSummary) {
  const std::string first = write_file(folder_ / "first.tsv", "ferry\tbac\ngull\tmouette\n");
  const std::string second = write_file(folder_ / "second.dic", "vague @ wave\n");
  const Outcome outcome = align({"--lexicon", first, "--lexicon", second, "--format", "tsv"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "first.tsv (2 entries)")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "second.dic (1 entry)")) << outcome.err;
}

TEST_F(LexiconOptions, ABadLineIsCountedWithItsPlace) {
  const std::string path =
      write_file(folder_ / "words.tsv", "ferry\tbac\nnonsense\ngull\tmouette\n");
  const Outcome outcome = align({"--lexicon", path, "--format", "tsv"});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(contains(outcome.err, "words.tsv:2")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "1 such line")) << outcome.err;
}

TEST_F(LexiconOptions, AMissingOrUselessLexiconIsAnError) {
  const Outcome missing = align({"--lexicon", folder_ / "none.tsv"});
  EXPECT_EQ(missing.exit_code, 2);
  EXPECT_TRUE(contains(missing.err, "none.tsv: expected")) << missing.err;
  EXPECT_TRUE(missing.out.empty());
  const std::string path = write_file(folder_ / "prose.txt", "no entry\nat all\n");
  const Outcome useless = align({"--lexicon", path});
  EXPECT_EQ(useless.exit_code, 2);
  EXPECT_TRUE(contains(useless.err, "expected")) << useless.err;
}

TEST_F(LexiconOptions, PartsCanBeSwitchedOff) {
  const Outcome all = align({"--format", "links"});
  const Outcome without_learning = align({"--format", "links", "--no-learning"});
  const Outcome lengths = align({"--format", "links", "--evidence", "length"});
  EXPECT_EQ(all.exit_code + without_learning.exit_code + lengths.exit_code, 0);
  // The same beads here, at other confidences.
  EXPECT_NE(all.out, lengths.out);
  EXPECT_NE(all.out, "");
}

TEST_F(LexiconOptions, AWrongKindOfEvidenceIsAnError) {
  const Outcome unknown = align({"--evidence", "guess"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_TRUE(contains(unknown.err, "all or length")) << unknown.err;
  const Outcome both = align({"--evidence", "length", "--lexicon", source_});
  EXPECT_EQ(both.exit_code, 2);
}

}  // namespace
}  // namespace diglot::testing
