// One hash for everything that is remembered or compared by hash: the same on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace diglot::check {

/// 64 bits of `bytes`: FNV-1a, whose high bits are mixed once more for tables that look at few of
/// them.
inline std::uint64_t hash_of(std::string_view bytes, std::uint64_t seed = 0xCBF29CE484222325) {
  std::uint64_t hash = seed;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3;
  }
  hash ^= hash >> 32;
  hash *= 0xD6E8FEB86659FD93;
  return hash ^ (hash >> 32);
}

}  // namespace diglot::check
