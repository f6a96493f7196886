#include "bitext/word_table_builder.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <memory>
#include <numeric>
#include <tuple>
#include <utility>

namespace diglot {
namespace {

constexpr auto kUnused = std::numeric_limits<std::uint32_t>::max();

// What a WordTable::Side points into.
struct SideData {
  std::string keys;
  std::vector<std::uint32_t> key_begins = {0};
  std::vector<std::uint32_t> row_begins = {0};
  std::vector<WordTranslation> translations;

  WordTable::Side view() const { return {keys, key_begins, row_begins, translations}; }
};

struct TableData {
  SideData source;
  SideData target;
};

// Appends the keys that are in a pair in the order of their bytes; returns their new numbers.
std::vector<std::uint32_t> add_keys(const std::vector<std::string>& keys,
                                    const std::vector<WordPair>& from,
                                    const std::vector<WordPair>& to, SideData& data) {
  std::vector<bool> is_used(keys.size(), false);
  for (const WordPair& pair : from) is_used[pair.word] = true;
  for (const WordPair& pair : to) is_used[pair.translation] = true;
  std::vector<std::uint32_t> order(keys.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](std::uint32_t word) { return !is_used[word]; });
  std::ranges::sort(order, {},
                    [&](std::uint32_t word) -> const std::string& { return keys[word]; });
  std::vector<std::uint32_t> numbers(keys.size(), kUnused);
  for (std::uint32_t number = 0; number < order.size(); ++number) {
    numbers[order[number]] = number;
    data.keys += keys[order[number]];
    data.key_begins.push_back(static_cast<std::uint32_t>(data.keys.size()));
  }
  return numbers;
}

void add_rows(std::vector<WordPair> pairs, const std::vector<std::uint32_t>& words,
              const std::vector<std::uint32_t>& translations, SideData& data) {
  for (WordPair& pair : pairs) {
    pair = {words[pair.word], translations[pair.translation], pair.probability};
  }
  std::ranges::sort(pairs, {},
                    [](const WordPair& pair) { return std::tuple(pair.word, pair.translation); });
  data.row_begins.assign(data.key_begins.size(), 0);
  for (const WordPair& pair : pairs) {
    ++data.row_begins[pair.word + 1];
    data.translations.push_back({pair.translation, pair.probability});
  }
  std::partial_sum(data.row_begins.begin(), data.row_begins.end(), data.row_begins.begin());
}

}  // namespace

WordTable make_word_table(WordTable::Origin origin, const std::vector<std::string>& source_keys,
                          const std::vector<std::string>& target_keys,
                          std::vector<WordPair> forward, std::vector<WordPair> backward) {
  const auto data = std::make_shared<TableData>();
  const auto source_numbers = add_keys(source_keys, forward, backward, data->source);
  const auto target_numbers = add_keys(target_keys, backward, forward, data->target);
  add_rows(std::move(forward), source_numbers, target_numbers, data->source);
  add_rows(std::move(backward), target_numbers, source_numbers, data->target);
  return {std::move(origin), data->source.view(), data->target.view(), data};
}

}  // namespace diglot
