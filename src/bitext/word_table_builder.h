// Makes a WordTable of words in any order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diglot/word_table.h"

namespace diglot {

/// p(translation | word), both as indices of keys.
struct WordPair {
  std::uint32_t word = 0;
  std::uint32_t translation = 0;
  float probability = 0.0F;
};

/// A table of `forward`, p(target | source), and `backward`, p(source | target), which index
/// `source_keys` and `target_keys`. Keys in no pair are left out. Requires: keys of a side differ,
/// no pair comes twice; throws std::invalid_argument otherwise.
WordTable make_word_table(WordTable::Origin origin, const std::vector<std::string>& source_keys,
                          const std::vector<std::string>& target_keys,
                          std::vector<WordPair> forward, std::vector<WordPair> backward);

}  // namespace diglot
