// TSV, plain and under bitextor's header, becomes units.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/read/units.h"

namespace diglot {
namespace {

using testing::dumps;
using testing::unit_error;
using testing::units_of;

TEST(TsvUnits, AreLinesOfColumns) {
  struct Case {
    const char* line;
    const char* expected;
  };
  const Case cases[] = {
      {"Yes.\tOui.", " und=Yes. und=Oui."},
      {"Yes.\tOui.\t0.9\t1-1", " und=Yes. und=Oui. 0.9 1-1"},
      {"\tOui.\t\t0-1", " und= und=Oui. 0-1"},
      {"Yes.\tOui.\t0.9\t1-1\tlate\t\tlater",
       " und=Yes. und=Oui. 0.9 1-1 {note=late} {note=later}"},
      {"Yes.\tOui.\t\t\tlate", " und=Yes. und=Oui. {note=late}"},
      {"Yes.\tOui.\t0.9\tx\tlate", " und=Yes. und=Oui. 0.9 {column 4=x} {column 5=late}"},
      {"Yes.\t", " und=Yes. und="},
      {"\"Yes.\t\"\"Oui.", " und=\"Yes. und=\"\"Oui."},
      {"Yes.\tOui.\tdoc1\tx\t\tz", " und=Yes. und=Oui. {column 3=doc1} {column 4=x} {column 6=z}"},
      {"Yes.\tOui.\t1.5\t1-", " und=Yes. und=Oui. {column 3=1.5} {column 4=1-}"},
      {"Yes.\tOui.\tnan", " und=Yes. und=Oui. {column 3=nan}"},
      {"Yes.\tOui.\r", " und=Yes. und=Oui."},
      {" Yes. \t Oui.", " und= Yes.  und= Oui."},
      {"source\tsource", " und=source und=source"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(dumps(units_of(c.line + std::string("\n"), Format::kTsv).units),
              std::vector<std::string>{c.expected})
        << c.line;
    EXPECT_EQ(dumps(units_of(c.line, Format::kTsv).units), std::vector<std::string>{c.expected})
        << c.line;
  }
}

TEST(TsvUnits, GetTheLanguagesOfTheOptions) {
  EXPECT_EQ(dumps(units_of("Yes.\tOui.\n", Format::kTsv,
                           {.source_language = "en", .target_language = "fr"})
                      .units),
            std::vector<std::string>{" en=Yes. fr=Oui."});
  EXPECT_EQ(dumps(units_of("Yes.\tOui.\n", Format::kTsv, {.target_language = "fr"}).units),
            std::vector<std::string>{" und=Yes. fr=Oui."});
}

TEST(TsvUnits, KnowTheirLine) {
  const auto units = units_of("A.\tA.\n\nB.\tB.\n", Format::kTsv).units;
  ASSERT_EQ(units.size(), 2u);
  EXPECT_EQ(units[0].place.line, 1u);
  EXPECT_EQ(units[1].place.line, 3u);
}

TEST(TsvUnits, HaveColumnsInTheOrderOfAHeader) {
  EXPECT_EQ(dumps(units_of("trg_text\tsrc_text\tbicleaner_score\taligner_score\ttrg_url\tsrc_url\n"
                           "Oui.\tYes.\t0.7\t0.5\thttp://b/\thttp://a/\n"
                           "Non.\tNo.\t\t12\t\t\n"
                           "Fin.\t\n"
                           "A.\tB.\t1\t2\t3\t4\t5\n",
                           Format::kBitextor)
                      .units),
            (std::vector<std::string>{
                " und=Yes.@http://a/ und=Oui.@http://b/ 0.5 {bicleaner_score=0.7}",
                " und=No. und=Non. s12",
                " und= und=Fin.",
                " und=B.@4 und=A.@3 s2 {bicleaner_score=1} {column 7=5}",
            }));
}

TEST(TsvUnits, AreBitextorsColumnsWithoutAHeader) {
  EXPECT_EQ(dumps(units_of("http://a/\thttp://b/\tYes.\tOui.\t0.5\tx\n", Format::kBitextor).units),
            std::vector<std::string>{" und=Yes.@http://a/ und=Oui.@http://b/ 0.5 {column 6=x}"});
  EXPECT_EQ(
      unit_error("http://a/\thttp://b/\tYes.\n", Format::kBitextor),
      "units:1: expected four columns at least, or a header with src_text and trg_text, found "
      "3 columns");
}

TEST(TsvUnits, WithoutATabAreAnError) {
  EXPECT_EQ(unit_error("A.\tB.\nalone\n", Format::kTsv),
            "units:2:6: expected a tab between source and target, found the end of the line");
}

TEST(TsvUnits, DoNotKeepTheMemoryOfALargeOne) {
  const testing::TemporaryFolder folder;
  UnitReader reader(
      testing::write_file(folder / "a.tsv", std::string(1'000'000, 'a') + "\tb\nc\td\n"));
  Unit unit;
  ASSERT_TRUE(reader.next(unit));
  EXPECT_EQ(unit.source().text.size(), 1'000'000U);
  ASSERT_TRUE(reader.next(unit));
  EXPECT_EQ(unit.source().text, "c");
  EXPECT_LT(unit.source().text.capacity(), 100'000U);
}

TEST(TsvUnits, BeyondTheLimitAreAnError) {
  const ReadUnitsOptions options = {.max_unit_byte_count = 10};
  EXPECT_EQ(dumps(units_of("12345\t7890\n", Format::kTsv, options).units).size(), 1u);
  EXPECT_EQ(unit_error("1\t2\n12345\t78901\n", Format::kTsv, options),
            "units:2: expected a line of at most 10 bytes, found a longer one");
  EXPECT_EQ(unit_error(std::string(1'000'000, 'x'), Format::kTsv, options),
            "units:1: expected a line of at most 10 bytes, found a longer one");
}

}  // namespace
}  // namespace diglot
