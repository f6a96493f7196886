// Trained lexicons: as write_lexicon makes them, and as nobody should.
#include "read/trained_lexicon.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/checksum.h"
#include "bitext/word_table_file.h"
#include "diglot/lexicon.h"
#include "diglot/output_file.h"
#include "diglot/train.h"
#include "tests/base/files.h"
#include "tests/bitext/word_tables.h"
#include "text/token_rules.h"

namespace diglot::testing {
namespace {

constexpr std::size_t kVersionOffset = 8;
constexpr std::size_t kTokenRulesOffset = 12;
constexpr std::size_t kChecksumOffset = 24;

WordTable ferries(const std::string& source = "en", const std::string& target = "fr") {
  return word_table(
      {{"ferry", "bac", 0.5F}, {"ferry", "traversier", 0.25F}, {"gull", "mouette", 1.0F}},
      {{"bac", "ferry", 0.75F}, {"mouette", "gull", 0.875F}},
      {source, target, text::kTokenRulesVersion});
}

std::string bytes_of(const WordTable& table) {
  std::ostringstream stream;
  write_lexicon(table, stream);
  return stream.str();
}

void set_number(std::string& bytes, std::size_t offset, std::uint32_t number) {
  std::memcpy(bytes.data() + offset, &number, sizeof(number));
}

// Makes the checksum agree with the bytes again.
std::string sealed(std::string bytes) {
  set_number(bytes, kChecksumOffset, 0);
  Checksum checksum;
  checksum.add(std::as_bytes(std::span(bytes)));
  set_number(bytes, kChecksumOffset, checksum.value());
  return bytes;
}

class TrainedLexicon : public ::testing::Test {
 protected:
  Lexicon read(const std::string& bytes, const std::string& source = "en",
               const std::string& target = "fr") {
    return read_lexicon(write_file(path_, bytes), source, target);
  }

  TemporaryFolder folder_;
  std::string path_ = folder_ / "ferries.lexicon";
};

TEST_F(TrainedLexicon, ComesBackAsItWasWritten) {
  const Lexicon lexicon = read(bytes_of(ferries()));
  EXPECT_EQ(lexicon.kind, LexiconKind::kTrained);
  EXPECT_EQ(lexicon.name, path_);
  EXPECT_TRUE(lexicon.entries.empty());
  ASSERT_NE(lexicon.words, nullptr);
  const WordTable& table = *lexicon.words;
  EXPECT_EQ(table.origin().source_language, "en");
  EXPECT_EQ(dump(table.source(), table.target()), "ferry=bac:500,traversier:250 gull=mouette:1000");
  EXPECT_EQ(dump(table.target(), table.source()), "bac=ferry:750 mouette=gull:875 traversier=");
}

TEST_F(TrainedLexicon, OutlivesItsFile) {
  const Lexicon lexicon = read(bytes_of(ferries()));
  std::filesystem::remove(path_);
  EXPECT_EQ(lexicon.words->source().find("gull"), 1U);
}

TEST_F(TrainedLexicon, AnEmptyTableIsLegal) {
  EXPECT_EQ(read(bytes_of(word_table({}, {}))).words->pair_count(), 0U);
}

TEST_F(TrainedLexicon, ServesBothDirections) {
  const Lexicon lexicon = read(bytes_of(ferries()), "fr", "en");
  EXPECT_EQ(lexicon.words->origin().source_language, "fr");
  EXPECT_EQ(dump(lexicon.words->source(), lexicon.words->target()),
            "bac=ferry:750 mouette=gull:875 traversier=");
}

TEST_F(TrainedLexicon, ServesAllVariantsOfItsLanguages) {
  EXPECT_NO_THROW(read(bytes_of(ferries("zh", "pt")), "zh-Hant-TW", "pt-BR"));
  EXPECT_NO_THROW(read(bytes_of(ferries("zh", "pt")), "pt", "zh-Hans"));
}

TEST_F(TrainedLexicon, OfOtherLanguagesIsAnError) {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"en", "de"}, {"de", "fr"}, {"en", "en"}, {"und", "fr"}};
  for (const auto& [source, target] : pairs) {
    expect_error(ErrorKind::kInput,
                 {path_, "expected a trained lexicon for " + source + " and " + target,
                  "found one for en and fr"},
                 [&] { read(bytes_of(ferries()), source, target); });
  }
}

TEST_F(TrainedLexicon, OfAnotherVersionIsAnError) {
  std::string bytes = bytes_of(ferries());
  set_number(bytes, kVersionOffset, 2);
  expect_error(ErrorKind::kFormat,
               {path_, "expected a trained lexicon of version 1, found version 2",
                "train it again with diglot train"},
               [&] { read(bytes); });
  // Even where nothing else is as it is now.
  expect_error(ErrorKind::kFormat, {"found version 2"}, [&] { read(bytes + "more"); });
}

TEST_F(TrainedLexicon, WithKeysOfOtherRulesIsAnError) {
  std::string bytes = bytes_of(ferries());
  set_number(bytes, kTokenRulesOffset, text::kTokenRulesVersion + 1);
  expect_error(ErrorKind::kFormat, {path_, "word rules version", "train it again"},
               [&] { read(sealed(bytes)); });
}

TEST_F(TrainedLexicon, CompressedIsAnErrorThatSaysWhatToDo) {
  const std::string path = folder_ / "ferries.lexicon.gz";
  OutputFile file(path);
  write_lexicon(ferries(), file.stream());
  file.commit();
  expect_error(ErrorKind::kInput, {path, "compressed with gzip", "decompress it first"},
               [&] { read_lexicon(path, "en", "fr"); });
}

TEST_F(TrainedLexicon, CutOffAnywhereIsAnError) {
  const std::string bytes = bytes_of(ferries());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(read(bytes.substr(0, size)), Error) << size;
  }
  EXPECT_THROW(read(bytes + '\0'), Error);
}

TEST_F(TrainedLexicon, WithAnyByteChangedIsAnError) {
  const std::string good = bytes_of(ferries());
  for (std::size_t offset = 0; offset < good.size(); ++offset) {
    for (const char change : {'\x01', '\xFF'}) {
      std::string bytes = good;
      bytes[offset] = static_cast<char>(bytes[offset] ^ change);
      EXPECT_THROW(read(bytes), Error) << offset;
    }
  }
}

// Reads everything that can be read.
std::size_t walk(const WordTable& table) {
  return dump(table.source(), table.target()).size() + dump(table.target(), table.source()).size();
}

// A checksum keeps accidents out, but not a file that was made to harm.
TEST_F(TrainedLexicon, WithAnyByteChangedAndSealedIsSafe) {
  const std::string good = bytes_of(ferries());
  std::size_t refused_count = 0;
  for (std::size_t offset = 0; offset < good.size(); ++offset) {
    for (const int bit : {0, 3, 7}) {
      std::string bytes = good;
      bytes[offset] = static_cast<char>(bytes[offset] ^ (1 << bit));
      try {
        EXPECT_GT(walk(*read(sealed(bytes)).words), 0U);
      } catch (const Error&) {
        ++refused_count;
      }
    }
  }
  EXPECT_GT(refused_count, 0U);
}

TEST_F(TrainedLexicon, LiesInTheFileAsDocumented) {
  const std::string bytes =
      bytes_of(word_table({{"a", "bcd", 0.5F}}, {}, {"en", "fr", text::kTokenRulesVersion}));
  EXPECT_EQ(bytes.substr(0, 8), kWordTableMagic);
  EXPECT_EQ(bytes.size() % kWordTableAlignment, 0U);
  const std::string sections = bytes.substr(sizeof(WordTableHeader));
  using namespace std::string_literals;
  EXPECT_EQ(sections,
            // Source: where the one key begins and ends, its row, its translation, the key.
            "\0\0\0\0\1\0\0\0"s + "\0\0\0\0\1\0\0\0"s + "\0\0\0\0\0\0\0\x3F"s + "a\0\0\0\0\0\0\0"s +
                // Target: the same, without translations.
                "\0\0\0\0\3\0\0\0"s + "\0\0\0\0\0\0\0\0"s + "bcd\0\0\0\0\0"s);
}

TEST_F(TrainedLexicon, IsTheSameForTheSameTable) {
  EXPECT_EQ(bytes_of(ferries()), bytes_of(ferries()));
}

}  // namespace
}  // namespace diglot::testing
