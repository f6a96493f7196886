// A set of hashes in little memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace diglot::filter {

/// Hashes of 64 bits, in 11 to 22 bytes each (half as much again while it grows). Requires: they
/// are spread evenly.
class HashSet {
 public:
  HashSet();

  /// False where it was there before.
  bool insert(std::uint64_t hash);

 private:
  void grow();
  /// Where `hash` is, or where it would go.
  std::size_t slot_of(std::uint64_t hash) const;

  std::vector<std::uint64_t> slots_;  // A power of two of them; 0 is none.
  std::size_t count_ = 0;
};

}  // namespace diglot::filter
