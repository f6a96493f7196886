// `diglot train`: what is learned from bitexts, from lines and from documents, and what goes wrong.
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"

namespace diglot::testing {
namespace {

// Sentences of three words each, every word with one translation.
struct Lines {
  std::vector<std::string> source;
  std::vector<std::string> target;
};

Lines taught_lines() {
  constexpr std::array kSource = {"ferry", "gull", "wave", "apple", "light", "strait", "quay"};
  constexpr std::array kTarget = {"bac", "mouette", "vague", "pomme", "feu", "détroit", "quai"};
  Lines lines;
  for (std::size_t i = 0; i < 40; ++i) {
    const std::size_t first = i % 7;
    const std::size_t second = (first + 1 + i / 7) % 7;
    lines.source.push_back(std::string(kSource[first]) + ' ' + kSource[second]);
    lines.target.push_back(std::string(kTarget[second]) + ' ' + kTarget[first]);
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::string tsv(const Lines& lines) {
  std::string text;
  for (std::size_t i = 0; i < lines.source.size(); ++i) {
    text += lines.source[i] + '\t' + lines.target[i] + '\n';
  }
  return text;
}

std::string tmx(const Lines& lines) {
  std::string text = "<?xml version=\"1.0\"?><tmx version=\"1.4\"><body>\n";
  for (std::size_t i = 0; i < lines.source.size(); ++i) {
    text += "<tu><tuv xml:lang=\"en\"><seg>" + lines.source[i] +
            "</seg></tuv><tuv xml:lang=\"fr\"><seg>" + lines.target[i] + "</seg></tuv></tu>\n";
  }
  return text + "</body></tmx>\n";
}

void expect_error_line(const Outcome& outcome, const std::vector<std::string>& parts) {
  EXPECT_EQ(outcome.exit_code, 2) << outcome.err;
  EXPECT_EQ(lines_of(outcome.err).size(), 1U) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "expected ")) << outcome.err;
  for (const std::string& part : parts) {
    EXPECT_TRUE(contains(outcome.err, part)) << part << "\nis not in\n" << outcome.err;
  }
}

class Train : public ::testing::Test {
 protected:
  Outcome train(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "train");
    return Program(std::move(arguments)).run();
  }
  // The lexicon that was learned from a bitext.
  std::string learned(const std::string& bitext) {
    const Outcome outcome = train({"-o", lexicon_, "-s", "en", "-t", "fr", bitext});
    EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
    return file_bytes(lexicon_);
  }
  Outcome align(const std::string& lexicon, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"align",     source_, target_,    "--no-dictionaries",
                                          "--lexicon", lexicon, "--format", "tsv"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Program(std::move(arguments)).run();
  }

  TemporaryFolder folder_;
  std::string lexicon_ = folder_ / "en-fr.lexicon";
  std::string source_ = write_file(folder_ / "ferry.en.txt", kEnglish);
  std::string target_ = write_file(folder_ / "ferry.fr.txt", kFrench);
  std::string bitext_ = write_file(folder_ / "taught.tsv", tsv(taught_lines()));
};

TEST_F(Train, LearnsTheSameFromAllKindsOfBitext) {
  const std::string from_tsv = learned(bitext_);
  EXPECT_EQ(learned(write_file(folder_ / "taught.tmx", tmx(taught_lines()))), from_tsv);
  const std::string source = write_file(folder_ / "taught.en", joined(taught_lines().source));
  const std::string target = write_file(folder_ / "taught.fr", joined(taught_lines().target));
  const Outcome outcome =
      train({"-o", lexicon_, "--source", source, "--target", target, "--moses"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(file_bytes(lexicon_), from_tsv);
}

TEST_F(Train, TellsWhatItLearned) {
  const std::string units = "ferry gull\tbac mouette\nno unit\nferry gull\tbac mouette\n";
  const std::string more = write_file(folder_ / "more.tsv", units);
  const Outcome outcome = train({"-o", lexicon_, "-s", "en", "-t", "fr", bitext_, more});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_TRUE(contains(outcome.err, "learned from 2 bitexts: 41 units")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "1 repeated")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "the first at " + more + ":2")) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "7 words of en, 7 words of fr")) << outcome.err;
  EXPECT_TRUE(outcome.out.empty());
}

TEST_F(Train, QuietSaysNothing) {
  const Outcome outcome = train({"-q", "-o", lexicon_, "-s", "en", "-t", "fr", bitext_});
  EXPECT_EQ(outcome.exit_code, 0);
  EXPECT_EQ(outcome.err, "");
}

TEST_F(Train, WhatItWritesHelpsToAlignInBothDirections) {
  learned(bitext_);
  const Outcome there = align(lexicon_);
  EXPECT_EQ(there.exit_code, 0) << there.err;
  EXPECT_TRUE(contains(there.err, "en-fr.lexicon (14 learned pairs)")) << there.err;
  const Outcome without =
      Program({"align", source_, target_, "--no-dictionaries", "--format", "tsv"}).run();
  EXPECT_NE(there.out, without.out);  // The same beads, surer.
  const Outcome back = Program({"align", target_, source_, "--no-dictionaries", "--lexicon",
                                lexicon_, "--format", "tsv"})
                           .run();
  EXPECT_EQ(back.exit_code, 0) << back.err;
}

TEST_F(Train, AlignsDocumentsFirst) {
  const Lines lines = taught_lines();
  const std::string source = write_file(folder_ / "story.en.txt", joined(lines.source));
  const std::string target = write_file(folder_ / "story.fr.txt", joined(lines.target));
  const Outcome outcome = train({"-o", lexicon_, "--source", source, source_, "--target", target,
                                 target_, "--presplit", "--no-dictionaries", "--rounds", "3"});
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(contains(outcome.err, "2 pairs of documents: ")) << outcome.err;
  EXPECT_EQ(align(lexicon_).exit_code, 0);
}

TEST_F(Train, WritesToStandardOutput) {
  const std::string bytes = learned(bitext_);
  const Outcome outcome = train({"-o", "-", "-s", "en", "-t", "fr", bitext_});
  EXPECT_EQ(outcome.out, bytes);
}

TEST_F(Train, ReadsStandardInput) {
  const std::string bytes = learned(bitext_);
  const Outcome outcome = Program({"train", "-o", lexicon_, "-s", "en", "-t", "fr", "-"})
                              .input(tsv(taught_lines()))
                              .run();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_EQ(file_bytes(lexicon_), bytes);
}

TEST_F(Train, RefusesWhatIsNotClear) {
  struct Case {
    std::vector<std::string> arguments;
    std::string message;
  };
  const std::vector<Case> cases = {
      {{"-o", lexicon_}, "found neither"},
      {{"-s", "en", "-t", "fr", bitext_}, "a file behind --output, found none"},
      {{"-o", lexicon_, bitext_}, "--source-language and --target-language with bitexts"},
      {{"-o", lexicon_, "-s", "en", bitext_}, "found one of them"},
      {{"-o", lexicon_, "-s", "english", "-t", "fr", bitext_}, "for --source-language"},
      {{"-o", lexicon_, "-s", "en", "-t", "fr", "--moses", bitext_}, "found --moses alone"},
      {{"-o", lexicon_, bitext_, "--source", source_, "--target", target_}, "found both"},
      {{"-o", lexicon_, "--source", source_, source_, "--target", target_},
       "as many files behind --target as behind --source (2), found 1"},
      {{"-o", lexicon_, "--source", source_}, "behind --source (1), found 0"},
      {{"-o", lexicon_, "--source", "-", "--target", "-"}, "\"-\" more than once"},
      {{"-o", lexicon_ + ".gz", "-s", "en", "-t", "fr", bitext_}, "not compressed"},
      {{"-o", bitext_, "-s", "en", "-t", "fr", bitext_}, "none of those that are read"},
      {{"-o", lexicon_, "--source", source_, "--target", target_, "--rounds", "0"},
       "a whole number from 1 to 10 for --rounds"},
      {{"-o", lexicon_, "--source", source_, "--target", target_, "--presplit", "--wrapped"},
       "one of --presplit"},
  };
  for (const Case& bad : cases) expect_error_line(train(bad.arguments), {bad.message});
  EXPECT_EQ(file_bytes(bitext_), tsv(taught_lines()));
  EXPECT_FALSE(std::filesystem::exists(lexicon_));
}

TEST_F(Train, InputThatIsOfNoUseLeavesTheOldLexicon) {
  write_file(lexicon_, "precious");
  const std::string prose = write_file(folder_ / "prose.txt", "no unit\nat all\n");
  const std::string little = write_file(folder_ / "little.tsv", "ferry\tbac\n");
  const std::string short_one = write_file(folder_ / "short.fr.txt", "Un.\nDeux.\n");
  const std::string digits = write_file(folder_ / "1.txt", "a 1\n");
  const std::vector<std::string> start = {"-o", lexicon_, "-s", "en", "-t", "fr"};
  const auto with = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments = start;
    arguments.insert(arguments.end(), more.begin(), more.end());
    return train(arguments);
  };
  expect_error_line(with({folder_ / "none.tsv"}), {"none.tsv", "found no file of this name"});
  expect_error_line(with({prose}), {"prose.txt", "no such line"});
  expect_error_line(with({little}), {"text that teaches at least one word", "1 bitext"});
  expect_error_line(with({write_file(folder_ / "de.tmx", "<tmx><body></body></tmx>")}),
                    {"de.tmx", "units with segments in en and fr"});
  expect_error_line(with({"--moses", "--source", source_, "--target", short_one}),
                    {short_one, "as many lines as " + source_ + " has (4), found 2"});
  expect_error_line(train({"-o", lexicon_, "--moses", "--source", digits, "--target", target_}),
                    {digits, "say it with -s and -t"});
  expect_error_line(
      train({"-o", lexicon_, "--source", source_, target_, "--target", target_, source_}),
      {target_, "a text in en, as " + source_ + ", found one in fr"});
  EXPECT_EQ(file_bytes(lexicon_), "precious");
}

TEST_F(Train, ALexiconIsNoBitext) {
  learned(bitext_);
  expect_error_line(train({"-o", folder_ / "new", "-s", "en", "-t", "fr", lexicon_}),
                    {lexicon_, "expected a bitext, found a trained lexicon"});
}

TEST_F(Train, LexiconsThatCannotServeAreErrorsOfAlign) {
  const std::string bytes = learned(bitext_);
  constexpr std::size_t kVersionOffset = 8;
  std::string newer = bytes;
  newer[kVersionOffset] = 2;
  std::string damaged = bytes;
  damaged.back() = static_cast<char>(damaged.back() ^ 1);
  struct Case {
    std::string bytes;
    std::string message;
  };
  const std::vector<Case> cases = {
      {newer, "expected a trained lexicon of version 1, found version 2; train it again"},
      {damaged, "agrees with its checksum"},
      {bytes.substr(0, bytes.size() - 8), "expected a trained lexicon of "},
      {bytes.substr(0, 20), "expected a trained lexicon of at least"},
  };
  for (const Case& bad : cases) {
    expect_error_line(align(write_file(folder_ / "bad.lexicon", bad.bytes)),
                      {"bad.lexicon", bad.message});
  }
  expect_error_line(
      align(lexicon_, {"-t", "de"}),
      {lexicon_, "expected a trained lexicon for en and de, found one for en and fr"});
  expect_error_line(Program({"align", source_, target_, "--lexicon", "-"}).input(bytes).run(),
                    {"standard input", "save it as a file first"});
}

}  // namespace
}  // namespace diglot::testing
