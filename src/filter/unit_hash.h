// What tells whether two units are the same.
#pragma once

#include <cstdint>
#include <string>

#include "diglot/unit.h"
#include "diglot/unit_filter.h"

namespace diglot::filter {

/// Makes hashes of units: the same for units that are the same, and for others different ones but
/// for chances like one in ten thousand in a hundred million units.
class UnitHasher {
 public:
  explicit UnitHasher(Sameness sameness) : sameness_(sameness) {}

  std::uint64_t hash(const Unit& unit);

 private:
  Sameness sameness_;
  std::string text_;
};

}  // namespace diglot::filter
