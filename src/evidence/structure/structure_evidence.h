// Structure evidence: paragraphs that end together.
#pragma once

#include <cstddef>
#include <vector>

#include <Eigen/Core>

#include "diglot/bead.h"
#include "evidence/structure/structure_model.h"

namespace diglot::evidence {

/// Log-odds, in nats, of where paragraphs end at and inside a bead. The boundary before a bead and
/// the one behind it count half each, so that a boundary between two beads counts once.
class StructureEvidence {
 public:
  /// `shapes` gives the columns of a row.
  StructureEvidence(const ParagraphEnds& source, const ParagraphEnds& target,
                    std::vector<Shape> shapes, const StructureModel& model);

  /// Adds the evidence of all beads that end at `source_end` (> 0) and at one of `target_ends` to
  /// `scores`, which is laid out as in LengthEvidence::score_row. Thread-safe.
  void add_row(std::size_t source_end, Span target_ends, Eigen::ArrayXXf& scores) const;

 private:
  // Half the log-odds of a boundary for each target boundary, given what the source side has.
  Eigen::ArrayXf boundary_scores(const ParagraphEnds& target, bool source_ends_paragraph) const;

  std::vector<Shape> shapes_;
  StructureModel model_;
  ParagraphEnds source_boundaries_;     // By boundary: a paragraph ends before sentence i.
  Eigen::ArrayXf boundary_scores_[2];   // By whether the source ends a paragraph there.
  std::vector<Eigen::ArrayXf> inside_;  // By number of target sentences; by target end.
};

}  // namespace diglot::evidence
