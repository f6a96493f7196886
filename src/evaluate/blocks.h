// What the bootstrap draws: blocks of neighbouring gold links, with the counts of each.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "diglot/evaluate.h"
#include "evaluate/matching.h"

namespace diglot::evaluation {

/// All numbers that are counted side by side.
enum Measure : std::size_t {
  kVecalignStrict,
  kVecalignLax,
  kNullFreeStrict,
  kNullFreeLax,
  kLadderStrict,
  kMeasureCount
};

/// One Counts per Measure.
using MeasureCounts = std::array<Counts, kMeasureCount>;

/// Adds `counts` so many times, measure by measure.
void add(const MeasureCounts& counts, std::size_t times, MeasureCounts& sum);

/// Says in which block of a file each link belongs. Blocks are runs of `block_size` gold links, in
/// gold's order; the last may be shorter, and a file without gold links is one block.
class BlockMap {
 public:
  /// Requires: block_size > 0.
  BlockMap(const LinkSet& gold, std::size_t block_size);

  std::size_t block_count() const { return block_count_; }

  std::size_t block_of_gold(std::size_t gold_index) const { return gold_index / block_size_; }

  /// The block of the gold link that holds the link's first source sentence (the first target
  /// sentence where it has no source), or else the nearest sentence before that; block 0 where gold
  /// has none. Requires: the link is not empty on both sides.
  std::size_t block_of(const Link& link) const;

 private:
  using BlockBySentence = std::map<std::size_t, std::size_t>;

  static std::size_t find(const BlockBySentence& blocks, const std::vector<std::size_t>& sentences);

  std::size_t block_size_;
  std::size_t block_count_;
  BlockBySentence by_source_;
  BlockBySentence by_target_;
};

/// Several files, counted.
struct Measurement {
  std::vector<MeasureCounts> blocks;  ///< Of all files, in order; no block spans two files.
  std::map<Shape, Counts> strict_by_shape;
  std::optional<LadderObstacle> ladder_obstacle;  ///< If any, the counts of ladders mean nothing.
};

/// Requires: block_size > 0.
Measurement measure(std::span<const LinksPair> files, std::size_t block_size);

}  // namespace diglot::evaluation
