// Translation memories as others write them.
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "diglot/output_file.h"
#include "tests/read/xml_units.h"

namespace diglot {
namespace {

using testing::dump;
using testing::expect_error;
using testing::expect_units;
using testing::read_units;
using testing::ReadUnits;
using testing::TemporaryFolder;
using testing::texts;
using testing::UnitCase;
using testing::units_of_file;

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string tuv(const std::string& language, const std::string& text) {
  return "<tuv xml:lang=\"" + language + "\"><seg>" + text + "</seg></tuv>";
}

std::string file_of(const std::string& body) {
  return std::string(kDeclaration) +
         "<tmx version=\"1.4\">\n<header creationtool=\"x\" creationtoolversion=\"1\" "
         "segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"en\" "
         "datatype=\"plaintext\"/>\n<body>\n" +
         body + "</body>\n</tmx>\n";
}

std::string file_of(const std::string& source, const std::string& target) {
  return file_of("<tu>" + tuv("en", source) + tuv("fr", target) + "</tu>\n");
}

ReadUnits read(const std::string& bytes, const ReadUnitsOptions& options = {}) {
  return read_units("x.tmx", bytes, options);
}

TEST(TmxReader, TakesAnyTagOfALanguage) {
  const auto with_tags = [](const std::string& source, const std::string& target) {
    return file_of("<tu>" + tuv(source, "Yes.") + tuv(target, "Oui.") + "</tu>");
  };
  const UnitCase cases[] = {
      {"regions", with_tags("EN-US", "fr-FR"), "en-US:Yes.=fr-FR:Oui."},
      {"other regions", with_tags("en-GB", "fr-CA"), "en-GB:Yes.=fr-CA:Oui."},
      {"script", with_tags("en-Latn-US", "fr"), "en-Latn-US:Yes.=fr:Oui."},
      {"underscore", with_tags("en_US", "fr_FR"), "en-US:Yes.=fr-FR:Oui."},
      {"three letters", with_tags("eng", "fra"), "en:Yes.=fr:Oui."},
      {"unknown", with_tags("en", "x-klingon"), "en:Yes.=x-klingon:Oui."},
      {"nonsense", with_tags("en", "?"), "en:Yes.=?:Oui."},
      {"before TMX 1.4",
       file_of("<tu><tuv lang=\"en\"><seg>Yes.</seg></tuv>"
               "<tuv lang=\"fr\"><seg>Oui.</seg></tuv></tu>"),
       "en:Yes.=fr:Oui."},
      {"both attributes",
       file_of("<tu><tuv lang=\"de\" xml:lang=\"en\"><seg>Yes.</seg></tuv>" + tuv("fr", "Oui.") +
               "</tu>"),
       "en:Yes.=fr:Oui."},
      {"none", file_of("<tu><tuv><seg>Yes.</seg></tuv><tuv><seg>Oui.</seg></tuv></tu>"),
       "und:Yes.=und:Oui."},
  };
  expect_units("x.tmx", cases);
}

TEST(TmxReader, TakesWhatTheDtdForbids) {
  const std::string unit = "<tu>" + tuv("en", "Yes.") + tuv("fr", "Oui.") + "</tu>";
  const std::string units = "en:Yes.=fr:Oui.";
  const auto version = [&](const std::string& number) {
    return "<tmx version=\"" + number + "\"><header srclang=\"en\"/><body>" + unit +
           "</body></tmx>";
  };
  const UnitCase cases[] = {
      {"1.4b", version("1.4b"), units},
      {"1.1", version("1.1"), units},
      {"2.0", version("2.0"), units},
      {"no version", "<tmx><body>" + unit + "</body></tmx>", units},
      {"no header", "<tmx version=\"1.4\"><body>" + unit + "</body></tmx>", units},
      {"no body", "<tmx version=\"1.4\">" + unit + "</tmx>", units},
      {"segtype in capitals",
       "<tmx version=\"1.4\"><header segtype=\"Sentence\" srclang=\"en\"/><body>" + unit +
           "</body></tmx>",
       units},
      {"attribute of another",
       file_of("<tu score=\"1\" x:y=\"2\">" + tuv("en", "Yes.") + tuv("fr", "Oui.") + "</tu>"),
       units, "tu attribute score 1, tu attribute x:y 1"},
      {"child of another",
       file_of("<tu><info><seg>no</seg></info>" + tuv("en", "Yes.") + tuv("fr", "Oui.") +
               "<more/></tu>"),
       units, "element info 1, element more 1"},
      {"name space",
       "<tmx version=\"1.4\" xmlns=\"http://www.lisa.org/tmx14\"><body>" + unit + "</body></tmx>",
       units},
      {"prefix",
       "<t:tmx xmlns:t=\"tmx\"><t:body><t:tu><t:tuv xml:lang=\"en\"><t:seg>Yes.</t:seg>"
       "</t:tuv><t:tuv xml:lang=\"fr\"><t:seg>Oui.</t:seg></t:tuv></t:tu></t:body>"
       "</t:tmx>",
       units},
      {"prop after tuv",
       file_of("<tu>" + tuv("en", "Yes.") + tuv("fr", "Oui.") + "<prop type=\"p\">1</prop></tu>"),
       units},
      {"prop after seg",
       file_of("<tu><tuv xml:lang=\"en\"><seg>Yes.</seg><prop type=\"p\">1</prop>"
               "</tuv>" +
               tuv("fr", "Oui.") + "</tu>"),
       units},
      {"two segs",
       file_of("<tu><tuv xml:lang=\"en\"><seg>Yes.</seg><seg>No.</seg></tuv>" + tuv("fr", "Oui.") +
               "</tu>"),
       units, "further segment 1"},
      {"text between", file_of("<tu>and" + tuv("en", "Yes.") + tuv("fr", "Oui.") + "</tu>"), units,
       "text outside of segments 1"},
      {"unit without text", file_of("<tu/>" + unit + "<tu><note>n</note></tu>"), units,
       "unit without text 2"},
      {"DTD that is not there",
       "<!DOCTYPE tmx SYSTEM \"nowhere.dtd\"><tmx version=\"1.4\"><body>" + unit + "</body></tmx>",
       units},
      {"header alone", file_of(""), ""},
      {"nothing at all", "<tmx/>", ""},
  };
  expect_units("x.tmx", cases);
}

TEST(TmxReader, KeepsTextAndDropsCodes) {
  const UnitCase cases[] = {
      {"escapes", file_of("a &lt;b&gt; &amp;amp; &quot;c&quot; &#x20AC;&apos;", "x"),
       "en:a <b> &amp; \"c\" €'=fr:x"},
      {"CDATA", file_of("a <![CDATA[<b> & ]]>c", "x"), "en:a <b> & c=fr:x"},
      {"raw HTML", file_of("Hello <b>world</b>.", "Bonjour <b>monde</b>."),
       "en:Hello world.=fr:Bonjour monde.", "inline markup 2"},
      {"highlighting", file_of("Hello <hi type=\"bold\">world</hi>.", "x"), "en:Hello world.=fr:x",
       "inline markup 1"},
      {"codes",
       file_of("<bpt i=\"1\" x=\"1\">&lt;b></bpt>Hello<ept i=\"1\">&lt;/b></ept><ph x=\"2\"/> "
               "<it pos=\"begin\">&lt;i></it>world<ut>{\\b}</ut>.",
               "x"),
       "en:Hello world.=fr:x", "inline code 5"},
      {"text in a code", file_of("See<ph>\\fn{<sub>a <hi>note</hi></sub>}</ph> here", "x"),
       "en:Seea note here=fr:x", "inline code 1, inline markup 1"},
      {"code in a code", file_of("a<bpt i=\"1\">{<ph>x</ph>}</bpt>b", "x"), "en:ab=fr:x",
       "inline code 1"},
      {"comment", file_of("Hel<!-- no -->lo<?pi no?>", "x"), "en:Hello=fr:x",
       "comment 1, processing instruction 1"},
      {"emoji", file_of("\U0001F468\u200D\U0001F469", "&#x1F600;"),
       "en:\U0001F468\u200D\U0001F469=fr:\U0001F600"},
      {"decomposed", file_of("e\u0301", "x"), "en:e\u0301=fr:x"},
  };
  expect_units("x.tmx", cases);
}

TEST(TmxReader, MakesSegmentsOneLine) {
  const UnitCase cases[] = {
      {"line feed", file_of("Hello\nworld", "x"), "en:Hello world=fr:x", "white space 1"},
      {"layout", file_of("\n    Hello\n    world\n  ", "\tx"), "en:Hello world=fr:x",
       "white space 2"},
      {"carriage return", file_of("Hello\r\nworld&#13;", "x"), "en:Hello world=fr:x",
       "white space 1"},
      {"blanks at the ends", file_of(" Hello ", "x"), "en:Hello=fr:x", "white space 1"},
      {"no-break space", file_of("Hello\u00A0world", "x"), "en:Hello\u00A0world=fr:x"},
      {"two blanks", file_of("Hello  world", "x"), "en:Hello  world=fr:x"},
      {"nothing", file_of("", "x"), "en:=fr:x"},
      {"nothing but blanks", file_of("  ", "x"), "en:=fr:x", "white space 1"},
      {"no seg", file_of("<tu><tuv xml:lang=\"en\"/>" + tuv("fr", "x") + "</tu>"), "en:=fr:x"},
  };
  expect_units("x.tmx", cases);
}

TEST(TmxReader, PutsTheSourceFirst) {
  const std::string en = tuv("en", "Yes.");
  const std::string fr = tuv("fr", "Oui.");
  const std::string de = tuv("de", "Ja.");
  const auto all = [](const std::string& body) {
    return "<tmx version=\"1.4\"><header srclang=\"*all*\"/><body>" + body + "</body></tmx>";
  };
  const UnitCase cases[] = {
      {"target first", file_of("<tu>" + fr + en + "</tu>"), "en:Yes.=fr:Oui."},
      {"source last", file_of("<tu>" + fr + de + en + "</tu>"), "en:Yes.=fr:Oui.=de:Ja."},
      {"of its own", file_of("<tu srclang=\"fr\">" + en + fr + "</tu>"), "fr:Oui.=en:Yes."},
      {"of no own", file_of("<tu srclang=\"*all*\">" + fr + en + "</tu>"), "fr:Oui.=en:Yes."},
      {"none in the header", all("<tu>" + fr + en + "</tu>"), "fr:Oui.=en:Yes."},
      {"own, none in the header", all("<tu srclang=\"EN\">" + fr + en + "</tu>"),
       "en:Yes.=fr:Oui."},
      {"another region", file_of("<tu>" + fr + tuv("en-GB", "Aye.") + "</tu>"),
       "en-GB:Aye.=fr:Oui."},
      {"the same region", file_of("<tu>" + tuv("en-GB", "Aye.") + en + "</tu>"),
       "en:Yes.=en-GB:Aye."},
      {"not there", file_of("<tu>" + fr + de + "</tu>"), "fr:Oui.=de:Ja."},
      {"alternatives", file_of("<tu>" + en + tuv("en", "Aye.") + fr + tuv("fr", "Si.") + "</tu>"),
       "en:Yes.=fr:Oui.=en:Aye.=fr:Si."},
      {"one language", file_of("<tu>" + en + tuv("en", "Aye.") + "</tu>"), "en:Yes.=en:Aye."},
      {"source alone", file_of("<tu>" + en + "</tu>"), "en:Yes.=und:"},
      {"target alone", file_of("<tu>" + fr + "</tu>"), "en:=fr:Oui."},
      {"the same source twice",
       file_of("<tu>" + en + fr + "</tu><tu>" + en + tuv("fr", "Si.") + "</tu>"),
       "en:Yes.=fr:Oui.|en:Yes.=fr:Si."},
  };
  expect_units("x.tmx", cases);
  EXPECT_EQ(read(file_of(en)).source_language, "en");
  EXPECT_EQ(read(all("")).source_language, "");
  EXPECT_EQ(read("<tmx><body/></tmx>").source_language, "");
}

TEST(TmxReader, ChoosesTwoLanguages) {
  const std::string bytes =
      file_of("<tu>" + tuv("fr", "Oui.") + tuv("en-US", "Yes.") + tuv("en-GB", "Aye.") +
              tuv("de", "Ja.") + "</tu><tu>" + tuv("en", "No.") + tuv("de", "Nein.") + "</tu><tu>" +
              tuv("en", "Alone.") + "</tu>");
  const struct {
    std::string source;
    std::string target;
    std::string units;
    std::string losses;
  } cases[] = {
      {"de", "fr", "de:Ja.=fr:Oui.", "unit without the languages 2, variant 2"},
      {"de", "en", "de:Ja.=en-US:Yes.|de:Nein.=en:No.", "unit without the languages 1, variant 2"},
      {"en_gb", "deu", "en-GB:Aye.=de:Ja.|en:No.=de:Nein.",
       "unit without the languages 1, variant 2"},
      {"en-US", "en-GB", "en-US:Yes.=en-GB:Aye.", "unit without the languages 2, variant 2"},
      {"", "de", "en-US:Yes.=de:Ja.|en:No.=de:Nein.", "unit without the languages 1, variant 2"},
      {"fr", "", "fr:Oui.=en-US:Yes.", "unit without the languages 2, variant 2"},
      {"ja", "zh", "", "unit without the languages 3"},
  };
  for (const auto& test : cases) {
    const ReadUnits file =
        read(bytes, {.source_language = test.source, .target_language = test.target});
    EXPECT_EQ(texts(file.units), test.units) << test.source << test.target;
    EXPECT_EQ(dump(file.losses), test.losses) << test.source << test.target;
  }
  expect_error(ErrorKind::kUsage, {"a language tag"},
               [&] { read(bytes, {.source_language = "?"}); });
}

TEST(TmxReader, LanguagesThatTheFileLacksAreThoseOfTheOptions) {
  const ReadUnits file =
      read(file_of("<tu><tuv><seg>Yes.</seg></tuv><tuv><seg>Oui.</seg></tuv></tu>"),
           {.source_language = "en", .target_language = "fr"});
  EXPECT_EQ(texts(file.units), "en:Yes.=fr:Oui.");
}

TEST(TmxReader, FindsItsOwnProperties) {
  const ReadUnits file = read(file_of(
      "<tu tuid=\"a &amp; &lt;b\" creationdate=\"20200101T000000Z\"><note xml:lang=\"en\">N &amp; "
      "m</note>"
      "<prop type=\"x-confidence\">0.75</prop><prop type=\"x-shape\">1-2</prop>"
      "<prop type=\"client\">C</prop><prop>bare</prop>"
      "<tuv xml:lang=\"en\" usagecount=\"3\"><prop type=\"source-document\">a.txt</prop>"
      "<prop type=\"x-sentences\">7</prop><seg>Yes. No.</seg></tuv>"
      "<tuv xml:lang=\"fr\"><note>n</note><prop type=\"x-sentences\">8 9</prop>"
      "<prop type=\"source-document\">b.txt</prop><prop type=\"source-document\">c.txt</prop>"
      "<seg>Oui. Non.</seg></tuv></tu>"));
  ASSERT_EQ(file.units.size(), 1U);
  const Unit& unit = file.units[0];
  EXPECT_EQ(unit.id, "a & <b");
  EXPECT_EQ(unit.confidence, 0.75);
  EXPECT_EQ(unit.shape, (Shape{1, 2}));
  EXPECT_EQ(unit.properties,
            (std::vector<Property>{{"note", "N & m"}, {"client", "C"}, {"", "bare"}}));
  EXPECT_EQ(unit.source(), (Variant{"en", "Yes. No.", {}, {7}, "a.txt", {}}));
  EXPECT_EQ(
      unit.target(),
      (Variant{
          "fr", "Oui. Non.", {}, {8, 9}, "b.txt", {{"note", "n"}, {"source-document", "c.txt"}}}));
  EXPECT_EQ(unit.place.line, 5U);
  EXPECT_EQ(dump(file.losses),
            "note attribute xml:lang 1, tu attribute creationdate 1, tuv attribute usagecount 1");
}

TEST(TmxReader, WhatOnlyLooksLikeItsOwnPropertiesStaysAProperty) {
  const std::vector<Property> properties = {
      {"x-confidence", "high"}, {"x-confidence", "1.5"}, {"x-confidence", "nan"},
      {"x-confidence", ""},     {"x-shape", "1:1"},      {"x-shape", "-1"},
      {"x-shape", "1-"},        {"x-score", "inf"},      {"x-score", "2,5"}};
  std::string markup;
  for (const Property& property : properties) {
    markup += "<prop type=\"" + property.name + "\">" + property.value + "</prop>";
  }
  const ReadUnits file =
      read(file_of("<tu>" + markup +
                   "<tuv xml:lang=\"en\"><prop type=\"x-sentences\">1 2 x</prop>"
                   "<prop type=\"x-sentences\">1  2</prop><seg>Yes.</seg></tuv>" +
                   tuv("fr", "Oui.") + "</tu>"));
  ASSERT_EQ(file.units.size(), 1U);
  EXPECT_EQ(file.units[0].properties, properties);
  EXPECT_EQ(file.units[0].source().properties,
            (std::vector<Property>{{"x-sentences", "1 2 x"}, {"x-sentences", "1  2"}}));
}

TEST(TmxReader, AShapeTurnsWithTheLanguages) {
  const std::string bytes = file_of("<tu><prop type=\"x-shape\">1-2</prop>" + tuv("en", "Yes.") +
                                    tuv("fr", "Oui. Si.") + tuv("de", "Ja.") + "</tu>");
  EXPECT_EQ(read(bytes, {.source_language = "fr", .target_language = "en"}).units[0].shape,
            (Shape{2, 1}));
  const ReadUnits other = read(bytes, {.source_language = "en", .target_language = "de"});
  EXPECT_EQ(other.units[0].shape, std::nullopt);
  EXPECT_EQ(dump(other.losses), "shape 1, variant 1");
}

TEST(TmxReader, WhatTheHeaderHoldsIsCounted) {
  const ReadUnits file = read(
      "<tmx version=\"1.4\"><header srclang=\"en\"><note>n</note><prop type=\"p\">v</prop>"
      "<ude name=\"u\"><map unicode=\"#xF8FF\"/></ude></header><body/></tmx>");
  EXPECT_EQ(dump(file.losses), "header note 1, header prop 1, header ude 1");
}

TEST(TmxReader, ReadsAllEncodingsOfXml) {
  const std::string narrow = file_of("Yes.", "Oui.");
  std::string wide;
  std::string wide_big;
  for (const char c :
       "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + narrow.substr(kDeclaration.size())) {
    wide += {c, '\0'};
    wide_big += {'\0', c};
  }
  const std::string expected = "en:Yes.=fr:Oui.";
  const UnitCase cases[] = {
      {"byte order mark", "\xEF\xBB\xBF" + narrow, expected},
      {"UTF-16 little endian", "\xFF\xFE" + wide, expected},
      {"UTF-16 big endian", "\xFE\xFF" + wide_big, expected},
      {"Latin-1",
       "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><tmx><body><tu>" + tuv("en", "summer") +
           tuv("fr", "\xE9t\xE9") + "</tu></body></tmx>",
       "en:summer=fr:été"},
  };
  expect_units("x.tmx", cases);
}

TEST(TmxReader, ReadsCompressedFilesWhateverTheirName) {
  const TemporaryFolder folder;
  for (const std::string name : {"x.tmx.gz", "x.tmx.zst"}) {
    OutputFile file(folder / name);
    file.stream() << file_of("Yes.", "Oui.");
    file.commit();
    EXPECT_EQ(texts(units_of_file(folder / name).units), "en:Yes.=fr:Oui.");
  }
  EXPECT_EQ(texts(read_units("x.txt", file_of("Yes.", "Oui.")).units), "en:Yes.=fr:Oui.");
}

TEST(TmxReader, TellsWhereAFileIsIllFormed) {
  const std::string whole = file_of("Yes.", "Oui.");
  const std::size_t text = whole.find("Oui.");
  const struct {
    std::string_view what;
    std::string bytes;
    std::string message;
  } cases[] = {
      {"U+0001", file_of("a\x01", "b"), "x.tmx:5:"},
      {"form feed", file_of("a\x0C", "b"), "x.tmx:5:"},
      {"U+0001 as reference", file_of("a&#x1;", "b"), "x.tmx:5:"},
      {"U+FFFE", file_of("a\xEF\xBF\xBE", "b"), "x.tmx:5:"},
      {"ampersand", file_of("a & b", "b"), "x.tmx:5:"},
      {"entity of HTML", file_of("a&nbsp;b", "b"), "the entity &nbsp;"},
      {"bad UTF-8", file_of("caf\xE9 au lait", "b"), "x.tmx:5:"},
      {"half a surrogate", file_of("\xED\xA0\xBD", "b"), "x.tmx:5:"},
      {"wrong end", file_of("<b>a</i>", "b"), "mismatch"},
      {"cut off in a text", whole.substr(0, text), "inside <seg>; it may have been cut off"},
      {"cut off in a tag", whole.substr(0, whole.find("xml:lang")), "inside <tu>"},
      {"cut off in the header", whole.substr(0, 100), "inside <tmx>"},
      {"cut off in the declaration", whole.substr(0, 10), "x.tmx:1:"},
      {"two roots", whole + whole, "x.tmx:8:"},
      {"text behind", whole + "more", "x.tmx:8:"},
  };
  for (const auto& test : cases) {
    SCOPED_TRACE(test.what);
    expect_error(ErrorKind::kFormat, {"expected well-formed XML", test.message},
                 [&] { read(test.bytes, {.format = Format::kTmx}); });
  }
}

TEST(TmxReader, GivesWhatCameBeforeAnError) {
  const TemporaryFolder folder;
  const std::string whole = file_of("Yes.", "Oui.");
  testing::write_file(folder / "x.tmx", whole.substr(0, whole.find("</body>")));
  UnitReader reader(folder / "x.tmx");
  Unit unit;
  ASSERT_TRUE(reader.next(unit));
  EXPECT_EQ(unit.target().text, "Oui.");
  EXPECT_THROW(reader.next(unit), Error);
  EXPECT_THROW(reader.next(unit), Error);
}

TEST(TmxReader, OtherXmlIsAnError) {
  expect_error(ErrorKind::kInput, {"a file of a known format"},
               [] { read_units("x", "<?xml version=\"1.0\"?><html/>"); });
  expect_error(ErrorKind::kInput, {"expected a TMX file", "starts with <html>"},
               [] { read("<html/>", {.format = Format::kTmx}); });
}

}  // namespace
}  // namespace diglot
