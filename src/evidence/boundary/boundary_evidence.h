// Boundary evidence: the two sides of a bead begin alike and end alike.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include <Eigen/Core>

#include "diglot/bead.h"
#include "evidence/boundary/boundary_traits.h"

namespace diglot::evidence {

struct BoundaryParameters {
  double weight = 1.0;
  /// 0: the classes of the two sides have nothing to do with each other; 1: they agree as far as
  /// their frequencies allow. Before any bead was seen.
  double agreement = 0.8;
  /// How many beads `agreement` counts for when a document pair's own table is fitted.
  double agreement_beads = 20.0;
};

/// Log-odds of two classes of one trait facing each other, against independence.
class TraitModel {
 public:
  /// A first table, from how often each class occurs on each side. Neither side is empty.
  TraitModel(const TraitClasses& source, const TraitClasses& target,
             const BoundaryParameters& parameters);

  /// Draws the table towards what faces each other in beads. One pair of classes a bead.
  struct Facing {
    std::uint8_t source;
    std::uint8_t target;
  };
  void refit(std::span<const Facing> pairs);

  /// Nats.
  double log_odds(std::uint8_t source, std::uint8_t target) const {
    return log_odds_[source][target];
  }

 private:
  using Table = std::array<std::array<double, kTraitClassCount>, kTraitClassCount>;

  void set_log_odds();

  BoundaryParameters parameters_;
  std::array<double, kTraitClassCount> source_share_ = {};
  std::array<double, kTraitClassCount> target_share_ = {};
  Table joint_ = {};  // Joint probability of facing classes.
  Table log_odds_ = {};
};

/// Evidence of all traits of one pair of documents.
class BoundaryEvidence {
 public:
  BoundaryEvidence(const Document& source, const Document& target, std::vector<Shape> shapes,
                   const BoundaryParameters& parameters);

  /// Fits the tables to the beads of an alignment; null beads are passed over.
  void refit(std::span<const Bead> beads);

  /// Adds the evidence of all beads that end at `source_end` (> 0) and at one of `target_ends` to
  /// `scores`, laid out as in LengthEvidence::score_row. Thread-safe.
  void add_row(std::size_t source_end, Span target_ends, Eigen::ArrayXXf& scores) const;

 private:
  struct TraitEvidence {
    Trait trait;
    TraitClasses source, target;
    TraitModel model;
    // Weighted log-odds by source class; by target sentence.
    std::array<Eigen::ArrayXf, kTraitClassCount> scores;
  };
  void set_scores(TraitEvidence& evidence) const;

  std::vector<Shape> shapes_;
  BoundaryParameters parameters_;
  std::vector<TraitEvidence> traits_;  // In the order of kTraits.
};

}  // namespace diglot::evidence
