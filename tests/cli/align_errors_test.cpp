// What cannot be aligned or written: one line that says what was expected and found, exit code 2,
// and no output file, or the one that was there before.
#include <chrono>
#include <csignal>
#include <ostream>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"

namespace diglot::testing {
namespace {

using namespace std::string_view_literals;
using ::testing::Values;

void expect_error_line(const Outcome& outcome, std::string_view part) {
  EXPECT_EQ(outcome.exit_code, 2) << outcome.err;
  EXPECT_EQ(lines_of(outcome.err).size(), 1u) << outcome.err;
  EXPECT_TRUE(outcome.err.starts_with("diglot: ")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "expected ")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "found ")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, part)) << part << "\nis not in\n" << outcome.err;
}

struct BadText {
  std::string name;
  std::string_view bytes;
  std::string message;  // a part of it
};

void PrintTo(const BadText& text, std::ostream* stream) { *stream << text.name; }

class BadInput : public ::testing::TestWithParam<BadText> {
 protected:
  TemporaryFolder folder_;
  std::string good_ = write_file(folder_ / "good.en.txt", kEnglish);
  std::string bad_ = write_file(folder_ / "bad.fr.txt", GetParam().bytes);
};

TEST_P(BadInput, AsTargetLeavesNoOutputFile) {
  const Outcome outcome = Program({"align", good_, bad_, "-o", folder_ / "out.tmx"}).run();
  expect_error_line(outcome, GetParam().message);
  EXPECT_TRUE(contains(outcome.err, bad_)) << outcome.err;
  EXPECT_EQ(folder_.names(), (std::vector<std::string>{"bad.fr.txt", "good.en.txt"}));
}

TEST_P(BadInput, AsSourceLeavesAnOutputFileAsItWas) {
  const std::string output = write_file(folder_ / "out.tmx", "precious");
  expect_error_line(Program({"align", bad_, good_, "-o", output}).run(), GetParam().message);
  EXPECT_EQ(file_bytes(output), "precious");
  EXPECT_EQ(folder_.names(), (std::vector<std::string>{"bad.fr.txt", "good.en.txt", "out.tmx"}));
}

TEST_P(BadInput, FromStandardInputWritesNothing) {
  const Outcome outcome = Program({"align", good_, "-"}).input(GetParam().bytes).run();
  expect_error_line(outcome, GetParam().message);
  EXPECT_TRUE(outcome.err.starts_with("diglot: standard input: ")) << outcome.err;
  EXPECT_EQ(outcome.out, "");
}

INSTANTIATE_TEST_SUITE_P(
    Texts, BadInput,
    Values(BadText{"empty", "", "an empty file"},
           BadText{"only a byte order mark", "\xEF\xBB\xBF", "nothing but white space"},
           BadText{"blanks", " \n\t\n \n", "nothing but white space"},
           BadText{"no letters", "1234 5678\n--- 42 ---\n", "no letter"},
           BadText{"PNG", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\b\x06\0\0\0"sv,
                   "a PNG picture"},
           BadText{"PDF", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"sv,
                   "a PDF document"},
           BadText{"ZIP", "PK\x03\x04\x14\0\0\0\x08\0\x21\0\x52\x4D\x8A\x7F\0\0"sv,
                   "a ZIP archive"},
           BadText{"other binary", "ABCD\x01\0\0\0\x10\0\0\0\x01\0\0\0\x7B\0\0\0\x05\0\0\0\x07\0"sv,
                   "binary data"},
           BadText{"damaged gzip", "\x1F\x8B\x08\0\0\0\0\0\0\x03 not deflate"sv, "gzip"},
           BadText{"damaged zstd", "\x28\xB5\x2F\xFD not zstd"sv, "zstd"}));

class NoInput : public ::testing::Test {
 protected:
  TemporaryFolder folder_;
  std::string good_ = write_file(folder_ / "good.en.txt", kEnglish);
};

TEST_F(NoInput, MissingFile) {
  const Outcome outcome =
      Program({"align", good_, folder_ / "missing.txt", "-o", folder_ / "out.tmx"}).run();
  expect_error_line(outcome, folder_ / "missing.txt");
  EXPECT_EQ(folder_.names(), std::vector<std::string>{"good.en.txt"});
}

TEST_F(NoInput, Directory) {
  expect_error_line(Program({"align", folder_.path(), good_}).run(), "directory");
}

TEST_F(NoInput, EmptyName) { expect_error_line(Program({"align", "", good_}).run(), "expected"); }

class BadOutput : public ::testing::Test {
 protected:
  TemporaryFolder folder_;
  std::string source_ = write_file(folder_ / "a.en.txt", kEnglish);
  std::string target_ = write_file(folder_ / "b.fr.txt", kFrench);
};

TEST_F(BadOutput, MissingFolder) {
  const std::string output = folder_ / "missing/out.tmx";
  expect_error_line(Program({"align", source_, target_, "-o", output}).run(), output);
  EXPECT_EQ(folder_.names(), (std::vector<std::string>{"a.en.txt", "b.fr.txt"}));
}

TEST_F(BadOutput, Directory) {
  expect_error_line(
      Program({"align", source_, target_, "--format", "tmx", "-o", folder_.path()}).run(),
      folder_.path());
}

TEST_F(BadOutput, OneOfTheTexts) {
  const std::string other_name = folder_ / "./b.fr.txt";
  const Outcome outcome =
      Program({"align", source_, target_, "--format", "tsv", "-o", other_name}).run();
  expect_error_line(outcome, "none of those that are read");
  EXPECT_EQ(file_bytes(target_), kFrench);
}

TEST_F(BadOutput, FullDevice) {
  for (const std::string format : {"tmx", "tsv", "jsonl", "links", "ladder", "table"}) {
    expect_error_line(
        Program({"align", source_, target_, "--format", format, "-o", "/dev/full"}).run(),
        "No space left");
    expect_error_line(
        Program({"align", source_, target_, "--format", format}).output_to("/dev/full").run(),
        "diglot: standard output: ");
  }
}

TEST_F(BadOutput, FullDeviceUnderHelp) {
  for (const std::string command : {"align", "evaluate", "info"}) {
    expect_error_line(Program({command, "--help"}).output_to("/dev/full").run(), "No space left");
  }
}

TEST_F(BadOutput, ClosedPipeIsNoError) {
  for (const std::string format : {"tmx", "tsv", "table"}) {
    const Outcome outcome = Program({"align", source_, target_, "--format", format, "-q"})
                                .output_to_closed_pipe()
                                .run();
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    EXPECT_EQ(outcome.signal_number, 0);
    EXPECT_EQ(outcome.err, "");
  }
  EXPECT_EQ(Program({"--help"}).output_to_closed_pipe().run().exit_code, 0);
}

class Signals : public ::testing::TestWithParam<int> {};

TEST_P(Signals, LeaveNoTemporaryFileAndEndTheProgramAsTheyWould) {
  TemporaryFolder folder;
  const std::string target = write_file(folder / "b.fr.txt", kFrench);
  const std::string output = write_file(folder / "out.tmx", "precious");
  const pid_t process = Program({"align", "-", target, "-o", output}).start_waiting_for_input();
  // The temporary file is there before the texts are read.
  while (folder.names().size() < 3 && waitpid(process, nullptr, WNOHANG) == 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  kill(process, GetParam());
  int status = 0;
  ASSERT_EQ(waitpid(process, &status, 0), process);
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_EQ(WTERMSIG(status), GetParam());
  EXPECT_EQ(folder.names(), (std::vector<std::string>{"b.fr.txt", "out.tmx"}));
  EXPECT_EQ(file_bytes(output), "precious");
}

INSTANTIATE_TEST_SUITE_P(Numbers, Signals, Values(SIGINT, SIGTERM, SIGHUP));

}  // namespace
}  // namespace diglot::testing
