// The smallest nouns of alignment: spans of sentences, bead shapes, beads.
#pragma once

#include <cstddef>

namespace diglot {

/// Half-open range [begin, end) of sentence indices, 0-based. Empty spans are legal: they stand for
/// the missing side of a null bead, and `begin` then says where on that side the bead lies.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool operator==(const Span&) const = default;
};

/// How many source and target sentences a bead holds: 1-1, 2-1, 0-1 ...
struct Shape {
  std::size_t source = 0;
  std::size_t target = 0;

  bool is_null() const { return source == 0 || target == 0; }
  auto operator<=>(const Shape&) const = default;
};

/// A group of source sentences and the target sentences that translate them.
struct Bead {
  Span source;
  Span target;
  /// Log-odds in nats, higher is better: how much better the bead explains its two sides than if
  /// they had nothing to do with each other, its shape's prior included.
  double score = 0.0;
  /// Posterior probability, 0 to 1, that exactly this bead is right.
  double confidence = 0.0;

  Shape shape() const { return {source.size(), target.size()}; }
  bool operator==(const Bead&) const = default;
};

}  // namespace diglot
