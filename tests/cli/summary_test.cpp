// What `diglot align` says about its work on standard error.
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"

namespace diglot::testing {
namespace {

using ::testing::Values;

struct LanguageCase {
  std::string file;
  std::vector<std::string> options;
  std::string_view text;
  std::string summary;  // what it says behind the file's name
};

void PrintTo(const LanguageCase& c, std::ostream* stream) { *stream << c.summary; }

class LanguageOfSource : public ::testing::TestWithParam<LanguageCase> {};

TEST_P(LanguageOfSource, IsToldWithItsReason) {
  TemporaryFolder folder;
  const std::string source = write_file(folder / GetParam().file, GetParam().text);
  const std::string target = write_file(folder / "target.ja.txt", kChinese);
  std::vector<std::string> arguments = {"align", source, target};
  arguments.insert(arguments.end(), GetParam().options.begin(), GetParam().options.end());
  const Outcome outcome = Program(arguments).run();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, source + ": " + GetParam().summary)) << outcome.err;
}

INSTANTIATE_TEST_SUITE_P(
    Reasons, LanguageOfSource,
    Values(LanguageCase{"a.fr.txt", {"-s", "en"}, kEnglish, "en (as given)"},
           LanguageCase{"a.fr.txt", {"-s", "ENG"}, kEnglish, "en (as given)"},
           LanguageCase{"a.txt", {"--source-tag", "en-US"}, kEnglish, "en-US (as given)"},
           LanguageCase{"a.en.txt", {}, kEnglish, "en (by the file name)"},
           LanguageCase{"a_en-GB.txt", {}, kEnglish, "en-GB (by the file name)"},
           LanguageCase{"a.txt", {}, kFrench, "fr (by the text)"},
           LanguageCase{"a.txt", {}, kChinese, "zh (by the text)"},
           LanguageCase{"a.txt", {}, "Mmm.\n", "und (neither name nor text tells"}));

class Summary : public ::testing::Test {
 protected:
  Outcome align(const std::string& source_name, std::string_view source,
                const std::string& target_name, std::string_view target,
                std::vector<std::string> options = {}) const {
    options.insert(options.begin(), {"align", write_file(folder_ / source_name, source),
                                     write_file(folder_ / target_name, target)});
    return Program(options).run();
  }

  TemporaryFolder folder_;
};

TEST_F(Summary, IsAFewLines) {
  const Outcome outcome =
      align("a.en.txt", kEnglish, "b.fr.txt", kFrench, {"-o", folder_ / "out.tmx"});
  const std::vector<std::string> lines = lines_of(outcome.err);
  ASSERT_EQ(lines.size(), 4u) << outcome.err;
  EXPECT_EQ(lines[0],
            "source  " + (folder_ / "a.en.txt") +
                ": en (by the file name); 4 sentences in 4 paragraphs, a paragraph a line");
  EXPECT_EQ(lines[1],
            "target  " + (folder_ / "b.fr.txt") +
                ": fr (by the file name); 4 sentences in 4 paragraphs, a paragraph a line");
  EXPECT_TRUE(lines[2].starts_with("aligned 4 beads: 4 of 1-1; mean confidence ")) << lines[2];
  EXPECT_EQ(lines[3], "wrote   " + (folder_ / "out.tmx") + ": 4 units (tmx)");
}

TEST_F(Summary, CountsWhatHasNoCounterpartAndWhatIsNotWritten) {
  std::string longer(kEnglish);
  longer +=
      "Nobody had told us that this sentence has no translation on the other side at all, and "
      "that it is long enough to be a null bead whatever its neighbours look like.\n";
  const Outcome tmx = align("a.en.txt", longer, "b.fr.txt", kFrench);
  EXPECT_TRUE(contains(tmx.err, "without counterpart: 1 source sentence, 0 target sentences"))
      << tmx.err;
  EXPECT_TRUE(contains(tmx.err, "standard output: 4 units (tmx); 1 null bead not written"))
      << tmx.err;
  const Outcome tsv = align("a.en.txt", longer, "b.fr.txt", kFrench, {"--format", "tsv"});
  EXPECT_TRUE(contains(tsv.err, "standard output: 5 units (tsv)\n")) << tsv.err;
}

TEST_F(Summary, CountsCharactersThatAFormatCannotCarry) {
  std::string text(kEnglish);
  text.insert(text.find("spoke"), "\f\x01");
  const Outcome outcome = align("a.en.txt", text, "b.fr.txt", kFrench);
  EXPECT_TRUE(contains(outcome.err, "replaced that tmx cannot carry")) << outcome.err;
}

TEST_F(Summary, WarnsOfTwoTextsInOneLanguage) {
  const Outcome same = align("a.txt", kEnglish, "b.txt", kEnglish);
  EXPECT_EQ(same.exit_code, 0);
  EXPECT_TRUE(same.err.starts_with("diglot: warning: both texts look like en;")) << same.err;
  const Outcome named = align("a.en.txt", kEnglish, "b.fr.txt", kEnglish);
  EXPECT_TRUE(contains(named.err, "warning: both texts look like en;")) << named.err;
  const Outcome different = align("a.txt", kEnglish, "b.txt", kFrench);
  EXPECT_FALSE(contains(different.err, "warning")) << different.err;
}

TEST_F(Summary, WarnsOfANameThatTheTextContradicts) {
  const Outcome outcome = align("a_id.txt", kEnglish, "b.fr.txt", kFrench);
  EXPECT_TRUE(contains(outcome.err, "is taken for id by its name, but the text looks like en; -s"))
      << outcome.err;
  const Outcome told = align("a_id.txt", kEnglish, "b.fr.txt", kFrench, {"-s", "id"});
  EXPECT_FALSE(contains(told.err, "warning")) << told.err;
}

TEST_F(Summary, WarnsOfSwappedSides) {
  const Outcome swapped = align("a.txt", kFrench, "b.txt", kEnglish, {"-s", "en", "-t", "fr"});
  EXPECT_EQ(swapped.exit_code, 0);
  EXPECT_TRUE(swapped.err.starts_with(
      "diglot: warning: the source looks like fr and the target like en, the other way round"))
      << swapped.err;
  for (const char* tag : {"fr", "fr-CA"}) {
    const Outcome right = align("a.txt", kEnglish, "b.txt", kFrench, {"-s", "en", "-t", tag});
    EXPECT_FALSE(contains(right.err, "warning")) << right.err;
  }
}

}  // namespace
}  // namespace diglot::testing
