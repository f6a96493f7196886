// What is written and read back is what it was, but for what the writer counted.
#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/language.h"
#include "tests/roundtrip/units.h"

namespace diglot {
namespace {

using testing::dump;
using testing::write_and_read;

constexpr std::array kTextFormats = {Format::kTsv,   Format::kJsonl,     Format::kBitextor,
                                     Format::kPo,    Format::kJsonlFlat, Format::kCsv,
                                     Format::kMoses, Format::kHunalign};

const UnitsHeader kHeader = {.source_language = "en", .target_language = "fr"};

std::string name_of(Format format) { return std::string(format_info(format).name); }

// Units with and without each of the things that a unit can have, their texts all different.
class UnitSource {
 public:
  Unit next() {
    Unit unit;
    unit.variants.resize(2);
    fill(unit.variants[0], "en", "One");
    fill(unit.variants[1], "fr", "Un");
    if (flip()) unit.id = "id" + std::to_string(count_);
    if (flip()) unit.confidence = static_cast<double>(random_() % 10000) / 10000;
    if (flip()) unit.score = static_cast<double>(random_() % 1000) / 8;
    if (flip()) unit.shape = Shape{1 + random_() % 3, random_() % 3};
    add_properties(unit.properties);
    ++count_;
    return unit;
  }

 private:
  bool flip() { return random_() % 2 == 0; }

  void fill(Variant& variant, const char* language, const std::string& word) {
    variant.language = language;
    variant.text = word + ' ' + std::to_string(count_) + '.';
    if (flip()) {
      variant.breaks = {variant.text.size() + 1};
      variant.text += ' ' + word + " more.";
    }
    if (flip()) variant.sentences = {random_() % 100, 7};
    if (flip()) variant.document = word + ".txt";
    add_properties(variant.properties);
  }

  void add_properties(std::vector<Property>& properties) {
    for (const char* name : {"note", "domain", "note"}) {
      if (flip()) properties.push_back({name, "value " + std::to_string(random_() % 10)});
    }
  }

  std::mt19937 random_{42};
  std::size_t count_ = 0;
};

std::vector<Unit> units_of_any_kind(std::size_t count) {
  UnitSource source;
  std::vector<Unit> units;
  for (std::size_t i = 0; i < count; ++i) units.push_back(source.next());
  return units;
}

// How many of `properties` are not in `others`, which may have more.
std::size_t missing_count(const std::vector<Property>& properties, std::vector<Property> others) {
  std::size_t count = 0;
  for (const Property& property : properties) {
    const auto found = std::ranges::find(others, property);
    if (found == others.end()) {
      ++count;
    } else {
      others.erase(found);
    }
  }
  return count;
}

// Adds what `before` has and `after` has not.
void count_differences(const Unit& before, const Unit& after, LossCounts& losses) {
  const auto count = [&](const char* what, std::size_t times) {
    if (times > 0) losses[what] += times;
  };
  if (!before.id.empty()) count("id", before.id != after.id ? 1 : 0);
  if (before.confidence) count("confidence", before.confidence != after.confidence ? 1 : 0);
  if (before.score) count("score", before.score != after.score ? 1 : 0);
  if (before.shape) count("shape", before.shape != after.shape ? 1 : 0);
  count("property", missing_count(before.properties, after.properties));
  for (std::size_t i = 0; i < 2; ++i) {
    const Variant& old = before.variants[i];
    const Variant& now = after.variants[i];
    count("language", old.language != now.language ? 1 : 0);
    if (!old.sentences.empty()) count("sentence numbers", old.sentences != now.sentences ? 1 : 0);
    if (!old.breaks.empty() && old.breaks != now.breaks) count("sentence break", old.breaks.size());
    if (!old.document.empty()) count("document name", old.document != now.document ? 1 : 0);
    count("property", missing_count(old.properties, now.properties));
  }
}

TEST(UnitsRoundtrip, LosesWhatTheWriterCountsAndNothingElse) {
  const std::vector<Unit> units = units_of_any_kind(200);
  for (const Format format : kTextFormats) {
    // Moses' files tell their languages by their names.
    const auto back = write_and_read(format, units, kHeader);
    ASSERT_EQ(back.units.size(), units.size()) << name_of(format);
    LossCounts losses;
    for (std::size_t i = 0; i < units.size(); ++i) {
      EXPECT_EQ(back.units[i].source().text, units[i].source().text) << name_of(format);
      EXPECT_EQ(back.units[i].target().text, units[i].target().text) << name_of(format);
      count_differences(units[i], back.units[i], losses);
    }
    EXPECT_EQ(losses, back.report.losses) << name_of(format);
    EXPECT_EQ(back.report.replaced_character_count, 0u) << name_of(format);
    EXPECT_EQ(back.report.null_count, 0u) << name_of(format);
  }
}

// Texts of pieces that some format or other has a meaning for.
std::string awkward_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {
      "word",         " ",      "\t",      "\n",        "\r\n",     "\r",
      "\"",           "\"\"",   "\\",      "\\n",       ",",        ";",
      " ~~~ ",        "~~~",    "#",       "#~ ",       "msgid \"", "{\"a\":1}",
      "\xEF\xBB\xBF", "\u2028", "\u00A0",  "\u0085",    "\x01",     "\x7F",
      "日本。",       "=1+1",   "[0]:[0]", "0\t0",      "sep=,",    "source",
      "<seg>",        "&amp;",  "]]>",     "\U0001F600"};
  std::string text;
  for (std::size_t size = random() % 6; size > 0; --size) {
    text += kPieces[random() % kPieces.size()];
  }
  return text;
}

bool is_counted(const testing::WrittenAndRead& back) {
  return back.report.replaced_character_count > 0 || back.report.losses.contains("white space") ||
         back.report.null_count > 0 || back.read_losses.contains("untranslated");
}

TEST(UnitsRoundtrip, ChangesNoTextThatIsNotCounted) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<Unit> units(1);
    units[0].variants.resize(2);
    for (Variant& variant : units[0].variants) variant.text = awkward_text(random);
    units[0].variants[0].language = "en";
    units[0].variants[1].language = "fr";
    for (const Format format : kTextFormats) {
      const auto back = write_and_read(format, units, kHeader,
                                       {.source_language = "en", .target_language = "fr"});
      const bool is_same =
          back.units.size() == 1 && dump(back.units[0]).starts_with(dump(units[0]));
      EXPECT_TRUE(is_same || is_counted(back)) << name_of(format) << '\n'
                                               << dump(units[0]) << '\n'
                                               << (back.units.empty() ? "" : dump(back.units[0]));
    }
    for (const Format format : {Format::kJsonl, Format::kJsonlFlat, Format::kCsv}) {
      const auto back = write_and_read(format, units, kHeader);
      ASSERT_EQ(back.units.size(), 1u);
      EXPECT_EQ(dump(back.units[0]), dump(units[0])) << name_of(format);
    }
  }
}

TEST(UnitsRoundtrip, GoesFromEachFormatToEachOtherAndBack) {
  std::vector<Unit> units = units_of_any_kind(30);
  for (const Format first : kTextFormats) {
    for (const Format second : kTextFormats) {
      const auto there = write_and_read(first, units, kHeader);
      const auto further = write_and_read(second, there.units, kHeader);
      const auto back = write_and_read(first, further.units, kHeader);
      ASSERT_EQ(back.units.size(), units.size()) << name_of(first) << ' ' << name_of(second);
      for (std::size_t i = 0; i < units.size(); ++i) {
        EXPECT_EQ(back.units[i].source().text, units[i].source().text);
        EXPECT_EQ(back.units[i].target().text, units[i].target().text);
      }
    }
  }
}

// Between formats that have a place for all of a unit nothing changes.
TEST(UnitsRoundtrip, KeepsAllOfAUnitBetweenRichFormats) {
  std::vector<Unit> units = units_of_any_kind(100);
  std::vector<Unit> same_languages = units;
  for (Unit& unit : same_languages) unit.variants[1].language = "en";
  for (const std::vector<Unit>& original : {units, same_languages}) {
    std::vector<Unit> current = original;
    for (const Format format : {Format::kJsonl, Format::kJsonlFlat, Format::kJsonl}) {
      current = write_and_read(format, current, kHeader).units;
      EXPECT_EQ(testing::dumps(current), testing::dumps(original)) << name_of(format);
    }
  }
}

}  // namespace
}  // namespace diglot
