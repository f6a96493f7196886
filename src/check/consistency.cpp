// The same text translated in two ways, and two texts translated in the same way. Texts are known
// by their hashes alone, so that a file of any size can be checked.
#include <limits>
#include <optional>
#include <string>

#include "check/hash.h"
#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

// Of each text, its hash, that of its first translation, and the unit that had it: 16 bytes a text.
class FirstUnits {
 public:
  struct First {
    std::uint32_t other = 0;
    std::uint32_t unit = 0;
  };

  /// What came with `key` first; remembers `first` where nothing did.
  std::optional<First> find_or_add(std::uint64_t key, First first) {
    if (4 * (count_ + 1) > 3 * slots_.size()) grow();
    Slot& slot = slots_[slot_of(key)];
    if (slot.is_used()) return slot.first;
    slot = {key | 1, first};
    ++count_;
    return std::nullopt;
  }

 private:
  struct Slot {
    std::uint64_t key_or_1 = 0;  // 0 for a slot that is free.
    First first;
    bool is_used() const { return key_or_1 != 0; }
  };

  std::size_t slot_of(std::uint64_t key) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = static_cast<std::size_t>(key >> 1) & mask;
    while (slots_[at].is_used() && slots_[at].key_or_1 != (key | 1)) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.is_used()) slots_[slot_of(slot.key_or_1)] = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::size_t count_ = 0;
};

std::uint64_t hash_of_side(const Side& side) {
  return hash_of(text::trim(side.text()), hash_of(side.language().tag()));
}

class Consistency final : public Rule {
 public:
  /// `same`: which side two units have in common.
  explicit Consistency(Mark::Side same) : same_(same) {}

  void check(UnitView& unit, Reporter& reporter) override {
    const bool same_source = same_ == Mark::Side::kSource;
    const Side& key = same_source ? unit.source : unit.target;
    const Side& other = same_source ? unit.target : unit.source;
    // Pairs of languages are told apart: a multilingual file has one source with many targets.
    const std::uint64_t key_hash = hash_of(other.language().tag(), hash_of_side(key));
    const auto other_hash = static_cast<std::uint32_t>(hash_of_side(other) >> 32);
    constexpr std::size_t kLastUnit = std::numeric_limits<std::uint32_t>::max();
    const auto number = static_cast<std::uint32_t>(std::min(unit.number, kLastUnit));
    const auto first = units_.find_or_add(key_hash, {other_hash, number});
    if (!first || first->other == other_hash) return;
    const std::string where = "unit " + std::to_string(first->unit + std::size_t{1});
    reporter.report(same_source ? "the same source has another target in " + where
                                : "the same target has another source in " + where,
                    {{same_, 0, key.text().size()}});
  }

 private:
  Mark::Side same_;
  FirstUnits units_;
};

}  // namespace

std::unique_ptr<Rule> make_same_source(const CheckOptions& /*options*/, double /*threshold*/) {
  return std::make_unique<Consistency>(Mark::Side::kSource);
}

std::unique_ptr<Rule> make_same_target(const CheckOptions& /*options*/, double /*threshold*/) {
  return std::make_unique<Consistency>(Mark::Side::kTarget);
}

}  // namespace diglot::check
