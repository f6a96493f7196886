// Fits AlignerParameters to gold alignments by coordinate ascent on strict F1 (Vecalign's
// convention), averaged over language pairs, and tells how well what is fitted transfers: each
// language pair is left out once, and its F1 with the others' parameters is set beside its F1 with
// its own among them.
//
//   fit_parameters GOLD_FOLDER [--rounds N] [--limit SENTENCES] [--set NAME=VALUE]...
//                  [--dictionaries FOLDER] [--no-leave-one-out]
//
// --rounds 0 measures only; --set starts from another value of a parameter; --limit takes the first
// sentences of each document pair alone, 0 takes all; --dictionaries takes those of FreeDict that
// lie in a folder, and aligns the pairs that have any once more with them. gold_sets.h says what
// GOLD_FOLDER holds. It prints the table of include/diglot/options.h.
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "bench/fit/gold_sets.h"
#include "diglot/diglot.h"

namespace {

namespace fs = std::filesystem;
using diglot::fit::GoldSet;
using diglot::fit::Scores;

// A parameter, where it is, and how far to look first. Those that are factors or counts move by
// factors, the others by nats. Not here: null_extend, because long stretches without counterpart
// hardly occur in gold alignments, and what paragraphs tell, because the gold sets have none.
struct Parameter {
  const char* name;
  double& (*value)(diglot::AlignerParameters&);
  double step;
  bool by_factor;
};

#define DIGLOT_MEMBER(name) [](diglot::AlignerParameters& p) -> double& { return p.name; }
constexpr Parameter kParameters[] = {
    {"length_weight", DIGLOT_MEMBER(length_weight), 0.15, true},
    {"length.freedom", DIGLOT_MEMBER(length.freedom), 0.3, true},
    {"length.variance", DIGLOT_MEMBER(length.variance), 0.3, true},
    {"length.quadratic", DIGLOT_MEMBER(length.quadratic), 0.4, true},
    {"length.variance_beads", DIGLOT_MEMBER(length.variance_beads), 0.6, true},
    {"length.gamma_runs", DIGLOT_MEMBER(length.gamma_runs), 0.6, true},
    {"length_without_words.freedom", DIGLOT_MEMBER(length_without_words.freedom), 0.3, true},
    {"length_without_words.variance", DIGLOT_MEMBER(length_without_words.variance), 0.3, true},
    {"length_without_words.quadratic", DIGLOT_MEMBER(length_without_words.quadratic), 0.4, true},
    {"length_without_words.variance_beads", DIGLOT_MEMBER(length_without_words.variance_beads), 0.6,
     true},
    {"without_words.prior_1_2", DIGLOT_MEMBER(priors_without_words.prior_1_2), 0.4, false},
    {"without_words.prior_1_3", DIGLOT_MEMBER(priors_without_words.prior_1_3), 0.5, false},
    {"without_words.prior_2_2", DIGLOT_MEMBER(priors_without_words.prior_2_2), 0.5, false},
    {"without_words.prior_2_3", DIGLOT_MEMBER(priors_without_words.prior_2_3), 0.5, false},
    {"without_words.prior_3_3", DIGLOT_MEMBER(priors_without_words.prior_3_3), 0.5, false},
    {"without_words.prior_beads", DIGLOT_MEMBER(priors_without_words.prior_beads), 0.6, true},
    {"without_words.null_open", DIGLOT_MEMBER(priors_without_words.null_open), 0.5, false},
    {"prior_1_2", DIGLOT_MEMBER(priors.prior_1_2), 0.4, false},
    {"prior_1_3", DIGLOT_MEMBER(priors.prior_1_3), 0.5, false},
    {"prior_2_2", DIGLOT_MEMBER(priors.prior_2_2), 0.5, false},
    {"prior_2_3", DIGLOT_MEMBER(priors.prior_2_3), 0.5, false},
    {"prior_3_3", DIGLOT_MEMBER(priors.prior_3_3), 0.5, false},
    {"prior_beads", DIGLOT_MEMBER(priors.prior_beads), 0.6, true},
    {"null_open", DIGLOT_MEMBER(priors.null_open), 0.5, false},
    {"null_beads", DIGLOT_MEMBER(priors.null_beads), 0.6, true},
    {"boundary_weight", DIGLOT_MEMBER(boundary_weight), 0.3, true},
    {"boundary_beads", DIGLOT_MEMBER(boundary_beads), 0.7, true},
    {"lexical_weight", DIGLOT_MEMBER(lexical_weight), 0.2, true},
    {"lexical_power", DIGLOT_MEMBER(lexical_power), 0.06, false},
    {"explained_words", DIGLOT_MEMBER(explained_words), 0.4, true},
    {"explained_numbers", DIGLOT_MEMBER(explained_numbers), 0.5, true},
    {"explained_punctuation", DIGLOT_MEMBER(explained_punctuation), 0.6, true},
    {"likeness_weight", DIGLOT_MEMBER(likeness_weight), 0.4, true},
    {"dictionary_weight", DIGLOT_MEMBER(dictionary_weight), 0.4, true},
    {"trained_weight", DIGLOT_MEMBER(trained_weight), 0.4, true},
    {"learned_weight", DIGLOT_MEMBER(learned_weight), 0.4, true},
    {"learning_confidence", DIGLOT_MEMBER(learning_confidence), 0.15, false},
    {"learning_discount", DIGLOT_MEMBER(learning_discount), 0.2, false},
    {"learning_shrinkage", DIGLOT_MEMBER(learning_shrinkage), 0.6, true},
};

Scores measure(const std::vector<GoldSet>& sets, const diglot::AlignerParameters& parameters) {
  diglot::AlignerOptions options;
  options.parameters = parameters;
  return diglot::fit::measure(sets, options);
}

double mean(const Scores& scores) {
  double sum = 0.0;
  for (const auto& [pair, score] : scores) sum += score;
  return scores.empty() ? 0.0 : sum / static_cast<double>(scores.size());
}

diglot::AlignerParameters fit(const std::vector<GoldSet>& sets,
                              const diglot::AlignerParameters& start, int rounds) {
  diglot::AlignerParameters best = start;
  double best_score = mean(measure(sets, best));
  std::vector<double> steps;
  for (const Parameter& parameter : kParameters) steps.push_back(parameter.step);
  for (int round = 0; round < rounds; ++round) {
    for (std::size_t k = 0; k < std::size(kParameters); ++k) {
      const Parameter& parameter = kParameters[k];
      bool better = false;
      for (const double direction : {-1.0, 1.0}) {
        diglot::AlignerParameters trial = best;
        double& value = parameter.value(trial);
        const double step = direction * steps[k];
        value = parameter.by_factor ? value * std::exp(step) : value + step;
        const double score = mean(measure(sets, trial));
        if (score <= best_score) continue;
        best_score = score;
        best = trial;
        better = true;
        break;
      }
      steps[k] *= better ? 1.2 : 0.6;
    }
    std::cerr << "round " << round + 1 << ": " << best_score << '\n';
  }
  return best;
}

void print(diglot::AlignerParameters parameters) {
  for (const Parameter& parameter : kParameters) {
    std::cout << "  " << parameter.name << " = " << parameter.value(parameters) << ";\n";
  }
}

struct Arguments {
  fs::path gold;
  int rounds = 6;
  std::size_t limit = 1500;
  bool leave_one_out = true;
  fs::path dictionaries;
  diglot::AlignerParameters start;
};

void set_parameter(const std::string& assignment, diglot::AlignerParameters& parameters) {
  const std::size_t equals = assignment.find('=');
  for (const Parameter& parameter : kParameters) {
    if (assignment.substr(0, equals) != parameter.name) continue;
    parameter.value(parameters) = std::stod(assignment.substr(equals + 1));
    return;
  }
  throw std::invalid_argument("no parameter for " + assignment);
}

Arguments parse(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--rounds" && i + 1 < argc) {
      arguments.rounds = std::atoi(argv[++i]);
    } else if (argument == "--limit" && i + 1 < argc) {
      arguments.limit = static_cast<std::size_t>(std::atol(argv[++i]));
    } else if (argument == "--set" && i + 1 < argc) {
      set_parameter(argv[++i], arguments.start);
    } else if (argument == "--dictionaries" && i + 1 < argc) {
      arguments.dictionaries = argv[++i];
    } else if (argument == "--no-leave-one-out") {
      arguments.leave_one_out = false;
    } else {
      arguments.gold = argument;
    }
  }
  return arguments;
}

void leave_one_out(const std::vector<GoldSet>& sets, const Scores& with_all,
                   const Arguments& arguments) {
  std::cout << "\npair                fitted with it  fitted without it  lost\n";
  std::set<std::string> languages;
  for (const GoldSet& set : sets) languages.insert(set.languages);
  for (const std::string& pair : languages) {
    std::vector<GoldSet> others;
    std::vector<GoldSet> left_out;
    for (const GoldSet& set : sets) (set.languages == pair ? left_out : others).push_back(set);
    const diglot::AlignerParameters fitted = fit(others, arguments.start, arguments.rounds);
    for (const auto& [group, transferred] : measure(left_out, fitted)) {
      const double score = with_all.at(group);
      std::cout << std::left << std::setw(20) << group << std::right << std::setw(14) << score
                << std::setw(19) << transferred << std::setw(6) << score - transferred << std::endl;
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Arguments arguments = parse(argc, argv);
    if (!fs::is_directory(arguments.gold)) {
      std::cerr << "usage: fit_parameters GOLD_FOLDER [--rounds N] [--limit SENTENCES]"
                   " [--set NAME=VALUE]... [--dictionaries FOLDER] [--no-leave-one-out]\n";
      return 2;
    }
    std::vector<GoldSet> sets = diglot::fit::read_gold_sets(arguments.gold, arguments.limit);
    if (!arguments.dictionaries.empty()) {
      diglot::fit::add_sets_with_dictionaries(arguments.dictionaries, sets);
    }

    std::cout << std::fixed << std::setprecision(4);
    const Scores before = measure(sets, arguments.start);
    const diglot::AlignerParameters fitted = fit(sets, arguments.start, arguments.rounds);
    const Scores after = measure(sets, fitted);
    std::cout << "pair   before  fitted\n";
    for (const auto& [pair, score] : before) {
      std::cout << pair << "  " << score << "  " << after.at(pair) << '\n';
    }
    std::cout << "mean   " << mean(before) << "  " << mean(after) << "\n\n";
    print(fitted);
    if (arguments.leave_one_out) leave_one_out(sets, after, arguments);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "fit_parameters: " << error.what() << '\n';
    return 2;
  }
}
