// Source word by source word: what an iteration needs of the pairs of one word lies in a few lines
// of the processor's cache, and serves both directions.
#include "evidence/lexical/model1.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include <Eigen/Core>

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

// A source word in a bead that has it.
struct Occurrence {
  std::uint32_t bead = 0;
  float count = 0.0F;  // How often the bead has it.
};

// A bead, its target words each once.
struct Lesson {
  std::size_t words_begin = 0;  // Of its target words among those of all beads.
  std::size_t words_end = 0;
  std::size_t size() const { return words_end - words_begin; }
  float weight = 0.0F;
  float source_size = 0.0F;  // In tokens.
};

// Words of so many beads are rare.
constexpr std::size_t kFewBeads = 64;

// So that what is computed for all words of a bead takes whole packets of the processor, target
// words are filled up with one that is no word, the last one, and that no bead has.
constexpr std::size_t kPacket = 4;
std::size_t whole_packets(std::size_t size) { return (size + kPacket - 1) / kPacket * kPacket; }

// Requires: `begin` and `size` are of whole packets.
using Values = Eigen::Map<Eigen::ArrayXf, Eigen::Aligned16>;
Values values(Eigen::ArrayXf& all, std::size_t begin, std::size_t size) {
  return {all.data() + begin, static_cast<Eigen::Index>(size)};
}
Values of_bead(Eigen::ArrayXf& all, const Lesson& lesson) {
  return values(all, lesson.words_begin, lesson.size());
}

// The beads by source word, and their target words.
class TeachingText {
 public:
  TeachingText(std::span<const TokenBead> beads, std::size_t source_word_count,
               std::size_t target_word_count) {
    collect_occurrences(beads, source_word_count);
    collect_target_words(beads, target_word_count);
  }

  const std::vector<Lesson>& lessons() const { return lessons_; }
  std::span<const Occurrence> occurrences(WordId word) const {
    return std::span(occurrences_)
        .subspan(word_begins_[word], word_begins_[word + 1] - word_begins_[word]);
  }
  const std::vector<WordId>& target_words() const { return target_words_; }
  std::span<const WordId> target_words(const Lesson& lesson) const {
    return std::span(target_words_).subspan(lesson.words_begin, lesson.size());
  }
  // How often its bead has each of the target words.
  const Eigen::ArrayXf& target_counts() const { return target_counts_; }

 private:
  void collect_occurrences(std::span<const TokenBead> beads, std::size_t word_count);
  void collect_target_words(std::span<const TokenBead> beads, std::size_t word_count);

  std::vector<std::size_t> word_begins_;
  std::vector<Occurrence> occurrences_;
  std::vector<Lesson> lessons_;
  std::vector<WordId> target_words_;
  Eigen::ArrayXf target_counts_;
};

void TeachingText::collect_occurrences(std::span<const TokenBead> beads, std::size_t word_count) {
  word_begins_.assign(word_count + 1, 0);
  std::vector<std::uint32_t> last_bead(word_count, 0);  // Counted from 1.
  for (std::uint32_t bead = 0; bead < beads.size(); ++bead) {
    for (const WordId word : beads[bead].source) {
      if (last_bead[word] != bead + 1) ++word_begins_[word + 1];
      last_bead[word] = bead + 1;
    }
  }
  for (std::size_t word = 0; word < word_count; ++word) {
    word_begins_[word + 1] += word_begins_[word];
  }
  occurrences_.resize(word_begins_.back());
  std::vector<std::size_t> ends(word_begins_.begin(), word_begins_.end() - 1);
  std::ranges::fill(last_bead, 0);
  for (std::uint32_t bead = 0; bead < beads.size(); ++bead) {
    for (const WordId word : beads[bead].source) {
      if (last_bead[word] != bead + 1) occurrences_[ends[word]++].bead = bead;
      last_bead[word] = bead + 1;
      occurrences_[ends[word] - 1].count += 1.0F;
    }
  }
}

void TeachingText::collect_target_words(std::span<const TokenBead> beads, std::size_t word_count) {
  std::vector<std::size_t> last_places(word_count, 0);  // In target_words_, counted from 1.
  std::vector<float> counts;
  for (const TokenBead& bead : beads) {
    const std::size_t begin = target_words_.size();
    for (const WordId word : bead.target) {
      if (last_places[word] <= begin) {
        target_words_.push_back(word);
        counts.push_back(0.0F);
        last_places[word] = counts.size();
      }
      counts[last_places[word] - 1] += 1.0F;
    }
    const std::size_t end = begin + whole_packets(counts.size() - begin);
    target_words_.resize(end, static_cast<WordId>(word_count));
    counts.resize(end, 0.0F);
    lessons_.push_back(
        {begin, end, static_cast<float>(bead.weight), static_cast<float>(bead.source.size())});
  }
  target_counts_ =
      Eigen::Map<const Eigen::ArrayXf>(counts.data(), static_cast<Eigen::Index>(counts.size()));
}

// A pair of the source word at hand. Counts of frequent words of large bitexts would lose what is
// added to them in single precision.
struct Cell {
  double forward_probability = 0.0;
  double backward_probability = 0.0;
  double forward_count = 0.0;
  double backward_count = 0.0;
};

// What totals of expected counts are divided by; 0 where there is nothing to divide.
double inverse(double total) { return total > 0.0 ? 1.0 / total : 0.0; }

class Model1 {
 public:
  Model1(std::span<const TokenBead> beads, std::span<const double> source_background,
         std::span<const double> target_background, const Model1Parameters& parameters)
      : text_(beads, source_background.size(), target_background.size()),
        source_background_(source_background),
        target_background_(target_background),
        parameters_(parameters),
        no_target_(static_cast<WordId>(target_background.size())),
        source_totals_(source_background.size(), 1.0),
        target_totals_(target_background.size() + 1, 1.0),
        target_factors_(target_background.size() + 1),
        empty_forward_(target_background.size() + 1, 1.0F),
        empty_backward_(source_background.size(), 1.0F),
        empty_backward_counts_(source_background.size(), 0.0),
        cells_(target_background.size() + 1) {
    const auto size = static_cast<Eigen::Index>(text_.target_words().size());
    sums_.setZero(size);
    backward_factors_.resize(size);
    backward_counts_.resize(size);
    share_evenly();
    collect_pairs();
  }

  TranslationTables train() {
    for (int iteration = 1; iteration <= parameters_.iterations; ++iteration) {
      run(iteration == parameters_.iterations);
    }
    return tables();
  }

 private:
  void share_evenly();
  void collect_pairs();
  void run(bool is_last);
  void begin_backward();
  void end_backward();
  std::size_t note_repeats(WordId word, std::size_t begin, std::vector<std::size_t>& places);
  std::size_t list_targets(WordId word, std::size_t begin, std::vector<std::size_t>& places);
  std::span<const WordId> targets(WordId frequent_word) const {
    return std::span(targets_).subspan(
        target_begins_[frequent_word],
        target_begins_[frequent_word + 1] - target_begins_[frequent_word]);
  }
  bool is_rare(WordId word) const { return text_.occurrences(word).size() <= kFewBeads; }
  void learn_of_few_beads(WordId word, bool is_last);
  void join_repeats(WordId word, bool is_last);
  void maximise_rare(WordId word);
  void learn_of_many_beads(WordId word, bool is_last);
  void load_row(WordId word);
  void expect(WordId word);
  void store_row(WordId word);
  void maximise(WordId word);
  float share_of_source(WordId word, const Occurrence& occurrence, float sum);
  void maximise_empty();
  double probability(float count, double total, double background) const;
  TranslationTables tables() const;
  void add_translations(WordId source, std::span<const WordId> targets, std::size_t pair,
                        TranslationTables& tables) const;

  TeachingText text_;
  std::span<const double> source_background_, target_background_;
  Model1Parameters parameters_;
  WordId no_target_;  // The target word that is none.

  // By target word of a bead: what its tokens count for over the sum of p(word | s) over the bead's
  // source words; and that sum for the next iteration.
  Eigen::ArrayXf shares_, sums_;
  // The same for the other direction: how often the bead has the word, over the total of the word's
  // counts in the last iteration; and new counts.
  Eigen::ArrayXf backward_factors_, backward_counts_;
  std::vector<double> source_totals_, target_totals_;  // Of expected counts.
  std::vector<double> target_factors_;                 // One over the totals of the last iteration.
  // p(target | empty) by target word, p(source | empty) by source word, and counts of the latter.
  std::vector<float> empty_forward_, empty_backward_;
  std::vector<double> empty_backward_counts_;

  // Word pairs that share a bead, source word by source word, with their expected counts in both
  // directions, which are p(target | source) and p(source | target) times the totals. A frequent
  // source word has each target word once. A rare one has those of each of its beads, in order;
  // where one comes again, all its places have the same counts.
  std::vector<std::size_t> pair_begins_;
  Eigen::ArrayXf forward_, backward_;
  std::vector<WordId> targets_;  // Of frequent words.
  std::vector<std::size_t> target_begins_;
  struct Repeat {
    std::uint32_t place = 0;  // Among the pairs of its source word.
    std::uint32_t first = 0;  // Where the same target word comes first.
  };
  std::vector<Repeat> repeats_;
  std::vector<std::size_t> repeat_begins_;  // By source word.
  std::vector<Cell> cells_;                 // Of the frequent word at hand, by target word.
};

// The first iteration knows nothing of any pair.
void Model1::share_evenly() {
  shares_ = text_.target_counts();
  for (const Lesson& lesson : text_.lessons()) {
    of_bead(shares_, lesson) *=
        lesson.weight / (lesson.source_size + 1.0F);  // With the empty word.
  }
}

void Model1::collect_pairs() {
  std::vector<std::size_t> places(target_background_.size() + 1, 0);
  std::size_t pair_count = 0;
  std::size_t visited = 0;
  for (WordId word = 0; word < source_background_.size(); ++word) {
    pair_begins_.push_back(pair_count);
    repeat_begins_.push_back(repeats_.size());
    target_begins_.push_back(targets_.size());
    const std::size_t size =
        is_rare(word) ? note_repeats(word, visited, places) : list_targets(word, visited, places);
    pair_count += whole_packets(size);
    visited += size;
  }
  pair_begins_.push_back(pair_count);
  repeat_begins_.push_back(repeats_.size());
  target_begins_.push_back(targets_.size());
  forward_.setOnes(static_cast<Eigen::Index>(pair_count));
  backward_ = forward_;
}

// Returns how many pairs a rare word has. `places` has where each target word came first with the
// last source word that has it, counted from 1 and from `begin` on for this one.
std::size_t Model1::note_repeats(WordId word, std::size_t begin, std::vector<std::size_t>& places) {
  const std::span<const Occurrence> occurrences = text_.occurrences(word);
  std::size_t place = 0;
  for (const Occurrence& occurrence : occurrences) {
    const Lesson& lesson = text_.lessons()[occurrence.bead];
    if (occurrences.size() == 1) return lesson.size();
    for (const WordId target : text_.target_words(lesson)) {
      if (places[target] <= begin) {
        places[target] = begin + place + 1;
      } else if (target != no_target_) {
        repeats_.push_back({static_cast<std::uint32_t>(place),
                            static_cast<std::uint32_t>(places[target] - 1 - begin)});
      }
      ++place;
    }
  }
  return place;
}

// The same for a frequent word, whose pairs are of different target words.
std::size_t Model1::list_targets(WordId word, std::size_t begin, std::vector<std::size_t>& places) {
  for (const Occurrence& occurrence : text_.occurrences(word)) {
    for (const WordId target : text_.target_words(text_.lessons()[occurrence.bead])) {
      if (places[target] <= begin) targets_.push_back(target);
      places[target] = begin + 1;
    }
  }
  return targets_.size() - target_begins_[word];
}

void Model1::run(bool is_last) {
  begin_backward();
  for (WordId word = 0; word < source_background_.size(); ++word) {
    if (is_rare(word)) {
      learn_of_few_beads(word, is_last);
    } else {
      learn_of_many_beads(word, is_last);
    }
  }
  end_backward();
  if (!is_last) maximise_empty();
}

void Model1::begin_backward() {
  std::ranges::transform(target_totals_, target_factors_.begin(), inverse);
  std::ranges::fill(target_totals_, 0.0);
  for (std::size_t k = 0; k < text_.target_words().size(); ++k) {
    backward_factors_(static_cast<Eigen::Index>(k)) =
        static_cast<float>(target_factors_[text_.target_words()[k]]);
  }
  backward_factors_ *= text_.target_counts();
  backward_counts_.setZero();
}

void Model1::end_backward() {
  for (std::size_t k = 0; k < text_.target_words().size(); ++k) {
    target_totals_[text_.target_words()[k]] +=
        static_cast<double>(backward_counts_(static_cast<Eigen::Index>(k)));
  }
}

// What tokens of a source word count for over the sum of p(word | t) over the bead's target words
// and the empty one, of which it takes note.
float Model1::share_of_source(WordId word, const Occurrence& occurrence, float sum) {
  const float tokens = occurrence.count * text_.lessons()[occurrence.bead].weight;
  const float all = sum + empty_backward_[word];
  const float share = all > 0.0F ? tokens / all : 0.0F;
  empty_backward_counts_[word] += static_cast<double>(empty_backward_[word] * share);
  return share;
}

void Model1::learn_of_few_beads(WordId word, bool is_last) {
  const double source_factor = inverse(source_totals_[word]);
  float total = 0.0F;
  std::size_t pair = pair_begins_[word];
  for (const Occurrence& occurrence : text_.occurrences(word)) {
    const Lesson& lesson = text_.lessons()[occurrence.bead];
    Values backward = values(backward_, pair, lesson.size());
    backward *= of_bead(backward_factors_, lesson);
    backward *= share_of_source(word, occurrence, backward.sum());
    of_bead(backward_counts_, lesson) += backward;
    Values forward = values(forward_, pair, lesson.size());
    forward *= of_bead(shares_, lesson) *
               static_cast<float>(static_cast<double>(occurrence.count) * source_factor);
    total += forward.sum();
    pair += lesson.size();
  }
  join_repeats(word, is_last);
  source_totals_[word] = static_cast<double>(total);
  if (!is_last && total > 0.0F) maximise_rare(word);
}

// All places of a pair get the sum of what each has; in the end it stands at the first alone.
void Model1::join_repeats(WordId word, bool is_last) {
  const std::span<const Repeat> repeats = std::span(repeats_).subspan(
      repeat_begins_[word], repeat_begins_[word + 1] - repeat_begins_[word]);
  float* forward = forward_.data() + pair_begins_[word];
  float* backward = backward_.data() + pair_begins_[word];
  for (const Repeat& repeat : repeats) {
    forward[repeat.first] += forward[repeat.place];
    backward[repeat.first] += backward[repeat.place];
  }
  for (const Repeat& repeat : repeats) {
    forward[repeat.place] = is_last ? 0.0F : forward[repeat.first];
    backward[repeat.place] = is_last ? 0.0F : backward[repeat.first];
  }
}

// Adds the new p(target | word) to the sums of the word's beads.
void Model1::maximise_rare(WordId word) {
  const auto source_factor = static_cast<float>(inverse(source_totals_[word]));
  std::size_t pair = pair_begins_[word];
  for (const Occurrence& occurrence : text_.occurrences(word)) {
    const Lesson& lesson = text_.lessons()[occurrence.bead];
    of_bead(sums_, lesson) +=
        values(forward_, pair, lesson.size()) * (occurrence.count * source_factor);
    pair += lesson.size();
  }
}

void Model1::learn_of_many_beads(WordId word, bool is_last) {
  load_row(word);
  expect(word);
  store_row(word);
  if (!is_last) maximise(word);
}

void Model1::load_row(WordId word) {
  const double source_factor = inverse(source_totals_[word]);
  const float* forward = forward_.data() + pair_begins_[word];
  const float* backward = backward_.data() + pair_begins_[word];
  for (const WordId target : targets(word)) {
    cells_[target] = {static_cast<double>(*forward++) * source_factor,
                      static_cast<double>(*backward++) * target_factors_[target]};
  }
}

void Model1::expect(WordId word) {
  const float* target_counts = text_.target_counts().data();
  for (const Occurrence& occurrence : text_.occurrences(word)) {
    const Lesson& lesson = text_.lessons()[occurrence.bead];
    const WordId* words = text_.target_words().data();
    double sum = 0.0;
    for (std::size_t k = lesson.words_begin; k < lesson.words_end; ++k) {
      sum += cells_[words[k]].backward_probability * static_cast<double>(target_counts[k]);
    }
    const auto backward_share =
        static_cast<double>(share_of_source(word, occurrence, static_cast<float>(sum)));
    const auto count = static_cast<double>(occurrence.count);
    for (std::size_t k = lesson.words_begin; k < lesson.words_end; ++k) {
      Cell& cell = cells_[words[k]];
      cell.forward_count +=
          cell.forward_probability * (count * static_cast<double>(shares_.data()[k]));
      cell.backward_count +=
          cell.backward_probability * (backward_share * static_cast<double>(target_counts[k]));
    }
  }
}

void Model1::store_row(WordId word) {
  double total = 0.0;
  float* forward = forward_.data() + pair_begins_[word];
  float* backward = backward_.data() + pair_begins_[word];
  for (const WordId target : targets(word)) {
    const Cell& cell = cells_[target];
    *forward++ = static_cast<float>(cell.forward_count);
    *backward++ = static_cast<float>(cell.backward_count);
    total += cell.forward_count;
    target_totals_[target] += cell.backward_count;
  }
  source_totals_[word] = total;
}

// As maximise_rare does.
void Model1::maximise(WordId word) {
  const double source_factor = inverse(source_totals_[word]);
  for (const Occurrence& occurrence : text_.occurrences(word)) {
    const double factor = static_cast<double>(occurrence.count) * source_factor;
    const Lesson& lesson = text_.lessons()[occurrence.bead];
    for (std::size_t k = lesson.words_begin; k < lesson.words_end; ++k) {
      sums_.data()[k] += static_cast<float>(factor * cells_[text_.target_words()[k]].forward_count);
    }
  }
}

void Model1::maximise_empty() {
  const std::vector<WordId>& words = text_.target_words();
  std::vector<double> counts(empty_forward_.size(), 0.0);
  double total = 0.0;
  for (std::size_t k = 0; k < words.size(); ++k) {
    const auto count = static_cast<double>(empty_forward_[words[k]] * shares_.data()[k]);
    counts[words[k]] += count;
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
  for (const Lesson& lesson : text_.lessons()) {
    for (std::size_t k = lesson.words_begin; k < lesson.words_end; ++k) {
      const float sum = sums_.data()[k] + empty_forward_[words[k]];
      shares_.data()[k] = sum > 0.0F ? lesson.weight * text_.target_counts().data()[k] / sum : 0.0F;
    }
  }
  sums_.setZero();
}

// What is no likelier than chance is left out.
double Model1::probability(float count, double total, double background) const {
  const double probability =
      (static_cast<double>(count) - parameters_.discount) / (total + parameters_.shrinkage);
  const double smallest =
      std::max(parameters_.smallest_lift * background, parameters_.smallest_probability);
  return probability > smallest ? probability : 0.0;
}

TranslationTables Model1::tables() const {
  TranslationTables tables = {TranslationTable(source_background_.size()),
                              TranslationTable(source_background_.size())};
  for (WordId word = 0; word < source_background_.size(); ++word) {
    if (!is_rare(word)) {
      add_translations(word, targets(word), pair_begins_[word], tables);
      continue;
    }
    std::size_t pair = pair_begins_[word];
    for (const Occurrence& occurrence : text_.occurrences(word)) {
      const Lesson& lesson = text_.lessons()[occurrence.bead];
      add_translations(word, text_.target_words(lesson), pair, tables);
      pair += lesson.size();
    }
  }
  tables.backward = tables.backward.transposed(target_background_.size());
  return tables;
}

// Both tables have rows by source word.
void Model1::add_translations(WordId source, std::span<const WordId> targets, std::size_t pair,
                              TranslationTables& tables) const {
  const auto discount = static_cast<float>(parameters_.discount);
  for (const WordId target : targets) {
    const float forward_count = forward_.data()[pair];
    const float backward_count = backward_.data()[pair];
    ++pair;
    // Most pairs have too little.
    if (std::max(forward_count, backward_count) <= discount || target == no_target_) continue;
    const double forward =
        probability(forward_count, source_totals_[source], target_background_[target]);
    const double backward =
        probability(backward_count, target_totals_[target], source_background_[source]);
    if (forward > 0.0) tables.forward.add(source, target, forward);
    if (backward > 0.0) tables.backward.add(source, target, backward);
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
