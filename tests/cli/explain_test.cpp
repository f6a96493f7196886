// `diglot align --explain`: what the scores of beads are made of, for eyes.
#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/unicode.h"
#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"

namespace diglot::testing {
namespace {

class Explain : public ::testing::Test {
 protected:
  Outcome run(std::vector<std::string> options, const std::string& width = "80") const {
    options.insert(options.begin(), {"align", source_, target_, "--presplit", "--no-dictionaries"});
    return Program(options).environment("COLUMNS", width).run();
  }

  // What is printed with --explain and these options.
  std::string text(std::vector<std::string> options, const std::string& width = "80") const {
    options.insert(options.begin(), {"--explain", "-q"});
    const Outcome outcome = run(options, width);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    return outcome.out;
  }

  // The lines that begin a bead.
  static std::vector<std::string> headings(const std::string& text) {
    std::vector<std::string> headings;
    for (const std::string& line : lines_of(text)) {
      if (line.starts_with("── ")) headings.push_back(line);
    }
    return headings;
  }

  // Whether a line of `text` holds all of `parts`.
  static bool has_line(const std::string& text, const std::vector<std::string>& parts) {
    return std::ranges::any_of(lines_of(text), [&](const std::string& line) {
      return std::ranges::all_of(parts,
                                 [&](const std::string& part) { return contains(line, part); });
    });
  }

  TemporaryFolder folder_;
  std::string source_ = write_file(folder_ / "ferry.en.txt", kEnglish);
  std::string target_ = write_file(folder_ / "ferry.fr.txt", kFrench);
  std::string lexicon_ =
      write_file(folder_ / "words.tsv", "ferry\tbac\ngull\tmouette\nwave\tvague\n");
};

TEST_F(Explain, ShowsEachBeadWithItsSentencesAndParts) {
  const std::string out = text({"--lexicon", lexicon_});
  const std::vector<std::string> lines = headings(out);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_TRUE(lines[0].starts_with("── 1 of 4  1-1  █")) << lines[0];
  EXPECT_TRUE(contains(lines[0], "% ──")) << lines[0];
  EXPECT_TRUE(has_line(out, {"en  Nobody spoke."}));
  EXPECT_TRUE(has_line(out, {"fr  Personne ne parlait."}));
  EXPECT_TRUE(has_line(out, {"  score"}));
  EXPECT_TRUE(has_line(out, {"  shape 1-1"}));
  EXPECT_TRUE(has_line(out, {"lengths: 12 and 18 characters, ratio 1.50; expected 1."}));
  EXPECT_TRUE(has_line(out, {"  paragraphs"}));
  EXPECT_TRUE(has_line(out, {"  beginnings and ends"}));
  EXPECT_TRUE(has_line(out, {"  words"}));
  EXPECT_TRUE(has_line(out, {"+", "ferry = bac", "glossary"})) << out;
  EXPECT_TRUE(has_line(out, {"without match"}));
}

// The numbers at the begin of lines that stand `column` columns from the left, with what is behind
// them.
std::vector<std::pair<double, std::string>> numbers(const std::string& text, std::size_t column) {
  std::vector<std::pair<double, std::string>> result;
  for (const std::string& line : lines_of(text)) {
    const std::size_t begin = line.find_first_not_of(' ');
    const std::size_t end = line.find("  ", std::min(begin, line.size()));
    if (end != column || line.find_first_of("+-0123456789") != begin) continue;
    result.emplace_back(std::stod(line.substr(begin, end - begin)), line.substr(end + 2));
  }
  return result;
}

TEST_F(Explain, NumbersAddUp) {
  for (const std::string bead : {"1", "2", "3", "4"}) {
    const std::string out = text({"--bead", bead, "--lexicon", lexicon_});
    const auto parts = numbers(out, 8);
    const auto words = numbers(out, 14);
    ASSERT_EQ(parts.size(), 6u) << out;
    ASSERT_GE(words.size(), 1u) << out;
    const auto sum = [](const auto& from, auto to) {
      return std::accumulate(from, to, 0.0,
                             [](double total, const auto& line) { return total + line.first; });
    };
    EXPECT_EQ(parts[0].second, "score");
    EXPECT_NEAR(sum(parts.begin() + 1, parts.end()), parts[0].first, 0.05 * 7) << out;
    EXPECT_EQ(parts[5].second, "words");
    EXPECT_NEAR(sum(words.begin(), words.end()), parts[5].first,
                0.05 * static_cast<double>(words.size() + 1))
        << out;
  }
}

TEST_F(Explain, ShowsTheBeadsAskedFor) {
  EXPECT_EQ(headings(text({"--bead", "2"})), std::vector{headings(text({}))[1]});
  const std::vector<std::string> some = headings(text({"--bead", "2-3"}));
  ASSERT_EQ(some.size(), 2u);
  EXPECT_TRUE(some[0].starts_with("── 2 of 4  "));
  EXPECT_TRUE(some[1].starts_with("── 3 of 4  "));
  EXPECT_EQ(headings(text({"--bead", "3-900"})).size(), 2u);
}

TEST_F(Explain, LengthsAloneHaveNoWords) {
  const std::string out = text({"--evidence", "length"});
  EXPECT_TRUE(has_line(out, {"  lengths: "}));
  EXPECT_FALSE(has_line(out, {"  words"}));
  EXPECT_FALSE(has_line(out, {"beginnings and ends"}));
}

TEST_F(Explain, ANullBeadHasNothingButItsShape) {
  std::string longer(kEnglish);
  longer +=
      "Nobody had told us that this sentence has no translation on the other side at all, and "
      "that it is long enough to be a null bead whatever its neighbours look like.\n";
  write_file(source_, longer);
  const std::string out = text({"--bead", "5"});
  EXPECT_TRUE(out.starts_with("── 5 of 5  1-0  ")) << out;
  EXPECT_TRUE(has_line(out, {"fr  —"}));
  EXPECT_TRUE(has_line(out, {"shape 1-0, without counterpart"}));
  EXPECT_FALSE(has_line(out, {"lengths"}));
}

TEST_F(Explain, FitsEveryWidth) {
  const std::string chinese = write_file(folder_ / "ferry.zh.txt", kChinese);
  for (const char* width : {"40", "60", "80", "120"}) {
    const Outcome outcome =
        Program({"align", source_, chinese, "--presplit", "--explain", "--lexicon", lexicon_, "-q"})
            .environment("COLUMNS", width)
            .run();
    for (const std::string& line : lines_of(outcome.out)) {
      EXPECT_LE(display_width(line), std::stoul(width)) << line;
      EXPECT_FALSE(line.ends_with(' ')) << '"' << line << '"';
    }
  }
  EXPECT_EQ(headings(text({}, "20")).size(), 4u);  // Too narrow, and yet no error.
}

TEST_F(Explain, IsColouredOnRequestAndTheSameOtherwise) {
  const std::string plain = text({});
  EXPECT_FALSE(contains(plain, "\x1b"));
  std::string colored = text({"--color", "always"});
  EXPECT_TRUE(contains(colored, "\x1b[1m1 of 4\x1b[0m")) << colored;
  while (contains(colored, "\x1b")) {
    const std::size_t begin = colored.find('\x1b');
    colored.erase(begin, colored.find('m', begin) + 1 - begin);
  }
  EXPECT_EQ(colored, plain);
}

TEST_F(Explain, CannotBeSteeredByTheText) {
  write_file(source_, "Hello \x1b[2Jthere.\n");
  write_file(target_, "Bonjour \x1b[2Jvous.\n");
  const std::string out = text({});
  EXPECT_FALSE(contains(out, "\x1b")) << out;
  EXPECT_TRUE(has_line(out, {"en  Hello \uFFFD[2Jthere."})) << out;
}

TEST_F(Explain, CanGoToAFileOfAnyName) {
  const std::string path = folder_ / "why";
  const Outcome outcome = run({"--explain", "-o", path});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_TRUE(contains(outcome.err, "why: 4 units (explanations)")) << outcome.err;
  EXPECT_EQ(file_bytes(path), text({}));
}

struct BadCall {
  std::vector<std::string> options;
  std::string message;
};

TEST_F(Explain, ComplainsOfWhatItCannotDo) {
  const BadCall calls[] = {
      {{"--explain", "--format", "tsv"}, "expected --explain or --format, found both"},
      {{"--bead", "2"}, "expected --explain with --bead"},
      {{"--explain", "--bead", "0"}, "for --bead, found \"0\""},
      {{"--explain", "--bead", "two"}, "for --bead, found \"two\""},
      {{"--explain", "--bead", "3-2"}, "whole number from 3"},
      {{"--explain", "--bead", "2-"}, "for --bead, found nothing"},
      {{"--explain", "--bead", "-2"}, "--bead"},
      {{"--explain", "--bead", "5"}, "expected beads from 1 to 4 for --bead, found 5"},
  };
  for (const BadCall& call : calls) {
    const Outcome outcome = run(call.options);
    EXPECT_EQ(outcome.exit_code, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(contains(outcome.err, call.message)) << call.message << "\n" << outcome.err;
  }
}

TEST_F(Explain, LeavesNoFileBehindAnError) {
  const Outcome outcome = run({"--explain", "--bead", "5", "-o", folder_ / "why.txt"});
  EXPECT_EQ(outcome.exit_code, 2);
  const std::vector<std::string> names = folder_.names();
  EXPECT_EQ(std::ranges::count(names, "why.txt"), 0);
}

TEST_F(Explain, ClosedPipeIsNoError) {
  const Outcome outcome =
      Program({"align", source_, target_, "--explain", "-q"}).output_to_closed_pipe().run();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.err, "");
}

}  // namespace
}  // namespace diglot::testing
