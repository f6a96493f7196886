// Which units of a file stay, and in which order.
//
//   diglot::UnitReader reader("memory.tmx");
//   diglot::UnitFilter filter({.dedupe = diglot::Sameness::kLoose}, [&](diglot::Unit& unit) {
//     writer.write(unit);
//     return true;
//   });
//   diglot::Unit unit;
//   while (reader.next(unit) && filter.add(unit)) {}
//   filter.finish();
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diglot/bead.h"
#include "diglot/unit.h"

namespace diglot {

/// When two units are taken for the same.
enum class Sameness {
  kExact,  ///< All their texts are.
  kLoose,  ///< The letters of their texts are, upper or lower case; texts without letters as above.
};

/// What units can be sorted by.
enum class SortKey {
  kConfidence,
  kLength,  ///< Bytes of source and target together.
  kSource,  ///< The source text, by the numbers of its characters in Unicode.
  kTarget,
  kRatio,  ///< Bytes of the target by bytes of the source.
};

/// Names as in options: "confidence", "length", "source", "target", "ratio".
std::string_view sort_key_name(SortKey key);

/// Throws Error (kUsage) that lists the names where there is none.
SortKey sort_key_from_name(std::string_view name);

/// What is wanted, in the order in which it is done.
struct UnitFilterOptions {
  /// Drop units that lack the text of their source or their target.
  bool needs_both_texts = false;
  std::optional<double> min_confidence = {};  ///< Drops units that have none, too.
  std::vector<Shape> shapes = {};             ///< Empty: any. Else units without one go.
  std::optional<Sameness> dedupe = {};        ///< The first of the same stays.
  /// Units drawn at random, all equally likely, in the order in which they came; they are all in
  /// memory. The same seed draws the same.
  std::optional<std::size_t> sample_size = {};
  std::uint64_t seed = 1;
  /// Smallest first, or with `is_descending` largest first; the same in the order in which they
  /// came; last those that lack what they are sorted by.
  std::optional<SortKey> sort = {};
  bool is_descending = false;
  /// Bytes of memory for sorting; what does not fit goes to a file without a name in
  /// `temporary_folder` (empty: TMPDIR, else /tmp).
  std::size_t sort_byte_count = std::size_t{1} << 27;
  std::string temporary_folder = {};
  std::optional<std::size_t> head = {};  ///< So many at most.
};

/// Takes units one after the other and hands on those that are wanted.
class UnitFilter {
 public:
  /// What is done with a unit that stays; false: no more are wanted. The unit may be changed.
  using Take = std::function<bool(Unit& unit)>;

  UnitFilter(UnitFilterOptions options, Take take);
  ~UnitFilter();
  UnitFilter(const UnitFilter&) = delete;
  UnitFilter& operator=(const UnitFilter&) = delete;

  /// Requires: two variants at least. False: no more are wanted. `unit` is in any state afterwards.
  /// Throws Error (kOutput) where a temporary file cannot be written.
  bool add(Unit& unit);

  /// Hands on what waited for the last unit: where units are sorted or drawn, that is all.
  void finish();

  /// Units that did not stay, by reason ("duplicate"). With `head`, units that were not looked at
  /// are not among them.
  const LossCounts& dropped() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot
