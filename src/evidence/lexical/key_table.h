// Strings as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::evidence {

/// A string of a KeyTable: 0 for the first that was added.
using KeyId = std::uint32_t;

/// Numbers strings in the order of their first use. All of them lie in one piece of memory, and one
/// is found by a single hash, so that a table of a whole dictionary is small and quick to make.
class KeyTable {
 public:
  std::size_t size() const { return ends_.size(); }
  /// Good until the next `add`.
  std::string_view key(KeyId id) const {
    const std::size_t begin = id == 0 ? 0 : ends_[id - 1];
    return std::string_view(bytes_).substr(begin, ends_[id] - begin);
  }
  /// The number of `key`, the next one where it is new. Throws Error (kLimit) where all keys
  /// together would have more than 4 GB.
  KeyId add(std::string_view key);
  /// The number of `key`, size() where there is none.
  KeyId find(std::string_view key) const;

 private:
  // Where a key is looked for; the next places are tried where another is there.
  struct Slot {
    std::uint32_t hash = 0;  // Spares most comparisons of keys that differ.
    KeyId id_plus_one = 0;   // 0 where it is free.
  };

  static std::uint32_t hash_of(std::string_view key);
  // Of `key`, or the free one where it belongs.
  std::size_t slot_of(std::string_view key, std::uint32_t hash) const;
  void grow();

  std::string bytes_;
  std::vector<std::uint32_t> ends_;
  std::vector<Slot> slots_ = std::vector<Slot>(16);  // A power of two, some of them free.
};

}  // namespace diglot::evidence
