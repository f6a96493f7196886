// Links as a ladder: the rungs between them.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <vector>

#include "evaluate/matching.h"

namespace diglot::evaluation {

/// A place between two beads: how many sentences of each side lie before it.
struct Rung {
  std::size_t source = 0;
  std::size_t target = 0;
  auto operator<=>(const Rung&) const = default;
};

/// The first of `links` that keeps them from being a ladder, as an index: one that is not
/// contiguous on both sides, or that starts before the one in front of it ended. None where they
/// are a ladder.
std::optional<std::size_t> find_ladder_obstacle(const LinkSet& links);

/// A rung and the link that it starts or ends, as an index.
struct LinkRung {
  Rung rung;
  std::size_t link_index = 0;
};

/// The rungs of links that are a ladder, in ascending order, each once: 0-0, the end of every link,
/// and the start of one that follows on sentences in no link. No links have no rungs.
std::vector<LinkRung> rungs_of(const LinkSet& links);

}  // namespace diglot::evaluation
