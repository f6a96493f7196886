#include "text/string_index.h"

#include <map>
#include <random>
#include <string>

#include <gtest/gtest.h>

namespace diglot::text {
namespace {

TEST(StringIndex, AgreesWithAMap) {
  std::mt19937_64 random(5);
  StringIndex index;
  std::map<std::string, std::uint32_t> numbers;
  for (int i = 0; i < 20'000; ++i) {
    const std::string string(random() % 4, static_cast<char>(random() % 256));
    const std::string text = string + std::to_string(random() % 3'000);
    EXPECT_EQ(index.find(text) < index.size(), numbers.contains(text));
    const auto [place, is_new] = numbers.emplace(text, static_cast<std::uint32_t>(numbers.size()));
    ASSERT_EQ(index.add(text), place->second);
    ASSERT_EQ(index.size(), numbers.size());
  }
  for (const auto& [text, number] : numbers) {
    EXPECT_EQ(index.find(text), number);
    EXPECT_EQ(index[number], text);
  }
}

TEST(StringIndex, HasTheEmptyString) {
  StringIndex index;
  EXPECT_EQ(index.find(""), 0U);
  EXPECT_EQ(index.size(), 0U);
  EXPECT_EQ(index.add(""), 0U);
  EXPECT_EQ(index.add("a"), 1U);
  EXPECT_EQ(index[0], "");
  EXPECT_EQ(index.find(""), 0U);
}

TEST(StringIndex, NumbersStringsInTheOrderOfTheirFirstUse) {
  StringIndex index;
  EXPECT_EQ(index.find("bako"), 0U);
  EXPECT_EQ(index.add("bako"), 0U);
  EXPECT_EQ(index.add(""), 1U);
  EXPECT_EQ(index.add("dilu"), 2U);
  EXPECT_EQ(index.add("bako"), 0U);
  EXPECT_EQ(index.size(), 3U);
  EXPECT_EQ(index.find("dilu"), 2U);
  EXPECT_EQ(index.find(""), 1U);
  EXPECT_EQ(index.find("dil"), index.size());
  EXPECT_EQ(index[0], "bako");
  EXPECT_EQ(index[1], "");
  EXPECT_EQ(index[2], "dilu");
}

TEST(StringIndex, KeepsNumbersWhenItGrows) {
  constexpr std::uint32_t kCount = 10'000;
  StringIndex index;
  for (std::uint32_t i = 0; i < kCount; ++i) ASSERT_EQ(index.add(std::to_string(i * i)), i);
  ASSERT_EQ(index.size(), kCount);
  for (std::uint32_t i = 0; i < kCount; ++i) {
    ASSERT_EQ(index.find(std::to_string(i * i)), i);
    ASSERT_EQ(index[i], std::to_string(i * i));
  }
  EXPECT_EQ(index.find("2"), index.size());
}

TEST(StringIndex, ForgetsWhenCleared) {
  StringIndex index;
  for (int i = 0; i < 100; ++i) index.add(std::to_string(i));
  index.clear();
  EXPECT_EQ(index.size(), 0U);
  EXPECT_EQ(index.find("7"), index.size());
  EXPECT_EQ(index.add("7"), 0U);
  EXPECT_EQ(index[0], "7");
}

}  // namespace
}  // namespace diglot::text
