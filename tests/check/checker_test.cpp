#include <algorithm>
#include <random>
#include <set>

#include "diglot/check.h"
#include "diglot/error.h"
#include "tests/check/check_case.h"

namespace diglot {
namespace {

TEST(CheckProfiles, SetEveryRule) {
  std::set<std::string> names;
  for (const RuleInfo& rule : check_rules()) {
    EXPECT_TRUE(names.emplace(rule.name).second) << rule.name;
    EXPECT_FALSE(rule.description.empty()) << rule.name;
  }
  for (const std::string_view profile_name : check_profile_names()) {
    const CheckProfile profile = check_profile(profile_name);
    std::set<std::string> set;
    for (const auto& [name, setting] : profile) set.insert(name);
    EXPECT_EQ(set, names) << profile_name;
  }
}

TEST(CheckProfiles, RulesWithoutThresholdHaveNone) {
  for (const std::string_view profile_name : check_profile_names()) {
    const CheckProfile profile = check_profile(profile_name);
    for (const RuleInfo& rule : check_rules()) {
      if (rule.threshold.empty()) {
        EXPECT_EQ(profile.find(rule.name)->second.threshold, 0.0) << rule.name;
      }
    }
  }
}

TEST(CheckProfiles, UnknownNamesAreErrors) {
  EXPECT_THROW(check_profile("proofreading"), Error);
  EXPECT_THROW(severity_from_name("fatal"), Error);
  EXPECT_EQ(severity_from_name("warning"), Severity::kWarning);
  EXPECT_EQ(severity_name(Severity::kOff), "off");
  CheckOptions options;
  options.profile["numbers"] = {Severity::kError, 0.0};
  try {
    Checker checker(options);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kUsage);
    EXPECT_NE(error.expected().find("number, "), std::string::npos);
    EXPECT_EQ(error.found(), "\"numbers\"");
  }
}

TEST(CheckerTest, AsksNoRuleThatIsOff) {
  CheckOptions options;
  options.profile = {{"number", {Severity::kOff, 12.0}}};
  Checker checker(options);
  EXPECT_EQ(dump(checker, unit_of("3 boats", "4 Boote")), "");
}

TEST(CheckerTest, TakesSeveritiesAndThresholdsFromTheProfile) {
  CheckOptions options;
  options.profile = {{"number", {Severity::kInfo, 12.0}}, {"too-long", {Severity::kWarning, 5.0}}};
  Checker checker(options);
  EXPECT_EQ(dump(checker, unit_of("3 b", "4 b")), "info s:3 t:4");
  EXPECT_EQ(dump(checker, unit_of("boats", "b")), "warning s:boats");
}

TEST(CheckerTest, UnitsThatDoNotTellTheirLanguageHaveThatOfTheOptions) {
  CheckOptions options = only("end-punctuation");
  options.target_language = "el";
  Checker checker(options);
  EXPECT_EQ(dump(checker, unit_of("A boat?", "Μια βάρκα;")), "");
  EXPECT_EQ(dump(checker, unit_of("A boat?", "Ein Boot;", "en", "de")), "warning s:? t:;");
  EXPECT_EQ(dump(checker, unit_of("A boat?", "Ein Boot;", "en", "no such tag")), "warning s:? t:;");
}

TEST(CheckerTest, FindingsComeInTheOrderOfTheRules) {
  Checker checker({.source_language = "en", .target_language = "de"});
  std::vector<Finding> findings;
  checker.check(unit_of("(3 boats) %s", "(4 Boote Boote"), findings);
  std::vector<std::string_view> rules;
  for (const Finding& finding : findings) rules.push_back(finding.rule);
  EXPECT_EQ(rules,
            (std::vector<std::string_view>{"number", "placeholder", "bracket", "doubled-word"}));
}

TEST(CheckerTest, SameUnitsGiveTheSameFindings) {
  const auto run = [] {
    Checker checker({.source_language = "en", .target_language = "de"});
    std::vector<Finding> findings;
    std::mt19937 random(7);
    for (int i = 0; i < 300; ++i) {
      const std::string number = std::to_string(random() % 100);
      const std::string sentence = "Boat " + number + " leaves. ";
      checker.check(
          unit_of(sentence + sentence, "Boot " + std::to_string(random() % 100) + " fährt."),
          findings);
    }
    std::string all;
    for (const Finding& finding : findings) all += finding.message + '\n';
    return all;
  };
  const std::string first = run();
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(run(), first);
}

// No text may crash a rule, and marks lie inside the text.
TEST(CheckerTest, AnyBytesCanBeChecked) {
  constexpr std::string_view kPieces[] = {
      "<",      ">",   "<b",     "</",          "%",    "%1$",      "{",    "}",        "${",
      "@",      "://", "www.",   "&#",          ";",    "(",        ")",    "「",       "\"",
      "«",      "Ã©",  "â€",     "Рє",          "\xC3", "\xF0\x9F", "船",   "システム", "12",
      "1,",     ".5",  "٣",      "三",          "MB",   "March",    "5",    "…",        " ",
      "\u00A0", "\n",  "\\u00",  "a",           "A.",   "Dr",       "nous", "'",        "\uFFFD",
      "ー",     "ـ",   "\u200D", "👩‍🚀", "\t",   "/",        "-"};
  std::mt19937 random(11);
  const auto text = [&] {
    std::string made;
    for (auto count = random() % 40; count > 0; --count)
      made += kPieces[random() % std::size(kPieces)];
    return made;
  };
  CheckOptions options;
  for (auto& [name, setting] : options.profile) {
    if (setting.severity == Severity::kOff) setting.severity = Severity::kInfo;
  }
  options.glossary = {{"a", "b"}, {"船", "boat"}};
  constexpr std::string_view kLanguages[] = {"en", "de", "ja", "zh", "ar", "el", "fr", "und", "x"};
  Checker checker(options);
  std::vector<Finding> findings;
  for (int i = 0; i < 3000; ++i) {
    const Unit unit = unit_of(text(), text(), kLanguages[random() % std::size(kLanguages)],
                              kLanguages[random() % std::size(kLanguages)]);
    findings.clear();
    checker.check(unit, findings);
    for (const Finding& finding : findings) {
      for (const Mark& mark : finding.marks) {
        const std::string& side =
            mark.side == Mark::Side::kSource ? unit.source().text : unit.target().text;
        EXPECT_LE(mark.begin, mark.end);
        EXPECT_LE(mark.end, side.size());
      }
      EXPECT_FALSE(finding.message.empty());
    }
  }
}

TEST(CheckerTest, LongTextsTakeLinearTime) {
  for (const std::string piece :
       {"a ", "<", "{", "%", "(", "\"", "1", "1.", "@a", "://", "ab ab ", "Boat. ", "船", "Ã©"}) {
    std::string text;
    while (text.size() < 200'000) text += piece;
    CheckOptions options;
    options.source_language = "en";
    options.target_language = "ja";
    for (auto& [name, setting] : options.profile) setting.severity = Severity::kInfo;
    Checker checker(options);
    std::vector<Finding> findings;
    checker.check(unit_of(text, text), findings);
    EXPECT_EQ(checker.unit_count(), 1U);
  }
}

}  // namespace
}  // namespace diglot
