#include "evidence/lexical/translation_table.h"

#include <algorithm>
#include <utility>

namespace diglot::evidence {

std::span<const Translation> TranslationTable::row(WordId source) const {
  if (!loose_.empty()) return loose_[source];
  if (source > last_) return {};
  const std::size_t end = source == last_ ? entries_.size() : begins_[source + 1];
  return std::span(entries_).subspan(begins_[source], end - begins_[source]);
}

void TranslationTable::end_rows_before(WordId source) {
  while (last_ < source) begins_[++last_] = entries_.size();
}

void TranslationTable::add(WordId source, WordId target, double probability) {
  const Translation translation = {target, static_cast<float>(probability)};
  if (loose_.empty() && source >= last_) {
    end_rows_before(source);
    entries_.push_back(translation);
    return;
  }
  if (loose_.empty()) {
    std::vector<Row> rows(size());
    for (WordId word = 0; word < size(); ++word) {
      const std::span<const Translation> old = row(word);
      rows[word].assign(old.begin(), old.end());
    }
    loose_ = std::move(rows);
  }
  loose_[source].push_back(translation);
}

// Puts loose rows one behind the other.
void TranslationTable::gather() {
  if (!loose_.empty()) {
    const std::vector<Row> rows = std::exchange(loose_, {});
    entries_.clear();
    last_ = 0;
    for (WordId word = 0; word < rows.size(); ++word) {
      end_rows_before(word);
      entries_.insert(entries_.end(), rows[word].begin(), rows[word].end());
    }
  }
  end_rows_before(static_cast<WordId>(size()));
}

void TranslationTable::add(const TranslationTable& other, double weight) {
  TranslationTable sum(size());
  for (WordId word = 0; word < size(); ++word) {
    sum.end_rows_before(word);
    const std::span<const Translation> mine = row(word);
    sum.entries_.insert(sum.entries_.end(), mine.begin(), mine.end());
    for (const Translation& translation : other.row(word)) {
      sum.add(word, translation.word, weight * static_cast<double>(translation.probability));
    }
  }
  *this = std::move(sum);
}

void TranslationTable::sort_rows() {
  for (WordId source = 0; source < size(); ++source) {
    const auto begin = entries_.begin() + static_cast<std::ptrdiff_t>(begins_[source]);
    const auto end = entries_.begin() + static_cast<std::ptrdiff_t>(begins_[source + 1]);
    if (!std::ranges::is_sorted(begin, end, {}, &Translation::word)) {
      std::ranges::sort(begin, end, {}, &Translation::word);
    }
  }
}

void TranslationTable::finish() {
  gather();
  sort_rows();
  std::size_t kept = 0;
  for (WordId source = 0; source < size(); ++source) {
    const std::size_t begin = std::exchange(begins_[source], kept);
    float sum = 0.0F;
    for (std::size_t i = begin; i < begins_[source + 1]; ++i) {
      const Translation translation = entries_[i];
      sum += translation.probability;
      if (kept > begins_[source] && entries_[kept - 1].word == translation.word) {
        entries_[kept - 1].probability += translation.probability;
      } else {
        entries_[kept++] = translation;
      }
    }
    if (sum <= 1.0F) continue;
    for (std::size_t i = begins_[source]; i < kept; ++i) entries_[i].probability /= sum;
  }
  begins_.back() = kept;
  entries_.resize(kept);
}

TranslationTable TranslationTable::transposed(std::size_t target_word_count) const {
  TranslationTable result(target_word_count);
  result.last_ = static_cast<WordId>(target_word_count);
  std::vector<std::size_t>& begins = result.begins_;
  for (WordId source = 0; source < size(); ++source) {
    for (const Translation& translation : row(source)) ++begins[translation.word + 1];
  }
  for (std::size_t word = 0; word < target_word_count; ++word) begins[word + 1] += begins[word];
  result.entries_.resize(begins.back());
  std::vector<std::size_t> ends(begins.begin(), begins.end() - 1);
  for (WordId source = 0; source < size(); ++source) {
    for (const Translation& translation : row(source)) {
      result.entries_[ends[translation.word]++] = {source, translation.probability};
    }
  }
  return result;
}

}  // namespace diglot::evidence
