// What tells whether two documents are translations of each other.
#pragma once

#include "diglot/bitext.h"

namespace diglot::align {

/// Scores are log-odds against sides that have nothing to do with each other, but the path was
/// sought and words were learned to make them high: unrelated documents get scores above 0 as well,
/// the more so the longer they are. So the score is to be seen beside the size.
struct TranslationFeatures {
  /// Scores of all beads but null beads, in nats, by sentences: those without counterpart count 0.
  double score_by_sentence = 0.0;
  /// Logarithm of the number of sentences. Both features take the mean of the sides for it.
  double log_size = 0.0;
};

/// Requires: the alignment has sentences on both sides.
TranslationFeatures translation_features(const Alignment& alignment);

}  // namespace diglot::align
