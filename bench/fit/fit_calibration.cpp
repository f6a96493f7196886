// Fits calibration_knee to gold alignments, so that posteriors become confidences, and tells how
// well it transfers: each language pair is left out once, and its calibration with the others' knee
// is set beside that of its bare posteriors.
//
//   fit_calibration GOLD_FOLDER [--slope SLOPE]
//
// gold_sets.h says what GOLD_FOLDER holds. What is made small is the cross-entropy, averaged over
// language pairs, so that no large text outvotes the others. The slope is not fitted: for pairs
// left out, slopes from 0.05 to 0.2 serve equally well, and one fitted with the knee serves worse.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/calibration.h"
#include "bench/fit/gold_sets.h"
#include "diglot/diglot.h"

namespace {

using diglot::AlignerParameters;
using diglot::LinksPair;

// The knees that are tried, in nats.
constexpr double kLargestKnee = 12.0;
constexpr double kKneeStep = 0.05;

// Test links carry posteriors.
using FilesByPair = std::map<std::string, std::vector<LinksPair>>;

struct JudgedLink {
  double posterior = 0.0;
  bool is_right = false;
};
using JudgedByPair = std::map<std::string, std::vector<JudgedLink>>;

FilesByPair align(const std::vector<diglot::fit::GoldSet>& sets) {
  diglot::AlignerOptions uncalibrated;
  uncalibrated.parameters.calibration_slope = 1.0;
  std::vector<diglot::Links> aligned = diglot::fit::align_all(sets, uncalibrated);
  FilesByPair files;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    files[sets[i].languages].push_back({sets[i].gold, std::move(aligned[i])});
  }
  return files;
}

JudgedByPair judge(const FilesByPair& files) {
  JudgedByPair judged;
  for (const auto& [pair, list] : files) {
    for (const LinksPair& file : list) {
      std::set<std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> gold;
      for (const diglot::Link& link : file.gold) gold.emplace(link.source, link.target);
      for (const diglot::Link& link : file.test) {
        judged[pair].push_back({*link.score, gold.contains({link.source, link.target})});
      }
    }
  }
  return judged;
}

double cross_entropy(const std::vector<JudgedLink>& links, const AlignerParameters& parameters) {
  constexpr double kSmallest = 1e-7;  // Of what is impossible, the logarithm has no end.
  double sum = 0.0;
  for (const JudgedLink& link : links) {
    const double confidence = diglot::align::calibrated(link.posterior, parameters);
    sum -= std::log(std::max(link.is_right ? confidence : 1.0 - confidence, kSmallest));
  }
  return sum / static_cast<double>(links.size());
}

// The knee that is best for all pairs but `left_out`, beside a slope.
AlignerParameters fit(const JudgedByPair& judged, const std::string& left_out, double slope) {
  AlignerParameters best;
  double smallest = HUGE_VAL;
  for (int step = 0; step * kKneeStep <= kLargestKnee; ++step) {
    AlignerParameters trial;
    trial.calibration_slope = slope;
    trial.calibration_knee = step * kKneeStep;
    double sum = 0.0;
    for (const auto& [pair, links] : judged) {
      if (pair != left_out) sum += cross_entropy(links, trial);
    }
    if (sum >= smallest) continue;
    smallest = sum;
    best = trial;
  }
  return best;
}

std::vector<LinksPair> calibrated(std::vector<LinksPair> files,
                                  const AlignerParameters& parameters) {
  for (LinksPair& file : files) {
    for (diglot::Link& link : file.test) {
      link.score = diglot::align::calibrated(*link.score, parameters);
    }
  }
  return files;
}

void append(const std::vector<LinksPair>& files, std::vector<LinksPair>& all) {
  all.insert(all.end(), files.begin(), files.end());
}

void print_row(const std::string& name, const std::vector<LinksPair>& before,
               const std::vector<LinksPair>& fitted, const std::vector<LinksPair>& left_out) {
  std::cout << std::left << std::setw(10) << name << std::right << std::setw(7)
            << diglot::reliability(before).all.total().count;
  for (const auto* files : {&before, &fitted, &left_out}) {
    std::cout << std::setw(12) << diglot::reliability(*files).all.expected_error();
  }
  for (const auto* files : {&before, &fitted, &left_out}) {
    std::cout << std::setw(12) << diglot::reliability(*files).all.brier_score();
  }
  std::cout << '\n';
}

void print_table(const FilesByPair& files, const JudgedByPair& judged,
                 const AlignerParameters& fitted) {
  std::cout << "                 calibration error                   Brier score\n"
               "pair        beads  posteriors      fitted    left out"
               "  posteriors      fitted    left out\n";
  std::vector<LinksPair> all_before, all_fitted, all_left_out;
  double entropy_before = 0.0, entropy_left_out = 0.0;
  AlignerParameters uncalibrated;
  uncalibrated.calibration_slope = 1.0;
  for (const auto& [pair, list] : files) {
    const AlignerParameters others = fit(judged, pair, fitted.calibration_slope);
    append(list, all_before);
    append(calibrated(list, fitted), all_fitted);
    append(calibrated(list, others), all_left_out);
    print_row(pair, list, calibrated(list, fitted), calibrated(list, others));
    entropy_before += cross_entropy(judged.at(pair), uncalibrated);
    entropy_left_out += cross_entropy(judged.at(pair), others);
  }
  print_row("together", all_before, all_fitted, all_left_out);
  const auto pair_count = static_cast<double>(files.size());
  std::cout << "\ncross-entropy in nats, mean of pairs: posteriors " << entropy_before / pair_count
            << ", left out " << entropy_left_out / pair_count << "\n\n";
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const bool has_slope = arguments.size() == 3 && arguments[1] == "--slope";
    if (arguments.size() != 1 && !has_slope) {
      std::cerr << "usage: fit_calibration GOLD_FOLDER [--slope SLOPE]\n";
      return 2;
    }
    const double slope =
        has_slope ? std::stod(arguments[2]) : AlignerParameters().calibration_slope;
    const FilesByPair files = align(diglot::fit::read_gold_sets(arguments[0], 0));
    const JudgedByPair judged = judge(files);
    const AlignerParameters fitted = fit(judged, {}, slope);
    std::cout << std::fixed << std::setprecision(4);
    print_table(files, judged, fitted);
    std::cout << std::setprecision(2) << "  calibration_knee = " << fitted.calibration_knee << ";\n"
              << "  calibration_slope = " << fitted.calibration_slope << ";\n";
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "fit_calibration: " << error.what() << '\n';
    return 2;
  }
}
