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
  explicit TranslationTable(std::size_t source_word_count = 0)
      : begins_(source_word_count + 1, 0) {}

  std::size_t size() const { return begins_.size() - 1; }
  std::span<const Translation> row(WordId source) const;
  /// Adds to the probability of a pair. Call `finish` when done. Fastest where source words never
  /// decrease from call to call.
  void add(WordId source, WordId target, double probability);
  /// Adds all of another table of as many rows, times a weight.
  void add(const TranslationTable& other, double weight);
  /// Joins what was added twice, sorts rows by word, and scales rows whose sum is above 1 down
  /// to 1.
  void finish();
  /// The same pairs by target word: p stays what it was, rows are target words. Each has its source
  /// words in order.
  TranslationTable transposed(std::size_t target_word_count) const;

 private:
  using Row = std::vector<Translation>;

  void end_rows_before(WordId source);
  void gather();
  void sort_rows();

  // Row behind row, up to that of last_; begins_ of those behind it say nothing yet.
  std::vector<Translation> entries_;
  std::vector<std::size_t> begins_;
  WordId last_ = 0;
  std::vector<Row> loose_;  // All rows instead, once they were added to in another order.
};

}  // namespace diglot::evidence
