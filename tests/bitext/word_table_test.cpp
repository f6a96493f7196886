#include "diglot/word_table.h"

#include <limits>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/bitext/word_tables.h"

namespace diglot::testing {
namespace {

WordTable ferries() {
  return word_table(
      {{"gull", "mouette", 1.0F}, {"ferry", "traversier", 0.25F}, {"ferry", "bac", 0.5F}},
      {{"bac", "ferry", 0.75F}, {"cap", "headland", 0.5F}});
}

TEST(WordTable, SortsWordsAndTranslations) {
  const WordTable table = ferries();
  EXPECT_EQ(dump(table.source(), table.target()),
            "ferry=bac:500,traversier:250 gull=mouette:1000 headland=");
  EXPECT_EQ(dump(table.target(), table.source()),
            "bac=ferry:750 cap=headland:500 mouette= traversier=");
  EXPECT_EQ(table.pair_count(), 5U);
}

TEST(WordTable, FindsWordsAndNoOthers) {
  const WordTable table = ferries();
  EXPECT_EQ(table.source().find("ferry"), 0U);
  EXPECT_EQ(table.source().find("headland"), 2U);
  for (const char* absent : {"", "a", "ferr", "ferrys", "gulls", "zebra"}) {
    EXPECT_EQ(table.source().find(absent), std::nullopt) << absent;
  }
}

TEST(WordTable, LeavesOutKeysOfNoPair) {
  const WordTable table =
      make_word_table({"en", "fr", 1}, {"unused", "gull"}, {"mouette"}, {{1, 0, 0.5F}}, {});
  EXPECT_EQ(dump(table.source(), table.target()), "gull=mouette:500");
}

TEST(WordTable, MayBeEmpty) {
  const WordTable table = word_table({}, {});
  EXPECT_EQ(table.source().word_count(), 0U);
  EXPECT_EQ(table.pair_count(), 0U);
  EXPECT_EQ(table.source().find("gull"), std::nullopt);
}

TEST(WordTable, TurnsRoundAndOutlivesItsOriginal) {
  const auto turned = [] {
    const WordTable original = ferries();
    return original.turned();
  }();
  EXPECT_EQ(turned.origin().source_language, "fr");
  EXPECT_EQ(turned.origin().target_language, "en");
  EXPECT_EQ(dump(turned.source(), turned.target()),
            "bac=ferry:750 cap=headland:500 mouette= traversier=");
}

// Two words on each side; every case breaks one rule.
struct Arrays {
  std::string keys = "ab";
  std::vector<std::uint32_t> key_begins = {0, 1, 2};
  std::vector<std::uint32_t> row_begins = {0, 1, 2};
  std::vector<WordTranslation> translations = {{0, 0.5F}, {1, 0.5F}};

  WordTable::Side view() const { return {keys, key_begins, row_begins, translations}; }
};

TEST(WordTable, RefusesArraysThatBreakARule) {
  const float not_a_number = std::numeric_limits<float>::quiet_NaN();
  const std::vector<std::pair<const char*, Arrays>> cases = {
      {"no key begins", {.key_begins = {}}},
      {"keys begin late", {.key_begins = {1, 1, 2}}},
      {"keys end early", {.key_begins = {0, 1, 1}}},
      {"keys end beyond", {.key_begins = {0, 1, 3}}},
      {"keys go back", {.key_begins = {0, 5, 2}}},
      {"equal keys", {.keys = "aa"}},
      {"keys descend", {.keys = "ba"}},
      {"fewer rows than words", {.row_begins = {0, 2}}},
      {"rows go back", {.row_begins = {0, 5, 2}}},
      {"rows end beyond", {.row_begins = {0, 1, 3}}},
      {"a word that is none", {.translations = {{0, 0.5F}, {2, 0.5F}}}},
      {"a row with a word twice",
       {.row_begins = {0, 2, 2}, .translations = {{1, 0.5F}, {1, 0.5F}}}},
      {"a row that descends", {.row_begins = {0, 2, 2}, .translations = {{1, 0.5F}, {0, 0.5F}}}},
      {"no probability", {.translations = {{0, 0.0F}, {1, 0.5F}}}},
      {"a negative one", {.translations = {{0, -0.5F}, {1, 0.5F}}}},
      {"one above 1", {.translations = {{0, 1.5F}, {1, 0.5F}}}},
      {"not a number", {.translations = {{0, not_a_number}, {1, 0.5F}}}},
  };
  const Arrays good;
  EXPECT_NO_THROW(WordTable({"en", "fr", 1}, good.view(), good.view(), nullptr));
  for (const auto& [what, bad] : cases) {
    EXPECT_THROW(WordTable({"en", "fr", 1}, bad.view(), good.view(), nullptr),
                 std::invalid_argument)
        << what;
    EXPECT_THROW(WordTable({"en", "fr", 1}, good.view(), bad.view(), nullptr),
                 std::invalid_argument)
        << what;
  }
}

TEST(WordTable, RefusesLanguagesThatAreNoPrimarySubtags) {
  const Arrays good;
  for (const char* language : {"", "zh-Hant", "EN", "ninelette", "e\033"}) {
    EXPECT_THROW(WordTable({language, "fr", 1}, good.view(), good.view(), nullptr),
                 std::invalid_argument)
        << language;
  }
}

}  // namespace
}  // namespace diglot::testing
