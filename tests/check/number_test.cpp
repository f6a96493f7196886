#include "tests/check/check_case.h"

namespace diglot {
namespace {

TEST(NumberRule, ValuesCountNotHowTheyAreWritten) {
  expect_findings(only("number"),
                  {
                      {"en-de", "1,000.5 litres", "1.000,5 Liter", ""},
                      {"en-ar", "It holds 1,000.5 litres.", "يتسع لـ ١٠٠٠٫٥ لتر.", ""},
                      {"en-fr", "12,500 sheep", "12 500 moutons", ""},
                      {"en-fr", "12,500 sheep", "12\u00A0500 moutons", ""},
                      {"en-hi", "48 boats", "४८ नावें", ""},
                      {"en-zh", "150,000 people", "15万人", ""},
                      {"en-zh", "1.5 million people", "150万人", ""},
                      {"en-ja", "35 boats", "三十五隻の船", ""},
                      {"en-ru", "2.5 metres", "2,5 метра", ""},
                      {"en-de", "the 3rd boat", "das 3. Boot", ""},
                      {"en-fr", "the 21st boat", "le 21e bateau", ""},
                  });
}

TEST(NumberRule, OtherNumbersAreErrors) {
  expect_findings(only("number"),
                  {
                      {"en-de", "It has 3 sails.", "Es hat 4 Segel.", "error s:3 t:4"},
                      {"en-ru", "in 1984", "в 1948 году", "error s:1984 t:1948"},
                      {"en-ar", "24 boats", "٤٢ قاربا", "error s:24 t:٤٢"},
                      {"en-ja", "1,250 stones", "1,520個の石", "error s:1,250 t:1,520"},
                      {"en-zh", "from 6 to 18", "从6到19", "error s:18 t:19"},
                      {"en-fr", "3.14", "3,41", "error s:3.14 t:3,41"},
                      {"en-de", "disk 3, 3 GB", "Platte 3, 8 GB", "warning s:3 t:8"},
                      {"en-de", "sail3, 3 m", "sail3, 8 m", "error s:3 t:8"},
                  });
}

TEST(NumberRule, OneSideMaySayThemInWords) {
  expect_findings(only("number"), {
                                      {"en-de", "two boats", "2 Boote", ""},
                                      {"en-ru", "12 boats", "двенадцать лодок", ""},
                                      {"en-fr", "boat 7 or boat 7", "le bateau 7", ""},
                                      {"en-de", "the ext4 format", "das Format", ""},
                                      {"en-de", "1993 boats", "Boote", "warning s:1993"},
                                      {"en-ru", "many boats", "лодок: 250", "warning t:250"},
                                  });
}

TEST(NumberRule, HoursYearsAndCenturies) {
  expect_findings(only("number"), {
                                      {"en-de", "at 3 p.m.", "um 15 Uhr", ""},
                                      {"en-fr", "at 3:30 p.m.", "à 15 h 30", ""},
                                      {"en-ru", "the 19th century", "XIX век", ""},
                                      {"fr-en", "le XVIIIe siècle de 1700", "the 1700s", ""},
                                      {"en-de", "in 1998", "im Jahr '98", ""},
                                      {"en-ja", "March 5, 2021", "2021年3月5日", ""},
                                      {"en-de", "2021-03-05", "05.03.2021", ""},
                                  });
}

TEST(NumberRule, LeavesPlaceholdersTagsAndAddressesAlone) {
  expect_findings(only("number"), {
                                      {"en-de", "see %1$s", "siehe %2$s", ""},
                                      {"en-de", "see https://boats.example/12",
                                       "siehe https://boats.example/21", ""},
                                      {"en-de", "<x id=\"1\"/>boat", "<x id=\"20\"/>Boot", ""},
                                      {"en-de", "a&#160;boat", "ein Boot", ""},
                                  });
}

TEST(NumberRule, SaysWhichNumbers) {
  std::vector<Finding> findings;
  Checker checker(only("number"));
  checker.check(unit_of("from 20 to 30", "von 21 bis 31", "en", "de"), findings);
  checker.check(unit_of("about 1500 boats", "viele Boote", "en", "de"), findings);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_EQ(findings[0].message, "numbers 20, 30 became 21, 31");
  EXPECT_EQ(findings[0].rule, "number");
  EXPECT_EQ(findings[0].unit, 0U);
  EXPECT_EQ(findings[1].message, "number 1500 missing in the target");
  EXPECT_EQ(findings[1].unit, 1U);
}

TEST(DateRule, ComparesMonths) {
  expect_findings(
      only("date"),
      {
          {"en-de", "on 5 March 2021", "am 5. März 2021", ""},
          {"en-de", "on 5 March 2021", "am 5. Mai 2021", "warning s:March t:Mai"},
          {"en-fr", "March 5, 2021", "le 5 avril 2021", "warning s:March t:avril"},
          {"en-ru", "on 5 March 2021", "5 марта 2021 года", ""},
          {"en-ru", "on 5 March 2021", "5 апреля 2021 года", "warning s:March t:апреля"},
          {"en-ja", "on 5 March 2021", "2021年3月5日", ""},
          {"en-ja", "on 5 March 2021", "2021年8月5日", "warning s:March t:8月"},
          {"en-de", "on 5 March 2021", "am 05.03.2021", ""},
          {"en-de", "It may rain at 5.", "Im März um 5 Uhr regnet es vielleicht.", ""},
          {"en-de", "We march.", "Wir marschieren im Mai.", ""},
      });
}

TEST(MeasureRule, ComparesUnitsBehindTheSameNumber) {
  expect_findings(only("measure"),
                  {
                      {"en-de", "a 10 MB file", "eine Datei mit 10 GB", "warning s:10 MB t:10 GB"},
                      {"en-fr", "a 10 MB file", "un fichier de 10 Mo", ""},
                      {"en-ru", "5 km away", "в 5 км отсюда", ""},
                      {"en-ru", "5 km away", "в 5 м отсюда", "warning s:5 km t:5 м"},
                      {"en-ja", "20 kg of stones", "20キログラムの石", ""},
                      {"en-ja", "20 kg of stones", "20トンの石", "warning s:20 kg t:20トン"},
                      {"en-de", "$20", "20 €", "warning s:$20 t:20 €"},
                      {"en-de", "5 miles (8 km)", "8 km (5 Meilen)", ""},
                      {"en-de", "5 boats", "5 m Boote", ""},
                  });
}

}  // namespace
}  // namespace diglot
