// IBM Model 1 (Brown et al. 1993): what words are translated with, learned from beads.
#pragma once

#include <cstddef>
#include <span>

#include "evidence/lexical/lexical_sources.h"
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
  /// Where the beads have more pairs of tokens (source times target tokens, summed) than this, only
  /// some teach, evenly spread; see README.md.
  std::size_t most_token_pairs = std::size_t{1} << 24U;
};

/// p(target | source) and p(source | target), each by expectation maximisation over `beads` with an
/// empty word on the given side of each bead that explains what no word does. The backgrounds have
/// the probability of each word whatever stands on the other side; their sizes are the numbers of
/// words. Pairs that are no likelier than chance are left out. The tables are finished.
///
/// Deterministic. Both directions are learned in one go, as they share the pairs. Time is
/// proportional to the number of token pairs that share a bead, memory to the number of word pairs
/// that do; beads of more than 2^20 token pairs teach nothing.
TranslationTables train_model1(std::span<const TokenBead> beads,
                               std::span<const double> source_background,
                               std::span<const double> target_background,
                               const Model1Parameters& parameters);

/// The same for the words of two documents.
TranslationTables train_model1(std::span<const TokenBead> beads, const TokenTable& source,
                               const TokenTable& target, const Model1Parameters& parameters);

}  // namespace diglot::evidence
