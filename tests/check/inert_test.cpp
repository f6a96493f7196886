#include "check/inert.h"

#include "tests/check/check_case.h"

namespace diglot {
namespace {

std::string inert_of(std::string_view text) {
  std::vector<check::Inert> parts;
  check::find_inert(text, parts);
  std::string all;
  for (const check::Inert& part : parts) {
    if (!all.empty()) all += ' ';
    constexpr std::string_view kKinds = "TEPUM";
    all += kKinds[static_cast<std::size_t>(part.kind)];
    all += ':' + std::string(text.substr(part.begin, part.end - part.begin));
  }
  return all;
}

TEST(FindInert, KnowsWhatIsNotTranslated) {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"<b>sail</b><br/>", "T:<b> T:</b> T:<br/>"},
      {"<a href=\"x>y\" id='1'>z", "T:<a href=\"x>y\" id='1'>"},
      {"<g0>a</g0><1>", "T:<g0> T:</g0> T:<1>"},
      {"a<!-- b -->c", "T:<!-- b -->"},
      {"a < b and c > d", ""},
      {"<not a tag>", ""},
      {"<someone@boats.example>", "M:someone@boats.example"},
      {"Tom &amp; Jo&#160;& co", "E:&amp; E:&#160;"},
      {"%s %d %5.2f %lu %1$s %% %(name)s", "P:%s P:%d P:%5.2f P:%lu P:%1$s P:%% P:%(name)s"},
      {"%1 of %2, %PATH%", "P:%1 P:%2 P:%PATH%"},
      {"100% sure, 5 %d'eau, 20%ige", ""},
      {"%job and %alpha", ""},
      {"{0} {} {name} {n:>10} {{user}}", "P:{0} P:{} P:{name} P:{n:>10} P:{{user}}"},
      {"{ a } ATTR{size} {a, b", ""},
      {"${x} $HOME $5", "P:${x} P:$HOME"},
      {"See https://boats.example/a_(b), or (www.boats.example).",
       "U:https://boats.example/a_(b) U:www.boats.example"},
      {"https://", ""},
      {"mailto:me@boats.example", "U:mailto:me@boats.example"},
      {"me@boats.example.", "M:me@boats.example"},
      {"me@host and @name", ""},
      {"船はhttps://boats.example/です", "U:https://boats.example/"},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(inert_of(text), expected) << text;
}

TEST(PlaceholderRule, ComparesThem) {
  expect_findings(only("placeholder"),
                  {
                      {"en-de", "%s of %d boats", "%d von %s Booten", "error s:%s s:%d t:%d t:%s"},
                      {"en-de", "%1$s of %2$d boats", "%2$d Boote von %1$s", ""},
                      {"en-ja", "%s of %d", "%2$d の %1$s", ""},
                      {"en-de", "Hello {name}", "Hallo {name}", ""},
                      {"en-ru", "Hello {name}", "Привет, {user}", "error s:{name} t:{user}"},
                      {"en-ar", "${count} boats", "قوارب", "error s:${count}"},
                      {"en-fr", "boats", "bateaux %s", "error t:%s"},
                      {"en-fr", "100%% sure", "sûr à 100 %%", ""},
                      {"en-fr", "100% sure", "sûr à 100 %", ""},
                      {"en-zh", "{0} or {1}", "{1} 或 {0}", ""},
                      {"en-zh", "{0} or {1}", "{0} 或 {0}", "error s:{1} t:{0}"},
                  });
}

TEST(TagRule, ComparesThemAndHowTheyNest) {
  expect_findings(only("tag"),
                  {
                      {"en-de", "a <b>red</b> boat", "ein <b>rotes</b> Boot", ""},
                      {"en-de", "a <b>red</b> boat", "ein <b>rotes Boot", "error t:<b>"},
                      {"en-ru", "a <b>red</b> boat", "</b>красная<b> лодка", "error t:</b>"},
                      {"en-ja", "a <b>red</b> <i>boat</i>", "<b>赤い<i>船</b></i>", "error t:<i>"},
                      {"en-de", "a red boat", "ein <b>rotes</b> Boot", "info t:<b> t:</b>"},
                      {"en-de", "a <x id=\"1\"/>boat", "ein <x id=\"2\"/>Boot",
                       "error s:<x id=\"1\"/> t:<x id=\"2\"/>"},
                      {"en-ar", "a <g1>red</g1> boat", "قارب أحمر", "error s:<g1> s:</g1>"},
                      {"en-fr", "one<br>two", "un<br>deux", ""},
                      {"en-fr", "a < b", "a < b <", ""},
                      {"en-de", "open <b>only", "offen <b>nur", ""},
                  });
}

TEST(UrlRule, ComparesAddresses) {
  expect_findings(
      only("url"),
      {
          {"en-de", "See https://boats.example/a.", "Siehe https://boats.example/a.", ""},
          {"en-de", "See http://boats.example", "Siehe https://boats.example/", ""},
          {"en-fr", "See https://boats.example/en/", "Voir https://boats.example/fr/",
           "info s:https://boats.example/en/ t:https://boats.example/fr/"},
          {"en-fr", "See https://en.boats.example/x", "Voir https://fr.boats.example/y",
           "info s:https://en.boats.example/x t:https://fr.boats.example/y"},
          {"en-ru", "See https://boats.example", "Смотри там", "warning s:https://boats.example"},
          {"en-ja", "See https://boats.example", "https://sails.example を見る",
           "warning s:https://boats.example t:https://sails.example"},
          {"en-de", "See there", "Siehe https://boats.example", "info t:https://boats.example"},
      });
}

TEST(EmailRule, ComparesAddresses) {
  expect_findings(
      only("email"),
      {
          {"en-de", "Write to me@boats.example.", "Schreib an me@boats.example.", ""},
          {"en-ru", "Write to me@boats.example.", "Пишите мне.", "error s:me@boats.example"},
          {"en-fr", "Write to me@boats.example.", "Écrivez à moi@boats.example.",
           "warning s:me@boats.example t:moi@boats.example"},
      });
}

}  // namespace
}  // namespace diglot
