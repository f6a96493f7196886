// Small tables of words for tests.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "bitext/word_table_builder.h"

namespace diglot::testing {

struct NamedPair {
  std::string word;
  std::string translation;
  float probability = 0.0F;
};

/// The table of these pairs, of both directions. Languages are en and fr, unless told.
inline WordTable word_table(const std::vector<NamedPair>& forward,
                            const std::vector<NamedPair>& backward,
                            WordTable::Origin origin = {"en", "fr", 1}) {
  std::vector<std::string> source;
  std::vector<std::string> target;
  const auto number = [](std::vector<std::string>& keys, const std::string& key) {
    const auto found = std::find(keys.begin(), keys.end(), key);
    const auto index = static_cast<std::uint32_t>(found - keys.begin());
    if (found == keys.end()) keys.push_back(key);
    return index;
  };
  std::vector<WordPair> there;
  std::vector<WordPair> back;
  for (const auto& [word, translation, probability] : forward) {
    there.push_back({number(source, word), number(target, translation), probability});
  }
  for (const auto& [word, translation, probability] : backward) {
    back.push_back({number(target, word), number(source, translation), probability});
  }
  return make_word_table(std::move(origin), source, target, there, back);
}

/// "ferry=bac:500,traversier:250 gull=": the words of a side with their translations, in
/// thousandths.
inline std::string dump(const WordTable::Side& side, const WordTable::Side& other) {
  std::string text;
  for (std::uint32_t word = 0; word < side.word_count(); ++word) {
    text += (word == 0 ? "" : " ") + std::string(side.key(word)) + '=';
    for (const WordTranslation& translation : side.row(word)) {
      if (text.back() != '=') text += ',';
      const int thousandths = static_cast<int>(translation.probability * 1000.0F + 0.5F);
      text += std::string(other.key(translation.word)) + ':' + std::to_string(thousandths);
    }
  }
  return text;
}

}  // namespace diglot::testing
