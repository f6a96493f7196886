#include "evidence/boundary/boundary_evidence.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace diglot::evidence {
namespace {

// Half a sentence more for each class, so that no share is 0.
std::array<double, kTraitClassCount> shares(const TraitClasses& classes) {
  std::array<double, kTraitClassCount> counts = {0.5, 0.5, 0.5};
  for (const std::uint8_t c : classes) counts[c] += 1.0;
  for (double& count : counts) {
    count /= static_cast<double>(classes.size()) + 0.5 * kTraitClassCount;
  }
  return counts;
}

}  // namespace

TraitModel::TraitModel(const TraitClasses& source, const TraitClasses& target,
                       const BoundaryParameters& parameters)
    : parameters_(parameters), source_share_(shares(source)), target_share_(shares(target)) {
  // The agreeing part of the joint distribution is on the diagonal; what is left of both sides is
  // independent, so that the marginals stay what they are.
  std::array<double, kTraitClassCount> agreeing = {};
  double total = 0.0;
  for (std::size_t c = 0; c < kTraitClassCount; ++c) {
    agreeing[c] = parameters.agreement * std::min(source_share_[c], target_share_[c]);
    total += agreeing[c];
  }
  for (std::size_t s = 0; s < kTraitClassCount; ++s) {
    for (std::size_t t = 0; t < kTraitClassCount; ++t) {
      joint_[s][t] =
          (source_share_[s] - agreeing[s]) * (target_share_[t] - agreeing[t]) / (1.0 - total) +
          (s == t ? agreeing[s] : 0.0);
    }
  }
  set_log_odds();
}

void TraitModel::refit(std::span<const Facing> pairs) {
  const double weight = parameters_.agreement_beads;
  for (auto& row : joint_) {
    for (double& probability : row) probability *= weight;
  }
  for (const Facing& pair : pairs) joint_[pair.source][pair.target] += 1.0;
  for (auto& row : joint_) {
    for (double& probability : row) probability /= weight + static_cast<double>(pairs.size());
  }
  // Against the shares among the beads themselves: sentences inside beads end otherwise.
  source_share_ = {};
  target_share_ = {};
  for (std::size_t s = 0; s < kTraitClassCount; ++s) {
    for (std::size_t t = 0; t < kTraitClassCount; ++t) {
      source_share_[s] += joint_[s][t];
      target_share_[t] += joint_[s][t];
    }
  }
  set_log_odds();
}

void TraitModel::set_log_odds() {
  for (std::size_t s = 0; s < kTraitClassCount; ++s) {
    for (std::size_t t = 0; t < kTraitClassCount; ++t) {
      log_odds_[s][t] = std::log(joint_[s][t] / (source_share_[s] * target_share_[t]));
    }
  }
}

BoundaryEvidence::BoundaryEvidence(const Document& source, const Document& target,
                                   std::vector<Shape> shapes, const BoundaryParameters& parameters)
    : shapes_(std::move(shapes)), parameters_(parameters) {
  for (const Trait trait : kTraits) {
    TraitClasses source_classes = trait_classes(source, trait);
    TraitClasses target_classes = trait_classes(target, trait);
    const TraitModel model(source_classes, target_classes, parameters);
    traits_.push_back({trait, std::move(source_classes), std::move(target_classes), model, {}});
    set_scores(traits_.back());
  }
}

void BoundaryEvidence::set_scores(TraitEvidence& evidence) const {
  for (std::size_t s = 0; s < kTraitClassCount; ++s) {
    Eigen::ArrayXf& scores = evidence.scores[s];
    scores.resize(static_cast<Eigen::Index>(evidence.target.size()));
    for (std::size_t j = 0; j < evidence.target.size(); ++j) {
      scores(static_cast<Eigen::Index>(j)) = static_cast<float>(
          parameters_.weight *
          evidence.model.log_odds(static_cast<std::uint8_t>(s), evidence.target[j]));
    }
  }
}

void BoundaryEvidence::refit(std::span<const Bead> beads) {
  for (TraitEvidence& evidence : traits_) {
    std::vector<TraitModel::Facing> pairs;
    for (const Bead& bead : beads) {
      if (bead.shape().is_null()) continue;
      const bool at_end = evidence.trait == Trait::kEnd;
      pairs.push_back({evidence.source[at_end ? bead.source.end - 1 : bead.source.begin],
                       evidence.target[at_end ? bead.target.end - 1 : bead.target.begin]});
    }
    evidence.model.refit(pairs);
    set_scores(evidence);
  }
}

void BoundaryEvidence::add_row(std::size_t source_end, Span target_ends,
                               Eigen::ArrayXXf& scores) const {
  for (std::size_t k = 0; k < static_cast<std::size_t>(scores.cols()); ++k) {
    const auto [source_count, target_count] = shapes_[k];
    if (source_count > source_end) continue;
    // Beads that would begin before the first target sentence keep what they have.
    const std::size_t begin = std::max(target_ends.begin, target_count);
    if (begin >= target_ends.end) continue;
    const auto width = static_cast<Eigen::Index>(target_ends.end - begin);
    auto out = scores.col(static_cast<Eigen::Index>(k))
                   .segment(static_cast<Eigen::Index>(begin - target_ends.begin), width);
    const auto said_by = [&](Trait trait, std::size_t source, std::size_t target) {
      const TraitEvidence& evidence = traits_[static_cast<std::size_t>(trait)];
      return evidence.scores[evidence.source[source]].segment(static_cast<Eigen::Index>(target),
                                                              width);
    };
    out += said_by(Trait::kEnd, source_end - 1, begin - 1) +
           said_by(Trait::kBegin, source_end - source_count, begin - target_count) +
           said_by(Trait::kQuote, source_end - source_count, begin - target_count);
  }
}

}  // namespace diglot::evidence
