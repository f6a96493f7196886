#include "evidence/lexical/key_table.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::evidence {
namespace {

TEST(KeyTable, NumbersKeysInTheOrderOfTheirFirstUse) {
  KeyTable table;
  EXPECT_EQ(table.find("bako"), 0U);
  EXPECT_EQ(table.add("bako"), 0U);
  EXPECT_EQ(table.add(""), 1U);
  EXPECT_EQ(table.add("dilu"), 2U);
  EXPECT_EQ(table.add("bako"), 0U);
  EXPECT_EQ(table.size(), 3U);
  EXPECT_EQ(table.find("dilu"), 2U);
  EXPECT_EQ(table.find(""), 1U);
  EXPECT_EQ(table.find("dil"), table.size());
  EXPECT_EQ(table.key(0), "bako");
  EXPECT_EQ(table.key(1), "");
  EXPECT_EQ(table.key(2), "dilu");
}

TEST(KeyTable, KeepsNumbersWhenItGrows) {
  constexpr KeyId kCount = 10'000;
  KeyTable table;
  for (KeyId i = 0; i < kCount; ++i) ASSERT_EQ(table.add(std::to_string(i * i)), i);
  ASSERT_EQ(table.size(), kCount);
  for (KeyId i = 0; i < kCount; ++i) {
    ASSERT_EQ(table.find(std::to_string(i * i)), i);
    ASSERT_EQ(table.key(i), std::to_string(i * i));
  }
  EXPECT_EQ(table.find("2"), table.size());
}

}  // namespace
}  // namespace diglot::evidence
