// Formats of lines that units are converted to, to the last byte.
#include <array>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/write.h"
#include "tests/write/units.h"

namespace diglot {
namespace {

using testing::full_unit;
using testing::loss;
using testing::unit_of;
using testing::write_units;
using testing::Written;

TEST(JsonlFlat, HasTextsUnderSrcAndTgt) {
  const Written written = write_units(Format::kJsonlFlat, {full_unit(), unit_of("A.", "")});
  EXPECT_EQ(
      written.files[0],
      R"({"id":"7","src":"He left. So did I.","tgt":"Il partit, moi aussi.","src_lang":"en","tgt_lang":"fr","confidence":0.9877,"score":12.5,"shape":"2-1","source":[3,4],"source_breaks":[9],"source_document":"novel.en.txt","source_properties":[["checksum","1a"]],"target":[5],"target_document":"novel.fr.txt","properties":[["domain","novels"],["note","so, so"]]})"
      "\n"
      R"({"src":"A.","tgt":"","src_lang":"en","tgt_lang":"fr","target":[]})"
      "\n");
  EXPECT_TRUE(written.report.losses.empty());
}

TEST(Bitextor, HasAHeaderAndTheFirstUnitsProperties) {
  Unit other = unit_of("A\tb.", "C.");
  other.properties = {{"note", "x"}, {"colour", "red"}};
  const Written written = write_units(Format::kBitextor, {full_unit(), other});
  EXPECT_EQ(written.files[0],
            "src_url\ttrg_url\tsrc_text\ttrg_text\taligner_score\tdomain\tnote\n"
            "novel.en.txt\tnovel.fr.txt\tHe left. So did I.\tIl partit, moi aussi.\t0.9877\t"
            "novels\tso, so\n"
            "\t\tA b.\tC.\t\t\tx\n");
  EXPECT_EQ(written.report.losses, (LossCounts{{"id", 1},
                                               {"language", 4},
                                               {"property", 2},
                                               {"score", 1},
                                               {"sentence break", 1},
                                               {"sentence numbers", 2},
                                               {"shape", 1},
                                               {"white space", 1}}));
  EXPECT_EQ(write_units(Format::kBitextor, {}).files[0],
            "src_url\ttrg_url\tsrc_text\ttrg_text\taligner_score\n");
}

TEST(Csv, HasTheColumnsOfTheFirstUnit) {
  const Written written = write_units(Format::kCsv, {full_unit()});
  EXPECT_EQ(written.files[0],
            "\xEF\xBB\xBFid,source,target,source_language,target_language,confidence,score,shape,"
            "source_document,target_document,source_sentences,target_sentences,source_breaks,"
            "target_breaks,domain,note\r\n"
            "7,He left. So did I.,\"Il partit, moi aussi.\",en,fr,0.9877,12.5000,2-1,novel.en.txt,"
            "novel.fr.txt,3 4,5,9,,novels,\"so, so\"\r\n");
  EXPECT_EQ(written.report.losses, (LossCounts{{"property", 1}}));
  EXPECT_EQ(write_units(Format::kCsv, {}).files[0], "\xEF\xBB\xBFsource,target\r\n");
}

TEST(Csv, QuotesWhatWouldBeMisread) {
  Unit unit = unit_of("say \"hi\"", " a\nb ");
  unit.variants[0].language = unit.variants[1].language = "und";
  const Written written = write_units(Format::kCsv, {unit, unit_of("=1+1", "a;b")});
  EXPECT_EQ(written.files[0],
            "\xEF\xBB\xBFsource,target\r\n\"say \"\"hi\"\"\",\" a\nb \"\r\n=1+1,\"a;b\"\r\n");
  EXPECT_EQ(written.report.losses, (LossCounts{{"language", 2}}));
}

TEST(Po, IsACatalogue) {
  Unit first = unit_of("Open \"%s\"\n", "Ouvrir « %s »\n");
  first.properties = {{"msgctxt", "menu"},
                      {"note", "A verb."},
                      {"reference", "a.c:3"},
                      {"flag", "c-format"},
                      {"flag", "no-wrap"},
                      {"flag", "fuzzy"},
                      {"x", "y"}};
  const Written written =
      write_units(Format::kPo, {first, unit_of("One\ntwo\t\\\x01", "Un\ndeux"), unit_of("A.", "")},
                  {.source_language = "en", .target_language = "fr"});
  EXPECT_EQ(written.files[0],
            "msgid \"\"\n"
            "msgstr \"\"\n"
            "\"Language: fr\\n\"\n"
            "\"MIME-Version: 1.0\\n\"\n"
            "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
            "\"Content-Transfer-Encoding: 8bit\\n\"\n"
            "\"X-Source-Language: en\\n\"\n"
            "\n"
            "# A verb.\n"
            "#: a.c:3\n"
            "#, c-format, no-wrap\n"
            "msgctxt \"menu\"\n"
            "msgid \"Open \\\"%s\\\"\\n\"\n"
            "msgstr \"Ouvrir « %s »\\n\"\n"
            "\n"
            "msgid \"\"\n"
            "\"One\\n\"\n"
            "\"two\\t\\\\\\001\"\n"
            "msgstr \"\"\n"
            "\"Un\\n\"\n"
            "\"deux\"\n"
            "\n"
            "msgid \"A.\"\n"
            "msgstr \"\"\n");
  EXPECT_EQ(written.report.losses, (LossCounts{{"property", 2}}));
  EXPECT_EQ(written.report.unit_count, 3u);
}

TEST(Po, GivesEqualMessagesAContext) {
  Unit with_id = unit_of("Yes.", "Si.");
  with_id.id = "x9";
  Unit with_context = unit_of("Yes.", "Ouais.");
  with_context.properties = {{"msgctxt", "x9"}};
  const Written written =
      write_units(Format::kPo, {unit_of("Yes.", "Oui."), with_id, unit_of("Yes.", "Oui."),
                                with_context, unit_of("", "Fin."), with_id});
  EXPECT_EQ(written.files[0].substr(written.files[0].find("\nmsgid \"Yes.")),
            "\nmsgid \"Yes.\"\nmsgstr \"Oui.\"\n"
            "\nmsgctxt \"x9\"\nmsgid \"Yes.\"\nmsgstr \"Si.\"\n"
            "\nmsgctxt \"3\"\nmsgid \"Yes.\"\nmsgstr \"Oui.\"\n"
            "\nmsgctxt \"4\"\nmsgid \"Yes.\"\nmsgstr \"Ouais.\"\n"
            "\nmsgctxt \"x9 #5\"\nmsgid \"Yes.\"\nmsgstr \"Si.\"\n");
  EXPECT_EQ(written.report.null_count, 1u);
  EXPECT_EQ(written.report.losses, (LossCounts{{"id", 2}, {"language", 10}, {"property", 1}}));
}

TEST(Po, HasLineEndsOnBothSidesOrNone) {
  const Written written =
      write_units(Format::kPo, {unit_of("A\n", "B"), unit_of("\n\nC", "D\n"), unit_of("\n", "E")});
  EXPECT_EQ(written.files[0].substr(written.files[0].find("\nmsgid \"A")),
            "\nmsgid \"A\"\nmsgstr \"B\"\n\nmsgid \"C\"\nmsgstr \"D\"\n");
  EXPECT_EQ(loss(written, "white space"), 3u);
  EXPECT_EQ(written.report.null_count, 1u);
}

TEST(Hunalign, HasSentencesBetweenTildes) {
  const Written written =
      write_units(Format::kHunalign, {full_unit(), unit_of("", "a ~~~ b"), unit_of(" A\n", "B.")});
  EXPECT_EQ(written.files[0],
            "He left. ~~~ So did I.\tIl partit, moi aussi.\t0.9877\n"
            "\ta --- b\t\n"
            "A\tB.\t\n");
  EXPECT_EQ(written.report.replaced_character_count, 1u);
  EXPECT_EQ(written.report.losses, (LossCounts{{"document name", 2},
                                               {"id", 1},
                                               {"language", 6},
                                               {"property", 3},
                                               {"score", 1},
                                               {"sentence numbers", 2},
                                               {"white space", 1}}));
  Unit chinese = unit_of("一。二。", "A.");
  chinese.variants[0].breaks = {6};
  const Written joined = write_units(Format::kHunalign, {chinese});
  EXPECT_EQ(joined.files[0], "一。 ~~~ 二。\tA.\t\n");
  EXPECT_EQ(loss(joined, "white space"), 1u);
}

TEST(Moses, HasTwoFilesWithoutEmptyLines) {
  const Written written = write_units(
      Format::kMoses,
      {unit_of("A\u2028b.", "C\r\nd."), unit_of("", "E."), unit_of("\n", "F."), full_unit()},
      {.source_language = "en", .target_language = "fr"});
  EXPECT_EQ(written.files[0], "A b.\nHe left. So did I.\n");
  EXPECT_EQ(written.files[1], "C d.\nIl partit, moi aussi.\n");
  EXPECT_EQ(written.report.unit_count, 2u);
  EXPECT_EQ(written.report.null_count, 2u);
  EXPECT_EQ(written.report.replaced_character_count, 1u);
  EXPECT_EQ(written.report.losses.count("language"), 0u);
  EXPECT_EQ(loss(written, "confidence"), 1u);
}

TEST(LinksAndLadders, CountTheTextsThatTheyLeaveOut) {
  const LossCounts expected = {{"document name", 2}, {"id", 1},    {"language", 2},
                               {"property", 3},      {"score", 1}, {"text", 2}};
  EXPECT_EQ(write_units(Format::kLinks, {full_unit()}).report.losses, expected);
  LossCounts with_gap = expected;
  with_gap["sentence numbers"] = 2;  // Whatever is before them belongs to the unit now.
  EXPECT_EQ(write_units(Format::kLadder, {full_unit()}).report.losses, with_gap);
}

TEST(LinksAndLadders, LeaveOutUnitsThatTheyCannotHold) {
  Unit first = unit_of("A.", "B.");
  first.variants[0].sentences = {0};
  first.variants[1].sentences = {0};
  const std::vector<Unit> units = {first, first, unit_of("", "")};
  const Written ladder = write_units(Format::kLadder, units);
  EXPECT_EQ(ladder.files[0], "0\t0\t0.0000\n1\t1\t0.0000\n");
  EXPECT_EQ(loss(ladder, "unit out of order"), 1u);
  EXPECT_EQ(loss(ladder, "empty unit"), 1u);
  const Written links = write_units(Format::kLinks, units);
  EXPECT_EQ(links.files[0], "[0]:[0]\n[0]:[0]\n");
  EXPECT_EQ(loss(links, "empty unit"), 1u);
}

TEST(LineFormats, CountVariantsBeyondTheSecond) {
  Unit unit = unit_of("A.", "B.");
  unit.variants.push_back(unit.variants[0]);
  unit.variants[2].language = "de";
  unit.variants[2].text = "C.";
  for (const Format format :
       {Format::kTsv, Format::kJsonlFlat, Format::kBitextor, Format::kCsv, Format::kPo,
        Format::kHunalign, Format::kMoses, Format::kLinks, Format::kLadder}) {
    EXPECT_EQ(loss(write_units(format, {unit}), "variant"), 1u) << format_info(format).name;
  }
  EXPECT_EQ(write_units(Format::kJsonl, {unit}).files[0],
            R"({"translation":{"en":"A.","fr":"B.","de":"C."}})"
            "\n");
}

}  // namespace
}  // namespace diglot
