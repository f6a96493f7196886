#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/bitext.h"

namespace diglot {
namespace {

TEST(Bead, ShapeIsTheSizesOfItsSides) {
  const Bead bead = {.source = {3, 5}, .target = {7, 7}};
  EXPECT_EQ(bead.shape(), (Shape{2, 0}));
  EXPECT_TRUE(bead.shape().is_null());
  EXPECT_TRUE((Shape{0, 1}).is_null());
  EXPECT_FALSE((Shape{1, 1}).is_null());
}

TEST(Alignment, KeepsItsBeadsInOrder) {
  const std::vector<Bead> beads = {{{0, 1}, {0, 2}, 1.5, 0.9}, {{1, 2}, {2, 2}}, {{2, 4}, {2, 3}}};
  const Alignment alignment(beads, 4, 3);
  EXPECT_EQ(alignment.size(), 3u);
  EXPECT_EQ(alignment[0], beads[0]);
  EXPECT_EQ(std::vector<Bead>(alignment.begin(), alignment.end()), beads);
}

TEST(Alignment, OfTwoEmptyDocumentsIsEmpty) {
  EXPECT_TRUE(Alignment({}, 0, 0).empty());
  EXPECT_EQ(Alignment({}, 0, 0), Alignment());
}

struct BadAlignment {
  std::string what;
  std::vector<Bead> beads;
};

const BadAlignment kBadAlignments[] = {
    {"no beads", {}},
    {"starts late", {{{1, 2}, {0, 2}}}},
    {"ends early in source", {{{0, 1}, {0, 2}}}},
    {"ends early in target", {{{0, 2}, {0, 1}}}},
    {"ends behind the document", {{{0, 2}, {0, 3}}}},
    {"gap in source", {{{0, 0}, {0, 1}}, {{1, 2}, {1, 2}}}},
    {"gap in target", {{{0, 1}, {0, 0}}, {{1, 2}, {1, 2}}}},
    {"overlap", {{{0, 2}, {0, 1}}, {{1, 2}, {1, 2}}}},
    {"crossing", {{{1, 2}, {0, 1}}, {{0, 1}, {1, 2}}}},
    {"backward span", {{{0, 2}, {0, 2}}, {{2, 1}, {2, 2}}}},
    {"bead without sentences", {{{0, 0}, {0, 0}}, {{0, 2}, {0, 2}}}},
    {"empty span elsewhere", {{{0, 2}, {1, 1}}, {{2, 2}, {0, 2}}}},
};

TEST(Alignment, ChecksThatEverySentenceIsInOneBead) {
  for (const BadAlignment& bad : kBadAlignments) {
    EXPECT_THROW(Alignment(bad.beads, 2, 2), std::invalid_argument) << bad.what;
  }
}

}  // namespace
}  // namespace diglot
