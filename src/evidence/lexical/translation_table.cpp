#include "evidence/lexical/translation_table.h"

#include <algorithm>

namespace diglot::evidence {

void TranslationTable::add(const TranslationTable& other, double weight) {
  for (std::size_t source = 0; source < other.rows_.size(); ++source) {
    for (const Translation& translation : other.rows_[source]) {
      add(static_cast<WordId>(source), translation.word,
          weight * static_cast<double>(translation.probability));
    }
  }
}

void TranslationTable::finish() {
  for (std::vector<Translation>& row : rows_) {
    std::stable_sort(row.begin(), row.end(),
                     [](const Translation& a, const Translation& b) { return a.word < b.word; });
    std::vector<Translation> joined;
    float sum = 0.0F;
    for (const Translation& translation : row) {
      sum += translation.probability;
      if (!joined.empty() && joined.back().word == translation.word) {
        joined.back().probability += translation.probability;
      } else {
        joined.push_back(translation);
      }
    }
    if (sum > 1.0F) {
      for (Translation& translation : joined) translation.probability /= sum;
    }
    row = std::move(joined);
  }
}

TranslationTable TranslationTable::transposed(std::size_t target_word_count) const {
  TranslationTable result(target_word_count);
  for (std::size_t source = 0; source < rows_.size(); ++source) {
    for (const Translation& translation : rows_[source]) {
      result.rows_[translation.word].push_back(
          {static_cast<WordId>(source), translation.probability});
    }
  }
  return result;
}

}  // namespace diglot::evidence
