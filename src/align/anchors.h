// Where two texts surely meet: rare words of one whose translation is rare in the other.
//
// Lengths lose their way where a chapter is missing, and looking for it in a lattice of all
// sentences takes time and memory that grow with its square. Names, numbers and words that are in a
// dictionary tell where to go on. Points where such words face each other are joined to the chain
// of the highest weight that goes forward on both sides, as programs do that align genomes (Li
// 2018, minimap2): a step off the diagonal costs the logarithm of how far, a leap a constant.
#pragma once

#include <cstddef>
#include <vector>

#include "evidence/lexical/token_table.h"
#include "evidence/lexical/translation_table.h"

namespace diglot::align {

/// A source sentence and a target sentence that have a rare word in common, as the sentences near
/// them have.
struct Anchor {
  std::size_t source = 0;
  std::size_t target = 0;
  bool operator==(const Anchor&) const = default;
};

/// Anchors that are in order on both sides. `translations` are what is known before anything was
/// learned, finished. Words count as rare where they stand, not in the whole document, so that long
/// documents have anchors too. Time and memory grow with the number of tokens.
std::vector<Anchor> find_anchors(const evidence::TokenTable& source,
                                 const evidence::TokenTable& target,
                                 const evidence::TranslationTable& translations);

}  // namespace diglot::align
