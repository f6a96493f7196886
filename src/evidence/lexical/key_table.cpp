#include "evidence/lexical/key_table.h"

#include <functional>
#include <limits>
#include <utility>

#include "diglot/error.h"

namespace diglot::evidence {

std::uint32_t KeyTable::hash_of(std::string_view key) {
  return static_cast<std::uint32_t>(std::hash<std::string_view>{}(key));
}

std::size_t KeyTable::slot_of(std::string_view key, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t place = hash & mask;
  for (;; place = (place + 1) & mask) {
    const Slot& slot = slots_[place];
    if (slot.id_plus_one == 0 || (slot.hash == hash && this->key(slot.id_plus_one - 1) == key)) {
      return place;
    }
  }
}

KeyId KeyTable::add(std::string_view key) {
  const std::uint32_t hash = hash_of(key);
  std::size_t place = slot_of(key, hash);
  if (slots_[place].id_plus_one > 0) return slots_[place].id_plus_one - 1;
  if (key.size() > std::numeric_limits<std::uint32_t>::max() - bytes_.size()) {
    throw Error(ErrorKind::kLimit, {}, "lexicons whose words have 4 GB at most", "more");
  }
  if (4 * (size() + 1) > 3 * slots_.size()) {
    grow();
    place = slot_of(key, hash);
  }
  bytes_ += key;
  ends_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  slots_[place] = {hash, static_cast<KeyId>(size())};
  return static_cast<KeyId>(size() - 1);
}

KeyId KeyTable::find(std::string_view key) const {
  const Slot& slot = slots_[slot_of(key, hash_of(key))];
  return slot.id_plus_one > 0 ? slot.id_plus_one - 1 : static_cast<KeyId>(size());
}

void KeyTable::grow() {
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id_plus_one == 0) continue;
    std::size_t place = slot.hash & mask;
    while (slots_[place].id_plus_one > 0) place = (place + 1) & mask;
    slots_[place] = slot;
  }
}

}  // namespace diglot::evidence
