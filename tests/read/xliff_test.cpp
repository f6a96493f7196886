// XLIFF as others write it.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "tests/read/xml_units.h"

namespace diglot {
namespace {

using testing::dump;
using testing::dumps;
using testing::expect_error;
using testing::expect_units;
using testing::read_units;
using testing::ReadUnits;
using testing::texts;
using testing::UnitCase;

std::string version_1(const std::string& body) {
  return "<?xml version=\"1.0\"?>\n<xliff version=\"1.2\" "
         "xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"d.txt\" "
         "source-language=\"en\" target-language=\"fr\" datatype=\"plaintext\"><header><tool "
         "tool-id=\"t\" tool-name=\"T\"/></header><body>" +
         body + "</body></file></xliff>";
}

std::string version_2(const std::string& units) {
  return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"en\" "
         "trgLang=\"fr\"><file id=\"f1\" original=\"d.txt\">" +
         units + "</file></xliff>";
}

TEST(XliffReader, ReadsVersion1) {
  const UnitCase cases[] = {
      {"unit",
       version_1("<trans-unit id=\"1\"><source>Yes.</source><target>Oui.</target></trans-unit>"),
       "en:Yes.=fr:Oui."},
      {"groups",
       version_1("<group><group><trans-unit id=\"1\"><source>Yes.</source>"
                 "<target>Oui.</target></trans-unit></group></group>"
                 "<trans-unit id=\"2\"><source>No.</source></trans-unit>"),
       "en:Yes.=fr:Oui.|en:No.=fr:"},
      {"codes",
       version_1("<trans-unit id=\"1\"><source>A <g id=\"1\">b<x id=\"2\"/></g><bpt id=\"3\">"
                 "&lt;i></bpt>c<ept id=\"3\">&lt;/i></ept> <mrk mtype=\"term\">d</mrk><ph id=\"4\">"
                 "{<sub>e</sub>}</ph></source><target>x<bx id=\"5\"/><ex id=\"5\"/><it id=\"6\" "
                 "pos=\"open\">(</it></target></trans-unit>"),
       "en:A bc de=fr:x", "inline code 7, inline markup 2"},
      {"the header of a catalogue",
       version_1("<trans-unit id=\"1\" restype=\"x-gettext-domain-header\"><source>Language: fr"
                 "</source><target>Language: fr</target></trans-unit><trans-unit id=\"2\" "
                 "restype=\"x-gettext-plurals\"><source>Yes.</source></trans-unit>"),
       "en:Yes.=fr:", "header 1, trans-unit attribute restype 1"},
      {"white space", version_1("<trans-unit id=\"1\"><source> a\n  b </source></trans-unit>"),
       "en:a b=fr:", "white space 1"},
      {"white space that is kept",
       version_1("<group xml:space=\"preserve\"><trans-unit id=\"1\"><source> a\n  b </source>"
                 "<target xml:space=\"default\"> c </target></trans-unit></group>"),
       "en: a\n  b =fr:c", "white space 1"},
      {"suggestions and binary units",
       version_1("<trans-unit id=\"1\"><source>Yes.</source><alt-trans><target>Non.</target>"
                 "</alt-trans></trans-unit><bin-unit id=\"2\" mime-type=\"x\"><bin-source/>"
                 "</bin-unit>"),
       "en:Yes.=fr:", "element alt-trans 1, element bin-unit 1"},
      {"two files",
       "<xliff version=\"1.2\"><file original=\"a\" source-language=\"EN_us\" "
       "target-language=\"fr\" datatype=\"x\"><body><trans-unit id=\"1\"><source>a</source>"
       "</trans-unit></body></file><file original=\"b\" source-language=\"de\" "
       "datatype=\"x\"><body>"
       "<trans-unit id=\"1\"><source>b</source></trans-unit></body></file></xliff>",
       "en-US:a=fr:|de:b=und:"},
      {"attributes",
       version_1("<trans-unit id=\"1\" translate=\"no\" resname=\"r\"><source>a</source>"
                 "<target state-qualifier=\"mt-suggestion\">b</target></trans-unit>"),
       "en:a=fr:b",
       "target attribute state-qualifier 1, trans-unit attribute resname 1, trans-unit attribute "
       "translate 1"},
      {"nothing", version_1(""), ""},
  };
  expect_units("x.xlf", cases);
}

TEST(XliffReader, ReadsVersion2) {
  const UnitCase cases[] = {
      {"unit",
       version_2("<unit id=\"u\"><segment><source>Yes.</source><target>Oui.</target></segment>"
                 "</unit>"),
       "en:Yes.=fr:Oui."},
      {"segments",
       version_2("<group id=\"g\"><unit id=\"u\"><segment id=\"s1\"><source>Yes.</source></segment>"
                 "<ignorable><source> </source></ignorable><segment><source>No.</source>"
                 "<target>Non.</target></segment></unit></group>"),
       "en:Yes.=fr:|en:No.=fr:Non.", "element ignorable 1"},
      {"behind the last segment",
       version_2("<unit id=\"u\"><segment><source>Yes.</source></segment><source> </source><target "
                 "state=\"final\">Oui.</target><notes><note>n</note></notes></unit>"),
       "en:Yes.=fr:", "note 1, text outside of segments 2"},
      {"codes",
       version_2("<unit id=\"u\"><originalData><data id=\"d\">x</data></originalData><segment>"
                 "<source>A <pc id=\"1\">b</pc><ph id=\"2\"/><sc id=\"3\"/>c<ec startRef=\"3\"/>"
                 "<mrk id=\"m\" type=\"term\">d</mrk><cp hex=\"0001\"/></source></segment></unit>"),
       "en:A bcd=fr:", "element originalData 1, inline code 4, inline markup 2"},
      {"white space that is kept",
       version_2("<unit id=\"u\" xml:space=\"preserve\"><segment><source> a </source></segment>"
                 "</unit>"),
       "en: a =fr:"},
      {"nothing", version_2(""), ""},
  };
  expect_units("x.xlf", cases);
}

TEST(XliffReader, TellsVersionsApart) {
  const std::string unit_1 = version_1("");
  const std::string unit_2 = version_2("");
  const testing::TemporaryFolder folder;
  EXPECT_EQ(UnitReader(testing::write_file(folder / "1", unit_1)).format(), Format::kXliff);
  EXPECT_EQ(UnitReader(testing::write_file(folder / "2", unit_2)).format(), Format::kXliff2);
}

TEST(XliffReader, HasIdsNotesStatesAndDocuments) {
  const ReadUnits one = read_units(
      "x.xlf", version_1("<trans-unit id=\"a\" approved=\"yes\"><source>Yes.</source><target "
                         "state=\"needs-translation\">Oui.</target><note from=\"me\">n</note><note "
                         "annotates=\"target\">t</note><prop-group name=\"p\"><prop "
                         "prop-type=\"x-confidence\">0.5</prop></prop-group></trans-unit>"));
  EXPECT_EQ(dumps(one.units),
            (std::vector<std::string>{"a en=Yes.@d.txt fr=Oui. {state=needs-translation} {note=t} "
                                      "0.5 {approved=yes} {note=n}"}));
  EXPECT_EQ(dump(one.losses), "note attribute from 1");
  EXPECT_EQ(one.source_language, "en");
  const ReadUnits two = read_units(
      "x.xlf",
      version_2(
          "<unit id=\"u\"><mda:metadata xmlns:mda=\"m\"><mda:metaGroup category=\"source\">"
          "<mda:meta type=\"k\">v</mda:meta></mda:metaGroup></mda:metadata><notes><note "
          "appliesTo=\"source\">n</note></notes><segment id=\"1\" state=\"final\"><source>Yes."
          "</source></segment><segment id=\"2\"><source>No.</source></segment></unit>"));
  EXPECT_EQ(dumps(two.units),
            (std::vector<std::string>{"u en=Yes.@d.txt {k=v} {note=n} fr= {state=final}",
                                      "u/2 en=No.@d.txt fr="}));
}

TEST(XliffReader, MarksAroundSentencesAreBreaks) {
  const ReadUnits file = read_units(
      "x.xlf",
      version_1("<trans-unit id=\"a\"><source>One. Two.</source><seg-source><mrk mtype=\"seg\" "
                "mid=\"1\">One.</mrk> <mrk mtype=\"seg\" mid=\"2\">Two.</mrk></seg-source><target>"
                "<mrk mtype=\"seg\" mid=\"1\">Un. </mrk><mrk mtype=\"seg\" mid=\"2\">Deux.</mrk>"
                "</target></trans-unit>"));
  EXPECT_EQ(dumps(file.units), (std::vector<std::string>{"a en=One. Two.|5@d.txt fr=Un. Deux.|4"}));
  EXPECT_EQ(dump(file.losses), "");
}

TEST(XliffReader, BreaksCountAmongTheBytesOfAUnit) {
  std::string marks;
  for (int i = 0; i < 1000; ++i) marks += "<mrk mtype=\"seg\"/>";
  const std::string bytes =
      version_1("<trans-unit id=\"a\"><source>One." + marks + "</source></trans-unit>");
  EXPECT_EQ(read_units("x.xlf", bytes, {.max_unit_byte_count = 10'000}).units.size(), 1U);
  expect_error(ErrorKind::kLimit, {"units of at most 5000 bytes"},
               [&] { read_units("x.xlf", bytes, {.max_unit_byte_count = 5000}); });
}

TEST(XliffReader, ChoosesAndTurnsLanguages) {
  const std::string bytes =
      version_1("<trans-unit id=\"1\"><source>Yes.</source><target>Oui.</target></trans-unit>");
  EXPECT_EQ(texts(read_units("x", bytes, {.source_language = "fr", .target_language = "en"}).units),
            "fr:Oui.=en:Yes.");
  const ReadUnits none = read_units("x", bytes, {.source_language = "de", .target_language = "en"});
  EXPECT_EQ(texts(none.units), "");
  EXPECT_EQ(dump(none.losses), "unit without the languages 1");
}

TEST(XliffReader, OtherXmlIsAnError) {
  expect_error(ErrorKind::kInput, {"expected an XLIFF file", "starts with <html>"},
               [] { read_units("x", "<html/>", {.format = Format::kXliff}); });
  expect_error(ErrorKind::kFormat, {"inside <file>"},
               [] { read_units("x", version_1("").substr(0, 240)); });
}

}  // namespace
}  // namespace diglot
