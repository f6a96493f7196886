// IBM Model 1 (Brown et al. 1993): what words are translated with, learned from beads.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "evidence/lexical/token_table.h"
#include "evidence/lexical/translation_table.h"

namespace diglot::evidence {

/// The words of the two sides of a bead, and how sure it is that it is one.
struct TokenBead {
  std::span<const WordId> source;
  std::span<const WordId> target;
  double weight = 1.0;
};

struct Model1Parameters {
  int iterations = 5;
  /// Subtracted from each expected count, as pairs that were seen together once mostly are so by
  /// chance.
  double discount = 0.5;
  /// Added to the total of each word: rare words, of which little is known, keep little weight.
  double shrinkage = 3.0;
};

/// p(target | source) by expectation maximisation over `beads`, with an empty source word in each
/// bead that explains what no word does. Pairs that are no likelier than chance are left out.
/// Deterministic. Time and memory are proportional to the sum of source times target tokens.
TranslationTable train_model1(std::span<const TokenBead> beads, const TokenTable& source,
                              const TokenTable& target, const Model1Parameters& parameters);

/// The other direction, p(source | target), of the same beads.
TranslationTable train_model1_backward(std::span<const TokenBead> beads, const TokenTable& source,
                                       const TokenTable& target,
                                       const Model1Parameters& parameters);

}  // namespace diglot::evidence
