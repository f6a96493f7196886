// Strings as numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::text {

/// Numbers strings from 0 in the order of their first use. All of them lie in one buffer, and one
/// is found by a single hash, so that an index of a whole dictionary is small and quick to make.
class StringIndex {
 public:
  std::size_t size() const { return begins_.size() - 1; }

  /// Good until the next string is added.
  std::string_view operator[](std::uint32_t number) const {
    return std::string_view(bytes_).substr(begins_[number], begins_[number + 1] - begins_[number]);
  }

  /// The number of `string`; size() where it is not there.
  std::uint32_t find(std::string_view string) const;

  /// The number of `string`, which is new where size() grows by it. Throws Error (kLimit) where all
  /// strings together would have more than 4 GB.
  std::uint32_t add(std::string_view string);

  /// Forgets all strings and keeps the room they took.
  void clear();

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number_and_1 = 0;  // 0 for a slot that is free.
  };

  std::size_t slot_of(std::string_view string, std::uint32_t hash) const;
  void grow();

  std::string bytes_;
  std::vector<std::uint32_t> begins_ = {0};
  std::vector<Slot> slots_ = std::vector<Slot>(16);  // Open addressing; a power of two of them.
};

}  // namespace diglot::text
