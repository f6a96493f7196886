// Two dictionaries that share a language make one of the other two.
#pragma once

#include <cstddef>
#include <vector>

#include "diglot/lexicon.h"

namespace diglot::read {

/// Of the translations that a source word gets over the pivot, the likeliest are kept.
inline constexpr std::size_t kMaxPivotTranslationCount = 20;

/// All pairs (source, target) that a pivot word joins: (source, pivot) is an entry of
/// `source_to_pivot`, (pivot, target) one of `pivot_to_target`. Of each source word at most
/// `kMaxPivotTranslationCount` targets, those that more pivot words lead to first, then those whose
/// pivot words have fewer translations. Pivot words are compared without regard to the case of
/// ASCII letters. Source words come in the order of their first entries.
std::vector<LexiconEntry> compose(const std::vector<LexiconEntry>& source_to_pivot,
                                  const std::vector<LexiconEntry>& pivot_to_target);

}  // namespace diglot::read
