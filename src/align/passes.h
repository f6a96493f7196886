// How a pass goes through long documents: chunk by chunk, in time and memory that grow with them.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "align/anchors.h"
#include "align/corridor.h"
#include "diglot/bead.h"
#include "search/search.h"

namespace diglot::align {

/// What searches bands of chunks; everything in paths counts from the beginning of the chunk.
struct BandSearch {
  std::function<search::Path(const Chunk& chunk, const search::Band& band, search::PathEnd end)>
      best_path;
  /// What is still to be done with the last path that was found, while its band is there.
  std::function<void(search::Path& path)> finish;
  /// How often a corridor is widened at most, each time a few times over.
  int most_widenings = 3;
};

/// Where texts of these lengths meet, as far as is known before any path: at anchors, and between
/// them where the same share of the text is done on both sides.
class Route {
 public:
  /// Keeps references. Lengths are of sentences, none is 0, neither side is empty.
  Route(std::span<const double> source_lengths, std::span<const double> target_lengths,
        std::span<const Anchor> anchors);

  std::size_t source_size() const { return source_ends_.size() - 1; }
  std::size_t target_size() const { return target_ends_.size() - 1; }
  std::span<const Anchor> anchors() const { return anchors_; }

  /// Target characters for one source character between anchors that are near each other; none
  /// where there are too few of them to tell.
  std::optional<double> length_ratio() const;

  /// From a node that the path goes through, the next `row_count` source sentences, or as many as
  /// there are. The further it is to the next anchor, and the less the sides go with each other up
  /// to it, the wider.
  Corridor corridor_from(const Anchor& node, std::size_t row_count) const;

 private:
  void add_rows(const Anchor& from, const Anchor& to, std::size_t row_count,
                Corridor& corridor) const;

  std::vector<double> source_ends_, target_ends_;  // Prefix sums of lengths.
  std::span<const Anchor> anchors_;
  double slope_;  // Target sentences for one source sentence.
};

/// The best path in a corridor of a chunk, which widens where the path came near its edge.
search::Path search_widening(const Chunk& chunk, Corridor corridor, search::PathEnd end,
                             const BandSearch& search);

/// A path through the whole lattice, without confidences: each chunk begins where the path through
/// the one before has come to, so that it is followed wherever it drifts, and overlaps the next.
search::Path follow(const Route& route, const BandSearch& search);

/// Where many anchors in a row are outside a corridor of the whole lattice, or where it is wider
/// than `narrow` for long, the path that it was made from went astray or nowhere: makes it go by
/// the anchors there, from the last one inside where it is narrow up to the next such. Returns the
/// source boundaries where it does.
std::vector<Span> go_by_anchors(const Route& route, std::size_t narrow, Corridor& corridor);

/// The lattice in chunks that meet at nodes in the midst of sure beads of `path`, where it has any,
/// and outside of `detours`.
std::vector<Chunk> cut(std::span<const Bead> path, std::span<const Span> detours = {});

/// The best path in a corridor of the whole lattice, each chunk by itself.
std::vector<Bead> search_chunks(std::span<const Chunk> chunks, const Corridor& corridor,
                                const BandSearch& search);

}  // namespace diglot::align
