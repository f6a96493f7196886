#include "segment/groups.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::segmentation {
namespace {

// The pairs as "opening..closing" texts, by where they open.
std::vector<std::string> pairs(std::string_view text) {
  std::vector<Group> groups;
  find_groups(text, groups);
  std::vector<std::string> found;
  for (const Group& group : groups) {
    const std::size_t end = group.close + text::first_code_point(text.substr(group.close)).size;
    found.emplace_back(text.substr(group.open, end - group.open));
  }
  return found;
}

using Pairs = std::vector<std::string>;

TEST(GroupsTest, BracketsAndQuotations) {
  EXPECT_EQ(pairs("a (b [c] d) e"), (Pairs{"(b [c] d)", "[c]"}));
  EXPECT_EQ(pairs("say \"a b\" and \"c\"."), (Pairs{"\"a b\"", "\"c\""}));
  EXPECT_EQ(pairs("“a” „b“ ”c” »d« «e» « f »"),
            (Pairs{"“a”", "„b“", "”c”", "»d«", "«e»", "« f »"}));
  EXPECT_EQ(pairs("他说：“好（很好）。”他"), (Pairs{"“好（很好）。”", "（很好）"}));
  EXPECT_EQ(pairs("彼は「行く。」と"), (Pairs{"「行く。」"}));
  EXPECT_EQ(pairs("said \" go \" then"), (Pairs{"\" go \""}));
}

TEST(GroupsTest, WhatHasNoPartner) {
  EXPECT_EQ(pairs("a) b) (c"), Pairs{});
  EXPECT_EQ(pairs("(a] b"), Pairs{});
  EXPECT_EQ(pairs("5\" of rain, it's dogs' weather"), Pairs{});
  EXPECT_EQ(pairs("(a \"b) c\""), (Pairs{"(a \"b)"}));
}

TEST(GroupsTest, DistantPartnersAreNotLookedFor) {
  const std::string near = "(" + std::string(kMaxGroupBytes - 1, 'x') + ")";
  const std::string far = "(" + std::string(kMaxGroupBytes, 'x') + ")";
  EXPECT_EQ(pairs(near), Pairs{near});
  EXPECT_EQ(pairs(far), Pairs{});
}

TEST(GroupsTest, DeepNestingForgetsTheOldest) {
  const std::string text = std::string(40, '(') + std::string(40, ')');
  EXPECT_EQ(pairs(text).size(), 16U);
}

}  // namespace
}  // namespace diglot::segmentation
