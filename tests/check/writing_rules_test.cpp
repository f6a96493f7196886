#include "tests/check/check_case.h"

namespace diglot {
namespace {

TEST(BracketRule, FindsThoseWithoutPartner) {
  expect_findings(only("bracket"), {
                                       {"en-de", "a boat (red)", "ein Boot (rot)", ""},
                                       {"en-de", "a boat (red)", "ein Boot (rot", "warning t:("},
                                       {"en-ru", "a boat (red)", "лодка красная)", "warning t:)"},
                                       {"en-ja", "a boat (red)", "船（赤い）", ""},
                                       {"en-ja", "a boat (red)", "船（赤い", "warning t:（"},
                                       {"en-ja", "a boat (red)", "船（赤い)", ""},
                                       {"en-zh", "\"boat\"", "「船」", ""},
                                       {"en-zh", "\"boat\"", "「船", "warning t:「"},
                                       {"en-ar", "a boat [red]", "قارب [أحمر", "warning t:["},
                                       {"en-de", "a) one b) two", "a) eins b) zwei", ""},
                                       {"en-de", "one, two", "1) eins 2) zwei", ""},
                                       {"en-de", "Fine :-)", "Gut :-)", ""},
                                       {"en-de", "a (red boat", "ein (rotes Boot", ""},
                                       {"en-de", "{name}", "{name}", ""},
                                   });
}

TEST(QuoteRule, FindsThoseWithoutPartner) {
  expect_findings(only("quote"), {
                                     {"en-de", "a \"red\" boat", "ein „rotes“ Boot", ""},
                                     {"en-de", "a \"red\" boat", "ein „rotes Boot", "warning t:„"},
                                     {"en-fr", "a \"red\" boat", "un bateau « rouge »", ""},
                                     {"en-ru", "a \"red\" boat", "«красная лодка", "warning t:«"},
                                     {"en-ar", "a \"red\" boat", "قارب «أحمر", "warning t:«"},
                                     {"en-fr", "the captain's boat", "l'bateau d’un capitaine", ""},
                                     {"en-de", "a 5\" board", "ein Brett von 5\"", ""},
                                     {"en-de", "he said \"no", "er sagte „nein", ""},
                                 });
}

TEST(EndPunctuationRule, KnowsTheMarksOfAllScripts) {
  expect_findings(only("end-punctuation"), {
                                               {"en-de", "A boat.", "Ein Boot.", ""},
                                               {"en-ja", "A boat.", "船です。", ""},
                                               {"en-hi", "A boat.", "एक नाव।", ""},
                                               {"en-ar", "A boat?", "قارب؟", ""},
                                               {"en-el", "A boat?", "Μια βάρκα;", ""},
                                               {"en-el", "A boat;", "Μια βάρκα·", ""},
                                               {"en-hy", "A boat.", "Նավակ։", ""},
                                               {"en-ja", "Is it a boat?", "船ですか。", ""},
                                               {"en-de", "\"A boat.\"", "„Ein Boot.“", ""},
                                               {"en-de", "A boat.</b>", "Ein Boot.</b>", ""},
                                               {"en-de", "A boat...", "Ein Boot…", ""},
                                               {"en-de", "A boat?", "Ein Boot.", "warning s:? t:."},
                                               {"en-ru", "A boat.", "Лодка?", "warning s:. t:?"},
                                               {"en-de", "A boat.", "Ein Boot", "info s:."},
                                               {"en-de", "A boat:", "Ein Boot.", "info s:: t:."},
                                               {"en-de", "A boat", "Ein Boot", ""},
                                           });
}

TEST(DoubledWordRule, FindsWordsThatStandTwice) {
  expect_findings(only("doubled-word"),
                  {
                      {"en-fr", "a red boat", "un bateau bateau rouge", "error t:bateau bateau"},
                      {"en-de", "the boat", "Das das Boot", "error t:Das das"},
                      {"en-de", "the boat", "in dem dem Boot", "error t:dem dem"},
                      {"en-ru", "a red boat", "красная красная лодка", "error t:красная красная"},
                      {"en-ar", "in the boat", "في في القارب", "warning t:في في"},
                      {"en-ja", "the system", "システムシステムです", "error t:システムシステム"},
                      {"en-zh", "the harbour", "港口港口很旧", "warning t:港口港口"},
                      {"en-fr", "the man", "l'homme homme", "error t:l'homme homme"},
                  });
}

TEST(DoubledWordRule, LeavesThoseOfGrammarAlone) {
  expect_findings(only("doubled-word"),
                  {
                      {"en-fr", "we wash", "nous nous lavons", ""},
                      {"en-fr", "you wash", "vous vous lavez", ""},
                      {"en-de", "those who see the boat", "diejenigen, die die Fähre sehen", ""},
                      {"en-de", "the harbour in which the boat lies",
                       "der Hafen, in dem dem Boot Platz bleibt", ""},
                      {"de-en", "ich weiß, dass das Boot fährt", "I know that that boat sails", ""},
                      {"en-id", "boats", "perahu perahu", "warning t:perahu perahu"},
                      {"en-ja", "people gradually", "人々はますます", ""},
                      {"en-ja", "excited", "ワクワクする", ""},
                      {"en-zh", "every day", "一天一天", ""},
                      {"de-en", "bla bla bla", "blah blah blah", ""},
                      {"en-it", "the file file.txt", "il file file.txt", ""},
                      {"en-fr", "no, no", "non, non", ""},
                      {"en-fr", "10 10", "10 10", ""},
                      {"en-de", "Bora", "Bora Bora", "warning t:Bora Bora"},
                  });
}

TEST(MojibakeRule, KnowsWrongEncodings) {
  expect_findings(only("mojibake"),
                  {
                      {"en-fr", "coffee", "un cafÃ© chaud", "error t:Ã©"},
                      {"en-de", "the captain’s boat", "das Boot â€“ rot", "error t:â€“"},
                      {"en-de", "captainâ€™s", "Boot", "error s:â€™"},
                      {"en-ru", "coffee", "РєРѕС„Рµ", "error t:РєРѕС„"},
                      {"en-fr", "coffee", "un caf\uFFFD chaud", "error t:\uFFFD"},
                      {"en-ja", "boat", "èˆ¹èˆ¹èˆ¹", "error t:èˆ¹èˆ¹èˆ¹"},
                      {"en-fr", "coffee", "« CAFÉ » “CAFÉ” «CAFÉ»", ""},
                      {"en-fr", "over", "« passé…” »", ""},
                      {"en-pt", "apple", "«MAÇÃ» e manhã", ""},
                      {"en-pt", "apple", "MAÇÃO", ""},
                      {"en-ru", "the USSR", "«СССР» и «РФ»", ""},
                      {"en-tr", "boat", "kâğıt, rüzgâr", ""},
                      {"en-zh", "boat", "船", ""},
                  });
}

TEST(NameRule, FindsNamesThatAreUsuallyKept) {
  expect_findings(
      only("name"),
      {
          {"en-fr", "We met the old captain Lindqvist in town.",
           "Nous avons vu le vieux capitaine en ville.", "info s:Lindqvist"},
          {"en-ru", "We met the old captain Lavrov in town.",
           "Мы встретили старого капитана Лаврова в городе.", ""},
          {"en-ja", "We met the old captain Lavrov in town.", "町で年老いたラブロフ船長に会った。",
           ""},
          {"en-ar", "We met the old captain Lavrov in town.",
           "التقينا بالقبطان العجوز لافروف في المدينة.", ""},
          {"en-fr", "Old Harbour Museum", "Musée du vieux port", ""},
          {"en-fr", "We left the town on a Tuesday in March.",
           "Nous avons quitté la ville au printemps.", ""},
          {"en-fr", "We left the town of Dunmore on a Thursday.",
           "Nous avons quitté la ville ce jour.", "info s:Dunmore"},
          {"en-ru", "It is closed every Wednesday in December.", "Зимой по средам закрыто.", ""},
      });
}

TEST(NameRule, LearnsWhichAreNot) {
  Checker checker(only("name"));
  const Unit unit = unit_of("they speak only English here in town",
                            "ici en ville on ne parle qu'anglais", "en", "fr");
  std::size_t count = 0;
  for (int i = 0; i < 20; ++i) count += dump(checker, unit).empty() ? 0 : 1;
  EXPECT_LT(count, 5U);
}

}  // namespace
}  // namespace diglot
