// A short checksum, to tell whether a list or options are still the same.
#pragma once

#include <cstdint>
#include <string_view>

namespace diglot::cli {

/// FNV-1a of no bytes; http://www.isthe.com/chongo/tech/comp/fnv/.
inline constexpr std::uint64_t kFnvStart = 14'695'981'039'346'656'037U;

/// The checksum of some bytes, and of `bytes` behind them.
constexpr std::uint64_t fnv(std::uint64_t checksum, std::string_view bytes) {
  constexpr std::uint64_t kPrime = 1'099'511'628'211U;
  for (const char c : bytes) checksum = (checksum ^ static_cast<unsigned char>(c)) * kPrime;
  return checksum;
}

}  // namespace diglot::cli
