#include "filter/hash_set.h"

#include <utility>

namespace diglot::filter {
namespace {

constexpr std::size_t kFirstSize = 1024;
constexpr std::uint64_t kInsteadOfZero = 1;

}  // namespace

HashSet::HashSet() : slots_(kFirstSize) {}

bool HashSet::insert(std::uint64_t hash) {
  if (hash == 0) hash = kInsteadOfZero;
  std::size_t slot = slot_of(hash);
  if (slots_[slot] == hash) return false;
  if ((count_ + 1) * 4 > slots_.size() * 3) {
    grow();
    slot = slot_of(hash);
  }
  slots_[slot] = hash;
  ++count_;
  return true;
}

std::size_t HashSet::slot_of(std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) & mask;
  return slot;
}

void HashSet::grow() {
  const std::vector<std::uint64_t> before =
      std::exchange(slots_, std::vector<std::uint64_t>(slots_.size() * 2));
  for (const std::uint64_t hash : before) {
    if (hash != 0) slots_[slot_of(hash)] = hash;
  }
}

}  // namespace diglot::filter
