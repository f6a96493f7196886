// Source word by source word: what an iteration needs of the pairs of one word lies in a few lines
// of the processor's cache, and serves both directions.
#include "evidence/lexical/model1.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace diglot::evidence {
namespace {

// What has more is no bead, and a text of one endless line must not take forever.
constexpr std::size_t kMostPairsOfBead = std::size_t{1} << 20U;

std::size_t token_pairs(const TokenBead& bead) { return bead.source.size() * bead.target.size(); }

// Those that can teach; where they have too many token pairs, as large a share of the beads as
// fits, evenly spread.
std::vector<TokenBead> teaching_beads(std::span<const TokenBead> beads,
                                      std::size_t most_token_pairs) {
  std::vector<TokenBead> teaching;
  std::size_t total = 0;
  for (const TokenBead& bead : beads) {
    if (bead.weight <= 0.0 || token_pairs(bead) > kMostPairsOfBead) continue;
    teaching.push_back(bead);
    total += token_pairs(bead);
  }
  if (total <= most_token_pairs) return teaching;
  std::size_t due = 0;
  std::erase_if(teaching, [&](const TokenBead&) {
    due += most_token_pairs;
    if (due < total) return true;
    due -= total;
    return false;
  });
  return teaching;
}

// A number for each direction: p(target | source) and p(source | target), or their counts.
struct BothWays {
  float forward = 0.0F;
  float backward = 0.0F;
};

// A source word in a bead that has it.
struct Occurrence {
  std::uint32_t bead = 0;
  float count = 0.0F;  // How often the bead has it.
};

// The beads by source word and by target token.
class TeachingText {
 public:
  TeachingText(std::vector<TokenBead> beads, std::size_t source_word_count)
      : beads_(std::move(beads)), word_begins_(source_word_count + 1, 0) {
    collect_occurrences();
    for (const TokenBead& bead : beads_) {
      token_begins_.push_back(tokens_.size());
      tokens_.insert(tokens_.end(), bead.target.begin(), bead.target.end());
    }
  }

  const std::vector<TokenBead>& beads() const { return beads_; }
  const std::vector<WordId>& target_tokens() const { return tokens_; }
  std::size_t token_begin(std::size_t bead) const { return token_begins_[bead]; }
  std::span<const Occurrence> occurrences(WordId word) const {
    return std::span(occurrences_)
        .subspan(word_begins_[word], word_begins_[word + 1] - word_begins_[word]);
  }

 private:
  void collect_occurrences();

  std::vector<TokenBead> beads_;
  std::vector<std::size_t> word_begins_;
  std::vector<Occurrence> occurrences_;
  std::vector<std::size_t> token_begins_;
  std::vector<WordId> tokens_;
};

void TeachingText::collect_occurrences() {
  const std::size_t word_count = word_begins_.size() - 1;
  constexpr auto kNone = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> last_bead(word_count, kNone);
  for (std::uint32_t bead = 0; bead < beads_.size(); ++bead) {
    for (const WordId word : beads_[bead].source) {
      if (last_bead[word] != bead) ++word_begins_[word + 1];
      last_bead[word] = bead;
    }
  }
  for (std::size_t word = 0; word < word_count; ++word) {
    word_begins_[word + 1] += word_begins_[word];
  }
  occurrences_.resize(word_begins_.back());
  std::vector<std::size_t> ends(word_begins_.begin(), word_begins_.end() - 1);
  std::fill(last_bead.begin(), last_bead.end(), kNone);
  for (std::uint32_t bead = 0; bead < beads_.size(); ++bead) {
    for (const WordId word : beads_[bead].source) {
      if (last_bead[word] != bead) occurrences_[ends[word]++].bead = bead;
      last_bead[word] = bead;
      occurrences_[ends[word] - 1].count += 1.0F;
    }
  }
}

// A pair of the source word at hand. Counts of frequent words of large bitexts would lose what is
// added to them in single precision.
struct Cell {
  BothWays probability;
  double forward_count = 0.0;
  double backward_count = 0.0;
};

class Model1 {
 public:
  Model1(std::vector<TokenBead> beads, std::span<const double> source_background,
         std::span<const double> target_background, const Model1Parameters& parameters)
      : text_(std::move(beads), source_background.size()),
        source_background_(source_background),
        target_background_(target_background),
        parameters_(parameters),
        shares_(text_.target_tokens().size()),
        sums_(text_.target_tokens().size(), 0.0F),
        source_totals_(source_background.size(), 0.0),
        target_totals_(target_background.size(), 0.0),
        empty_forward_(target_background.size(), 1.0F),
        empty_backward_(source_background.size(), 1.0F),
        empty_backward_counts_(source_background.size(), 0.0),
        cells_(target_background.size()) {
    share_evenly();
    collect_pairs();
  }

  TranslationTables train() {
    for (int iteration = 1; iteration <= parameters_.iterations; ++iteration) run(iteration);
    return tables();
  }

 private:
  void share_evenly();
  void collect_pairs();
  void run(int iteration);
  void load_row(WordId word, int iteration);
  void expect(WordId word);
  void store_row(WordId word);
  void maximise(WordId word);
  void maximise_empty();
  TranslationTables tables() const;
  double probability(double count, double total, double background) const;

  TeachingText text_;
  std::span<const double> source_background_, target_background_;
  Model1Parameters parameters_;

  // By target token: its bead's weight over the sum of p(token | s) over the bead's source words,
  // and that sum for the next iteration.
  std::vector<float> shares_, sums_;
  std::vector<double> source_totals_, target_totals_;  // Of expected counts.
  std::vector<float> target_factors_;                  // One over the totals of the last iteration.
  // p(target | empty) by target word, p(source | empty) by source word, and counts of the latter.
  std::vector<float> empty_forward_, empty_backward_;
  std::vector<double> empty_backward_counts_;

  // Word pairs that share a bead, source word by source word, with their expected counts.
  std::vector<std::size_t> pair_begins_;
  std::vector<WordId> targets_;
  std::vector<BothWays> counts_;
  std::vector<Cell> cells_;  // Of the source word at hand, by target word.
};

// The first iteration knows nothing of any pair.
void Model1::share_evenly() {
  for (std::size_t b = 0; b < text_.beads().size(); ++b) {
    const TokenBead& bead = text_.beads()[b];
    const double words = static_cast<double>(bead.source.size()) + 1.0;  // With the empty one.
    std::fill_n(shares_.begin() + static_cast<std::ptrdiff_t>(text_.token_begin(b)),
                bead.target.size(), static_cast<float>(bead.weight / words));
  }
}

void Model1::collect_pairs() {
  constexpr auto kNone = static_cast<WordId>(-1);
  std::vector<WordId> seen_with(target_background_.size(), kNone);
  for (WordId word = 0; word < source_background_.size(); ++word) {
    pair_begins_.push_back(targets_.size());
    for (const Occurrence& occurrence : text_.occurrences(word)) {
      for (const WordId target : text_.beads()[occurrence.bead].target) {
        if (seen_with[target] != word) targets_.push_back(target);
        seen_with[target] = word;
      }
    }
  }
  pair_begins_.push_back(targets_.size());
  counts_.resize(targets_.size());
}

void Model1::run(int iteration) {
  target_factors_.clear();
  for (double& total : target_totals_) {
    target_factors_.push_back(static_cast<float>(1.0 / total));
    total = 0.0;
  }
  for (WordId word = 0; word < source_background_.size(); ++word) {
    load_row(word, iteration);
    expect(word);
    store_row(word);
    if (iteration < parameters_.iterations) maximise(word);
  }
  if (iteration < parameters_.iterations) maximise_empty();
}

void Model1::load_row(WordId word, int iteration) {
  const auto source_factor = static_cast<float>(1.0 / source_totals_[word]);
  for (std::size_t pair = pair_begins_[word]; pair < pair_begins_[word + 1]; ++pair) {
    const WordId target = targets_[pair];
    const BothWays& count = counts_[pair];
    cells_[target] = {iteration == 1 ? BothWays{1.0F, 1.0F}
                                     : BothWays{count.forward * source_factor,
                                                count.backward * target_factors_[target]}};
  }
}

void Model1::expect(WordId word) {
  for (const Occurrence& occurrence : text_.occurrences(word)) {
    const TokenBead& bead = text_.beads()[occurrence.bead];
    float sum = empty_backward_[word];
    for (const WordId target : bead.target) sum += cells_[target].probability.backward;
    const float count = occurrence.count;
    const float share = sum > 0.0F ? count * static_cast<float>(bead.weight) / sum : 0.0F;
    const float* target_share = shares_.data() + text_.token_begin(occurrence.bead);
    for (const WordId target : bead.target) {
      Cell& cell = cells_[target];
      cell.forward_count +=
          static_cast<double>(cell.probability.forward * (count * *target_share++));
      cell.backward_count += static_cast<double>(cell.probability.backward * share);
    }
    empty_backward_counts_[word] += static_cast<double>(empty_backward_[word] * share);
  }
}

void Model1::store_row(WordId word) {
  double total = 0.0;
  for (std::size_t pair = pair_begins_[word]; pair < pair_begins_[word + 1]; ++pair) {
    const WordId target = targets_[pair];
    counts_[pair] = {static_cast<float>(cells_[target].forward_count),
                     static_cast<float>(cells_[target].backward_count)};
    total += static_cast<double>(counts_[pair].forward);
    target_totals_[target] += static_cast<double>(counts_[pair].backward);
  }
  source_totals_[word] = total;
}

// Adds the new p(target | word) to the sums of the word's beads.
void Model1::maximise(WordId word) {
  for (const Occurrence& occurrence : text_.occurrences(word)) {
    const auto factor =
        static_cast<float>(static_cast<double>(occurrence.count) / source_totals_[word]);
    float* sum = sums_.data() + text_.token_begin(occurrence.bead);
    for (const WordId target : text_.beads()[occurrence.bead].target) {
      *sum++ += factor * static_cast<float>(cells_[target].forward_count);
    }
  }
}

void Model1::maximise_empty() {
  const std::vector<WordId>& tokens = text_.target_tokens();
  std::vector<double> counts(target_background_.size(), 0.0);
  double total = 0.0;
  for (std::size_t token = 0; token < tokens.size(); ++token) {
    const auto count = static_cast<double>(empty_forward_[tokens[token]] * shares_[token]);
    counts[tokens[token]] += count;
    total += count;
  }
  const auto normalise = [](const std::vector<double>& from, double sum, std::vector<float>& to) {
    if (sum == 0.0) return;
    std::ranges::transform(from, to.begin(),
                           [&](double count) { return static_cast<float>(count / sum); });
  };
  normalise(counts, total, empty_forward_);
  normalise(empty_backward_counts_,
            std::accumulate(empty_backward_counts_.begin(), empty_backward_counts_.end(), 0.0),
            empty_backward_);
  std::ranges::fill(empty_backward_counts_, 0.0);
  for (std::size_t b = 0; b < text_.beads().size(); ++b) {
    const std::size_t begin = text_.token_begin(b);
    const auto weight = static_cast<float>(text_.beads()[b].weight);
    for (std::size_t token = begin; token < begin + text_.beads()[b].target.size(); ++token) {
      const float sum = sums_[token] + empty_forward_[tokens[token]];
      shares_[token] = sum > 0.0F ? weight / sum : 0.0F;
      sums_[token] = 0.0F;
    }
  }
}

// 0 for what is no likelier than chance.
double Model1::probability(double count, double total, double background) const {
  const double probability = (count - parameters_.discount) / (total + parameters_.shrinkage);
  const double smallest =
      std::max(parameters_.smallest_lift * background, parameters_.smallest_probability);
  return probability > smallest ? probability : 0.0;
}

TranslationTables Model1::tables() const {
  TranslationTable forward(source_background_.size());
  TranslationTable backward_by_source(source_background_.size());
  for (WordId source = 0; source < source_background_.size(); ++source) {
    for (std::size_t pair = pair_begins_[source]; pair < pair_begins_[source + 1]; ++pair) {
      const WordId target = targets_[pair];
      const double forward_probability =
          probability(static_cast<double>(counts_[pair].forward), source_totals_[source],
                      target_background_[target]);
      const double backward_probability =
          probability(static_cast<double>(counts_[pair].backward), target_totals_[target],
                      source_background_[source]);
      if (forward_probability > 0.0) forward.add(source, target, forward_probability);
      if (backward_probability > 0.0) backward_by_source.add(source, target, backward_probability);
    }
  }
  return {std::move(forward), backward_by_source.transposed(target_background_.size())};
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

TranslationTables train_model1(std::span<const TokenBead> beads,
                               std::span<const double> source_background,
                               std::span<const double> target_background,
                               const Model1Parameters& parameters) {
  return Model1(teaching_beads(beads, parameters.most_token_pairs), source_background,
                target_background, parameters)
      .train();
}

TranslationTables train_model1(std::span<const TokenBead> beads, const TokenTable& source,
                               const TokenTable& target, const Model1Parameters& parameters) {
  return train_model1(beads, background_of(source), background_of(target), parameters);
}

}  // namespace diglot::evidence
