// Reads units on one thread and does something with them on another.
//
//   diglot::UnitReader reader("memory.tmx");
//   const diglot::ReadProgress read = diglot::for_each_unit(
//       reader, [&](diglot::Unit& unit, const diglot::ReadProgress&) {
//         writer.write(unit);
//         return true;
//       });
#pragma once

#include <cstddef>
#include <functional>

#include "diglot/read_units.h"
#include "diglot/unit.h"

namespace diglot {

/// How far a file was read.
struct ReadProgress {
  std::size_t unit_count = 0;  ///< Units handed on, the present one included.
  std::size_t byte_count = 0;  ///< After decompression; that of some hundred units ahead.
  LossCounts losses;           ///< The same.
};

/// What is done with a unit, which may be changed. False: no more are wanted.
using TakeUnit = std::function<bool(Unit& unit, const ReadProgress& progress)>;

/// Hands the units that `reader` still has to `take`, in order, one at a time, while the next are
/// being read; some megabytes are read ahead. What the reader throws is thrown when `take` has had
/// all units before; what `take` throws, at once. Nobody else may use the reader meanwhile, and
/// where `take` ended it, nobody afterwards. Deterministic: how far it is read ahead shows nowhere.
ReadProgress for_each_unit(UnitReader& reader, const TakeUnit& take);

}  // namespace diglot
