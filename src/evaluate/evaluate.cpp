#include "diglot/evaluate.h"

#include <algorithm>
#include <array>
#include <utility>

#include "diglot/error.h"
#include "diglot/version.h"
#include "evaluate/blocks.h"
#include "evaluate/bootstrap.h"

namespace diglot {

namespace {

using evaluation::Measure;
using evaluation::MeasureCounts;
using evaluation::Measurement;
using evaluation::MeasureSamples;

/// Which measures make up a convention.
struct ConventionMeasures {
  Convention convention;
  Measure strict;
  std::optional<Measure> lax;
};

constexpr std::array<ConventionMeasures, 3> kConventions = {{
    {Convention::kVecalign, evaluation::kVecalignStrict, evaluation::kVecalignLax},
    {Convention::kNullFree, evaluation::kNullFreeStrict, evaluation::kNullFreeLax},
    {Convention::kLadder, evaluation::kLadderStrict, std::nullopt},
}};

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

void check_options(const EvaluateOptions& options) {
  if (options.block_size == 0) {
    throw Error(ErrorKind::kUsage, {}, "a block size of at least 1", "0");
  }
  if (options.resample_count > kLargestResampleCount) {
    throw Error(ErrorKind::kUsage, {},
                "at most " + std::to_string(kLargestResampleCount) + " resamples",
                std::to_string(options.resample_count));
  }
}

/// One system on all files.
struct System {
  Measurement measurement;
  MeasureCounts total;
  std::optional<MeasureSamples> samples;  ///< None where resampling would say nothing.

  bool has(Convention convention) const {
    return convention != Convention::kLadder || !measurement.ladder_obstacle;
  }
};

/// Requires: options that have been checked.
System measure_system(std::span<const LinksPair> files, const EvaluateOptions& options) {
  System system;
  system.measurement = evaluation::measure(files, options.block_size);
  const std::vector<MeasureCounts>& blocks = system.measurement.blocks;
  for (const MeasureCounts& block : blocks) evaluation::add(block, 1, system.total);
  // A resample of a single block is that block: it says nothing of chance.
  if (options.resample_count > 0 && blocks.size() >= 2) {
    system.samples = evaluation::resample_f1(blocks, options);
  }
  return system;
}

Score score_of(const System& system, const ConventionMeasures& measures) {
  Score score;
  score.convention = measures.convention;
  score.strict = system.total[measures.strict];
  if (measures.lax) score.lax = system.total[*measures.lax];
  if (!system.samples) return score;
  score.strict_f1_interval = evaluation::percentile_interval((*system.samples)[measures.strict]);
  if (measures.lax) {
    score.lax_f1_interval = evaluation::percentile_interval((*system.samples)[*measures.lax]);
  }
  return score;
}

Comparison comparison_of(const System& first, const System& second,
                         const ConventionMeasures& measures) {
  Comparison comparison;
  comparison.convention = measures.convention;
  comparison.first_f1 = first.total[measures.strict].f1();
  comparison.second_f1 = second.total[measures.strict].f1();
  if (first.samples && second.samples) {
    comparison.p_value = evaluation::shift_p_value((*first.samples)[measures.strict],
                                                   (*second.samples)[measures.strict],
                                                   comparison.first_f1 - comparison.second_f1);
  }
  return comparison;
}

void check_same_gold(std::span<const LinksPair> first, std::span<const LinksPair> second) {
  const std::string expected = "two systems on the same gold";
  if (first.size() != second.size()) {
    throw Error(ErrorKind::kUsage, {}, expected,
                std::to_string(first.size()) + " and " + std::to_string(second.size()) + " files");
  }
  for (std::size_t index = 0; index < first.size(); ++index) {
    if (first[index].gold != second[index].gold) {
      throw Error(ErrorKind::kUsage, {}, expected,
                  "different gold in file " + std::to_string(index + 1));
    }
  }
}

}  // namespace

double Counts::precision() const { return ratio(test_correct, test_total); }

double Counts::recall() const { return ratio(gold_found, gold_total); }

double Counts::f1() const {
  const double sum = precision() + recall();
  return sum == 0.0 ? 0.0 : 2.0 * precision() * recall() / sum;
}

Counts& Counts::operator+=(const Counts& other) {
  test_correct += other.test_correct;
  test_total += other.test_total;
  gold_found += other.gold_found;
  gold_total += other.gold_total;
  return *this;
}

Evaluation evaluate(std::span<const LinksPair> files, const EvaluateOptions& options) {
  check_options(options);
  System system = measure_system(files, options);
  Evaluation result;
  for (const ConventionMeasures& measures : kConventions) {
    if (!system.has(measures.convention)) continue;
    result.scores.push_back(score_of(system, measures));
  }
  result.strict_by_shape = std::move(system.measurement.strict_by_shape);
  result.ladder_obstacle = system.measurement.ladder_obstacle;
  result.file_count = files.size();
  result.block_count = system.measurement.blocks.size();
  return result;
}

std::vector<Comparison> compare(std::span<const LinksPair> first, std::span<const LinksPair> second,
                                const EvaluateOptions& options) {
  check_options(options);
  check_same_gold(first, second);
  const System first_system = measure_system(first, options);
  const System second_system = measure_system(second, options);
  std::vector<Comparison> comparisons;
  for (const ConventionMeasures& measures : kConventions) {
    if (!first_system.has(measures.convention) || !second_system.has(measures.convention)) continue;
    comparisons.push_back(comparison_of(first_system, second_system, measures));
  }
  return comparisons;
}

std::string convention_name(Convention convention) {
  switch (convention) {
    case Convention::kVecalign:
      return "vecalign";
    case Convention::kNullFree:
      return "null-free";
    case Convention::kLadder:
      return "ladder";
  }
  return {};
}

std::string signature(Convention convention, std::size_t file_count,
                      const EvaluateOptions& options) {
  std::string result = "diglot:" + std::string(kVersion) +
                       "|convention:" + convention_name(convention) +
                       "|files:" + std::to_string(file_count) + "|average:micro|bootstrap:";
  if (options.resample_count == 0) return result + "none";
  return result + std::to_string(options.resample_count) + "x" +
         std::to_string(options.block_size) + "|seed:" + std::to_string(options.seed);
}

}  // namespace diglot
