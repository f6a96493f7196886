#include "text/string_index.h"

#include <algorithm>
#include <functional>
#include <limits>

#include "diglot/error.h"

namespace diglot::text {
namespace {

// The upper bits of the hash, which slots are not chosen by, would do as well.
std::uint32_t hash_of(std::string_view string) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(string));
}

}  // namespace

std::size_t StringIndex::slot_of(std::string_view string, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].number_and_1 != 0) {
    if (slots_[slot].hash == hash && (*this)[slots_[slot].number_and_1 - 1] == string) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

std::uint32_t StringIndex::find(std::string_view string) const {
  const std::uint32_t number_and_1 = slots_[slot_of(string, hash_of(string))].number_and_1;
  return number_and_1 == 0 ? static_cast<std::uint32_t>(size()) : number_and_1 - 1;
}

std::uint32_t StringIndex::add(std::string_view string) {
  const std::uint32_t hash = hash_of(string);
  Slot& slot = slots_[slot_of(string, hash)];
  if (slot.number_and_1 != 0) return slot.number_and_1 - 1;
  if (string.size() > std::numeric_limits<std::uint32_t>::max() - bytes_.size()) {
    throw Error(ErrorKind::kLimit, {}, "words that have 4 GB at most, all together", "more");
  }
  const auto number = static_cast<std::uint32_t>(size());
  slot = {hash, number + 1};
  bytes_ += string;
  begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  if (2 * size() > slots_.size()) grow();
  return number;
}

void StringIndex::grow() {
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number_and_1 == 0) continue;
    std::size_t place = slot.hash & mask;
    while (slots_[place].number_and_1 != 0) place = (place + 1) & mask;
    slots_[place] = slot;
  }
}

void StringIndex::clear() {
  bytes_.clear();
  begins_.resize(1);
  std::fill(slots_.begin(), slots_.end(), Slot());
}

}  // namespace diglot::text
