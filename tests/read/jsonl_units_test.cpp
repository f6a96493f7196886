// JSON lines become units.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/read/units.h"

namespace diglot {
namespace {

using testing::dumps;
using testing::unit_error;
using testing::units_of;

TEST(JsonlUnits, AreObjectsOfEitherKind) {
  struct Case {
    const char* line;
    const char* expected;
  };
  const Case cases[] = {
      {R"({"translation":{"en":"Yes.","fr":"Oui."}})", " en=Yes. fr=Oui."},
      {R"({"translation":{"zh_hant":"是","EN-us":"Yes.","x":"?"}})", " zh-Hant=是 en-US=Yes. x=?"},
      {R"({"translation":{"en":"Yes."}})", " en=Yes. und="},
      {R"({"translation":{"en":"Yes.","fr":null}})", " en=Yes. fr="},
      {R"({"id":7,"translation":{"en":"","fr":"Oui."},"score":-1.5e0,"confidence":1})",
       "7 en= fr=Oui. 1 s-1.5"},
      {R"({"src":"Yes.","tgt":"Oui.","src_lang":"eng","tgt_lang":"fr"})", " en=Yes. fr=Oui."},
      {R"({"target":"Oui.","source":"Yes."})", " und=Yes. und=Oui."},
      {R"({"sentence1":"Yes.","sentence2":"Oui.","score":4.2})", " und=Yes. und=Oui. s4.2"},
      {R"({"source":"Yes.","translation":"Oui."})", " und=Yes. und=Oui."},
      {R"({"src":"Yes.","tgt":null})", " und=Yes. und="},
      // A "source" beside a translation is where it comes from.
      {R"({"source":"web","translation":{"en":"Yes.","fr":"Oui."}})",
       " en=Yes. fr=Oui. {source=web}"},
      {R"({"src":"Yes.","tgt":"Oui.","source":"web"})", " und=Yes. und=Oui. {source=web}"},
      // What Diglot writes.
      {R"({"id":"1","translation":{"en":"A. B.","fr":"C."},"confidence":0.5,"shape":"2-1","source":[3,4],"source_document":"a.txt","source_properties":[["k","v"]],"source_breaks":[3],"target":[5],"target_document":"b.txt","properties":[["note","x"],["note","y"]]})",
       "1 en=A. B.|3#3#4@a.txt {k=v} fr=C.#5@b.txt 0.5 2-1 {note=x} {note=y}"},
      // Any other field.
      {R"({"src":"a","tgt":"b","x":"y","n":1.50,"t":true,"z":null,"o":{"k":[1,"\"",{}],"l":[]},"e":[]})",
       R"( und=a und=b {x=y} {n=1.50} {t=true} {o={"k":[1,"\"",{}],"l":[]}} {e=[]})"},
      {R"({"src":"a","tgt":"b","confidence":"high","shape":"round","source":[-1],"properties":[1]})",
       R"( und=a und=b {confidence=high} {shape=round} {source=[-1]} {properties=[1]})"},
      {R"({"src":"\u00e9\ud83d\ude00\t","tgt":"\u0000"})", " und=é😀\t und=\uFFFD"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(dumps(units_of(c.line, Format::kJsonl).units), std::vector<std::string>{c.expected})
        << c.line;
  }
}

TEST(JsonlUnits, CountBreaksThatAreNone) {
  const auto read = units_of(R"({"src":"é.","tgt":"b c","source_breaks":[1],"target_breaks":[2,2]})"
                             "\n"
                             R"({"src":"a b","tgt":"b","source_breaks":[2],"target_breaks":[9]})",
                             Format::kJsonl);
  EXPECT_EQ(dumps(read.units), (std::vector<std::string>{" und=é. und=b c", " und=a b|2 und=b"}));
  EXPECT_EQ(read.losses, (LossCounts{{"sentence break", 4}}));
}

TEST(JsonlUnits, HaveTheLanguagesThatWereAskedFor) {
  const std::string lines = R"({"translation":{"en":"Yes.","fr":"Oui.","de":"Ja."}})"
                            "\n"
                            R"({"translation":{"en":"No.","de":"Nein."}})"
                            "\n";
  const auto read =
      units_of(lines, Format::kJsonl, {.source_language = "de", .target_language = "fr"});
  EXPECT_EQ(dumps(read.units), std::vector<std::string>{" de=Ja. fr=Oui."});
  EXPECT_EQ(read.losses, (LossCounts{{"unit without the languages", 1}, {"variant", 1}}));
  EXPECT_EQ(dumps(units_of(lines, Format::kJsonl, {.target_language = "en"}).units),
            (std::vector<std::string>{" fr=Oui. en=Yes.", " de=Nein. en=No."}));
  EXPECT_EQ(dumps(units_of(lines, Format::kJsonl, {.source_language = "de-AT"}).units),
            (std::vector<std::string>{" de=Ja. en=Yes.", " de=Nein. en=No."}));
}

TEST(JsonlUnits, BreakTheRulesWithAnError) {
  const std::string hint =
      R"(; units look like {"translation":{"en":"Yes.","fr":"Oui."}} or {"src":"Yes.","tgt":"Oui."})";
  const std::pair<std::string, std::string> cases[] = {
      {"{}", R"(units:1: expected "translation", or a text under "src" or "source", found none)"},
      {R"({"src":"a"})", R"(units:1: expected a text under "tgt" or "target", found none)"},
      {R"({"src":["a"],"tgt":"b"})",
       R"(units:1: expected "translation", or a text under "src" or "source", found none)"},
      {"\n \n[1]", "units:3: expected a JSON object, found a list"},
      {"\"a\"", "units:1: expected a JSON object, found a string"},
      {"null", "units:1: expected a JSON object, found null"},
      {R"({"src":"a","tgt":"b"} x)", "units:1:23: expected a JSON object, found broken JSON"},
      {R"({"src":"a","tgt":"b")", "units:1:21: expected a JSON object, found broken JSON"},
      {R"({"src":"\ud800","tgt":"b"})", "units:1:15: expected a JSON object, found broken JSON"},
      {R"({"translation":{"en":["a"]}})", R"(units:1: expected a text for "en", found a list)"},
      {R"({"translation":{"en":3}})", R"(units:1: expected a text for "en", found 3)"},
      {R"({"a":)" + std::string(1'000'000, '['),
       "units:1: expected at most 100 brackets in each other, found more"},
  };
  for (const auto& [line, expected] : cases) {
    EXPECT_EQ(unit_error(line, Format::kJsonl), expected + hint) << line.substr(0, 80);
  }
}

}  // namespace
}  // namespace diglot
