// Counts of every convention against numbers worked out by hand, and against an obvious, slow
// scorer.
#include "diglot/evaluate.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "diglot/version.h"
#include "tests/evaluate/links_text.h"

namespace diglot {

void PrintTo(const Counts& counts, std::ostream* stream) {
  *stream << "{" << counts.test_correct << ", " << counts.test_total << ", " << counts.gold_found
          << ", " << counts.gold_total << "}";
}

namespace {

using testing::links_from;
using testing::one_to_one;
using testing::with_mistakes;

constexpr EvaluateOptions kNoResampling = {.resample_count = 0};

Evaluation evaluate_pair(const Links& gold, const Links& tested,
                         const EvaluateOptions& options = kNoResampling) {
  const std::vector<LinksPair> files = {{gold, tested}};
  return evaluate(files, options);
}

Evaluation evaluate_text(const std::string& gold, const std::string& tested) {
  return evaluate_pair(links_from(gold), links_from(tested));
}

const Score& score_of(const Evaluation& evaluation, Convention convention) {
  return evaluation.scores.at(static_cast<std::size_t>(convention));
}

struct LinkCase {
  const char* what;
  const char* gold;
  const char* tested;
  Counts vecalign_strict;
  Counts vecalign_lax;
  Counts null_free_strict;
  Counts null_free_lax;
};

// clang-format off
// Counts are {test links right, test links, gold links found, gold links}.
const LinkCase kLinkCases[] = {
    {"all right, null links and all", "0:0 1: 2:1,2 :3", "0:0 1: 2:1,2 :3",
     {4, 4, 2, 2}, {4, 4, 2, 2}, {2, 2, 2, 2}, {2, 2, 2, 2}},
    {"order does not matter", "0:0 1:1 2:2", "2:2 0:0 1:1",
     {3, 3, 3, 3}, {3, 3, 3, 3}, {3, 3, 3, 3}, {3, 3, 3, 3}},
    {"a wrong null link costs precision in Vecalign's convention only", "0:0 1:1", "0:0 1: :1",
     {1, 3, 1, 2}, {1, 3, 1, 2}, {1, 1, 1, 2}, {1, 1, 1, 2}},
    {"a null link that was not found costs nothing in itself", "0:0 1: 2:1", "0:0 2:1",
     {2, 2, 2, 2}, {2, 2, 2, 2}, {2, 2, 2, 2}, {2, 2, 2, 2}},
    {"a link to a sentence that is null in gold is not lax", "0:0 1: 2:1", "0:0 1:1 2:",
     {1, 3, 1, 2}, {1, 3, 1, 2}, {1, 2, 1, 2}, {1, 2, 1, 2}},
    {"a null link is never lax", "0:0", "0:",
     {0, 1, 0, 1}, {0, 1, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 1}},
    {"a null link is right only if gold has the same", "0: 1:", "0,1:",
     {0, 1, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}},
    {"merged too much: lax, and finds both", "0:0 1:1", "0,1:0,1",
     {0, 1, 0, 2}, {1, 1, 2, 2}, {0, 1, 0, 2}, {1, 1, 2, 2}},
    {"merged too little: both are lax", "0,1:0,1", "0:0 1:1",
     {0, 2, 0, 1}, {2, 2, 1, 1}, {0, 2, 0, 1}, {2, 2, 1, 1}},
    {"a sentence to the wrong neighbour", "0:0 1:1,2", "0:0,1 1:2",
     {0, 2, 0, 2}, {2, 2, 2, 2}, {0, 2, 0, 2}, {2, 2, 2, 2}},
    {"shared sentences must be in one and the same gold link", "0:1 1:0", "0:0",
     {0, 1, 0, 2}, {0, 1, 0, 2}, {0, 1, 0, 2}, {0, 1, 0, 2}},
    {"shares a sentence on one side only", "0:0 1:1", "0:1 1:2",
     {0, 2, 0, 2}, {0, 2, 0, 2}, {0, 2, 0, 2}, {0, 2, 0, 2}},
    {"duplicates count once on either side", "0:0 1:1 1:1", "0:0 0:0 1:1",
     {2, 2, 2, 2}, {2, 2, 2, 2}, {2, 2, 2, 2}, {2, 2, 2, 2}},
    {"duplicates of wrong and of null links, too", "0:0 1:1", "0:1 0:1 1: 1:",
     {0, 2, 0, 2}, {0, 2, 0, 2}, {0, 1, 0, 2}, {0, 1, 0, 2}},
    {"empty on both sides counts nowhere", "0:0 :", ": 0:0 :",
     {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}},
    {"sentences in another order are another link", "0,1:0", "1,0:0",
     {0, 1, 0, 1}, {1, 1, 1, 1}, {0, 1, 0, 1}, {1, 1, 1, 1}},
    {"a sentence in two test links", "0:0 1:1", "0:0 0,1:1",
     {1, 2, 1, 2}, {2, 2, 2, 2}, {1, 2, 1, 2}, {2, 2, 2, 2}},
    {"nothing proposed", "0:0 1:", "",
     {0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 1}, {0, 0, 0, 1}},
    {"nothing to find", "", "0:0 1:",
     {0, 2, 0, 0}, {0, 2, 0, 0}, {0, 1, 0, 0}, {0, 1, 0, 0}},
    {"nothing at all", "", "",
     {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}},
    {"the largest number", "18446744073709551615:0", "18446744073709551615:0",
     {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}},
};
// clang-format on

TEST(Links, CountsAreAsWorkedOutByHand) {
  for (const LinkCase& c : kLinkCases) {
    SCOPED_TRACE(c.what);
    const Evaluation evaluation = evaluate_text(c.gold, c.tested);
    const Score& vecalign = score_of(evaluation, Convention::kVecalign);
    const Score& null_free = score_of(evaluation, Convention::kNullFree);
    EXPECT_EQ(vecalign.strict, c.vecalign_strict);
    EXPECT_EQ(vecalign.lax, c.vecalign_lax);
    EXPECT_EQ(null_free.strict, c.null_free_strict);
    EXPECT_EQ(null_free.lax, c.null_free_lax);
  }
}

TEST(Links, ScoresOfLinksDoNotMatter) {
  const Links gold = {{{0}, {0}, 0.5}, {{1}, {1}, 0.25}};
  const Links tested = {{{0}, {0}, 0.75}, {{1}, {1}, {}}};
  const Evaluation evaluation = evaluate_pair(gold, tested);
  EXPECT_EQ(score_of(evaluation, Convention::kVecalign).strict, (Counts{2, 2, 2, 2}));
}

struct LadderCase {
  const char* what;
  const char* gold;
  const char* tested;
  Counts counts;
};

const LadderCase kLadderCases[] = {
    {"first and last rung count", "0:0 1:1", "0:0 1:1", {3, 3, 3, 3}},
    {"a merge misses the rung inside", "0:0 1:1 2:2", "0,1:0,1 2:2", {3, 3, 3, 4}},
    {"a split adds a rung", "0,1:0,1 2:2", "0:0 1:1 2:2", {3, 4, 3, 3}},
    {"a null link has a rung on either side", "0:0 1: 2:1", "0:0 1,2:1", {3, 3, 3, 4}},
    {"null links the other way round", "0: :0 1:1", ":0 0: 1:1", {3, 4, 3, 4}},
    {"sentences in no link lie between rungs, like null links",
     "0:0 1: 2:1",
     "0:0 2:1",
     {4, 4, 4, 4}},
    {"missing on both sides: one rung before, one behind", "0:0 1:1 2:2", "0:0 2:2", {4, 4, 4, 4}},
    {"missing at the start", "0: 1:0", "1:0", {3, 3, 3, 3}},
    {"missing at the end", "0:0 1:1 2:", "0:0 1:1", {3, 3, 3, 4}},
    {"shifted by one: only the start and the end meet",
     "0: 1:0 2:1 3:2 :3",
     "0:0 1:1 2:2 3:3",
     {2, 5, 2, 6}},
    {"duplicates and empty links are no rungs", "0:0 : 1:1 1:1", "0:0 0:0 1:1", {3, 3, 3, 3}},
    {"nothing proposed", "0:0 1:1", "", {0, 0, 0, 3}},
    {"nothing to find", "", "0:0 1:1", {0, 3, 0, 0}},
};

TEST(Ladder, CountsAreAsWorkedOutByHand) {
  for (const LadderCase& c : kLadderCases) {
    SCOPED_TRACE(c.what);
    const Evaluation evaluation = evaluate_text(c.gold, c.tested);
    ASSERT_EQ(evaluation.scores.size(), 3u);
    const Score& score = score_of(evaluation, Convention::kLadder);
    EXPECT_EQ(score.strict, c.counts);
    EXPECT_FALSE(score.lax);
    EXPECT_FALSE(evaluation.ladder_obstacle);
  }
}

struct ObstacleCase {
  const char* what;
  const char* gold;
  const char* tested;
  bool in_gold;
  std::size_t link_index;
};

const ObstacleCase kObstacleCases[] = {
    {"crossing links", "0:0 1:1", "0:1 1:0", false, 1},
    {"two links with the same source sentence", "0:0 1:1", "0:0 0:1", false, 1},
    {"a gap in the source", "0:0 1:1", "0,2:0 1:1", false, 0},
    {"a gap in the target", "0:0 1:1", "0:0 1:1,3", false, 1},
    {"sentences out of order in a link", "0:0 1:1", "1,0:0,1", false, 0},
    {"a null link out of place", "0:0 1: 2:1", "0:0 2:1 1:", false, 2},
    {"gold first", "0:1 1:0", "0:1 1:0", true, 1},
    {"the number is that of the list, duplicates and empty links included", "0:0 1:1",
     "0:0 0:0 : 1:2 2:1", false, 4},
    {"a number that has no successor", "0:0", "18446744073709551615:0", false, 0},
};

TEST(Ladder, IsAbsentWhereLinksAreNoLadder) {
  for (const ObstacleCase& c : kObstacleCases) {
    SCOPED_TRACE(c.what);
    const Evaluation evaluation = evaluate_text(c.gold, c.tested);
    EXPECT_EQ(evaluation.scores.size(), 2u);
    EXPECT_EQ(evaluation.ladder_obstacle, (LadderObstacle{0, c.in_gold, c.link_index}));
  }
}

TEST(Ladder, OneFileWithoutLadderLeavesTheWholeWithout) {
  const std::vector<LinksPair> files = {{links_from("0:0"), links_from("0:0")},
                                        {links_from("0:0 1:1"), links_from("0:1 1:0")},
                                        {links_from("0:1 1:0"), links_from("0:0 1:1")}};
  const Evaluation evaluation = evaluate(files, kNoResampling);
  EXPECT_EQ(evaluation.scores.size(), 2u);
  EXPECT_EQ(evaluation.ladder_obstacle, (LadderObstacle{1, false, 1}));
}

TEST(Counts, RatiosAreAsDefined) {
  const Counts counts = {3, 4, 1, 2};
  EXPECT_DOUBLE_EQ(counts.precision(), 0.75);
  EXPECT_DOUBLE_EQ(counts.recall(), 0.5);
  EXPECT_DOUBLE_EQ(counts.f1(), 0.6);
}

TEST(Counts, NothingOutOfNothingIsZero) {
  const Counts nothing;
  EXPECT_EQ(nothing.precision(), 0.0);
  EXPECT_EQ(nothing.recall(), 0.0);
  EXPECT_EQ(nothing.f1(), 0.0);
}

TEST(Counts, AddUp) {
  Counts counts = {1, 2, 3, 4};
  counts += {10, 20, 30, 40};
  EXPECT_EQ(counts, (Counts{11, 22, 33, 44}));
}

TEST(Evaluate, AddsCountsOverFilesBeforeDividing) {
  const std::vector<LinksPair> files = {{links_from("0:0 1:1 2:2"), links_from("0:0 1:1 2:2")},
                                        {links_from("0:0"), links_from("0:1")}};
  const Evaluation evaluation = evaluate(files, kNoResampling);
  EXPECT_EQ(evaluation.file_count, 2u);
  EXPECT_EQ(score_of(evaluation, Convention::kVecalign).strict, (Counts{3, 4, 3, 4}));
  EXPECT_EQ(score_of(evaluation, Convention::kLadder).strict, (Counts{5, 7, 5, 6}));
}

TEST(Evaluate, SentencesOfDifferentFilesAreDifferent) {
  const std::vector<LinksPair> files = {{links_from("0:0"), links_from("1:1")},
                                        {links_from("1:1"), links_from("0:0")}};
  const Evaluation evaluation = evaluate(files, kNoResampling);
  EXPECT_EQ(score_of(evaluation, Convention::kVecalign).lax, (Counts{0, 2, 0, 2}));
}

TEST(Evaluate, NoFilesGiveZeros) {
  const Evaluation evaluation = evaluate({}, {});
  ASSERT_EQ(evaluation.scores.size(), 3u);
  EXPECT_EQ(score_of(evaluation, Convention::kVecalign).strict, Counts{});
  EXPECT_FALSE(evaluation.scores.front().strict_f1_interval);
}

TEST(Evaluate, CountsByShape) {
  const Evaluation evaluation =
      evaluate_text("0:0 1:1 2,3:2 4: 5:3,4", "0:0 1: :1 2,3:2 4: 5:3 :4");
  const std::map<Shape, Counts> expected = {
      {{0, 1}, {0, 2, 0, 0}}, {{1, 0}, {1, 2, 1, 1}}, {{1, 1}, {1, 2, 1, 2}},
      {{1, 2}, {0, 0, 0, 1}}, {{2, 1}, {1, 1, 1, 1}},
  };
  EXPECT_EQ(evaluation.strict_by_shape, expected);
}

TEST(Evaluate, RefusesOptionsOutOfRange) {
  const EvaluateOptions no_blocks = {.block_size = 0};
  const EvaluateOptions too_many = {.resample_count = kLargestResampleCount + 1};
  for (const EvaluateOptions& options : {no_blocks, too_many}) {
    EXPECT_THROW(evaluate({}, options), Error);
    EXPECT_THROW(compare({}, {}, options), Error);
  }
}

TEST(Signature, HoldsAllThatIsNeededToRepeatIt) {
  const std::string version = "diglot:" + std::string(kVersion);
  EXPECT_EQ(signature(Convention::kVecalign, 5),
            version + "|convention:vecalign|files:5|average:micro|bootstrap:1000x10|seed:12345");
  EXPECT_EQ(signature(Convention::kNullFree, 1,
                      {.resample_count = 200, .block_size = 5, .seed = 18446744073709551615u}),
            version +
                "|convention:null-free|files:1|average:micro|bootstrap:200x5|"
                "seed:18446744073709551615");
  EXPECT_EQ(signature(Convention::kLadder, 2, kNoResampling),
            version + "|convention:ladder|files:2|average:micro|bootstrap:none");
}

// The conventions as their papers say them, as slowly and plainly as possible.

using LinkAsSet = std::pair<std::vector<std::size_t>, std::vector<std::size_t>>;

std::set<LinkAsSet> as_set(const Links& links, bool with_nulls) {
  std::set<LinkAsSet> result;
  for (const Link& link : links) {
    const bool is_empty = link.source.empty() && link.target.empty();
    if (!is_empty && (with_nulls || !link.is_null())) result.insert({link.source, link.target});
  }
  return result;
}

bool overlap(const std::vector<std::size_t>& left, const std::vector<std::size_t>& right) {
  return std::any_of(left.begin(), left.end(), [&](std::size_t sentence) {
    return std::find(right.begin(), right.end(), sentence) != right.end();
  });
}

std::size_t count_right(const std::set<LinkAsSet>& links, const std::set<LinkAsSet>& reference,
                        bool lax) {
  return static_cast<std::size_t>(std::count_if(links.begin(), links.end(), [&](const auto& link) {
    return std::any_of(reference.begin(), reference.end(), [&](const auto& other) {
      return link == other ||
             (lax && overlap(link.first, other.first) && overlap(link.second, other.second));
    });
  }));
}

Counts obvious_counts(const LinksPair& pair, bool nulls_in_precision, bool lax) {
  const std::set<LinkAsSet> gold = as_set(pair.gold, true);
  const std::set<LinkAsSet> tested = as_set(pair.test, nulls_in_precision);
  const std::set<LinkAsSet> gold_without_nulls = as_set(pair.gold, false);
  return {count_right(tested, gold, lax), tested.size(),
          count_right(gold_without_nulls, as_set(pair.test, false), lax),
          gold_without_nulls.size()};
}

/// Any links at all: out of order, overlapping, repeated, empty.
Links random_links(std::mt19937_64& engine) {
  Links links(engine() % 8);
  for (Link& link : links) {
    for (std::vector<std::size_t>* side : {&link.source, &link.target}) {
      side->resize(engine() % 4);
      for (std::size_t& sentence : *side) sentence = engine() % 6;
    }
  }
  return links;
}

TEST(Links, AgreeWithTheObviousScorerOnRandomLinks) {
  std::mt19937_64 engine(1);
  for (int round = 0; round < 5000; ++round) {
    SCOPED_TRACE(round);
    const LinksPair pair = {random_links(engine), random_links(engine)};
    // Small blocks, so that every way of cutting is met.
    const EvaluateOptions options = {.resample_count = 0, .block_size = 1 + engine() % 3};
    const Evaluation evaluation = evaluate({&pair, 1}, options);
    const Score& vecalign = score_of(evaluation, Convention::kVecalign);
    const Score& null_free = score_of(evaluation, Convention::kNullFree);
    ASSERT_EQ(vecalign.strict, obvious_counts(pair, true, false));
    ASSERT_EQ(vecalign.lax, obvious_counts(pair, true, true));
    ASSERT_EQ(null_free.strict, obvious_counts(pair, false, false));
    ASSERT_EQ(null_free.lax, obvious_counts(pair, false, true));
  }
}

/// A random list of contiguous links in order, with null links and sentences left out.
Links random_ladder(std::mt19937_64& engine) {
  Links links;
  std::size_t source = 0;
  std::size_t target = 0;
  for (std::size_t count = 1 + engine() % 30; count > 0; --count) {
    Link link;
    for (std::size_t size = engine() % 4; size > 0; --size) link.source.push_back(source++);
    for (std::size_t size = engine() % 4; size > 0; --size) link.target.push_back(target++);
    if (engine() % 10 != 0) links.push_back(link);
  }
  return links;
}

TEST(Evaluate, GoldAgainstItselfIsPerfect) {
  std::mt19937_64 engine(2);
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE(round);
    Links gold = random_ladder(engine);
    const std::size_t end = 1000;
    gold.push_back({{end}, {end}, {}});  // so that there is a link that is not null
    const Evaluation evaluation = evaluate_pair(gold, gold, {.resample_count = 20});
    ASSERT_EQ(evaluation.scores.size(), 3u);
    for (const Score& score : evaluation.scores) {
      EXPECT_EQ(score.strict.f1(), 1.0);
      EXPECT_EQ(score.strict.precision(), 1.0);
      EXPECT_EQ(score.strict.recall(), 1.0);
      if (score.lax) {
        EXPECT_EQ(score.lax->f1(), 1.0);
      }
    }
    for (const auto& [shape, counts] : evaluation.strict_by_shape) EXPECT_EQ(counts.f1(), 1.0);
  }
}

TEST(Evaluate, ALaxScoreIsNeverBelowTheStrictOne) {
  std::mt19937_64 engine(3);
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE(round);
    const Evaluation evaluation = evaluate_pair(random_ladder(engine), random_ladder(engine));
    for (const Score& score : evaluation.scores) {
      if (score.lax) {
        EXPECT_GE(score.lax->f1(), score.strict.f1());
      }
    }
  }
}

TEST(Evaluate, MoreMistakesScoreLower) {
  const Links gold = one_to_one(300);
  const Evaluation few = evaluate_pair(gold, with_mistakes(gold, 30));
  const Evaluation many = evaluate_pair(gold, with_mistakes(gold, 3));
  for (std::size_t index = 0; index < few.scores.size(); ++index) {
    EXPECT_LT(few.scores[index].strict.f1(), 1.0);
    EXPECT_LT(many.scores[index].strict.f1(), few.scores[index].strict.f1());
  }
}

}  // namespace
}  // namespace diglot
