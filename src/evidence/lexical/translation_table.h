// Which words translate which: sparse tables of probabilities.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "evidence/lexical/token_table.h"

namespace diglot::evidence {

/// A word of the other side, and how probable it is as a translation.
struct Translation {
  WordId word = 0;
  float probability = 0.0F;
};

/// p(target word | source word) for each source word, sparse. What is not in the table is 0.
class TranslationTable {
 public:
  /// A table without translations.
  explicit TranslationTable(std::size_t source_word_count = 0) : rows_(source_word_count) {}

  std::size_t size() const { return rows_.size(); }
  std::span<const Translation> row(WordId source) const { return rows_[source]; }
  /// Adds to the probability of a pair. Call `finish` when done.
  void add(WordId source, WordId target, double probability) {
    rows_[source].push_back({target, static_cast<float>(probability)});
  }
  /// Adds all of another table, times a weight.
  void add(const TranslationTable& other, double weight);
  /// Joins what was added twice, sorts rows by word, and scales rows whose sum is above 1 down
  /// to 1.
  void finish();
  /// The same pairs by target word: p stays what it was, rows are target words.
  TranslationTable transposed(std::size_t target_word_count) const;

 private:
  std::vector<std::vector<Translation>> rows_;
};

}  // namespace diglot::evidence
