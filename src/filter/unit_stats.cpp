#include "diglot/unit_stats.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "filter/hash_set.h"
#include "filter/unit_hash.h"
#include "text/characters.h"
#include "text/token_reader.h"

namespace diglot {
namespace {

using ReaderPointer = std::unique_ptr<text::TokenReader, text::TokenReader::GiveBack>;

/// Counts words of texts in any languages.
class WordCounter {
 public:
  std::size_t count(const Variant& variant) {
    text::TokenReader& reader = reader_of(variant.language);
    words_.clear();
    reader.start();
    reader.read(variant.text, words_);
    std::size_t count = 0;
    for (const std::uint32_t word : words_) {
      if (reader.word(word).kind != text::TokenKind::kPunctuation) ++count;
    }
    return count;
  }

 private:
  // A file that has more languages than this does not get a reader for each of them.
  static constexpr std::size_t kMostReaders = 16;

  text::TokenReader& reader_of(const std::string& language) {
    if (readers_.size() >= kMostReaders && !readers_.contains(language)) readers_.clear();
    ReaderPointer& reader = readers_[language];
    if (!reader) reader = text::TokenReader::borrow(language);
    return *reader;
  }

  std::map<std::string, ReaderPointer> readers_;
  std::vector<std::uint32_t> words_;
};

/// Mean and deviation of numbers that come one by one (B. P. Welford, 1962).
struct RunningMean {
  std::size_t count = 0;
  double mean = 0.0;
  double squares = 0.0;  // Sum of squared differences from the mean.

  void add(double value) {
    const double difference = value - mean;
    mean += difference / static_cast<double>(++count);
    squares += difference * (value - mean);
  }

  double deviation() const {
    return count < 2 ? 0.0 : std::sqrt(squares / static_cast<double>(count - 1));
  }
};

// Whether another key of a map may be counted.
template <typename Map>
bool has_room(const Map& counts, const typename Map::key_type& key) {
  return counts.size() < UnitStats::kMaxNameCount || counts.contains(key);
}

void count_language(const std::string& language, SideStats& side) {
  constexpr std::size_t kMaxSize = 64;
  const bool is_kept = language.size() <= kMaxSize && has_room(side.language_counts, language);
  ++side.language_counts[is_kept ? language : "other"];
}

std::size_t bin_of(double confidence) {
  constexpr auto kCount = static_cast<double>(UnitStats::kConfidenceBinCount);
  const double bin = std::floor(std::clamp(confidence, 0.0, 1.0) * kCount);
  return static_cast<std::size_t>(std::min(bin, kCount - 1));
}

}  // namespace

struct UnitCounter::State {
  // Returns the number of characters.
  std::size_t add_side(const Variant& variant, SideStats& side) {
    count_language(variant.language, side);
    const std::size_t char_count = text::char_count(variant.text);
    if (char_count == 0) return 0;
    ++side.text_count;
    side.char_count += char_count;
    side.word_count += words.count(variant);
    return char_count;
  }

  void add(const Unit& unit) {
    ++stats.unit_count;
    const std::size_t source_count = add_side(unit.source(), stats.source);
    const std::size_t target_count = add_side(unit.target(), stats.target);
    stats.extra_variant_count += unit.variants.size() - 2;
    if (source_count > 0 && target_count > 0) {
      ratio.add(static_cast<double>(target_count) / static_cast<double>(source_count));
      stats.ratio_count = ratio.count;
      stats.ratio_mean = ratio.mean;
      stats.ratio_deviation = ratio.deviation();
    }
    if (!seen.insert(exact.hash(unit))) ++stats.duplicate_count;
    if (!seen_loosely.insert(loose.hash(unit))) ++stats.loose_duplicate_count;
    if (unit.shape) add_shape(*unit.shape);
    if (unit.confidence) add_confidence(*unit.confidence);
  }

  void add_shape(const Shape& shape) {
    const bool is_kept = has_room(stats.shape_counts, shape);
    ++(is_kept ? stats.shape_counts[shape] : stats.other_shape_count);
  }

  void add_confidence(double value) {
    confidence.add(value);
    stats.confidence_count = confidence.count;
    stats.confidence_mean = confidence.mean;
    ++stats.confidence_bins[bin_of(value)];
  }

  UnitStats stats;
  WordCounter words;
  RunningMean ratio;
  RunningMean confidence;
  filter::UnitHasher exact{Sameness::kExact};
  filter::UnitHasher loose{Sameness::kLoose};
  filter::HashSet seen;
  filter::HashSet seen_loosely;
};

UnitCounter::UnitCounter() : state_(std::make_unique<State>()) {}

UnitCounter::~UnitCounter() = default;

void UnitCounter::add(const Unit& unit) { state_->add(unit); }

const UnitStats& UnitCounter::stats() const { return state_->stats; }

}  // namespace diglot
