// Fits what makes a translation probability of an alignment (src/align/translation_probability.cpp)
// to cuts of gold alignments, and tells how well it transfers: each language pair is left out once.
//
//   fit_translation_probability GOLD_FOLDER [--dictionaries FOLDER]
//
// gold_sets.h says what GOLD_FOLDER holds, document_cuts.h how it is cut. It is a logistic
// regression; groups of sets (a language pair, without and with dictionaries) and sizes all weigh
// the same.
#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <exception>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <Eigen/Dense>

#include "align/translation_features.h"
#include "bench/fit/document_cuts.h"
#include "bench/fit/gold_sets.h"
#include "diglot/diglot.h"

namespace {

using diglot::fit::CutKind;
using diglot::fit::DocumentCut;
using diglot::fit::GoldSet;
using Vector = Eigen::Vector3d;

struct Example {
  std::string languages, group;
  std::size_t size = 0;
  CutKind kind = CutKind::kTranslation;
  double weight = 0.0;
  Vector features = Vector::Zero();  // The first is the constant.
  double left_out = 0.0;             // Probability with what the other language pairs say.

  double is_translation() const { return kind == CutKind::kUnrelated ? 0.0 : 1.0; }
};
using Examples = std::vector<Example>;
using Selection = std::vector<const Example*>;

Example example(const DocumentCut& cut) {
  const diglot::Alignment alignment =
      diglot::Aligner({}, cut.set->lexicons).align(cut.source, cut.target);
  const auto features = diglot::align::translation_features(alignment);
  return {cut.set->languages,
          cut.set->group,
          cut.size,
          cut.kind,
          0.0,
          Vector(1.0, features.score_by_sentence, features.log_size)};
}

Examples examples(const std::vector<DocumentCut>& cuts) {
  Examples made(cuts.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < cuts.size(); i = next++) made[i] = example(cuts[i]);
  };
  std::vector<std::jthread> threads;
  for (unsigned t = 0; t < std::thread::hardware_concurrency(); ++t) threads.emplace_back(work);
  threads.clear();
  std::map<std::pair<std::string, std::size_t>, double> counts;
  for (const Example& e : made) counts[{e.group, e.size}] += 1.0;
  for (Example& e : made) e.weight = 1.0 / counts[{e.group, e.size}];
  return made;
}

template <typename Predicate>
Selection select(const Examples& all, Predicate&& predicate) {
  Selection selected;
  for (const Example& e : all) {
    if (predicate(e)) selected.push_back(&e);
  }
  return selected;
}

double probability(const Vector& weights, const Example& e) {
  return 1.0 / (1.0 + std::exp(-weights.dot(e.features)));
}

// Newton's method; the ridge keeps it finite where classes are separable.
Vector fit(const Selection& selection) {
  constexpr int kSteps = 50;
  constexpr double kRidge = 1e-3;
  Vector weights = Vector::Zero();
  for (int step = 0; step < kSteps; ++step) {
    Vector gradient = -kRidge * weights;
    Eigen::Matrix3d curvature = kRidge * Eigen::Matrix3d::Identity();
    for (const Example* e : selection) {
      const double p = probability(weights, *e);
      gradient += e->weight * (e->is_translation() - p) * e->features;
      curvature += e->weight * p * (1.0 - p) * e->features * e->features.transpose();
    }
    weights += curvature.ldlt().solve(gradient);
  }
  return weights;
}

// Area under the ROC curve: how often a translation has the higher probability of two; ties count
// half.
double area(const Selection& selection) {
  double won = 0.0, compared = 0.0;
  for (const Example* a : selection) {
    if (a->kind == CutKind::kUnrelated) continue;
    for (const Example* b : selection) {
      if (b->kind != CutKind::kUnrelated) continue;
      compared += 1.0;
      if (a->left_out > b->left_out) won += 1.0;
      if (a->left_out == b->left_out) won += 0.5;
    }
  }
  return won / compared;
}

template <typename Probability>
double brier_score(const Selection& selection, Probability&& p) {
  double sum = 0.0, weight = 0.0;
  for (const Example* e : selection) {
    sum += e->weight * std::pow(p(*e) - e->is_translation(), 2);
    weight += e->weight;
  }
  return sum / weight;
}

// Expected calibration error over ten bins of equal width.
template <typename Probability>
double calibration_error(const Selection& selection, Probability&& p) {
  std::array<double, 10> differences = {};
  double weight = 0.0;
  for (const Example* e : selection) {
    const auto bin = std::min<std::size_t>(static_cast<std::size_t>(p(*e) * 10.0), 9);
    differences[bin] += e->weight * (p(*e) - e->is_translation());
    weight += e->weight;
  }
  double sum = 0.0;
  for (const double difference : differences) sum += std::abs(difference);
  return sum / weight;
}

double share_above(const Selection& selection, double threshold) {
  double above = 0.0, weight = 0.0;
  for (const Example* e : selection) {
    if (e->left_out >= threshold) above += e->weight;
    weight += e->weight;
  }
  return above / weight;
}

void print_row(const std::string& name, const Selection& selection,
               const std::vector<std::size_t>& sizes, const Vector& weights) {
  std::cout << "| " << name << " |";
  for (const std::size_t size : sizes) {
    Selection of_size;
    std::copy_if(selection.begin(), selection.end(), std::back_inserter(of_size),
                 [&](const Example* e) { return e->size == size; });
    std::cout << ' ';
    if (!of_size.empty()) std::cout << area(of_size) << ' ';
    std::cout << '|';
  }
  const auto fitted = [&](const Example& e) { return probability(weights, e); };
  const auto left_out = [](const Example& e) { return e.left_out; };
  std::cout << ' ' << brier_score(selection, fitted) << " | " << brier_score(selection, left_out)
            << " | " << calibration_error(selection, fitted) << " | "
            << calibration_error(selection, left_out) << " |\n";
}

void print_areas(const Examples& all, const std::vector<std::size_t>& sizes,
                 const Vector& weights) {
  std::cout << "Area under the ROC curve by source sentences (language pair left out), Brier score "
               "and calibration error\n\n| |";
  for (const std::size_t size : sizes) std::cout << ' ' << size << " |";
  std::cout << " Brier | left out | error | left out |\n|---|";
  for (std::size_t k = 0; k < sizes.size() + 4; ++k) std::cout << "---|";
  std::cout << '\n';
  std::map<std::string, Selection> groups;
  for (const Example& e : all) groups[e.group].push_back(&e);
  for (const auto& [name, members] : groups) print_row(name, members, sizes, weights);
  const auto all_but = [&](CutKind kind) {
    return select(all, [&](const Example& e) { return e.kind != kind; });
  };
  print_row("all, without noise", all_but(CutKind::kNoisy), sizes, weights);
  print_row("all, noisy", all_but(CutKind::kTranslation), sizes, weights);
  print_row("all", select(all, [](const Example&) { return true; }), sizes, weights);
}

void print_thresholds(const Examples& all, const std::vector<std::size_t>& sizes) {
  std::cout << "\nPercent of pairs at or above a threshold (language pair left out): translations, "
               "noisy ones, unrelated\n\n| |";
  for (const std::size_t size : sizes) std::cout << ' ' << size << " |";
  std::cout << "\n|---|";
  for (std::size_t k = 0; k < sizes.size(); ++k) std::cout << "---|";
  std::cout << '\n';
  for (const double threshold : {0.1, 0.5, 0.9, 0.99}) {
    std::cout << "| " << std::setprecision(2) << threshold << std::setprecision(0) << " |";
    for (const std::size_t size : sizes) {
      for (const CutKind kind : {CutKind::kTranslation, CutKind::kNoisy, CutKind::kUnrelated}) {
        const auto wanted = [&](const Example& e) { return e.size == size && e.kind == kind; };
        std::cout << ' ' << 100.0 * share_above(select(all, wanted), threshold);
      }
      std::cout << " |";
    }
    std::cout << '\n';
  }
}

void leave_one_out(Examples& all) {
  std::map<std::string, Vector> weights;
  for (const Example& e : all) weights[e.languages];
  for (auto& [languages, others] : weights) {
    others = fit(select(all, [&](const Example& e) { return e.languages != languages; }));
  }
  for (Example& e : all) e.left_out = probability(weights[e.languages], e);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool has_dictionaries = arguments.size() == 3 && arguments[1] == "--dictionaries";
    if (arguments.size() != 1 && !has_dictionaries) {
      std::cerr << "usage: fit_translation_probability GOLD_FOLDER [--dictionaries FOLDER]\n";
      return 2;
    }
    std::vector<GoldSet> sets = diglot::fit::read_gold_sets(arguments[0], 0);
    if (has_dictionaries) diglot::fit::add_sets_with_dictionaries(arguments[2], sets);
    const diglot::fit::CutOptions options;
    Examples all = examples(diglot::fit::cut_documents(sets, options));
    leave_one_out(all);
    const Vector fitted = fit(select(all, [](const Example&) { return true; }));
    std::cout << std::fixed << std::setprecision(3);
    print_areas(all, options.sizes, fitted);
    print_thresholds(all, options.sizes);
    std::cout << std::setprecision(2) << "\nconstexpr double kIntercept = " << fitted[0]
              << ";\nconstexpr double kScoreWeight = " << fitted[1]
              << ";\nconstexpr double kLogSizeWeight = " << fitted[2] << ";\n";
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "fit_translation_probability: " << error.what() << '\n';
    return 2;
  }
}
