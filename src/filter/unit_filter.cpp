#include "diglot/unit_filter.h"

#include <algorithm>
#include <array>
#include <random>
#include <utility>

#include "diglot/error.h"
#include "filter/hash_set.h"
#include "filter/unit_hash.h"
#include "filter/unit_sorter.h"

namespace diglot {
namespace {

struct NamedKey {
  SortKey key;
  std::string_view name;
};

constexpr std::array kKeys = {
    NamedKey{SortKey::kConfidence, "confidence"}, NamedKey{SortKey::kLength, "length"},
    NamedKey{SortKey::kSource, "source"},         NamedKey{SortKey::kTarget, "target"},
    NamedKey{SortKey::kRatio, "ratio"},
};

/// Draws units such that each is as likely as any other (algorithm R of J. S. Vitter, "Random
/// sampling with a reservoir", 1985).
class Reservoir {
 public:
  Reservoir(std::size_t size, std::uint64_t seed) : size_(size), random_(seed) {}

  void add(Unit& unit) {
    const std::size_t number = count_++;
    if (drawn_.size() < size_) {
      drawn_.push_back({number, std::move(unit)});
      return;
    }
    // The remainder's bias is beyond measuring: counts are far below 2^64.
    const std::size_t place = random_() % count_;
    if (place < size_) drawn_[place] = {number, std::move(unit)};
  }

  std::size_t left_out_count() const { return count_ - drawn_.size(); }

  void finish(const UnitFilter::Take& take) {
    std::ranges::sort(drawn_, {}, &std::pair<std::size_t, Unit>::first);
    for (auto& [number, unit] : drawn_) {
      if (!take(unit)) return;
    }
  }

 private:
  std::size_t size_;
  std::mt19937_64 random_;
  std::size_t count_ = 0;
  std::vector<std::pair<std::size_t, Unit>> drawn_;  // With their places in what came.
};

}  // namespace

std::string_view sort_key_name(SortKey key) {
  return std::ranges::find(kKeys, key, &NamedKey::key)->name;
}

SortKey sort_key_from_name(std::string_view name) {
  std::string names;
  for (const NamedKey& named : kKeys) {
    if (named.name == name) return named.key;
    names += (names.empty() ? "" : ", ") + std::string(named.name);
  }
  throw Error(ErrorKind::kUsage, {}, "something to sort by: one of " + names,
              '"' + std::string(name) + '"');
}

struct UnitFilter::State {
  State(UnitFilterOptions options_in, Take take_in)
      : options(std::move(options_in)), take(std::move(take_in)) {
    if (options.dedupe) hasher.emplace(*options.dedupe);
    if (options.sample_size) reservoir.emplace(*options.sample_size, options.seed);
    if (options.sort) {
      sorter.emplace(filter::UnitSorter::Options{.key = *options.sort,
                                                 .is_descending = options.is_descending,
                                                 .byte_count = options.sort_byte_count,
                                                 .folder = options.temporary_folder});
    }
  }

  // Why the unit does not stay; empty where it does.
  std::string_view reason_against(const Unit& unit) {
    if (options.needs_both_texts && (unit.source().text.empty() || unit.target().text.empty())) {
      return "without text in one of the languages";
    }
    if (options.min_confidence && !unit.confidence) return "without confidence";
    if (options.min_confidence && *unit.confidence < *options.min_confidence) {
      return "of low confidence";
    }
    if (!options.shapes.empty() && !unit.shape) return "without shape";
    if (!options.shapes.empty() && std::ranges::count(options.shapes, *unit.shape) == 0) {
      return "of another shape";
    }
    if (hasher && !seen.insert(hasher->hash(unit))) return "duplicate";
    return {};
  }

  bool add(Unit& unit) {
    const std::string_view reason = reason_against(unit);
    if (!reason.empty()) {
      const auto found = dropped.find(reason);
      ++(found == dropped.end() ? dropped[std::string(reason)] : found->second);
      return is_more_wanted();
    }
    if (reservoir) {
      reservoir->add(unit);
      return true;
    }
    return sort(unit);
  }

  bool sort(Unit& unit) {
    if (!sorter) return hand_on(unit);
    sorter->add(unit);
    return true;
  }

  bool is_more_wanted() const {
    return !is_stopped && (!options.head || handed_on_count < *options.head);
  }

  bool hand_on(Unit& unit) {
    if (!is_more_wanted()) return false;
    ++handed_on_count;
    is_stopped = !take(unit);
    return is_more_wanted();
  }

  void finish() {
    if (reservoir) {
      if (reservoir->left_out_count() > 0) {
        dropped["not in the sample"] += reservoir->left_out_count();
      }
      reservoir->finish([this](Unit& unit) { return sort(unit); });
    }
    if (sorter) sorter->finish([this](Unit& unit) { return hand_on(unit); });
  }

  UnitFilterOptions options;
  Take take;
  std::optional<filter::UnitHasher> hasher;
  filter::HashSet seen;
  std::optional<Reservoir> reservoir;
  std::optional<filter::UnitSorter> sorter;
  std::size_t handed_on_count = 0;
  bool is_stopped = false;
  LossCounts dropped;
};

UnitFilter::UnitFilter(UnitFilterOptions options, Take take)
    : state_(std::make_unique<State>(std::move(options), std::move(take))) {}

UnitFilter::~UnitFilter() = default;

bool UnitFilter::add(Unit& unit) { return state_->add(unit); }

void UnitFilter::finish() { state_->finish(); }

const LossCounts& UnitFilter::dropped() const { return state_->dropped; }

}  // namespace diglot
