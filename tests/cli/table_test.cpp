// The table for people: `--format table`, which is also what a terminal shows.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/unicode.h"
#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"

namespace diglot::testing {
namespace {

std::size_t separator_column(const std::string& line) {
  for (const char* separator : {"│", "┼"}) {
    const std::size_t at = line.find(separator);
    if (at != std::string::npos) return display_width(line.substr(0, at));
  }
  return 0;
}

class Table : public ::testing::Test {
 protected:
  Outcome run(std::string_view source, std::string_view target, const std::string& width,
              std::vector<std::string> options = {}) const {
    options.insert(options.begin(), {"align", write_file(folder_ / "a.en.txt", source),
                                     write_file(folder_ / "b.zh.txt", target), "--presplit",
                                     "--format", "table", "-q"});
    return Program(options).environment("COLUMNS", width).run();
  }

  TemporaryFolder folder_;
};

TEST_F(Table, HasAHeadingARuleAndABeadARow) {
  const std::vector<std::string> lines = lines_of(run("Hello.\n", "你好。\n", "60").out);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0], "           en  a.en.txt            │ zh  b.zh.txt");
  EXPECT_EQ(lines[1], "───────────────────────────────────┼────────────────────────");
  EXPECT_TRUE(lines[2].starts_with("1-1 ")) << lines[2];
  EXPECT_TRUE(lines[2].ends_with("Hello.                  │ 你好。")) << lines[2];
}

TEST_F(Table, FitsEveryWidthWithItsColumnsInLine) {
  for (const char* width : {"20", "33", "50", "80", "120", "200"}) {
    const Outcome outcome = run(kEnglish, kChinese, width);
    ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
    const std::vector<std::string> lines = lines_of(outcome.out);
    for (const std::string& line : lines) {
      EXPECT_LE(display_width(line), std::stoul(width)) << line;
      EXPECT_EQ(separator_column(line), separator_column(lines[0])) << line;
      EXPECT_FALSE(line.ends_with(' ')) << '"' << line << '"';
    }
  }
}

TEST_F(Table, IsEightyColumnsWideWhereNothingIsKnown) {
  for (const char* width : {"", "0", "wide", "-3"}) {
    const std::vector<std::string> lines = lines_of(run(kEnglish, kChinese, width).out);
    ASSERT_GE(lines.size(), 2u);
    EXPECT_EQ(display_width(lines[1]), 80u) << width;
  }
}

TEST_F(Table, ShowsTheConfidenceAsANumberWhereThereIsRoom) {
  EXPECT_TRUE(contains(run(kEnglish, kChinese, "80").out, "%"));
  EXPECT_FALSE(contains(run(kEnglish, kChinese, "50").out, "%"));
}

TEST_F(Table, ShowsWhatIsMissingAsADash) {
  std::string longer(kEnglish);
  longer +=
      "Nobody had told us that this sentence has no translation on the other side at all, and "
      "that it is long enough to be a null bead whatever its neighbours look like.\n";
  const std::vector<std::string> lines = lines_of(run(longer, kChinese, "80").out);
  EXPECT_TRUE(std::ranges::any_of(lines, [](const std::string& line) {
    return line.starts_with("1-0 ") && line.ends_with("│ —");
  })) << run(longer, kChinese, "80").out;
}

TEST_F(Table, IsColouredOnlyOnRequestWhereThereIsNoTerminal) {
  EXPECT_FALSE(contains(run(kEnglish, kChinese, "80").out, "\x1b"));
  EXPECT_FALSE(contains(run(kEnglish, kChinese, "80", {"--color", "never"}).out, "\x1b"));
  const std::string colored = run(kEnglish, kChinese, "80", {"--color", "always"}).out;
  EXPECT_TRUE(contains(colored, "\x1b[1m")) << "bold heading";
  EXPECT_TRUE(contains(colored, "\x1b[2m")) << "dim lines";
}

TEST_F(Table, CannotBeSteeredByTheText) {
  const Outcome outcome = run("Hello \x1b[2Jthere.\n", "你好。\n", "80");
  EXPECT_FALSE(contains(outcome.out, "\x1b")) << outcome.out;
  EXPECT_TRUE(contains(outcome.out, "Hello \uFFFD[2Jthere.")) << outcome.out;
}

TEST_F(Table, CanGoToAFile) {
  const Outcome outcome = run(kEnglish, kChinese, "80", {"-o", folder_ / "table.txt"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "");
  EXPECT_EQ(file_bytes(folder_ / "table.txt"), run(kEnglish, kChinese, "80").out);
}

// On a terminal, which these tests make themselves.
class OnTerminal : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!Program({"--version"}).run_on_terminal(80)) GTEST_SKIP() << "no pseudo-terminals here";
  }

  Program program(std::vector<std::string> options) const {
    options.insert(options.begin(), {"align", source_, target_, "-q"});
    Program program(options);
    program.environment("TERM", "xterm");
    return program;
  }

  TemporaryFolder folder_;
  std::string source_ = write_file(folder_ / "a.en.txt", kEnglish);
  std::string target_ = write_file(folder_ / "b.zh.txt", kChinese);
};

TEST_F(OnTerminal, TheTableIsTheDefaultInColourAndAsWideAsTheTerminal) {
  for (const unsigned short columns : std::array<unsigned short, 3>{50, 80, 120}) {
    // COLUMNS is what a shell was started with; the terminal may have been resized since.
    Program plain = program({"--color", "never"}).environment("COLUMNS", "70");
    const Outcome outcome = *plain.run_on_terminal(columns);
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    const std::vector<std::string> lines = lines_of(outcome.out);
    ASSERT_GE(lines.size(), 2u);
    EXPECT_EQ(display_width(lines[1]), columns) << outcome.out;
  }
  EXPECT_TRUE(contains(program({}).run_on_terminal(80)->out, "\x1b[1men  a.en.txt"));
}

TEST_F(OnTerminal, ColourIsLeftOutWhereItIsNotWanted) {
  EXPECT_FALSE(contains(program({}).environment("NO_COLOR", "1").run_on_terminal(80)->out, "\x1b"));
  EXPECT_FALSE(contains(program({}).environment("TERM", "dumb").run_on_terminal(80)->out, "\x1b"));
  EXPECT_TRUE(contains(program({}).environment("NO_COLOR", "").run_on_terminal(80)->out, "\x1b"));
}

TEST_F(OnTerminal, AFormatOrAFileAskedForIsWhatIsWritten) {
  EXPECT_TRUE(program({"--format", "tmx"}).run_on_terminal(80)->out.starts_with("<?xml"));
  EXPECT_TRUE(program({"-o", "-"}).run_on_terminal(80)->out.starts_with("<?xml"));
  EXPECT_EQ(program({"-o", folder_ / "out.tmx"}).run_on_terminal(80)->out, "");
  EXPECT_TRUE(file_bytes(folder_ / "out.tmx").starts_with("<?xml"));
}

}  // namespace
}  // namespace diglot::testing
