// Units of beads.
#include "diglot/unit.h"

#include <string>

#include <gtest/gtest.h>

#include "diglot/bitext.h"

namespace diglot {
namespace {

Bitext harbour() {
  Document source("a.en.txt", "en", "One.\nTwo.\n", {{0, 4, 0, 0}, {5, 9, 0, 2}}, 3);
  Document target("a.fr.txt", "fr", "Un.\nFin.\n", {{0, 3, 0, 0}, {4, 8, 0, 1}}, 2);
  Alignment alignment({{{0, 2}, {0, 1}, 3.5, 0.75}, {{2, 2}, {1, 2}, -1.0, 0.5}}, 2, 2);
  return {std::move(source), std::move(target), std::move(alignment)};
}

TEST(AssignBead, TellsAllOfABead) {
  const Bitext bitext = harbour();
  Unit unit;
  assign_bead(bitext, bitext.alignment[0], 7, unit);
  EXPECT_EQ(unit.id, "7");
  EXPECT_EQ(unit.variants, (std::vector<Variant>{{"en", "One. Two.", {5}, {0, 2}, "a.en.txt", {}},
                                                 {"fr", "Un.", {}, {0}, "a.fr.txt", {}}}));
  EXPECT_EQ(unit.score, 3.5);
  EXPECT_EQ(unit.confidence, 0.75);
  EXPECT_EQ(unit.shape, (Shape{2, 1}));
}

TEST(AssignBead, LeavesNothingOfWhatTheUnitWas) {
  const Bitext bitext = harbour();
  Unit unit;
  assign_bead(bitext, bitext.alignment[0], 1, unit);
  unit.variants.resize(3);
  unit.variants[0].properties.push_back({"note", "old"});
  unit.properties.push_back({"note", "old"});
  unit.place = {"old.tmx", 3, 1};
  assign_bead(bitext, bitext.alignment[1], 2, unit);
  EXPECT_EQ(unit.variants, (std::vector<Variant>{{"en", "", {}, {}, "a.en.txt", {}},
                                                 {"fr", "Fin.", {}, {1}, "a.fr.txt", {}}}));
  EXPECT_TRUE(unit.properties.empty());
  EXPECT_EQ(unit.place.line, 0u);
}

}  // namespace
}  // namespace diglot
