// Beads written as links and ladders, with their documents beside, are the units they were.
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/read/units.h"
#include "tests/write/bitexts.h"

namespace diglot {
namespace {

using testing::TemporaryFolder;
using testing::write_file;

std::vector<std::string> random_sentences(std::size_t count, std::mt19937& random) {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < count; ++i) {
    sentences.push_back("Word " + std::to_string(random() % 1000) + ".");
  }
  return sentences;
}

Bitext random_bitext(std::mt19937& random) {
  std::string shapes = "1-1";
  std::size_t source_size = 1;
  std::size_t target_size = 1;
  for (std::size_t i = random() % 20; i > 0; --i) {
    const std::size_t source = random() % 4;
    const std::size_t target = source == 0 ? 1 + random() % 3 : random() % 4;
    shapes += ' ' + std::to_string(source) + '-' + std::to_string(target);
    source_size += source;
    target_size += target;
  }
  return make_bitext(lines_document("en", random_sentences(source_size, random)),
                     lines_document("ja", random_sentences(target_size, random)), shapes, 1.0,
                     0.25);
}

// The document's name is a path in a folder of any name.
std::string dump_without_documents(Unit unit) {
  unit.id.clear();
  unit.score.reset();
  for (Variant& variant : unit.variants) variant.document.clear();
  return testing::dump(unit);
}

TEST(LinkUnitsRoundtrip, KeepsBeads) {
  std::mt19937 random(42);
  for (int round = 0; round < 60; ++round) {
    const Bitext bitext = random_bitext(random);
    std::vector<std::string> expected;
    for (const Bead& bead : bitext.alignment) {
      Unit unit;
      assign_bead(bitext, bead, 1, unit);
      expected.push_back(dump_without_documents(unit));
    }
    for (const Format format : {Format::kLinks, Format::kLadder}) {
      const TemporaryFolder folder;
      const std::string path = write_file(folder / "links", written(bitext, format));
      const testing::ReadUnits read = testing::units_of_file(
          path, {.source_path = write_file(folder / "a.en.txt", bitext.source.text()),
                 .target_path = write_file(folder / "a.ja.txt", bitext.target.text())});
      std::vector<std::string> units;
      for (const Unit& unit : read.units) units.push_back(dump_without_documents(unit));
      EXPECT_EQ(units, expected);
      EXPECT_TRUE(read.losses.empty());
    }
  }
}

}  // namespace
}  // namespace diglot
