// What `diglot align` takes for a text, and what it says about it.
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <boost/iostreams/copy.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_stream.hpp>
#include <gtest/gtest.h>

#include "tests/base/files.h"
#include "tests/cli/program.h"
#include "tests/cli/texts.h"

namespace diglot::testing {
namespace {

template <typename Compressor>
std::string compressed(std::string_view text) {
  std::istringstream plain{std::string(text)};
  boost::iostreams::filtering_istream stream;
  stream.push(Compressor());
  stream.push(plain);
  std::ostringstream bytes;
  boost::iostreams::copy(stream, bytes);
  return bytes.str();
}

// UTF-16 with byte order mark, little-endian.
std::string utf16(std::u16string_view text) {
  std::string bytes = "\xFF\xFE";
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit & 0xFF);
    bytes += static_cast<char>(unit >> 8);
  }
  return bytes;
}

class Reading : public ::testing::Test {
 protected:
  Outcome align(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "align");
    arguments.insert(arguments.end(), {"--format", "tsv"});
    return Program(arguments).run();
  }

  // Aligns the French target with a source of these bytes.
  Outcome align_source(std::string_view bytes, std::vector<std::string> options = {}) const {
    options.insert(options.begin(), {write_file(folder_ / "source.en.txt", bytes), target_});
    return align(options);
  }

  TemporaryFolder folder_;
  std::string source_ = write_file(folder_ / "ferry.en.txt", kEnglish);
  std::string target_ = write_file(folder_ / "ferry.fr.txt", kFrench);
  std::string expected_ = align({source_, target_}).out;
};

TEST_F(Reading, StandardInputIsAHyphenOnEitherSide) {
  EXPECT_NE(expected_, "");
  const Outcome source = Program({"align", "-", target_, "--format", "tsv"}).input(kEnglish).run();
  EXPECT_EQ(source.exit_code, 0) << source.err;
  EXPECT_EQ(source.out, expected_);
  EXPECT_TRUE(contains(source.err, "standard input: en (by the text)")) << source.err;
  const Outcome target = Program({"align", source_, "-", "--format", "tsv"}).input(kFrench).run();
  EXPECT_EQ(target.out, expected_);
}

TEST_F(Reading, CompressionIsSeenInTheBytes) {
  using Gzip = boost::iostreams::gzip_compressor;
  using Zstd = boost::iostreams::zstd_compressor;
  EXPECT_EQ(align_source(compressed<Gzip>(kEnglish)).out, expected_);
  EXPECT_EQ(align_source(compressed<Zstd>(kEnglish)).out, expected_);
}

TEST_F(Reading, ByteOrderMarksAndUtf16AreUnderstood) {
  EXPECT_EQ(align_source("\xEF\xBB\xBF" + std::string(kEnglish)).out, expected_);
  std::u16string wide;
  for (const char c : kEnglish) wide += static_cast<char16_t>(c);
  const Outcome outcome = align_source(utf16(wide));
  EXPECT_EQ(outcome.out, expected_);
  EXPECT_TRUE(contains(outcome.err, "read as UTF-16")) << outcome.err;
  EXPECT_FALSE(contains(outcome.err, "guess")) << outcome.err;
}

TEST_F(Reading, LegacyEncodingsAreGuessedAndNamed) {
  const std::string french =
      "Ma grand-m\xE8re, qui traversait le d\xE9troit chaque automne, regardait les mouettes \x85\n"
      "Personne ne parlait, mais les feux apparurent derri\xE8re le cap \xE0 onze heures.\n";
  const std::string path = write_file(folder_ / "old.fr.txt", french);
  const Outcome guessed = align({source_, path});
  EXPECT_EQ(guessed.exit_code, 0) << guessed.err;
  EXPECT_TRUE(contains(guessed.out, "grand-mère")) << guessed.out;
  EXPECT_TRUE(contains(guessed.err, "which is a guess")) << guessed.err;
  const Outcome told = align({source_, path, "--target-encoding", "windows-1252"});
  EXPECT_EQ(told.out, guessed.out);
  EXPECT_TRUE(contains(told.err, "read as windows-1252")) << told.err;
  EXPECT_FALSE(contains(told.err, "guess")) << told.err;
}

TEST_F(Reading, AnUnknownEncodingIsAnError) {
  const Outcome outcome = align({source_, target_, "--source-encoding", "latin-9000"});
  EXPECT_EQ(outcome.exit_code, 2);
  EXPECT_TRUE(contains(outcome.err, "latin-9000")) << outcome.err;
}

TEST_F(Reading, LineEndsOfAnySystemAreTheSame) {
  std::string crlf;
  for (const char c : kEnglish) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(align_source(crlf).out, expected_);
}

TEST_F(Reading, NulAndInvalidBytesAreReplacedCountedAndPlaced) {
  std::string bytes(kEnglish);
  bytes.replace(bytes.find("spoke"), 1, 1, '\0');
  bytes.replace(bytes.find("gulls"), 1, 1, '\xFF');
  const Outcome outcome = align_source(bytes);
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_TRUE(contains(outcome.out, "Nobody \uFFFDpoke.")) << outcome.out;
  EXPECT_TRUE(contains(outcome.err,
                       "2 characters replaced by U+FFFD (1 NUL, 1 invalid), the first "
                       "at " +
                           (folder_ / "source.en.txt") + ":2:8"))
      << outcome.err;
}

TEST_F(Reading, WrappedTextIsDetectedAndCanBeForced) {
  const std::string wrapped =
      "My grandmother had crossed the strait every autumn since she\n"
      "was nine years old. She watched the gulls and counted the\n"
      "waves until it was too dark to see either of them.\n"
      "\n"
      "At eleven the lights appeared behind the headland. First came\n"
      "the green one, then the white one, and then, very slowly, the\n"
      "rest of the ship. Nobody on the quay said a word about it.\n";
  const Outcome detected = align_source(wrapped);
  EXPECT_TRUE(contains(detected.out, "since she was nine years old.")) << detected.out;
  EXPECT_TRUE(contains(detected.err, "5 sentences in 2 paragraphs, wrapped lines")) << detected.err;
  const Outcome unwrapped = align_source(wrapped, {"--unwrapped"});
  EXPECT_FALSE(contains(unwrapped.out, "she was nine")) << unwrapped.out;
  EXPECT_TRUE(contains(unwrapped.err, "in 6 paragraphs, a paragraph a line")) << unwrapped.err;
  const Outcome forced = align_source("A line\nand another.\n", {"--wrapped"});
  EXPECT_TRUE(contains(forced.out, "A line and another.")) << forced.out;
}

}  // namespace
}  // namespace diglot::testing
