// Where links go when gold is cut into blocks.
#include "evaluate/blocks.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "evaluate/matching.h"
#include "tests/evaluate/links_text.h"

namespace diglot::evaluation {
namespace {

using testing::links_from;
using testing::one_to_one;

TEST(LinkSet, KeepsTheFirstOfEachInOrder) {
  const Links links = links_from("2:2 : 0:0 2:2 0: 0:0");
  const LinkSet expected = {&links[0], &links[2], &links[4]};
  EXPECT_EQ(link_set(links), expected);
}

struct CutCase {
  std::size_t link_count;
  std::size_t block_size;
  std::size_t block_count;
};

TEST(BlockMap, CutsGoldIntoBlocks) {
  const CutCase cases[] = {{0, 10, 1},
                           {1, 10, 1},
                           {10, 10, 1},
                           {11, 10, 2},
                           {20, 10, 2},
                           {3, 1, 3},
                           {5, 18446744073709551615u, 1}};
  for (const CutCase& c : cases) {
    SCOPED_TRACE(c.link_count);
    const Links gold = one_to_one(c.link_count);
    EXPECT_EQ(BlockMap(link_set(gold), c.block_size).block_count(), c.block_count);
  }
}

struct PlaceCase {
  const char* what;
  const char* link;
  std::size_t block;
};

TEST(BlockMap, PutsATestLinkWhereItsFirstSentenceIs) {
  // Blocks of two links: {1:1, 2,3:2} {4:3, :4,5} {7:6, 8:8}.
  const Links gold = links_from("1:1 2,3:2 4:3 :4,5 7:6 8:8");
  const BlockMap blocks(link_set(gold), 2);
  const PlaceCase cases[] = {
      {"the same link", "4:3", 1},
      {"inside a gold link", "3:9", 0},
      {"the first of its sentences decides", "3,4,5:0", 0},
      {"the first in the text, not in the list", "7,4:0", 1},
      {"without source, the target decides", ":5", 1},
      {"a target before the link", ":6,7", 2},
      {"in no gold link: the nearest before", "5:7", 1},
      {"a target in no gold link: the nearest before", ":7", 2},
      {"before all gold", "0:9", 0},
      {"a target before all gold", ":0", 0},
      {"behind all gold", "99:0", 2},
  };
  for (const PlaceCase& c : cases) {
    SCOPED_TRACE(c.what);
    EXPECT_EQ(blocks.block_of(links_from(c.link).front()), c.block);
  }
}

TEST(BlockMap, WithoutGoldThereIsOneBlock) {
  const BlockMap blocks({}, 10);
  EXPECT_EQ(blocks.block_of(links_from("3:").front()), 0u);
  EXPECT_EQ(blocks.block_of(links_from(":3").front()), 0u);
}

TEST(Measure, CountsEachLinkInItsBlock) {
  const std::vector<LinksPair> files = {
      {links_from("0:0 1:1 2: 3:2"), links_from("0:0 1:2 2: 3:3 3:")},
      {links_from("0:0"), links_from("0:0")}};
  const Measurement measurement = measure(files, 2);
  ASSERT_EQ(measurement.blocks.size(), 3u);
  EXPECT_EQ(measurement.blocks[0][kVecalignStrict], (Counts{1, 2, 1, 2}));
  EXPECT_EQ(measurement.blocks[1][kVecalignStrict], (Counts{1, 3, 0, 1}));
  EXPECT_EQ(measurement.blocks[2][kVecalignStrict], (Counts{1, 1, 1, 1}));
  EXPECT_EQ(measurement.blocks[1][kNullFreeStrict], (Counts{0, 1, 0, 1}));
}

TEST(Measure, CountsEachRungInItsBlock) {
  // Gold rungs: 0-0 1-1 2-2 in the first block, 3-3 4-4 in the second; test: 0-0 2-2 3-2 4-4 5-5.
  const std::vector<LinksPair> files = {{one_to_one(4), links_from("0,1:0,1 2: 3:2,3 4:4")}};
  const Measurement measurement = measure(files, 2);
  ASSERT_EQ(measurement.blocks.size(), 2u);
  EXPECT_EQ(measurement.blocks[0][kLadderStrict], (Counts{2, 2, 2, 3}));
  EXPECT_EQ(measurement.blocks[1][kLadderStrict], (Counts{1, 3, 1, 2}));
}

}  // namespace
}  // namespace diglot::evaluation
