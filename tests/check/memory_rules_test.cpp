#include "tests/check/check_case.h"

namespace diglot {
namespace {

TEST(ConsistencyRules, FindTheLaterUnit) {
  Checker checker(only("same-source"));
  EXPECT_EQ(dump(checker, unit_of("boat", "Boot", "en", "de")), "");
  EXPECT_EQ(dump(checker, unit_of("boat", "Boot", "en", "de")), "");
  EXPECT_EQ(dump(checker, unit_of(" boat ", "Kahn", "en", "de")), "info s: boat ");
  EXPECT_EQ(dump(checker, unit_of("boat", "bateau", "en", "fr")), "");
  EXPECT_EQ(dump(checker, unit_of("sail", "Boot", "en", "de")), "");
  std::vector<Finding> findings;
  checker.check(unit_of("boat", "Schiff", "en", "de"), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "the same source has another target in unit 1");
  EXPECT_EQ(findings[0].unit, 5U);
  EXPECT_EQ(checker.unit_count(), 6U);
}

TEST(ConsistencyRules, TheReverse) {
  Checker checker(only("same-target"));
  EXPECT_EQ(dump(checker, unit_of("boat", "лодка", "en", "ru")), "");
  EXPECT_EQ(dump(checker, unit_of("dinghy", "лодка", "en", "ru")), "info t:лодка");
}

TEST(ConsistencyRules, RememberManyUnits) {
  Checker checker(only("same-source"));
  std::vector<Finding> findings;
  constexpr int kUnits = 5000;
  for (int i = 0; i < kUnits; ++i)
    checker.check(unit_of("boat " + std::to_string(i), "Boot", "en", "de"), findings);
  EXPECT_TRUE(findings.empty());
  for (int i = 0; i < kUnits; ++i)
    checker.check(unit_of("boat " + std::to_string(i), "Kahn", "en", "de"), findings);
  EXPECT_EQ(findings.size(), static_cast<std::size_t>(kUnits));
}

CheckOptions with_glossary() {
  CheckOptions options = only("term");
  options.glossary = {
      {"sail", "Segel"},       {"sail", "Großsegel"}, {"life jacket", "Rettungsweste"},
      {"jacket", "Jacke"},     {"harbour", "港"},     {"harbour", "гавань"},
      {"lighthouse", "phare"}, {"", "nichts"},        {"tide", ""}};
  return options;
}

TEST(TermRule, ComparesStems) {
  expect_findings(with_glossary(),
                  {
                      {"en-de", "Two sails", "Zwei Segel", ""},
                      {"en-de", "Two sails", "Die Großsegel", ""},
                      {"en-de", "Two sails", "Zwei Planen", "warning s:sails"},
                      {"en-de", "Two life jackets", "Zwei Rettungswesten", ""},
                      {"en-de", "Two life jackets", "Zwei Jacken", "warning s:life jackets"},
                      {"en-de", "Two jackets", "Zwei Jacken", ""},
                      {"en-ja", "The old harbour", "古い港です", ""},
                      {"en-ja", "The old harbour", "古い町です", "warning s:harbour"},
                      {"en-ru", "in the harbour", "в гавани", ""},
                      {"en-ru", "in the harbour", "в порту", "warning s:harbour"},
                      {"en-fr", "the lighthouses", "les phares", ""},
                      {"en-fr", "a lighthouse", "l'phare", ""},
                      {"en-de", "The boat", "Das Boot", ""},
                  });
}

TEST(TermRule, SaysWhatIsWanted) {
  std::vector<Finding> findings;
  Checker checker(with_glossary());
  checker.check(unit_of("Two sails", "Zwei Planen", "en", "de"), findings);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].message, "\"sails\" is not translated as \"Segel\" or \"Großsegel\"");
}

}  // namespace
}  // namespace diglot
