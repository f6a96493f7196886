// CSV becomes units.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/read/units.h"

namespace diglot {
namespace {

using testing::dumps;
using testing::unit_error;
using testing::units_of;

TEST(CsvUnits, AreRowsUnderAHeader) {
  struct Case {
    const char* bytes;
    std::vector<std::string> expected;
  };
  const Case cases[] = {
      {"source,target\nYes.,Oui.\n", {" und=Yes. und=Oui."}},
      {"\xEF\xBB\xBFsource,target\r\n\"Yes, sir.\",\"Il dit : \"\"Oui.\"\"\"\r\n",
       {" und=Yes, sir. und=Il dit : \"Oui.\""}},
      {"source,target\n\"a\nb\",\"c\r\nd\n\n\"\n\ne,f",
       {" und=a\nb und=c\r\nd\n\n", " und=e und=f"}},
      {"target;source\nOui;1,5\n", {" und=1,5 und=Oui"}},
      {"src\ttgt\nYes, sir.\tOui.\n", {" und=Yes, sir. und=Oui."}},
      {"sep=|\nsource|target\na,b|c\n", {" und=a,b und=c"}},
      {"\"source, or so\";source;target\nx;a;b\n", {" und=a und=b {source, or so=x}"}},
      {"source,target\na 6\" b,c\"\n", {" und=a 6\" b und=c\""}},
      {"source,target,\na,,\n,b,\n", {" und=a und=", " und= und=b"}},
      {"source,target\na,b,c,,e\nd\n", {" und=a und=b {column 3=c} {column 5=e}", " und=d und="}},
      {"ID,Source Text,Target Text,Source Language,target-language,confidence,score,shape,"
       "source_document,source_sentences,target_breaks,comment\n"
       "7,a,b. c,EN-us,fr,0.5,-2,1-2,a.txt,3,3,?\n",
       {"7 en-US=a#3@a.txt fr=b. c|3 0.5 s-2 1-2 {comment=?}"}},
      {"en,id,fr,note\nYes.,7,Oui.,x\n", {"7 en=Yes. fr=Oui. {note=x}"}},
      {"id,en,fr,source\n1,Yes.,Oui.,wikipedia\n", {"1 en=Yes. fr=Oui. {source=wikipedia}"}},
      {"en,id\nYes.,Ya.\n", {" en=Yes. id=Ya."}},
      {"en,fr,pt_br\nYes.,,Sim.\n", {" en=Yes. fr= pt-BR=Sim."}},
      {"source,target\n", {}},
      {"", {}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(dumps(units_of(c.bytes, Format::kCsv).units), c.expected) << c.bytes;
  }
}

TEST(CsvUnits, KnowWhereTheirRowBegins) {
  const auto units = units_of("source,target\n\"a\n\n\",b\nc,d\n", Format::kCsv).units;
  ASSERT_EQ(units.size(), 2u);
  EXPECT_EQ(units[0].place.line, 2u);
  EXPECT_EQ(units[1].place.line, 5u);
}

TEST(CsvUnits, BreakTheRulesWithAnError) {
  const std::pair<std::string, std::string> cases[] = {
      {"Yes.,Oui.\n",
       "units:1: expected a header that names source and target, found \"Yes.,Oui.\"; name the "
       "columns \"source\" and \"target\", or by their languages"},
      {"source,target\na,\"b\nc\n",
       "units:2:3: expected a quotation mark that closes the field, found the end of the file"},
      {"source,target\na,\"b\"c\n",
       "units:2:6: expected a delimiter behind the quotation mark that closes a field, found "
       "\"c\"; a quotation mark in a field is written twice"},
  };
  for (const auto& [bytes, expected] : cases) {
    EXPECT_EQ(unit_error(bytes, Format::kCsv), expected) << bytes;
  }
  EXPECT_EQ(unit_error("source,target\na,\"" + std::string(100, '\n'), Format::kCsv,
                       {.max_unit_byte_count = 50}),
            "units:2:3: expected a row of at most 50 bytes, found a longer one; a quotation mark "
            "may be missing");
}

}  // namespace
}  // namespace diglot
