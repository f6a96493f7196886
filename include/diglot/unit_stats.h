// What a file of units is made of.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <string>

#include "diglot/bead.h"
#include "diglot/unit.h"

namespace diglot {

/// One side of all units; the source is the first variant of a unit, the target the second.
struct SideStats {
  std::size_t text_count = 0;  ///< Units that have text on this side.
  /// Words and numbers; of Chinese, Japanese and Thai by ICU's dictionaries.
  std::size_t word_count = 0;
  std::size_t char_count = 0;  ///< Code points that are no white space.
  /// Units by their language tag; of a file with more than kMaxNameCount of them, or with very long
  /// ones, the others are counted under "other".
  std::map<std::string, std::size_t> language_counts;
};

struct UnitStats {
  /// Bars of the histogram of confidences: [0, 0.1), ..., [0.9, 1].
  static constexpr std::size_t kConfidenceBinCount = 10;
  /// Languages of a side and shapes that are counted each for itself.
  static constexpr std::size_t kMaxNameCount = 1000;

  std::size_t unit_count = 0;
  SideStats source;
  SideStats target;
  std::size_t extra_variant_count = 0;  ///< Texts in a third language and further ones.
  /// Characters of the target by those of the source, where there are both.
  std::size_t ratio_count = 0;
  double ratio_mean = 0.0;
  double ratio_deviation = 0.0;  ///< Standard deviation.
  /// Units that came before: exactly; but for case, digits and punctuation, which those are among.
  std::size_t duplicate_count = 0;
  std::size_t loose_duplicate_count = 0;
  std::map<Shape, std::size_t> shape_counts;  ///< Of units that tell their shape.
  std::size_t other_shape_count = 0;          ///< Such units beyond kMaxNameCount shapes.
  std::size_t confidence_count = 0;           ///< Units that have one.
  double confidence_mean = 0.0;
  std::array<std::size_t, kConfidenceBinCount> confidence_bins = {};
};

/// Counts units, one after the other, in some 25 bytes of memory a unit.
class UnitCounter {
 public:
  UnitCounter();
  ~UnitCounter();
  UnitCounter(const UnitCounter&) = delete;
  UnitCounter& operator=(const UnitCounter&) = delete;

  /// Requires: two variants at least.
  void add(const Unit& unit);

  const UnitStats& stats() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// One JSON object on one line, without line end; src/write/README.md has its fields.
std::string stats_to_json(const UnitStats& stats);

}  // namespace diglot
