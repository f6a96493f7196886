#include "evidence/lexical/model1.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace diglot::evidence {
namespace {

// Translations below this are noise that costs time.
constexpr double kSmallestProbability = 1e-3;
// So are those that are little likelier than chance.
constexpr double kSmallestLift = 3.0;

class Model1 {
 public:
  Model1(std::span<const TokenBead> beads, const TokenTable& source, const TokenTable& target,
         const Model1Parameters& parameters)
      : beads_(beads), source_(source), target_(target), parameters_(parameters) {
    collect_occurrences();
    collect_pairs();
  }

  TranslationTable train() {
    for (int iteration = 0; iteration < parameters_.iterations; ++iteration) {
      expect();
      maximise();
    }
    return table();
  }

 private:
  // The empty word stands behind all source words.
  WordId empty_word() const { return static_cast<WordId>(source_.word_count()); }

  void collect_occurrences();
  void collect_pairs();
  void expect();
  void maximise();
  TranslationTable table() const;

  std::span<const TokenBead> beads_;
  const TokenTable& source_;
  const TokenTable& target_;
  Model1Parameters parameters_;

  // Beads in which each source word occurs (as often as it does), word by word.
  std::vector<std::size_t> occurrence_begins_;
  std::vector<std::uint32_t> occurrences_;
  // Target tokens of all beads one behind the other; where each bead's begin.
  std::vector<std::size_t> token_begins_;
  // Word pairs that share a bead, source word by source word.
  std::vector<std::size_t> pair_begins_;
  std::vector<WordId> pair_targets_;
  // For each occurrence of a source word and each target token of that bead, their pair.
  std::vector<std::uint32_t> pair_of_;

  std::vector<float> probability_;  // By pair.
  std::vector<double> count_;       // By pair; expected.
  std::vector<double> total_;       // By source word.
};

void Model1::collect_occurrences() {
  occurrence_begins_.assign(source_.word_count() + 2, 0);
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
  constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
  // The pair of the present source word with each target word.
  std::vector<std::uint32_t> pair_with(target_.word_count(), kNone);
  for (WordId word = 0; word <= empty_word(); ++word) {
    const std::size_t first_pair = pair_targets_.size();
    pair_begins_.push_back(first_pair);
    for (std::size_t o = occurrence_begins_[word]; o < occurrence_begins_[word + 1]; ++o) {
      for (const WordId target : beads_[occurrences_[o]].target) {
        if (pair_with[target] == kNone) {
          pair_with[target] = static_cast<std::uint32_t>(pair_targets_.size());
          pair_targets_.push_back(target);
        }
        pair_of_.push_back(pair_with[target]);
      }
    }
    for (std::size_t pair = first_pair; pair < pair_targets_.size(); ++pair) {
      pair_with[pair_targets_[pair]] = kNone;
    }
  }
  pair_begins_.push_back(pair_targets_.size());
  probability_.assign(pair_targets_.size(), 1.0F);
  count_.resize(pair_targets_.size());
  total_.resize(source_.word_count() + 1);
}

// Shares each target token out among the source words of its bead.
void Model1::expect() {
  std::vector<float> sum(token_begins_.back(), 0.0F);
  std::size_t next = 0;
  for (const std::uint32_t bead : occurrences_) {
    for (std::size_t token = token_begins_[bead]; token < token_begins_[bead + 1]; ++token) {
      sum[token] += probability_[pair_of_[next++]];
    }
  }
  std::fill(count_.begin(), count_.end(), 0.0);
  next = 0;
  for (const std::uint32_t bead : occurrences_) {
    const double weight = beads_[bead].weight;
    for (std::size_t token = token_begins_[bead]; token < token_begins_[bead + 1]; ++token) {
      const std::uint32_t pair = pair_of_[next++];
      count_[pair] += weight * static_cast<double>(probability_[pair] / sum[token]);
    }
  }
}

void Model1::maximise() {
  for (WordId word = 0; word <= empty_word(); ++word) {
    double total = 0.0;
    for (std::size_t pair = pair_begins_[word]; pair < pair_begins_[word + 1]; ++pair) {
      total += count_[pair];
    }
    total_[word] = total;
    if (total == 0.0) continue;
    for (std::size_t pair = pair_begins_[word]; pair < pair_begins_[word + 1]; ++pair) {
      probability_[pair] = static_cast<float>(count_[pair] / total);
    }
  }
}

TranslationTable Model1::table() const {
  TranslationTable table(source_.word_count());
  for (WordId word = 0; word < empty_word(); ++word) {
    for (std::size_t pair = pair_begins_[word]; pair < pair_begins_[word + 1]; ++pair) {
      const WordId target = pair_targets_[pair];
      const double probability =
          (count_[pair] - parameters_.discount) / (total_[word] + parameters_.shrinkage);
      if (probability >
          std::max(kSmallestLift * target_.background(target), kSmallestProbability)) {
        table.add(word, target, probability);
      }
    }
  }
  return table;
}

}  // namespace

TranslationTable train_model1(std::span<const TokenBead> beads, const TokenTable& source,
                              const TokenTable& target, const Model1Parameters& parameters) {
  return Model1(beads, source, target, parameters).train();
}

TranslationTable train_model1_backward(std::span<const TokenBead> beads, const TokenTable& source,
                                       const TokenTable& target,
                                       const Model1Parameters& parameters) {
  std::vector<TokenBead> turned;
  turned.reserve(beads.size());
  for (const TokenBead& bead : beads) turned.push_back({bead.target, bead.source, bead.weight});
  return Model1(turned, target, source, parameters).train();
}

}  // namespace diglot::evidence
