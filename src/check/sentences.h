// The sentences of a side of a unit.
#pragma once

#include <cstddef>
#include <vector>

#include "check/inert.h"
#include "diglot/unit.h"
#include "text/sentence_breaks.h"

namespace diglot::check {

/// Bytes [begin, end) of a text, without white space at its ends.
struct Sentence {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Sentence&) const = default;
};

/// The sentences of `variant.text`, in order: as `variant.breaks` tells them, else by Unicode's
/// rules, joined where a break follows an initial, an ordinal or a short abbreviation, and where
/// one side of it has no word. Rougher than diglot/segment.h, but whoever compares numbers of
/// sentences errs on both sides alike.
void find_sentences(const Variant& variant, const std::vector<Inert>& inert,
                    text::SentenceBreaks& unicode_breaks, std::vector<Sentence>& sentences);

}  // namespace diglot::check
