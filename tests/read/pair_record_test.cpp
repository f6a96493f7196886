#include "diglot/pair_record.h"

#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "tests/base/files.h"

namespace diglot {
namespace {

using namespace std::string_view_literals;
using testing::error_of;

const Place kPlace = {"input", 7};

std::string dump(const RecordSide& side) {
  return (side.is_presplit ? "list[" : "text[") + side.text + ']' + side.language;
}

// "id | source | target", or the error.
std::string dump(std::string_view line, RecordFormat format = RecordFormat::kJson) {
  try {
    const PairRecord record = RecordParser(format).parse(line, kPlace, nullptr);
    return (record.id.is_number ? "#" : "") + record.id.text + " | " + dump(record.source) + " | " +
           dump(record.target);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kFormat);
    return error.what();
  }
}

TEST(JsonRecord, HoldsTextsOrSentences) {
  EXPECT_EQ(dump(R"({"id":"a","source":"One. Two.","target":"Un. Deux."})"),
            "a | text[One. Two.] | text[Un. Deux.]");
  EXPECT_EQ(dump(R"({"target":["Un.","Deux."],"source":["One.\nTwo."],"id":12})"),
            "#12 | list[One. Two.\n] | list[Un.\nDeux.\n]");
  EXPECT_EQ(dump(R"({"id":"","source":[],"target":["",""]})"), " | list[] | list[\n\n]");
  EXPECT_EQ(dump(R"({"id":"a","source":"\u00e9\u0000\ud83d\ude00","target":"x"})"),
            "a | text[é\uFFFD😀] | text[x]");
}

TEST(JsonRecord, HoldsLanguages) {
  EXPECT_EQ(
      dump(R"({"id":"a","source":"x","target":"y","source_language":"en","target_language":"FR"})"),
      "a | text[x]en | text[y]FR");
  EXPECT_EQ(dump(R"({"id":"a","source":"x","target":"y","source_language":null})"),
            "a | text[x] | text[y]");
}

TEST(JsonRecord, MayHoldMore) {
  EXPECT_EQ(
      dump(
          R"({"url":{"id":3,"source":[1]},"id":"a","source":"x","target":"y","w":[[{}],1.5,true]})"),
      "a | text[x] | text[y]");
}

TEST(JsonRecord, SaysWhatIsWrong) {
  const auto wrong = [](std::string_view line, std::string_view message) {
    EXPECT_EQ(dump(line), "input:7: " + std::string(message)) << line;
  };
  wrong(R"({"source":"x","target":"y"})",
        "expected the field \"id\" in the JSON object, found none");
  wrong(R"({"id":"a","target":"y"})",
        "expected the field \"source\" in the JSON object, found none");
  wrong(R"({"id":"a","source":"x"})",
        "expected the field \"target\" in the JSON object, found none");
  wrong(R"({"id":1.5,"source":"x","target":"y"})",
        "expected a string or a whole number as \"id\", found a number");
  wrong(R"({"id":"a","source":7,"target":"y"})",
        "expected a text or a list of sentences as \"source\", found a number");
  wrong(R"({"id":"a","source":["x",["y"]],"target":"y"})",
        "expected a text or a list of sentences as \"source\", found a list");
  wrong(R"({"id":"a","source":"x","target":null})",
        "expected a text or a list of sentences as \"target\", found null");
  wrong(R"({"id":"a","source":"x","target":{}})",
        "expected a text or a list of sentences as \"target\", found an object");
  wrong(R"({"id":"a","source":["x",true],"target":"y"})",
        "expected a text or a list of sentences as \"source\", found true or false");
  wrong(R"({"id":"a","source":"x","target":"y","source_language":5})",
        "expected a language tag as \"source_language\", found a number");
  wrong("[1,2]", "expected a JSON object, found a list");
  wrong("\"text\"", "expected a JSON object, found a string");
  wrong("{\"id\":\"a\",\"source\":\"\xC3\x28\",\"target\":\"y\"}",
        "expected a JSON object in UTF-8, found broken UTF-8");
}

TEST(JsonRecord, SaysWhereJsonIsBroken) {
  EXPECT_EQ(dump("{nope"), "input:7:3: expected a JSON object, found broken JSON");
  EXPECT_EQ(dump(R"({"id":"a","source":"\ud800","target":"y"})"),
            "input:7:27: expected a JSON object, found broken JSON");
  EXPECT_TRUE(dump(R"({"id":"a"} {})").ends_with("expected a JSON object, found broken JSON"));
  EXPECT_TRUE(
      dump(std::string(100'000, '[')).ends_with("expected a JSON object, found broken JSON"));
}

TEST(JsonRecord, ErrorsKnowTheIdWhereverItStands) {
  for (const char* line : {R"({"id":"a","source":5,"target":"y"})",
                           R"({"source":5,"target":"y","id":"a"})", R"({"id":"a","source":"x)"}) {
    std::optional<PairId> id;
    error_of([&] { RecordParser(RecordFormat::kJson).parse(line, kPlace, &id); });
    EXPECT_EQ(id, (PairId{"a", false})) << line;
  }
}

TEST(BitextorRecord, HoldsTextsInBase64) {
  // "One.\nTwo.\n" and "Un.\nDeux.\n"
  EXPECT_EQ(dump("http://a\thttp://b\tT25lLgpUd28uCg==\tVW4uCkRldXguCg==", RecordFormat::kBitextor),
            "http://a http://b | list[One.\nTwo.\n] | list[Un.\nDeux.\n]");
  EXPECT_EQ(dump("a\tb\tT25lLgpUd28uCg\tVW4u\tmore", RecordFormat::kBitextor),
            "a b | list[One.\nTwo.\n] | list[Un.]");
}

TEST(BitextorRecord, AHeaderTellsTheColumns) {
  RecordParser parser(RecordFormat::kBitextor);
  EXPECT_FALSE(parser.take_header("http://a\thttp://b\tT25lLg==\tVW4u"));
  EXPECT_TRUE(parser.take_header("score\ttrg_text\tsrc_text\ttrg_url\tsrc_url"));
  const PairRecord record = parser.parse("1\tVW4u\tT25lLg==\thttp://b\thttp://a", kPlace, nullptr);
  EXPECT_EQ(record.id.text, "http://a http://b");
  EXPECT_EQ(record.source.text, "One.");
  EXPECT_EQ(record.target.text, "Un.");
  EXPECT_FALSE(RecordParser(RecordFormat::kJson).take_header("src_text\ttrg_text"));
}

TEST(BitextorRecord, SaysWhatIsWrong) {
  const auto wrong = [](std::string_view line, std::string_view message) {
    EXPECT_EQ(dump(line, RecordFormat::kBitextor), "input:7: expected " + std::string(message));
  };
  wrong("a\tb\tT25lLg==", "a text in column 4, found 3 columns");
  wrong("a\tb\tT25lLg==\tVW!u", "base64 in column 4, found something else");
  wrong("a\tb\tT25lL\tVW4u", "base64 in column 3, found something else");
  wrong("a\tb\twyg=\tVW4u", "UTF-8 in column 3, found broken UTF-8");
}

}  // namespace
}  // namespace diglot
