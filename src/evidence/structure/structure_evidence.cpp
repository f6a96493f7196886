#include "evidence/structure/structure_evidence.h"

#include <algorithm>
#include <utility>

namespace diglot::evidence {
namespace {

// The start of a document is a paragraph's start as well as its end is an end.
ParagraphEnds boundaries(const ParagraphEnds& ends) {
  ParagraphEnds result = {true};
  result.insert(result.end(), ends.begin(), ends.end());
  return result;
}

}  // namespace

StructureEvidence::StructureEvidence(const ParagraphEnds& source, const ParagraphEnds& target,
                                     std::vector<Shape> shapes, const StructureModel& model)
    : shapes_(std::move(shapes)), model_(model), source_boundaries_(boundaries(source)) {
  const ParagraphEnds target_boundaries = boundaries(target);
  boundary_scores_[0] = boundary_scores(target_boundaries, false);
  boundary_scores_[1] = boundary_scores(target_boundaries, true);

  std::size_t largest = 0;
  for (const Shape& shape : shapes_) largest = std::max(largest, shape.target);
  const auto size = static_cast<Eigen::Index>(target_boundaries.size());
  inside_.assign(largest + 1, Eigen::ArrayXf::Zero(size));
  for (std::size_t count = 2; count <= largest; ++count) {
    for (std::size_t end = count; end < target_boundaries.size(); ++end) {
      const auto x = static_cast<Eigen::Index>(end);
      const double score = target_boundaries[end - count + 1] ? model_.inside : 0.0;
      inside_[count](x) = inside_[count - 1](x) + static_cast<float>(score);
    }
  }
}

Eigen::ArrayXf StructureEvidence::boundary_scores(const ParagraphEnds& target,
                                                  bool source_ends_paragraph) const {
  const double ends = source_ends_paragraph ? model_.both : model_.other;
  const double goes_on = source_ends_paragraph ? model_.one : model_.neither;
  Eigen::ArrayXf scores(static_cast<Eigen::Index>(target.size()));
  for (std::size_t j = 0; j < target.size(); ++j) {
    scores(static_cast<Eigen::Index>(j)) = static_cast<float>(0.5 * (target[j] ? ends : goes_on));
  }
  return scores;
}

void StructureEvidence::add_row(std::size_t source_end, Span target_ends,
                                Eigen::ArrayXXf& scores) const {
  for (std::size_t k = 0; k < static_cast<std::size_t>(scores.cols()); ++k) {
    const auto [source_count, target_count] = shapes_[k];
    if (source_count > source_end) continue;
    double inside = 0.0;
    for (std::size_t i = source_end - source_count + 1; i < source_end; ++i) {
      if (source_boundaries_[i]) inside += model_.inside;
    }
    // Beads that would begin before the first target sentence keep what they have.
    const std::size_t begin = std::max(target_ends.begin, target_count);
    if (begin >= target_ends.end) continue;
    const auto width = static_cast<Eigen::Index>(target_ends.end - begin);
    const auto end = static_cast<Eigen::Index>(begin);
    const auto start = static_cast<Eigen::Index>(begin - target_count);
    const auto out = static_cast<Eigen::Index>(begin - target_ends.begin);
    scores.col(static_cast<Eigen::Index>(k)).segment(out, width) +=
        boundary_scores_[source_boundaries_[source_end]].segment(end, width) +
        boundary_scores_[source_boundaries_[source_end - source_count]].segment(start, width) +
        inside_[target_count].segment(end, width) + static_cast<float>(inside);
  }
}

}  // namespace diglot::evidence
