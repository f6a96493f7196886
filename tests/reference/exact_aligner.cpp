#include "tests/reference/exact_aligner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <tuple>

namespace diglot::reference {
namespace {

constexpr double kImpossible = -std::numeric_limits<double>::infinity();

// What the bead before a node was; null beads of the target follow those of the source in a
// stretch.
enum class Last { kBead, kSourceNull, kTargetNull };

struct Step {
  Shape shape;
  double score;
  Last last;
};

// The steps that lead from a node on; `score_at` wants the end of the bead.
std::vector<Step> steps_from(const Problem& problem, std::size_t i, std::size_t j, Last last) {
  std::vector<Step> steps;
  const auto add = [&](Shape shape, double score, Last next) {
    const std::size_t source_end = i + shape.source;
    const std::size_t target_end = j + shape.target;
    if (source_end > problem.source_size || target_end > problem.target_size) return;
    if (!problem.allowed(source_end, target_end)) return;
    steps.push_back({shape, score, next});
  };
  for (const Shape& shape : problem.shapes) {
    if (i + shape.source > problem.source_size || j + shape.target > problem.target_size) continue;
    add(shape, problem.scorer(i + shape.source, j + shape.target, shape), Last::kBead);
  }
  const double null_score =
      last == Last::kBead ? problem.null_scores.open : problem.null_scores.extend;
  if (last != Last::kTargetNull) add({1, 0}, null_score, Last::kSourceNull);
  add({0, 1}, null_score, Last::kTargetNull);
  return steps;
}

Bead bead_at(std::size_t i, std::size_t j, const Step& step) {
  return {{i, i + step.shape.source}, {j, j + step.shape.target}, step.score, 0.0};
}

void extend_path(const Problem& problem, std::size_t i, std::size_t j, Last last,
                 std::vector<Bead>& path, std::vector<std::vector<Bead>>& paths) {
  if (i == problem.source_size && j == problem.target_size) {
    paths.push_back(path);
    return;
  }
  for (const Step& step : steps_from(problem, i, j, last)) {
    path.push_back(bead_at(i, j, step));
    extend_path(problem, i + step.shape.source, j + step.shape.target, step.last, path, paths);
    path.pop_back();
  }
}

double log_add(double a, double b) {
  const double larger = std::max(a, b);
  if (larger == kImpossible) return kImpossible;
  return larger + std::log(std::exp(a - larger) + std::exp(b - larger));
}

// Combined weight of all ways from a node to the end: the best of them or their sum.
class Recursion {
 public:
  Recursion(const Problem& problem, double (*combine)(double, double))
      : problem_(problem), combine_(combine) {}

  double from(std::size_t i, std::size_t j, Last last) {
    if (i == problem_.source_size && j == problem_.target_size) return 0.0;
    const auto key = std::tuple(i, j, last);
    if (const auto found = memory_.find(key); found != memory_.end()) return found->second;
    double result = kImpossible;
    for (const Step& step : steps_from(problem_, i, j, last)) {
      result = combine_(result,
                        step.score + from(i + step.shape.source, j + step.shape.target, step.last));
    }
    return memory_[key] = result;
  }

 private:
  const Problem& problem_;
  double (*combine_)(double, double);
  std::map<std::tuple<std::size_t, std::size_t, Last>, double> memory_;
};

double larger_of(double a, double b) { return std::max(a, b); }

std::optional<Step> step_of(const Problem& problem, const Bead& bead, Last last) {
  for (const Step& step : steps_from(problem, bead.source.begin, bead.target.begin, last)) {
    if (step.shape == bead.shape()) return step;
  }
  return std::nullopt;
}

using StateWeights = std::array<double, 3>;  // By Last.

// Log weight of all ways from the start to a node, by the last step.
std::map<std::pair<std::size_t, std::size_t>, StateWeights> forward_weights(
    const Problem& problem) {
  std::map<std::pair<std::size_t, std::size_t>, StateWeights> weights;
  for (std::size_t i = 0; i <= problem.source_size; ++i) {
    for (std::size_t j = 0; j <= problem.target_size; ++j) {
      weights[{i, j}] = {kImpossible, kImpossible, kImpossible};
    }
  }
  weights[{0, 0}][0] = 0.0;
  for (std::size_t i = 0; i <= problem.source_size; ++i) {
    for (std::size_t j = 0; j <= problem.target_size; ++j) {
      for (const Last last : {Last::kBead, Last::kSourceNull, Last::kTargetNull}) {
        const double here = weights[{i, j}][static_cast<std::size_t>(last)];
        if (here == kImpossible) continue;
        for (const Step& step : steps_from(problem, i, j, last)) {
          double& there = weights[{i + step.shape.source, j + step.shape.target}]
                                 [static_cast<std::size_t>(step.last)];
          there = log_add(there, here + step.score);
        }
      }
    }
  }
  return weights;
}

}  // namespace

std::vector<std::vector<Bead>> all_paths(const Problem& problem) {
  std::vector<std::vector<Bead>> paths;
  std::vector<Bead> path;
  extend_path(problem, 0, 0, Last::kBead, path, paths);
  return paths;
}

double path_score(const Problem& problem, const std::vector<Bead>& path) {
  double score = 0.0;
  Last last = Last::kBead;
  for (const Bead& bead : path) {
    const std::optional<Step> step = step_of(problem, bead, last);
    if (!step) return kImpossible;
    score += step->score;
    last = step->last;
  }
  return score;
}

double best_score(const Problem& problem) {
  return Recursion(problem, larger_of).from(0, 0, Last::kBead);
}

std::vector<double> posteriors(const Problem& problem, const std::vector<Bead>& path) {
  auto forward = forward_weights(problem);
  Recursion onward(problem, log_add);
  const double total = onward.from(0, 0, Last::kBead);
  std::vector<double> result;
  for (const Bead& bead : path) {
    const StateWeights& before = forward[{bead.source.begin, bead.target.begin}];
    double weight = kImpossible;
    for (const Last last : {Last::kBead, Last::kSourceNull, Last::kTargetNull}) {
      const std::optional<Step> step = step_of(problem, bead, last);
      if (!step) continue;
      weight = log_add(weight, before[static_cast<std::size_t>(last)] + step->score +
                                   onward.from(bead.source.end, bead.target.end, step->last));
    }
    result.push_back(std::exp(weight - total));
  }
  return result;
}

}  // namespace diglot::reference
