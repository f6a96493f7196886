// The rules of the profile "mt-training" one by one.
#include "tests/check/check_case.h"

namespace diglot {
namespace {

CheckOptions hard(const std::string& rule) { return only(rule, "mt-training"); }

// The names of the rules of the profile that fire.
std::string rules_of(const Unit& unit) {
  Checker checker({.profile = check_profile("mt-training")});
  std::vector<Finding> findings;
  checker.check(unit, findings);
  std::string names;
  for (const Finding& finding : findings) {
    if (!names.empty()) names += ' ';
    names += finding.rule;
  }
  return names;
}

TEST(HardRules, LetGoodUnitsPass) {
  const std::vector<CheckCase> cases = {
      {"en-de", "The ferry leaves the harbour at dawn.",
       "Die Fähre verlässt den Hafen bei Tagesanbruch.", ""},
      {"en-ru", "The ferry leaves the harbour at dawn.", "Паром уходит из гавани на рассвете.", ""},
      {"en-ar", "The ferry leaves the harbour at dawn.", "تغادر العبارة الميناء عند الفجر.", ""},
      {"en-zh", "The ferry leaves the harbour at dawn.", "渡船在黎明时分离开港口。", ""},
      {"en-ja", "The ferry leaves the harbour at dawn.", "渡し船は夜明けに港を出発します。", ""},
      {"en-ko", "The ferry leaves the harbour at dawn.", "나룻배는 새벽에 항구를 떠난다.", ""},
      {"en-el", "The ferry leaves the harbour at dawn.", "Το πλοίο φεύγει από το λιμάνι την αυγή.",
       ""},
      {"en-hi", "The ferry leaves the harbour at dawn.", "नौका भोर में बंदरगाह से निकलती है।", ""},
  };
  for (const CheckCase& c : cases) {
    const std::string languages = c.languages;
    EXPECT_EQ(rules_of(unit_of(c.source, c.target, "en", languages.substr(3))), c.expected)
        << c.target;
  }
}

TEST(HardRules, Size) {
  const std::string longest(1023, 'a');
  const std::string too_long(1024, 'a');
  expect_findings(hard("too-long"),
                  {
                      {"en-de", longest.c_str(), "b", ""},
                      {"en-de", "b", too_long.c_str(), ("error t:" + too_long).c_str()},
                  });
  expect_findings(hard("too-short"),
                  {
                      {"en-de", "a red boat", "ein rotes Boot", ""},
                      {"en-de", "a  boat", "ein rotes Boot", "error s:a  boat"},
                      {"en-fr", "a red boat", "bateau\u00A0rouge", "error t:bateau\u00A0rouge"},
                      {"en-ja", "a red boat", "赤い船", ""},
                      {"en-ja", "a red boat", "赤船", "error t:赤船"},
                  });
  expect_findings(hard("length-ratio"),
                  {
                      {"en-de", "aaaa", "bbbbbbbbbbbb", ""},
                      {"en-de", "aaaa", "bbbbbbbbbbbbb", "error s:aaaa t:bbbbbbbbbbbbb"},
                      {"en-ru", "aaaaaaaa", "бб", "error s:aaaaaaaa t:бб"},
                      {"en-ja", "aaaaaaaaa", "船", ""},
                  });
}

TEST(HardRules, Content) {
  expect_findings(hard("identical"), {
                                         {"en-de", "Boat 1.", "boat 2!", "error t:boat 2!"},
                                         {"en-de", "1, 2", "3, 4", "error t:3, 4"},
                                         {"en-de", "boat", "Boot", ""},
                                         {"en-ru", "ЛОДКА", "лодка", "error t:лодка"},
                                     });
  expect_findings(
      hard("only-symbols"),
      {
          {"en-de", "a ---------", "ein Boot", "error s:a ---------"},
          {"en-de", "a boat ---", "ein Boot", ""},
          {"en-zh", "a boat", "。。。。。。。。。。船", "error t:。。。。。。。。。。船"},
      });
  expect_findings(hard("only-numbers"), {
                                            {"en-de", "12345 boats", "12345 x", "error t:12345 x"},
                                            {"en-ar", "a boat", "١٢٣ ق", "error t:١٢٣ ق"},
                                            {"en-ja", "12345 boats", "12345隻の船", ""},
                                        });
  expect_findings(hard("titles"), {
                                      {"en-fr", "Old Harbour Museum", "Vieux Port Musée",
                                       "error s:Old Harbour Museum t:Vieux Port Musée"},
                                      {"en-fr", "Old Harbour Museum", "Musée du port", ""},
                                      {"en-fr", "Harbour", "Port", ""},
                                      {"en-ja", "Old Harbour", "古い港", ""},
                                  });
}

TEST(HardRules, Remains) {
  expect_findings(hard("literal"),
                  {
                      {"en-de", "Re: a boat", "ein Boot", "error s:Re:"},
                      {"en-de", "a boat", "ein {{ Boot", "error t:{{"},
                      {"en-de", "a boat %s", "ein Boot %s", "error s:%s; error t:%s"},
                      {"en-de", "a boat", "ein Boot", ""},
                  });
  expect_findings(hard("breadcrumbs"), {
                                           {"en-de", "Home > Shop > Boats | Red | Blue *", "Boote",
                                            "error s:Home > Shop > Boats | Red | Blue *"},
                                           {"en-de", "a > b > c > d", "Boote", ""},
                                           {"en-de", "a | b | c", "Boote", ""},
                                       });
  expect_findings(hard("url-in-text"),
                  {
                      {"en-de", "https://boats.example", "Boot", "error s:https://boats.example"},
                      {"en-de", "boats", "Boot", ""},
                  });
  expect_findings(hard("glued-words"),
                  {
                      {"en-de", "see HomeShopBoats", "Boot", "error s:HomeShopBo"},
                      {"en-de", "JavaScript", "Boot", ""},
                      {"en-ru", "boat", "ДомЛодкаПарус", "error t:ДомЛодкаПа"},
                  });
  expect_findings(
      hard("repeated-words"),
      {
          {"en-de", "red boats red boats", "rot", "error s:red boats red boats"},
          {"en-ru", "boat", "красная лодка красная лодка", "error t:красная лодка красная лодка"},
          {"en-de", "had had it", "rot", ""},
          {"en-de", "12 3456 12 3456", "rot", ""},
          {"en-zh", "boat", "红色的船红色的船", "error t:红色的船红色的船"},
          {"en-zh", "boat", "人人都来", ""},
      });
  expect_findings(hard("parentheses"), {
                                           {"en-de", "a (red) boat", "ein (rotes) Boot", ""},
                                           {"en-de", "a) red", "a) rot", ""},
                                           {"en-de", "a) red", "a rot", "error s:a) red t:a rot"},
                                           {"en-de", "[red", "rot", "error s:[red"},
                                           {"en-de", "[a][b][c]", "rot", ""},
                                           {"en-de", "[a][b][c][d]", "rot", "error s:[a][b][c][d]"},
                                           {"en-de", "red", "⟨rot", "error t:⟨rot"},
                                       });
}

TEST(HardRules, Encodings) {
  expect_findings(hard("unicode-noise"), {
                                             {"en-de", "boat", "bÃ©Â© Boot", "error t:Ã©Â"},
                                             {"en-de", "boat", "Müßiggang", ""},
                                             {"en-is", "boat", "þýðir", ""},
                                             {"en-ru", "boat", "лодка", ""},
                                         });
  expect_findings(hard("space-noise"),
                  {
                      {"en-de", "so b o a t s are", "Boot", "error s: b o a t "},
                      {"en-ru", "boat", "вот л о д к а там", "error t: л о д к "},
                      {"en-de", "1 2 3 4 5 6", "1 2 3 4 5 6", ""},
                      {"en-de", "I a m not", "Boot", ""},
                  });
  expect_findings(hard("escaped-unicode"), {
                                               {"en-fr", "coffee", "caf\\u00e9", "error t:\\u00e9"},
                                               {"en-fr", "coffee", "caf\\xe9", "error t:\\xe9"},
                                               {"en-fr", "C:\\users", "C:\\utils", ""},
                                           });
  expect_findings(hard("bad-encoding"), {
                                            {"en-de", "coffee", "KaffeeÃ", "error t:Ã"},
                                            {"en-de", "coffee", "Â Kaffee", "error t:Â"},
                                            {"en-fr", "coffee", "Âge", ""},
                                            {"en-pt", "coffee", "Maçã, MAÇÃ", ""},
                                        });
  expect_findings(hard("wrong-language"), {{"en-de", "The ferry leaves the old harbour.",
                                            "The harbour is left by the old ferry.",
                                            "error t:The harbour is left by the old ferry."}});
}

}  // namespace
}  // namespace diglot
