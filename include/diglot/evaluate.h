// Alignments against gold: precision, recall and F1 in the conventions that papers use.
//
//   std::vector<diglot::LinksPair> files = {
//       {diglot::read_links("gold.align"), diglot::read_links("test.align")}};
//   diglot::Evaluation evaluation = diglot::evaluate(files);
//   double f1 = evaluation.scores.front().strict.f1();
//   std::string line = diglot::signature(diglot::Convention::kVecalign, evaluation.file_count);
//
// Scores are micro-averaged: counts are summed over all files before anything is divided. In all
// conventions a list of links is a set: a link that comes twice counts once, one without sentences
// on either side counts nowhere, and the scores that links carry matter to `reliability` alone.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "diglot/bead.h"
#include "diglot/links.h"

namespace diglot {

/// The scoring conventions in use.
enum class Convention {
  /// score.py of Vecalign (Thompson & Koehn 2019): null links count in precision, where one is
  /// right
  /// if gold has the same one, but not in recall.
  kVecalign,
  /// SentAlign's default (Steingrímsson et al. 2023): null links count nowhere.
  kNullFree,
  /// hunalign's (Varga et al. 2005): the rungs between links are compared, 0-0 and the last one
  /// included; there is no lax form.
  kLadder,
};

/// The most that may be asked for as EvaluateOptions::resample_count.
inline constexpr std::size_t kLargestResampleCount = 1'000'000;

struct EvaluateOptions {
  std::size_t resample_count = 1000;  ///< Bootstrap resamples; 0: no intervals and no p-values.
  std::size_t block_size = 10;        ///< Neighbouring gold links that are drawn together; not 0.
  std::uint64_t seed = 12345;
};

/// Counts of one convention, strict or lax. Precision and recall have their own true positives,
/// because null links count on one side only in some conventions. For ladders, what is counted is
/// rungs instead of links.
struct Counts {
  std::size_t test_correct = 0;  ///< Test links that are right.
  std::size_t test_total = 0;
  std::size_t gold_found = 0;  ///< Gold links that were found.
  std::size_t gold_total = 0;

  double precision() const;  ///< 0 where nothing was proposed.
  double recall() const;     ///< 0 where there is nothing to find.
  double f1() const;         ///< 0 where nothing is right.
  Counts& operator+=(const Counts& other);
  bool operator==(const Counts&) const = default;
};

/// 95 % percentile interval of an F1 from the bootstrap.
struct Interval {
  double low = 0.0;
  double high = 0.0;
};

/// One convention's result over all files.
struct Score {
  Convention convention = Convention::kVecalign;
  Counts strict;              ///< Right: the other list has a link with the same sentences.
  std::optional<Counts> lax;  ///< Right: one that shares a sentence on both sides. Not for ladders.
  /// Intervals are absent where resampling is off and where there are fewer than two blocks.
  std::optional<Interval> strict_f1_interval;
  std::optional<Interval> lax_f1_interval;
};

/// A gold file and the test file that is measured against it.
struct LinksPair {
  Links gold;
  Links test;
};

/// Why there is no ladder: a link that is not contiguous on both sides, or that starts before the
/// one in front of it ended. (Sentences in no link are no obstacle: they lie between two rungs.)
struct LadderObstacle {
  std::size_t file_index = 0;
  bool in_gold = false;        ///< Else in the test file.
  std::size_t link_index = 0;  ///< In the list as it was given.
  bool operator==(const LadderObstacle&) const = default;
};

struct Evaluation {
  /// One per Convention, in its order; without kLadder where `ladder_obstacle` says why.
  std::vector<Score> scores;
  /// Strict; null links included; precision by the test's shapes, recall by gold's.
  std::map<Shape, Counts> strict_by_shape;
  std::optional<LadderObstacle> ladder_obstacle;  ///< The first one.
  std::size_t file_count = 0;
  std::size_t block_count = 0;  ///< What the bootstrap drew from; with few, intervals are rough.
};

/// Scores test files against gold files. Throws Error (kUsage) for options out of range.
Evaluation evaluate(std::span<const LinksPair> files, const EvaluateOptions& options = {});

/// Two systems on the same gold: their strict F1 in one convention and how likely it is that the
/// difference comes from the choice of links.
struct Comparison {
  Convention convention = Convention::kVecalign;
  double first_f1 = 0.0;
  double second_f1 = 0.0;
  /// Two-sided, of the paired bootstrap by the shift method (Noreen 1989; Riezler & Maxwell 2005),
  /// from 1 / (resample_count + 1) to 1. Absent where intervals are.
  std::optional<double> p_value;
};

/// One Comparison per Convention, in its order; without kLadder where a file has no ladder.
/// Requires: both spans have the same gold, file by file. Throws Error (kUsage) otherwise, and for
/// options out of range.
std::vector<Comparison> compare(std::span<const LinksPair> first, std::span<const LinksPair> second,
                                const EvaluateOptions& options = {});

/// The line to paste into a paper: everything that another needs to get the same number, e.g.
/// "diglot:0.1.0|convention:vecalign|files:5|average:micro|bootstrap:1000x10|seed:12345" (resamples
/// x block size), or "...|average:micro|bootstrap:none" where resampling is off. A ladder's rungs
/// are all counted, 0-0 and the last one included.
std::string signature(Convention convention, std::size_t file_count,
                      const EvaluateOptions& options = {});

/// Links whose confidences lie between two bounds.
struct ReliabilityBin {
  std::size_t count = 0;
  std::size_t right_count = 0;
  double confidence_sum = 0.0;

  double mean_confidence() const;  ///< 0 where there is no link.
  double right_share() const;      ///< 0 where there is no link.
};

/// How well confidences foretell which links are right.
struct Calibration {
  /// Ten of equal width: from 0 to below 0.1, ... from 0.9 to 1.
  std::array<ReliabilityBin, 10> bins;
  double squared_error_sum = 0.0;  ///< Of each confidence, against 1 for right and 0 for wrong.

  ReliabilityBin total() const;
  /// Expected calibration error (Naeini et al. 2015): |mean confidence - share right| of the bins,
  /// averaged over links; 0 where there is no link.
  double expected_error() const;
  /// Mean squared error (Brier 1950); 0 where there is no link.
  double brier_score() const;
};

/// What is left of the links where those with less confidence are thrown away.
struct ThresholdScore {
  double threshold = 0.0;
  Counts strict;  ///< Of the links kept, in Vecalign's convention.
};

/// How far the confidences of test links can be believed. "Exactly this link is right" is what a
/// confidence is about, so a link counts as right if gold has the same, null links included.
struct Reliability {
  Calibration all;
  Calibration null_free;                   ///< Without null links.
  std::vector<ThresholdScore> thresholds;  ///< 0 (all links), 0.5, 0.8, 0.9, 0.95 and 0.99.
};

/// Adds up all files. Throws Error (kInput) where a test link has no score from 0 to 1.
Reliability reliability(std::span<const LinksPair> files);

/// The line to paste beside a reliability: "diglot:0.1.0|reliability:strict|bins:10|files:5".
std::string reliability_signature(std::size_t file_count);

/// "vecalign", "null-free" or "ladder".
std::string convention_name(Convention convention);

/// One system's results, with the names of its files.
struct SystemReport {
  std::vector<std::string> test_names;
  Evaluation total;
  std::vector<Evaluation> files;           ///< Each file by itself.
  std::optional<Reliability> reliability;  ///< Where it was asked for.
};

/// Everything that an evaluation has to tell.
struct EvaluationReport {
  EvaluateOptions options;
  std::vector<std::string> gold_names;
  SystemReport test;
  std::optional<SystemReport> baseline;
  std::vector<Comparison> comparisons;  ///< Of test (first) and baseline (second).
};

/// The report as one JSON object, indented, in UTF-8, without a final newline. Its keys are part of
/// the interface and described in src/evaluate/README.md. Requires: as many names and files in each
/// system as `gold_names`.
std::string report_to_json(const EvaluationReport& report);

}  // namespace diglot
