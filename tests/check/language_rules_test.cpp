#include "tests/check/check_case.h"

namespace diglot {
namespace {

constexpr const char* kEnglish =
    "The ferry leaves the old harbour every morning before the sun comes up.";
constexpr const char* kGerman =
    "Die Fähre verlässt den alten Hafen jeden Morgen, bevor die Sonne aufgeht.";
constexpr const char* kFrench =
    "Le bac quitte le vieux port chaque matin avant que le soleil ne se lève.";
constexpr const char* kRussian = "Паром уходит из старой гавани каждое утро до восхода солнца.";
constexpr const char* kJapanese = "渡し船は毎朝、日の出前に古い港を出発します。";

TEST(UntranslatedRule, FindsWhatStayedInTheSourceLanguage) {
  const std::string whole_target = std::string(" t:") + kEnglish;
  expect_findings(
      only("untranslated"),
      {
          {"en-de", kEnglish, kEnglish, ("error" + whole_target).c_str()},
          {"en-ja", kEnglish, kEnglish, ("error" + whole_target).c_str()},
          {"en-de", kEnglish, kGerman, ""},
          {"en-ru", kEnglish, kRussian, ""},
          {"en-ru", "Old Harbour", "Old Harbour", "warning t:Old Harbour"},
          {"en-fr", "three small boats", "three small boats", "warning t:three small boats"},
      });
  const std::string other = "The ferry leaves the old harbour every morning before dawn, they say.";
  expect_findings(only("untranslated"),
                  {{"en-de", kEnglish, other.c_str(), ("warning t:" + other).c_str()}});
}

TEST(UntranslatedRule, LeavesNamesNumbersAndCodesAlone) {
  expect_findings(only("untranslated"),
                  {
                      {"en-de", "1984", "1984", ""},
                      {"en-de", "Boat", "Boat", ""},
                      {"en-de", "Installation", "Installation", ""},
                      {"en-fr", "Anna Lind", "Anna Lind", ""},
                      {"en-ja", "USB 3.0", "USB 3.0", ""},
                      {"en-de", "ls -l /usr/share/boats", "ls -l /usr/share/boats", ""},
                      {"en-en", kEnglish, kEnglish, ""},
                  });
}

TEST(WrongLanguageRule, TellsOtherLanguagesWhereTheTextIsLongEnough) {
  expect_findings(only("wrong-language"),
                  {
                      {"en-de", kEnglish, kGerman, ""},
                      {"en-fr", kEnglish, kFrench, ""},
                      {"en-ru", kEnglish, kRussian, ""},
                      {"en-ja", kEnglish, kJapanese, ""},
                      {"en-de", kEnglish, kFrench, (std::string("warning t:") + kFrench).c_str()},
                      {"en-ja", kEnglish, kRussian, (std::string("warning t:") + kRussian).c_str()},
                      {"fr-ru", kGerman, kRussian, (std::string("warning s:") + kGerman).c_str()},
                      {"en-de", "Boats", "Bateaux", ""},
                      {"und-und", kEnglish, kFrench, ""},
                      {"en-de", kEnglish, "AB-CD 12/34 /usr/share/doc/boats/README.en.html", ""},
                  });
}

TEST(OmissionRules, FindSidesWithoutText) {
  expect_findings(only("omission"),
                  {
                      {"en-de", "A boat.", "", "error s:A boat."},
                      {"en-ru", "A boat.", " \u00A0", "error s:A boat."},
                      {"en-ja", "8.1. Sails and oars", "8.1.", "error s:8.1. Sails and oars"},
                      {"en-de", "A boat.", "Ein Boot.", ""},
                      {"en-de", "", "Ein Boot.", ""},
                      {"en-ja", "8.1. Sails", "8.1. 帆", ""},
                      {"en-de", "12", "12", ""},
                  });
  expect_findings(only("addition"), {
                                        {"en-de", "", "Ein Boot.", "warning t:Ein Boot."},
                                        {"en-de", "A boat.", "", ""},
                                        {"en-de", "A boat.", "Ein Boot.", ""},
                                        {"en-de", "", "", ""},
                                    });
}

TEST(LengthRule, FindsTextsThatAreMuchTooLongOrShort) {
  const std::string paragraph =
      std::string(kGerman) + " " + kGerman + " " + kGerman + " " + kGerman;
  Checker checker(only("length"));
  EXPECT_EQ(dump(checker, unit_of(kEnglish, kGerman, "en", "de")), "");
  EXPECT_EQ(dump(checker, unit_of("A boat.", "Eine kleine Fähre.", "en", "de")), "");
  const Unit too_long = unit_of(kEnglish, paragraph, "en", "de");
  EXPECT_EQ(dump(checker, too_long), std::string("warning s:") + kEnglish + " t:" + paragraph);
  const Unit too_short = unit_of(paragraph, "Ein Boot.", "en", "de");
  EXPECT_EQ(dump(checker, too_short), "warning s:" + paragraph + " t:Ein Boot.");
}

TEST(LengthRule, LearnsWhatIsUsualForThePair) {
  const std::string chinese = "渡船每天清晨在日出之前离开旧港口。";
  Checker checker(only("length"));
  for (int i = 0; i < 50; ++i) EXPECT_EQ(dump(checker, unit_of(kEnglish, chinese, "en", "zh")), "");
  // What is usual between alphabets is not here.
  const std::string latin_length = chinese + chinese + chinese + chinese;
  EXPECT_NE(dump(checker, unit_of(kEnglish, latin_length, "en", "zh")), "");
}

}  // namespace
}  // namespace diglot
