// PO becomes units.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/read/units.h"

namespace diglot {
namespace {

using testing::dumps;
using testing::unit_error;
using testing::units_of;

constexpr const char* kHeader =
    "msgid \"\"\n"
    "msgstr \"\"\n"
    "\"Project-Id-Version: market 1\\n\"\n"
    "\"Language: pt_BR\\n\"\n"
    "\"Content-Type: text/plain; charset=UTF-8\\n\"\n";

std::vector<std::string> po_dumps(const std::string& bytes) {
  return dumps(units_of(bytes, Format::kPo).units);
}

TEST(PoUnits, AreMessagesAndTheirTranslations) {
  struct Case {
    const char* bytes;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"msgid \"Yes.\"\nmsgstr \"Sim.\"\n", {" und=Yes. und=Sim."}},
      {"msgid \"a\"\nmsgstr \"b\"\nmsgid \"c\"\nmsgstr \"d\"", {" und=a und=b", " und=c und=d"}},
      {"msgid \"\"\n\"One \"\n  \"two.\\n\"\nmsgstr\t\"\"\n\"Um\\n\"\n",
       {" und=One two.\n und=Um\n"}},
      {"msgid \"\\t\\\"\\\\ \\x41\\102\"\nmsgstr \"é\"\n", {" und=\t\"\\ AB und=é"}},
      {"msgctxt \"menu\"\nmsgid \"Open\"\nmsgstr \"Abrir\"\n",
       {" und=Open und=Abrir {msgctxt=menu}"}},
      {"msgctxt \"\"\nmsgid \"\"\nmsgstr \"x\"\n", {" und= und=x {msgctxt=}"}},
      {"#  A verb.\n#. In the menu\n#: src/a.c:3 b.c:7\n#, c-format, no-wrap\n#\n#| msgid \"X\"\n"
       "msgid \"Open %s\"\nmsgstr \"Abrir %s\"\n",
       {" und=Open %s und=Abrir %s {note=A verb.} {note=In the menu} {reference=src/a.c:3 b.c:7} "
        "{flag=c-format} {flag=no-wrap}"}},
      {"msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d ficheiro\"\n"
       "msgstr[1] \"%d ficheiros\"\n",
       {" und=%d file und=%d ficheiro", " und=%d files und=%d ficheiros"}},
      {"msgid \"%d file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"%d\"\n",
       {" und=%d files und=%d"}},
      {"msgctxt \"x\"\n#~ msgid \"old\"\n\"y\"\nmsgid \"a\"\nmsgstr \"b\"\n",
       {" und=a und=b {msgctxt=xy}"}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(po_dumps(c.bytes), c.expected) << c.bytes;
  }
}

TEST(PoUnits, HaveTheLanguagesOfTheHeader) {
  EXPECT_EQ(po_dumps(kHeader + std::string("\nmsgid \"Yes.\"\nmsgstr \"Sim.\"\n")),
            std::vector<std::string>{" und=Yes. pt-BR=Sim."});
  const auto read = units_of(
      "msgid \"\"\nmsgstr \"Language: sr@latin\\nX-Source-Language: de\\n\"\n"
      "msgid \"Ja.\"\nmsgstr \"Da.\"\n",
      Format::kPo);
  EXPECT_EQ(dumps(read.units), std::vector<std::string>{" de=Ja. sr-Latn=Da."});
  EXPECT_EQ(read.source_language, "de");
  EXPECT_EQ(dumps(units_of("msgid \"Yes.\"\nmsgstr \"Sim.\"\n", Format::kPo,
                           {.source_language = "en", .target_language = "pt"})
                      .units),
            std::vector<std::string>{" en=Yes. pt=Sim."});
}

TEST(PoUnits, AreDecodedAsTheHeaderSays) {
  const auto read = units_of(
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n"
      "msgid \"Summer\"\nmsgstr \"\xC9t\xE9\"\n",
      Format::kPo);
  EXPECT_EQ(dumps(read.units), std::vector<std::string>{" und=Summer und=Été"});
  EXPECT_EQ(read.losses, (LossCounts{{"header", 1}}));
  // A template names none.
  EXPECT_EQ(po_dumps("msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=CHARSET\\n\"\n"
                     "msgid \"Summer\"\nmsgstr \"Été\"\n"),
            std::vector<std::string>{" und=Summer und=Été"});
}

TEST(PoUnits, CountWhatIsNoTranslation) {
  const auto read =
      units_of(kHeader + std::string("\n#, fuzzy\nmsgid \"a\"\nmsgstr \"b\"\n"
                                     "\nmsgid \"c\"\nmsgstr \"\"\n"
                                     "\n# Gone.\n#, fuzzy\n#~ msgid \"e\"\n#~ msgstr \"f\"\n"
                                     "\n#~ msgid \"g\"\n#~ msgstr \"h\"\n"
                                     "msgid \"i\"\nmsgid_plural \"is\"\n"
                                     "msgstr[0] \"1\"\nmsgstr[1] \"2\"\nmsgstr[2] \"3\"\n"
                                     "msgid \"k\"\nmsgstr \"\\0\"\n"),
               Format::kPo);
  EXPECT_EQ(dumps(read.units),
            (std::vector<std::string>{" und=i pt-BR=1", " und=is pt-BR=3", " und=k pt-BR=\uFFFD"}));
  EXPECT_EQ(read.losses, (LossCounts{{"fuzzy", 1},
                                     {"header", 1},
                                     {"invalid character", 1},
                                     {"obsolete", 2},
                                     {"plural form", 1},
                                     {"untranslated", 1}}));
}

TEST(PoUnits, BreakTheRulesWithAnError) {
  const std::pair<std::string, std::string> cases[] = {
      {"msgid \"a\nmsgstr \"b\"\n",
       "units:1:9: expected a quotation mark at the end of the string, found the end of the line"},
      {"msgid \"a\" b\n",
       "units:1:11: expected the end of the line behind the string, found \"b\""},
      {"msgid a\n", "units:1:7: expected a string in quotes, found \"a\""},
      {"msgid \"\\y\"\n",
       R"(units:1:8: expected one of \n, \t, \", \\ or a number behind \, found "\y"")"},
      {"msgid \"\\",
       R"(units:1:8: expected one of \n, \t, \", \\ or a number behind \, found "\")"},
      {"\"a\"\n", "units:1:1: expected msgid, found \"\"a\"\""},
      {"msgstr \"a\"\n", "units:1:1: expected msgid before msgstr, found \"msgstr \"a\"\""},
      {"msgid \"a\"\nmsgid \"b\"\n",
       "units:2:1: expected msgstr behind msgid, found \"msgid \"b\"\""},
      {"\n\nmsgid \"a\"\n", "units:3: expected msgstr behind msgid, found the end of the file"},
      {"msgid \"a\"\nmsgstr[1] \"b\"\n",
       "units:2:10: expected msgstr of the next form, each once, found \" \"b\"\""},
      {"msgid \"a\"\nmsgstr \"b\"\nmsgstr \"b\"\n",
       "units:3:7: expected msgstr of the next form, each once, found \" \"b\"\""},
      {"msgid \"a\"\nmsgstr[99999999999999999999] \"b\"\n",
       "units:2:7: expected [0], found \"[99999999999999999999] \"b\"\""},
      {"text\n",
       "units:1:1: expected msgctxt, msgid, msgid_plural, msgstr, a string or a comment, found "
       "\"text\""},
      {"msgids \"a\"\n",
       "units:1:1: expected msgctxt, msgid, msgid_plural, msgstr, a string or a comment, found "
       "\"msgids \"a\"\""},
  };
  for (const auto& [bytes, expected] : cases) {
    EXPECT_EQ(unit_error(bytes, Format::kPo), expected) << bytes;
  }
  EXPECT_EQ(
      unit_error("msgid \"\"\n" + std::string(100, '"'), Format::kPo, {.max_unit_byte_count = 50}),
      "units:2: expected a line of at most 50 bytes, found a longer one");
  std::string many_lines = "msgid \"a\"\n";
  for (int i = 0; i < 20; ++i) many_lines += "\"abc\"\n";
  EXPECT_EQ(unit_error(many_lines, Format::kPo, {.max_unit_byte_count = 50}),
            "units:10: expected an entry of at most 50 bytes, found a longer one");
}

}  // namespace
}  // namespace diglot
