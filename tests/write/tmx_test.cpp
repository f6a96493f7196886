// TMX to the last byte, and what an XML parser reads back from it.
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "diglot/error.h"
#include "diglot/version.h"
#include "tests/write/bitexts.h"

namespace diglot {
namespace {

// The texts of all elements of this name, in document order, as libxml2 reads them.
void collect_texts(const xmlNode* node, const std::string& name, std::vector<std::string>& texts) {
  for (; node != nullptr; node = node->next) {
    if (node->type == XML_ELEMENT_NODE && reinterpret_cast<const char*>(node->name) == name) {
      xmlChar* content = xmlNodeGetContent(node);
      texts.emplace_back(reinterpret_cast<const char*>(content));
      xmlFree(content);
    }
    collect_texts(node->children, name, texts);
  }
}

std::vector<std::string> texts_of(const std::string& xml, const std::string& element) {
  std::vector<std::string> texts;
  xmlDoc* document = xmlReadMemory(xml.data(), static_cast<int>(xml.size()), nullptr, nullptr,
                                   XML_PARSE_NONET | XML_PARSE_HUGE);
  EXPECT_NE(document, nullptr) << "not well-formed:\n" << xml;
  if (document == nullptr) return texts;
  collect_texts(xmlDocGetRootElement(document), element, texts);
  xmlFreeDoc(document);
  return texts;
}

std::vector<std::string> segments_of(const std::string& xml) { return texts_of(xml, "seg"); }

// The header of a TMX file, with its date, if any, as an attribute.
std::string head(const std::string& source_tag, const std::string& date = "") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"
         "<tmx version=\"1.4\">\n"
         "<header creationtool=\"Diglot\" creationtoolversion=\"" +
         std::string(kVersion) +
         "\" segtype=\"sentence\" o-tmf=\"Diglot\" adminlang=\"en\" srclang=\"" + source_tag +
         "\" datatype=\"plaintext\" o-encoding=\"UTF-8\"" + date +
         ">\n"
         "</header>\n"
         "<body>\n";
}

constexpr const char* kFoot = "</body>\n</tmx>\n";

TEST(Tmx, HasOneSegALine) {
  const Bitext bitext = make_bitext(
      lines_document("en", {"Fish & chips cost < 9 > 3.", "It's \"late\".", "We went home."}),
      lines_document("fr", {"Le poisson-frites coûte < 9 > 3.", "Il est « tard ».", "Fin."}),
      "1-1 0-1 2-1");
  EXPECT_EQ(written(bitext, Format::kTmx, {.creation_time = 1795287600}),
            head("en", " creationdate=\"20261121T190000Z\"") +
                "<tu tuid=\"1\">\n"
                "<prop type=\"x-confidence\">0.9877</prop><prop type=\"x-shape\">1-1</prop>\n"
                "<tuv xml:lang=\"en\"><prop type=\"source-document\">novel.en.txt</prop>"
                "<prop type=\"x-sentences\">0</prop>"
                "<seg>Fish &amp; chips cost &lt; 9 &gt; 3.</seg></tuv>\n"
                "<tuv xml:lang=\"fr\"><prop type=\"source-document\">novel.fr.txt</prop>"
                "<prop type=\"x-sentences\">0</prop>"
                "<seg>Le poisson-frites coûte &lt; 9 &gt; 3.</seg></tuv>\n"
                "</tu>\n"
                "<tu tuid=\"3\">\n"
                "<prop type=\"x-confidence\">0.9877</prop><prop type=\"x-shape\">2-1</prop>\n"
                "<tuv xml:lang=\"en\"><prop type=\"source-document\">novel.en.txt</prop>"
                "<prop type=\"x-sentences\">1 2</prop>"
                "<seg>It's &quot;late&quot;. We went home.</seg></tuv>\n"
                "<tuv xml:lang=\"fr\"><prop type=\"source-document\">novel.fr.txt</prop>"
                "<prop type=\"x-sentences\">2</prop>"
                "<seg>Fin.</seg></tuv>\n"
                "</tu>\n" +
                kFoot);
}

TEST(Tmx, WithoutUnitsIsStillTmx) {
  const Bitext bitext = make_bitext(lines_document("en", {"A."}), lines_document("fr", {}), "1-0");
  std::ostringstream stream;
  const WriteReport report = write_bitext(bitext, Format::kTmx, stream);
  EXPECT_EQ(stream.str(), head("en") + kFoot);
  EXPECT_EQ(report.unit_count, 0u);
  EXPECT_EQ(report.null_count, 1u);
}

TEST(Tmx, TakesTagsFromOptionsThenDocumentsThenUnd) {
  const Bitext bitext = make_bitext(lines_document("en", {"Yes."}), Document(), "1-0");
  const Bitext nameless = {Document("", "", "Yes.", {{0, 4, 0, 0}}, 1),
                           Document("", "und", "Oui.", {{0, 4, 0, 0}}, 1),
                           Alignment({{{0, 1}, {0, 1}, 0.0, 1.0}}, 1, 1)};
  EXPECT_EQ(written(bitext, Format::kTmx, {.source_tag = "en-US"}), head("en-US") + kFoot);
  EXPECT_EQ(written(nameless, Format::kTmx, {.target_tag = "fr-CA"}),
            head("und") +
                "<tu tuid=\"1\">\n"
                "<prop type=\"x-confidence\">1.0000</prop><prop type=\"x-shape\">1-1</prop>\n"
                "<tuv xml:lang=\"und\"><prop type=\"x-sentences\">0</prop><seg>Yes.</seg></tuv>\n"
                "<tuv xml:lang=\"fr-CA\"><prop type=\"x-sentences\">0</prop><seg>Oui.</seg></tuv>\n"
                "</tu>\n" +
                kFoot);
}

TEST(Tmx, DatesAreUtc) {
  const std::pair<std::int64_t, std::string> dates[] = {
      {0, "19700101T000000Z"},           {-1, "19691231T235959Z"},
      {951782399, "20000228T235959Z"},   {951782400, "20000229T000000Z"},
      {4107542400, "21000301T000000Z"},  {253402300799, "99991231T235959Z"},
      {-62167219200, "00000101T000000Z"}};
  const Bitext bitext = make_bitext(lines_document("en", {}), lines_document("fr", {}), "");
  for (const auto& [time, expected] : dates) {
    EXPECT_EQ(written(bitext, Format::kTmx, {.creation_time = time}),
              head("en", " creationdate=\"" + expected + "\"") + kFoot);
  }
  for (const std::int64_t time : {253402300800, -62167219201, INT64_MAX, INT64_MIN}) {
    std::ostringstream stream;
    EXPECT_THROW(write_bitext(bitext, Format::kTmx, stream, {.creation_time = time}), Error);
    EXPECT_EQ(stream.str(), "");
  }
}

TEST(Tmx, SegmentsAreReadBackAsTheyWere) {
  const std::vector<std::string> sentences = {
      "<b>bold</b> &amp; &#65; <!-- no --> <?pi?> ]]> <![CDATA[x]]>",
      "\u200Fقال: \u202Bنعم\u202C، 3 < 4\u200F",
      "今天天气很好，我们去公园。",
      "\U0001F468\u200D\U0001F469\u200D\U0001F467 \U00020BB7 \U0010FFFF",
      "10\u00A0000\u202Fkm \u2019 \u00AD \u200B a\uFEFFb e\u0301",
      "\x7F \u0080 \u009F \uFFFD \uFDD0",
      "' \" > \\ %s {} $1",
  };
  const Bitext bitext = make_bitext(lines_document("en", sentences),
                                    lines_document("fr", sentences), "1-1 1-1 1-1 1-1 1-1 1-1 1-1");
  std::ostringstream stream;
  const WriteReport report = write_bitext(bitext, Format::kTmx, stream);
  std::vector<std::string> expected;
  for (const std::string& sentence : sentences) expected.insert(expected.end(), 2, sentence);
  EXPECT_EQ(segments_of(stream.str()), expected);
  EXPECT_EQ(report.replaced_character_count, 0u);
}

TEST(Tmx, ReplacesAndCountsWhatXmlCannotCarry) {
  const Bitext bitext = make_bitext(
      lines_document("en",
                     {"bell\x07, \x1B[1mbold\x1B[0m, \uFFFE and \uFFFF, \xED\xA0\xBD", "\x01"}),
      lines_document("fr", {"cloche\x07", "\x1C"}), "1-1 1-1");
  std::ostringstream stream;
  const WriteReport report = write_bitext(bitext, Format::kTmx, stream);
  EXPECT_EQ(segments_of(stream.str()),
            (std::vector<std::string>{
                "bell\uFFFD, \uFFFD[1mbold\uFFFD[0m, \uFFFD and \uFFFD, \uFFFD\uFFFD\uFFFD",
                "cloche\uFFFD", "\uFFFD", " "}));
  EXPECT_EQ(report.replaced_character_count, 11u);
}

TEST(Tmx, NamesOfDocumentsAreEscapedAndCountedOnce) {
  const std::string text = "A.\nB.";
  const std::vector<Sentence> sentences = {{0, 2, 0, 0}, {3, 5, 0, 1}};
  const Bitext bitext = {Document("R&D <1>\xFF\n.en.txt", "en", text, sentences, 2),
                         Document("-", "fr", text, sentences, 2),
                         Alignment(beads_of_shapes("1-1 1-1", 0.0, 0.5), 2, 2)};
  std::ostringstream stream;
  const WriteReport report = write_bitext(bitext, Format::kTmx, stream);
  const std::vector<std::string> properties = texts_of(stream.str(), "prop");
  ASSERT_EQ(properties.size(), 12u);
  EXPECT_EQ(properties[2], "R&D <1>\uFFFD .en.txt");
  EXPECT_EQ(properties[4], "-");
  EXPECT_EQ(report.replaced_character_count, 2u);
}

TEST(Tmx, UnitsWithoutTextOnOneSideAreNoUnits) {
  const Bitext bitext = make_bitext(lines_document("en", {"\u00A0\uFEFF", "Yes.", " "}),
                                    lines_document("fr", {"Non.", "\u3000", "\t"}), "1-1 1-1 1-1");
  std::ostringstream stream;
  const WriteReport report = write_bitext(bitext, Format::kTmx, stream);
  EXPECT_EQ(stream.str(), head("en") + kFoot);
  EXPECT_EQ(report.unit_count, 0u);
  EXPECT_EQ(report.null_count, 3u);
}

TEST(Tmx, CarriesVeryLongSegments) {
  std::string sentence;
  while (sentence.size() < 5'000'000) sentence += "“a” & <b> 中文 \U0001F600 ";
  sentence.pop_back();
  const Bitext bitext =
      make_bitext(lines_document("en", {sentence}), lines_document("fr", {sentence}), "1-1");
  EXPECT_TRUE(segments_of(written(bitext, Format::kTmx)) ==
              (std::vector<std::string>{sentence, sentence}));
}

// Any bytes at all: the file stays well-formed and nothing goes missing or is made up.
TEST(Tmx, IsWellFormedForAnyBytes) {
  std::mt19937 random(20240229);
  const std::string pieces[] = {"a",
                                " ",
                                "<",
                                "&",
                                "]]>",
                                "\"",
                                "\xC3\xA9",
                                "\xE4\xB8\xAD",
                                "\xF0\x9F\x98\x80",
                                "\xEF\xBF\xBE",
                                "\x01",
                                "\x1F",
                                "\xC2\x85",
                                "\xC2\xA0",
                                "\xED\xA0\x80",
                                "\xFF",
                                "\xE2\x80"};
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> sentences(4, "x");
    for (std::string& sentence : sentences) {
      const std::size_t piece_count = random() % 12;
      for (std::size_t i = 0; i < piece_count; ++i)
        sentence += pieces[random() % std::size(pieces)];
    }
    const Bitext bitext = make_bitext(lines_document("en", sentences),
                                      lines_document("fr", sentences), "1-1 2-1 1-2");
    std::ostringstream stream;
    const WriteReport report = write_bitext(bitext, Format::kTmx, stream);
    ASSERT_EQ(report.unit_count, 3u);
    ASSERT_EQ(segments_of(stream.str()).size(), 6u) << stream.str();
  }
}

}  // namespace
}  // namespace diglot
