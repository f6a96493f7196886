#include "evidence/lexical/model1.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace diglot::evidence {
namespace {

class Model1 {
 public:
  Model1(std::span<const TokenBead> beads, std::size_t source_word_count,
         std::span<const double> target_background, const Model1Parameters& parameters)
      : beads_(beads),
        source_word_count_(source_word_count),
        target_background_(target_background),
        parameters_(parameters) {
    collect_occurrences();
    collect_pairs();
  }

  TranslationTable train() {
    TranslationTable table(source_word_count_);
    for (int iteration = 1; iteration <= parameters_.iterations; ++iteration) {
      sum_probabilities();
      for (WordId word = 0; word <= empty_word(); ++word) {
        const double total = expect(word);
        if (iteration == parameters_.iterations && word != empty_word()) {
          add_row(word, total, table);
        }
        maximise(word, total);
      }
    }
    return table;
  }

 private:
  // The empty word stands behind all source words.
  WordId empty_word() const { return static_cast<WordId>(source_word_count_); }
  std::span<const std::uint32_t> beads_with(WordId word) const {
    return std::span(occurrences_)
        .subspan(occurrence_begins_[word], occurrence_begins_[word + 1] - occurrence_begins_[word]);
  }

  void collect_occurrences();
  void collect_pairs();
  void load_row(WordId word);
  void sum_probabilities();
  double expect(WordId word);
  void maximise(WordId word, double total);
  void add_row(WordId word, double total, TranslationTable& table) const;

  std::span<const TokenBead> beads_;
  std::size_t source_word_count_;
  std::span<const double> target_background_;
  Model1Parameters parameters_;

  // Beads in which each source word occurs (as often as it does), word by word.
  std::vector<std::size_t> occurrence_begins_;
  std::vector<std::uint32_t> occurrences_;
  // Where each bead's target tokens begin if they lie one behind the other.
  std::vector<std::size_t> token_begins_;
  std::vector<float> sum_;  // By target token: over the source words of its bead.

  // Word pairs that share a bead, source word by source word.
  std::vector<std::size_t> pair_begins_;
  std::vector<WordId> pair_targets_;
  std::vector<float> probability_;  // By pair.

  // Of the present source word, by target word.
  std::vector<float> row_probability_;
  std::vector<double> row_count_;  // Expected.
};

void Model1::collect_occurrences() {
  occurrence_begins_.assign(source_word_count_ + 2, 0);
  token_begins_ = {0};
  for (const TokenBead& bead : beads_) {
    for (const WordId word : bead.source) ++occurrence_begins_[word + 1];
    ++occurrence_begins_[empty_word() + 1];
    token_begins_.push_back(token_begins_.back() + bead.target.size());
  }
  for (std::size_t word = 0; word + 1 < occurrence_begins_.size(); ++word) {
    occurrence_begins_[word + 1] += occurrence_begins_[word];
  }
  occurrences_.resize(occurrence_begins_.back());
  std::vector<std::size_t> next(occurrence_begins_.begin(), occurrence_begins_.end() - 1);
  for (std::size_t b = 0; b < beads_.size(); ++b) {
    const auto bead = static_cast<std::uint32_t>(b);
    for (const WordId word : beads_[b].source) occurrences_[next[word]++] = bead;
    occurrences_[next[empty_word()]++] = bead;
  }
}

void Model1::collect_pairs() {
  constexpr auto kNone = std::numeric_limits<WordId>::max();
  // The last source word that each target word was seen with.
  std::vector<WordId> seen_with(target_background_.size(), kNone);
  for (WordId word = 0; word <= empty_word(); ++word) {
    pair_begins_.push_back(pair_targets_.size());
    for (const std::uint32_t bead : beads_with(word)) {
      for (const WordId target : beads_[bead].target) {
        if (seen_with[target] != word) pair_targets_.push_back(target);
        seen_with[target] = word;
      }
    }
  }
  pair_begins_.push_back(pair_targets_.size());
  probability_.assign(pair_targets_.size(), 1.0F);
  sum_.resize(token_begins_.back());
  row_probability_.resize(target_background_.size());
  row_count_.resize(target_background_.size());
}

void Model1::load_row(WordId word) {
  for (std::size_t pair = pair_begins_[word]; pair < pair_begins_[word + 1]; ++pair) {
    row_probability_[pair_targets_[pair]] = probability_[pair];
    row_count_[pair_targets_[pair]] = 0.0;
  }
}

void Model1::sum_probabilities() {
  std::fill(sum_.begin(), sum_.end(), 0.0F);
  for (WordId word = 0; word <= empty_word(); ++word) {
    load_row(word);
    for (const std::uint32_t bead : beads_with(word)) {
      float* sum = sum_.data() + token_begins_[bead];
      for (const WordId target : beads_[bead].target) *sum++ += row_probability_[target];
    }
  }
  // Nothing explains what occurs in beads of no weight alone; dividing by that would spread.
  std::replace(sum_.begin(), sum_.end(), 0.0F, 1.0F);
}

// Gives a source word its share of each target token in its beads; returns the total.
double Model1::expect(WordId word) {
  load_row(word);
  for (const std::uint32_t bead : beads_with(word)) {
    const double weight = beads_[bead].weight;
    const float* sum = sum_.data() + token_begins_[bead];
    for (const WordId target : beads_[bead].target) {
      row_count_[target] += weight * static_cast<double>(row_probability_[target] / *sum++);
    }
  }
  double total = 0.0;
  for (std::size_t pair = pair_begins_[word]; pair < pair_begins_[word + 1]; ++pair) {
    total += row_count_[pair_targets_[pair]];
  }
  return total;
}

void Model1::maximise(WordId word, double total) {
  if (total == 0.0) return;
  for (std::size_t pair = pair_begins_[word]; pair < pair_begins_[word + 1]; ++pair) {
    probability_[pair] = static_cast<float>(row_count_[pair_targets_[pair]] / total);
  }
}

void Model1::add_row(WordId word, double total, TranslationTable& table) const {
  for (std::size_t pair = pair_begins_[word]; pair < pair_begins_[word + 1]; ++pair) {
    const WordId target = pair_targets_[pair];
    const double probability =
        (row_count_[target] - parameters_.discount) / (total + parameters_.shrinkage);
    if (probability > std::max(parameters_.smallest_lift * target_background_[target],
                               parameters_.smallest_probability)) {
      table.add(word, target, probability);
    }
  }
}

std::vector<double> background_of(const TokenTable& table) {
  std::vector<double> background;
  background.reserve(table.word_count());
  for (WordId word = 0; word < table.word_count(); ++word) {
    background.push_back(table.background(word));
  }
  return background;
}

}  // namespace

TranslationTable train_model1(std::span<const TokenBead> beads, std::size_t source_word_count,
                              std::span<const double> target_background,
                              const Model1Parameters& parameters) {
  return Model1(beads, source_word_count, target_background, parameters).train();
}

TranslationTable train_model1(std::span<const TokenBead> beads, const TokenTable& source,
                              const TokenTable& target, const Model1Parameters& parameters) {
  return train_model1(beads, source.word_count(), background_of(target), parameters);
}

TranslationTable train_model1_backward(std::span<const TokenBead> beads, const TokenTable& source,
                                       const TokenTable& target,
                                       const Model1Parameters& parameters) {
  return train_model1(turned(beads), target, source, parameters);
}

std::vector<TokenBead> turned(std::span<const TokenBead> beads) {
  std::vector<TokenBead> result;
  result.reserve(beads.size());
  for (const TokenBead& bead : beads) result.push_back({bead.target, bead.source, bead.weight});
  return result;
}

}  // namespace diglot::evidence
