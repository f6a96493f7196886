// How the paragraphs of a text and of its translation relate.
//
// Translators keep paragraphs, as a rule: where a bead ends a paragraph on one side it mostly does
// so on the other. How much that tells depends on the documents. Where every sentence is a
// paragraph of its own, agreement tells nothing; where one side has no paragraphs, disagreement
// tells nothing.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "diglot/bead.h"

namespace diglot::evidence {

/// For each sentence of a document, whether it is the last of its paragraph.
using ParagraphEnds = std::vector<bool>;

struct StructureParameters {
  /// 0: the paragraphs of the two sides have nothing to do with each other; 1: a bead ends a
  /// paragraph on the side that has more of them wherever it does on the other. Before any bead was
  /// seen.
  double agreement = 0.8;
  /// How many beads `agreement` counts for when a document pair's own is fitted.
  double agreement_weight = 20.0;
  /// How much less likely two neighbouring sentences are in one bead where a paragraph ends between
  /// them. Where none ends, the bead's prior says what there is to say: it comes from texts without
  /// paragraphs.
  double share_inside = 0.1;
};

/// Log-odds in nats of what is seen at a boundary of a bead against what would be seen there if the
/// two sides were independent of each other.
struct StructureModel {
  StructureParameters parameters;
  double source_rate = 0.0;  ///< Share of source sentences that end a paragraph.
  double target_rate = 0.0;
  double agreement = 0.0;  ///< As StructureParameters::agreement, fitted.

  double both = 0.0;     ///< The boundary ends a paragraph on both sides.
  double one = 0.0;      ///< On the source side alone.
  double other = 0.0;    ///< On the target side alone.
  double neither = 0.0;  ///< On neither side.
  double inside = 0.0;   ///< A paragraph ends between two sentences of one side of the bead.

  /// A first model, from how often paragraphs end. Requires: both sides not empty.
  static StructureModel fit(const ParagraphEnds& source, const ParagraphEnds& target,
                            const StructureParameters& parameters);

  /// The model with the agreement seen at the ends of `beads`; null beads are passed over.
  StructureModel refit(const ParagraphEnds& source, const ParagraphEnds& target,
                       std::span<const Bead> beads) const;

  /// True where nothing can be learned from paragraphs: one side has none or nothing else.
  bool is_silent() const;

 private:
  void set_log_odds();
};

}  // namespace diglot::evidence
