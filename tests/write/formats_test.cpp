// The registry of formats, and what write_bitext checks for all of them.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "tests/write/bitexts.h"

namespace diglot {
namespace {

TEST(OutputFormats, AreListedInTheOrderOfFormat) {
  std::vector<std::string_view> names;
  for (const FormatInfo& info : output_formats()) {
    EXPECT_EQ(static_cast<std::size_t>(info.format), names.size());
    EXPECT_FALSE(info.description.empty());
    EXPECT_FALSE(info.extensions.empty());
    names.push_back(info.name);
  }
  EXPECT_EQ(names, (std::vector<std::string_view>{"tmx", "tsv", "jsonl", "links", "ladder", "xliff",
                                                  "xliff2", "bitextor", "jsonl-flat", "po", "csv",
                                                  "hunalign"}));
}

TEST(OutputFormats, AreFoundByTheirNamesAndExtensions) {
  for (const FormatInfo& info : output_formats()) {
    EXPECT_EQ(format_from_name(info.name), info.format);
    for (const std::string_view extension : info.extensions) {
      EXPECT_EQ(format_from_path("out" + std::string(extension)), info.format) << extension;
    }
  }
}

TEST(FormatFromName, ListsTheNamesWhereThereIsNone) {
  for (const char* name : {"xlsx", "", "TMX", ".tmx", "tm"}) {
    try {
      format_from_name(name);
      FAIL() << name << " is no format";
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kUsage);
      EXPECT_EQ(error.found(), '"' + std::string(name) + '"');
      EXPECT_EQ(error.hint(),
                "known formats: tmx, tsv, jsonl, links, ladder, xliff, xliff2, bitextor, "
                "jsonl-flat, po, csv, hunalign, moses, xces");
    }
  }
}

TEST(FormatFromPath, GoesByTheExtension) {
  struct Case {
    std::string_view path;
    std::optional<Format> expected;
  };
  const Case cases[] = {
      {"novel.en-fr.tmx", Format::kTmx},
      {"out/novel.tsv", Format::kTsv},
      {"novel.TMX", Format::kTmx},
      {"novel.tmx.gz", Format::kTmx},
      {"novel.jsonl.zst", Format::kJsonl},
      {"novel.ladder.GZ", Format::kLadder},
      {"./a.tsv/novel.align", Format::kLinks},
      {"novel.flat.jsonl", Format::kJsonlFlat},
      {"flat.jsonl", Format::kJsonl},
      {"novel.moses.gz", Format::kMoses},
      {"novel.tmx.gz.zst", std::nullopt},
      {"novel.tmx.bz2", std::nullopt},
      {"novel.txt", std::nullopt},
      {"novel.gz", std::nullopt},
      {"novel.tmx/out", std::nullopt},
      {"tmx", std::nullopt},
      {".tmx", std::nullopt},
      {"-", std::nullopt},
      {"", std::nullopt},
  };
  for (const Case& c : cases) EXPECT_EQ(format_from_path(c.path), c.expected) << c.path;
}

TEST(FormatFiles, AreNamedByPathAndLanguages) {
  struct Case {
    Format format;
    std::string path;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {Format::kTmx, "a/novel.tmx.gz", {"a/novel.tmx.gz"}},
      {Format::kMoses, "a/corpus", {"a/corpus.en", "a/corpus.fr"}},
      {Format::kMoses, "corpus.moses", {"corpus.en", "corpus.fr"}},
      {Format::kMoses, "v1.2/corpus.gz", {"v1.2/corpus.en.gz", "v1.2/corpus.fr.gz"}},
      {Format::kXces, "novel.xml", {"novel.xml", "novel.en.xml", "novel.fr.xml"}},
      {Format::kXces, "novel.xces.gz", {"novel.xces.gz", "novel.en.xces.gz", "novel.fr.xces.gz"}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(format_files(c.format, c.path, "en", "fr"), c.expected) << c.path;
  }
  EXPECT_EQ(format_files(Format::kMoses, "x", "en", "en"),
            (std::vector<std::string>{"x.source", "x.target"}));
}

Bitext two_words(const std::string& source_language, const std::string& target_language) {
  return make_bitext(lines_document(source_language, {"Yes."}),
                     lines_document(target_language, {"Oui."}), "1-1");
}

TEST(LanguageTag, MalformedIsRefusedByEveryFormatBeforeAnythingIsWritten) {
  for (const char* tag : {"en_US", "e", "1", "en-", "-en", "en--US", "englishlanguage",
                          "englishes1", "en US", "en-US ", "x", "x-", "a-b", "français"}) {
    for (const FormatInfo& info : output_formats()) {
      std::ostringstream stream;
      EXPECT_THROW(write_bitext(two_words("en", "fr"), info.format, stream, {.source_tag = tag}),
                   Error)
          << tag;
      EXPECT_THROW(write_bitext(two_words("en", "fr"), info.format, stream, {.target_tag = tag}),
                   Error)
          << tag;
      EXPECT_THROW(write_bitext(two_words("en", tag), info.format, stream), Error) << tag;
      EXPECT_EQ(stream.str(), "");
    }
  }
}

TEST(LanguageTag, WellFormedIsTaken) {
  for (const char* tag : {"en", "en-US", "zh-Hant-TW", "sr-Latn", "und", "es-419", "x-klingon",
                          "i-default", "de-CH-1996", "en-x-novel", "sl-rozaj-biske"}) {
    EXPECT_NE(written(two_words("en", "fr"), Format::kTmx, {.source_tag = tag})
                  .find("<tuv xml:lang=\"" + std::string(tag) + "\">"),
              std::string::npos)
        << tag;
  }
}

TEST(LanguageTag, ErrorSaysWhatToWrite) {
  try {
    written(two_words("en", "fr"), Format::kTmx, {.target_tag = "fr_CA"});
    FAIL() << "fr_CA is no BCP 47 tag";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    EXPECT_STREQ(error.what(),
                 "expected a BCP 47 language tag, found \"fr_CA\"; write it like \"en\", \"en-US\" "
                 "or \"zh-Hant\"");
  }
}

}  // namespace
}  // namespace diglot
