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
  /// Translations below this are noise that costs time.
  double smallest_probability = 1e-3;
  /// So are those less than so many times as likely as the word is anyway.
  double smallest_lift = 3.0;
};

/// p(target | source) by expectation maximisation over `beads`, with an empty source word in each
/// bead that explains what no word does. `target_background` has the probability of each target
/// word whatever the source; its size is the number of target words. Pairs that are no likelier
/// than chance are left out. Deterministic. Time is proportional to the sum of source times target
/// tokens, memory to the number of word pairs that share a bead.
TranslationTable train_model1(std::span<const TokenBead> beads, std::size_t source_word_count,
                              std::span<const double> target_background,
                              const Model1Parameters& parameters);

/// The same for the words of two documents.
TranslationTable train_model1(std::span<const TokenBead> beads, const TokenTable& source,
                              const TokenTable& target, const Model1Parameters& parameters);

/// The other direction, p(source | target), of the same beads.
TranslationTable train_model1_backward(std::span<const TokenBead> beads, const TokenTable& source,
                                       const TokenTable& target,
                                       const Model1Parameters& parameters);

/// The beads with their sides exchanged.
std::vector<TokenBead> turned(std::span<const TokenBead> beads);

}  // namespace diglot::evidence
