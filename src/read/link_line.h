// Lines of links and of ladders.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "diglot/error.h"
#include "diglot/links.h"

namespace diglot::read {

/// Where a bead starts on both sides, and its score.
struct Rung {
  std::size_t source = 0;
  std::size_t target = 0;
  std::optional<double> score;
};

/// Vecalign's `[0]:[0]`, with or without a score, or Bertalign's `([0], [0])`. Throws Error
/// (kFormat) with a column where `line` is neither.
Link parse_link(std::string_view line, const Place& place);

/// hunalign's `0<TAB>0` or `0<TAB>0<TAB>0.3`. Throws Error (kFormat) with a column where `line` is
/// no such rung, or none that can stand behind `last`; where that is none, it must be 0 0.
Rung parse_rung(std::string_view line, const Place& place, const std::optional<Rung>& last);

/// What lies between two rungs, with the score of the first.
Link link_between(const Rung& rung, const Rung& next);

/// The Error of a ladder that has no second rung.
Error lonely_rung(const Place& place);

}  // namespace diglot::read
