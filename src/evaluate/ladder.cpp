#include "evaluate/ladder.h"

namespace diglot::evaluation {

namespace {

using Sentences = std::vector<std::size_t>;

bool is_contiguous(const Sentences& sentences) {
  for (std::size_t index = 1; index < sentences.size(); ++index) {
    // Not "previous + 1": the largest number there is has no successor.
    if (sentences[index] <= sentences[index - 1] || sentences[index] - sentences[index - 1] != 1) {
      return false;
    }
  }
  return true;
}

/// The missing side of a null link lies where the link before it ended.
Rung start_of(const Link& link, const Rung& position) {
  return {link.source.empty() ? position.source : link.source.front(),
          link.target.empty() ? position.target : link.target.front()};
}

Rung end_of(const Link& link, const Rung& start) {
  return {start.source + link.source.size(), start.target + link.target.size()};
}

}  // namespace

std::optional<std::size_t> find_ladder_obstacle(const LinkSet& links) {
  Rung position;
  for (std::size_t index = 0; index < links.size(); ++index) {
    const Link& link = *links[index];
    const Rung start = start_of(link, position);
    const Rung end = end_of(link, start);
    const bool in_order = start.source >= position.source && start.target >= position.target;
    const bool in_range = end.source >= start.source && end.target >= start.target;
    if (!is_contiguous(link.source) || !is_contiguous(link.target) || !in_order || !in_range) {
      return index;
    }
    position = end;
  }
  return std::nullopt;
}

std::vector<LinkRung> rungs_of(const LinkSet& links) {
  if (links.empty()) return {};
  std::vector<LinkRung> rungs = {{Rung{0, 0}, 0}};
  for (std::size_t index = 0; index < links.size(); ++index) {
    const Rung position = rungs.back().rung;
    const Rung start = start_of(*links[index], position);
    if (start != position) rungs.push_back({start, index});
    rungs.push_back({end_of(*links[index], start), index});
  }
  return rungs;
}

}  // namespace diglot::evaluation
