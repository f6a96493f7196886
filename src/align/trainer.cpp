#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "bitext/word_table_builder.h"
#include "diglot/language.h"
#include "diglot/train.h"
#include "evidence/lexical/model1.h"
#include "text/token_rules.h"
#include "text/tokens.h"

namespace diglot {
namespace {

using evidence::WordId;

// The words of one side of all units, one unit behind the other.
class WordPool {
 public:
  explicit WordPool(const std::string& language)
      : language_(primary_language(language)), tokenizer_(language) {}

  const std::string& language() const { return language_; }
  const std::vector<std::string>& keys() const { return keys_; }
  std::span<const WordId> unit(std::size_t index) const {
    return std::span(words_).subspan(ends_[index], ends_[index + 1] - ends_[index]);
  }

  // The words of a text; numbers and punctuation need no lexicon.
  std::vector<WordId> words_of(std::string_view text) {
    std::vector<WordId> words;
    for (const text::Token& token : tokenizer_.tokens(text)) {
      if (token.kind != text::TokenKind::kWord) continue;
      const auto [place, is_new] = ids_.try_emplace(token.key, static_cast<WordId>(keys_.size()));
      if (is_new) keys_.push_back(token.key);
      words.push_back(place->second);
    }
    return words;
  }

  void add_unit(const std::vector<WordId>& words) {
    words_.insert(words_.end(), words.begin(), words.end());
    ends_.push_back(words_.size());
  }

  // Probability of each word, smoothed: one occurrence more for each; at most `largest`.
  std::vector<double> background(double largest) const {
    const auto total = static_cast<double>(words_.size() + keys_.size());
    std::vector<double> background(keys_.size(), 1.0 / total);
    for (const WordId word : words_) background[word] += 1.0 / total;
    for (double& probability : background) probability = std::min(probability, largest);
    return background;
  }

 private:
  std::string language_;
  text::Tokenizer tokenizer_;
  std::unordered_map<std::string, WordId> ids_;
  std::vector<std::string> keys_;
  std::vector<WordId> words_;
  std::vector<std::size_t> ends_ = {0};
};

// Of both sides together. That two units of a bitext share it by chance is one case in millions of
// bitexts.
std::size_t hash_of(const std::vector<WordId>& source, const std::vector<WordId>& target) {
  constexpr auto kBetween = std::numeric_limits<WordId>::max();
  std::vector<WordId> all = source;
  all.push_back(kBetween);
  all.insert(all.end(), target.begin(), target.end());
  const auto bytes = std::as_bytes(std::span(all));
  return std::hash<std::string_view>()({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

std::vector<WordPair> pairs_of(const evidence::TranslationTable& table) {
  std::vector<WordPair> pairs;
  for (WordId word = 0; word < table.size(); ++word) {
    for (const evidence::Translation& translation : table.row(word)) {
      pairs.push_back({word, translation.word, translation.probability});
    }
  }
  return pairs;
}

}  // namespace

struct Trainer::State {
  TrainOptions options;
  TrainReport report;
  WordPool source;
  WordPool target;
  std::vector<float> weights;  // By unit.
  std::unordered_set<std::size_t> seen;

  State(std::string_view source_language, std::string_view target_language,
        const TrainOptions& options_in)
      : options(options_in),
        source(canonical_language(source_language)),
        target(canonical_language(target_language)) {}

  enum class Repeated { kSkip, kKeep };

  void add(std::string_view source_text, std::string_view target_text, double weight,
           Repeated repeated) {
    const std::vector<WordId> source_words = source.words_of(source_text);
    const std::vector<WordId> target_words = target.words_of(target_text);
    const std::size_t longest = std::max(source_words.size(), target_words.size());
    if (source_words.empty() || target_words.empty()) {
      ++report.wordless_count;
    } else if (longest > options.longest_side) {
      ++report.long_count;
    } else if (repeated == Repeated::kSkip &&
               !seen.insert(hash_of(source_words, target_words)).second) {
      ++report.duplicate_count;
    } else {
      ++report.used_count;
      source.add_unit(source_words);
      target.add_unit(target_words);
      weights.push_back(static_cast<float>(weight));
    }
  }
};

Trainer::Trainer(std::string_view source_language, std::string_view target_language,
                 const TrainOptions& options)
    : state_(std::make_unique<State>(source_language, target_language, options)) {}

Trainer::~Trainer() = default;
Trainer::Trainer(Trainer&&) noexcept = default;
Trainer& Trainer::operator=(Trainer&&) noexcept = default;

const TrainReport& Trainer::report() const { return state_->report; }

void Trainer::add(std::string_view source, std::string_view target) {
  state_->add(source, target, 1.0, State::Repeated::kSkip);
}

void Trainer::add(const Document& source, const Document& target, const Alignment& alignment) {
  for (const Bead& bead : alignment) {
    if (bead.shape().is_null()) continue;
    if (bead.confidence < state_->options.confidence) {
      ++state_->report.doubtful_count;
      continue;
    }
    state_->add(source.running_text(bead.source), target.running_text(bead.target), bead.confidence,
                State::Repeated::kKeep);
  }
}

WordTable Trainer::train() const {
  const WordPool& source = state_->source;
  const WordPool& target = state_->target;
  std::vector<evidence::TokenBead> beads;
  for (std::size_t i = 0; i < state_->weights.size(); ++i) {
    beads.push_back({source.unit(i), target.unit(i), static_cast<double>(state_->weights[i])});
  }
  const TrainOptions& options = state_->options;
  const evidence::Model1Parameters parameters = {
      .iterations = options.iterations,
      .discount = options.discount,
      .shrinkage = options.shrinkage,
      .smallest_probability = options.smallest_probability,
      .smallest_lift = options.smallest_lift,
      .most_token_pairs = std::numeric_limits<std::size_t>::max()};
  // Common words are kept as translations where they are the likeliest.
  const double largest = 0.5 / options.smallest_lift;
  const evidence::TranslationTables tables = evidence::train_model1(
      beads, source.background(largest), target.background(largest), parameters);
  return make_word_table({source.language(), target.language(), text::kTokenRulesVersion},
                         source.keys(), target.keys(), pairs_of(tables.forward),
                         pairs_of(tables.backward));
}

}  // namespace diglot
