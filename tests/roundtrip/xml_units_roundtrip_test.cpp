// What is written in a format of XML and read again is what it was, or was counted as lost.
#include <fstream>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/read_units.h"
#include "diglot/write.h"
#include "tests/base/files.h"

namespace diglot {

// How googletest shows units.
void PrintTo(const Variant& variant, std::ostream* stream) {
  *stream << variant.language << ": \"" << variant.text << "\" breaks";
  for (const std::size_t place : variant.breaks) *stream << ' ' << place;
  *stream << " sentences";
  for (const std::size_t number : variant.sentences) *stream << ' ' << number;
  *stream << " document " << variant.document;
  for (const Property& p : variant.properties) *stream << " {" << p.name << '=' << p.value << '}';
}

namespace {

using testing::TemporaryFolder;

constexpr Format kXmlFormats[] = {Format::kTmx, Format::kXliff, Format::kXliff2, Format::kXces};

/// What came of units that were written and read.
struct Trip {
  std::vector<Unit> units;
  WriteReport written;
  LossCounts read;
};

Trip round_trip(const std::vector<Unit>& units, Format format) {
  const TemporaryFolder folder;
  const std::vector<std::string> paths = format_files(format, folder / "units.xml", "en", "fr");
  std::vector<std::unique_ptr<std::ofstream>> files;
  std::vector<std::ostream*> streams;
  UnitsHeader header = {.source_language = "en", .target_language = "fr"};
  for (const std::string& path : paths) {
    files.push_back(std::make_unique<std::ofstream>(path, std::ios::binary));
    streams.push_back(files.back().get());
    header.file_names.push_back(path.substr(path.find_last_of('/') + 1));
  }
  UnitWriter writer(format, streams, header);
  for (const Unit& unit : units) writer.write(unit);
  Trip trip;
  trip.written = writer.finish();
  files.clear();
  UnitReader reader(paths[0]);
  EXPECT_EQ(reader.format(), format);
  for (Unit unit; reader.next(unit);) trip.units.push_back(unit);
  trip.read = reader.losses();
  return trip;
}

/// A unit that every one of these formats can hold.
Unit plain_unit(const std::string& id, const std::string& source, const std::string& target) {
  Unit unit;
  unit.id = id;
  unit.variants = {{"en", source, {}, {}, {}, {}}, {"fr", target, {}, {}, {}, {}}};
  return unit;
}

void expect_equal(const Unit& unit, const Unit& expected) {
  EXPECT_EQ(unit.id, expected.id);
  EXPECT_EQ(unit.variants, expected.variants);
  EXPECT_EQ(unit.confidence, expected.confidence);
  EXPECT_EQ(unit.score, expected.score);
  EXPECT_EQ(unit.shape, expected.shape);
  EXPECT_EQ(unit.properties, expected.properties);
}

/// A unit with something in every field.
Unit full_unit() {
  Unit unit = plain_unit("a b/<7>", "One. \"Two\" & <three>.", "Un. « Deux » et trois.");
  unit.confidence = 0.75;
  unit.score = -12.5;
  unit.shape = Shape{2, 2};
  unit.properties = {{"client", "C & D"}, {"note", "first <note>"}, {"note", "second"}, {"", "x"}};
  Variant& source = unit.variants[0];
  source.breaks = {5};
  source.sentences = {3, 4};
  source.document = "novel \"one\".txt";
  source.properties = {{"origin", "o"}, {"note", "of the source"}};
  Variant& target = unit.variants[1];
  target.breaks = {4};
  target.sentences = {8, 9};
  target.document = "roman.txt";
  target.properties = {{"note", "of the target"}, {"state", "final"}};
  return unit;
}

bool is_note(const Property& property) { return property.name == kNoteProperty; }

/// Notes behind the other properties, as formats that keep them apart have them.
void put_notes_last(Unit& unit) {
  const auto put = [](std::vector<Property>& list) {
    std::stable_partition(list.begin(), list.end(), [](const Property& p) { return !is_note(p); });
  };
  put(unit.properties);
  for (Variant& variant : unit.variants) put(variant.properties);
}

TEST(XmlUnitsRoundtrip, XliffHoldsEveryField) {
  for (const Format format : {Format::kXliff, Format::kXliff2}) {
    SCOPED_TRACE(format_info(format).name);
    const Trip trip = round_trip({full_unit()}, format);
    ASSERT_EQ(trip.units.size(), 1U);
    Unit unit = trip.units[0];
    Unit expected = full_unit();
    put_notes_last(unit);
    put_notes_last(expected);
    expect_equal(unit, expected);
    EXPECT_EQ(trip.written.losses, LossCounts());
    EXPECT_EQ(trip.written.replaced_character_count, 0U);
    EXPECT_EQ(trip.read, LossCounts());
  }
}

TEST(XmlUnitsRoundtrip, TmxHoldsEveryFieldButTheScoreAndTheBreaks) {
  const Trip trip = round_trip({full_unit()}, Format::kTmx);
  ASSERT_EQ(trip.units.size(), 1U);
  Unit unit = trip.units[0];
  Unit expected = full_unit();
  put_notes_last(unit);
  put_notes_last(expected);
  expected.score.reset();
  for (Variant& variant : expected.variants) variant.breaks.clear();
  expect_equal(unit, expected);
  EXPECT_EQ(trip.written.losses, (LossCounts{{"score", 1}, {"sentence break", 2}}));
  EXPECT_EQ(trip.read, LossCounts());
}

TEST(XmlUnitsRoundtrip, XcesHoldsSentencesAndConfidences) {
  const Trip trip = round_trip({full_unit()}, Format::kXces);
  ASSERT_EQ(trip.units.size(), 1U);
  const Unit& unit = trip.units[0];
  const Unit expected = full_unit();
  EXPECT_EQ(unit.id, expected.id);
  EXPECT_EQ(unit.confidence, expected.confidence);
  EXPECT_EQ(unit.shape, expected.shape);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(unit.variants[i].text, expected.variants[i].text);
    EXPECT_EQ(unit.variants[i].breaks, expected.variants[i].breaks);
    EXPECT_EQ(unit.variants[i].language, expected.variants[i].language);
    EXPECT_EQ(unit.variants[i].sentences, (std::vector<std::size_t>{0, 1}));
  }
  EXPECT_EQ(
      trip.written.losses,
      (LossCounts{{"document name", 2}, {"property", 8}, {"score", 1}, {"sentence numbers", 2}}));
  EXPECT_EQ(trip.read, LossCounts());
}

TEST(XmlUnitsRoundtrip, TextsComeBackFromEveryFormat) {
  const std::vector<std::string> texts = {
      "<b>bold</b> &amp; &#65; <!-- no --> <?pi?> ]]> <![CDATA[x]]>",
      "\u200F\u0642\u0627\u0644: \u202B\u0646\u0639\u0645\u202C",
      "\u4ECA\u5929\u5929\u6C14\u5F88\u597D\u3002",
      "\U0001F468\u200D\U0001F469\u200D\U0001F467 \U00020BB7 \U0010FFFF",
      "10\u00A0000\u202Fkm \u00AD e\u0301 a\uFEFFb \x7F \uFDD0",
      "' \" > \\ %s {} $1; a;b",
  };
  std::vector<Unit> units;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    units.push_back(plain_unit(std::to_string(3 * i + 2), texts[i], texts[texts.size() - 1 - i]));
  }
  for (const Format format : kXmlFormats) {
    SCOPED_TRACE(format_info(format).name);
    const Trip trip = round_trip(units, format);
    ASSERT_EQ(trip.units.size(), units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
      EXPECT_EQ(trip.units[i].id, units[i].id);
      EXPECT_EQ(trip.units[i].source().text, units[i].source().text);
      EXPECT_EQ(trip.units[i].target().text, units[i].target().text);
    }
    EXPECT_EQ(trip.written.losses, LossCounts());
    EXPECT_EQ(trip.read, LossCounts());
  }
}

TEST(XmlUnitsRoundtrip, WhiteSpaceComesBackOrIsCounted) {
  const std::vector<Unit> units = {plain_unit("1", " a\n\n  b\t", "x"),
                                   plain_unit("2", "a\r\nb", "\u2028x\u0085y")};
  for (const Format format : {Format::kXliff, Format::kXliff2}) {
    SCOPED_TRACE(format_info(format).name);
    const Trip trip = round_trip(units, format);
    ASSERT_EQ(trip.units.size(), 2U);
    expect_equal(trip.units[0], units[0]);
    expect_equal(trip.units[1], units[1]);
    EXPECT_EQ(trip.written.losses, LossCounts());
    EXPECT_EQ(trip.written.replaced_character_count, 0U);
  }
  for (const Format format : {Format::kTmx, Format::kXces}) {
    SCOPED_TRACE(format_info(format).name);
    const Trip trip = round_trip(units, format);
    ASSERT_EQ(trip.units.size(), 2U);
    EXPECT_EQ(trip.units[0].source().text, "a b");
    EXPECT_EQ(trip.units[1].source().text, "a b");
    EXPECT_GE(trip.written.losses.at("white space"), 2U);
    EXPECT_EQ(trip.written.replaced_character_count, 2U);
  }
}

TEST(XmlUnitsRoundtrip, TwoBlanksStayTwoOrAreCounted) {
  const std::vector<Unit> units = {plain_unit("1", "two  blanks", "x")};
  for (const Format format : kXmlFormats) {
    SCOPED_TRACE(format_info(format).name);
    const Trip trip = round_trip(units, format);
    ASSERT_EQ(trip.units.size(), 1U);
    const bool is_kept = format != Format::kXces;
    EXPECT_EQ(trip.units[0].source().text, is_kept ? "two  blanks" : "two blanks");
    EXPECT_EQ(trip.written.losses, is_kept ? LossCounts() : (LossCounts{{"white space", 1}}));
  }
}

TEST(XmlUnitsRoundtrip, MissingSidesStayMissing) {
  const std::vector<Unit> units = {plain_unit("1", "alone", ""), plain_unit("2", "", "seul")};
  for (const Format format : {Format::kXliff, Format::kXliff2, Format::kXces}) {
    SCOPED_TRACE(format_info(format).name);
    const Trip trip = round_trip(units, format);
    ASSERT_EQ(trip.units.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
      EXPECT_EQ(trip.units[i].source().text, units[i].source().text);
      EXPECT_EQ(trip.units[i].target().text, units[i].target().text);
    }
  }
  EXPECT_EQ(round_trip(units, Format::kTmx).written.null_count, 2U);
}

TEST(XmlUnitsRoundtrip, IdsComeBackWhateverTheyAre) {
  std::vector<Unit> units;
  for (const char* id : {"7", "7", "3", "abc", "a b", "007", "-1", "18446744073709551616", "8"}) {
    units.push_back(plain_unit(id, "a", "b"));
  }
  for (const Format format : kXmlFormats) {
    SCOPED_TRACE(format_info(format).name);
    const Trip trip = round_trip(units, format);
    ASSERT_EQ(trip.units.size(), units.size());
    for (std::size_t i = 0; i < units.size(); ++i) EXPECT_EQ(trip.units[i].id, units[i].id);
  }
}

TEST(XmlUnitsRoundtrip, WhatTheLanguagesOfAFileExcludeIsCounted) {
  std::vector<Unit> units = {plain_unit("1", "a", "b"), plain_unit("2", "a", "b"),
                             plain_unit("3", "a", "b")};
  units[0].variants[1].language = "de";
  units[1].variants[0].language = "und";
  units[2].variants.push_back({"de", "c", {}, {}, {}, {}});
  for (const Format format : {Format::kXliff, Format::kXliff2, Format::kXces}) {
    SCOPED_TRACE(format_info(format).name);
    const Trip trip = round_trip(units, format);
    EXPECT_EQ(trip.units.size(), 2U);
    EXPECT_EQ(trip.written.losses,
              (LossCounts{{"language", 1}, {"unit in other languages", 1}, {"variant", 1}}));
  }
  const Trip trip = round_trip(units, Format::kTmx);
  ASSERT_EQ(trip.units.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(trip.units[i].variants, units[i].variants);
  EXPECT_EQ(trip.written.losses, LossCounts());
}

}  // namespace
}  // namespace diglot
