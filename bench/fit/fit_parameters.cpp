// Fits AlignerParameters to gold alignments by coordinate ascent on strict F1 (Vecalign's
// convention), averaged over language pairs, and tells how well what is fitted transfers: each
// language pair is left out once, and its F1 with the others' parameters is set beside its F1 with
// its own among them.
//
//   fit_parameters GOLD_FOLDER [--rounds N] [--limit SENTENCES] [--set NAME=VALUE]...
//                  [--no-leave-one-out]
//
// --rounds 0 measures only; --set starts from another value of a parameter; --limit takes the first
// sentences of each document pair alone, 0 takes all.
// GOLD_FOLDER holds a folder for each document pair: source.txt and target.txt with one sentence a
// line, gold.align with Vecalign's links, langs with the two language codes. It prints the table of
// include/diglot/options.h.
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "diglot/diglot.h"

namespace {

namespace fs = std::filesystem;

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
    {"length_freedom", DIGLOT_MEMBER(length_freedom), 0.3, true},
    {"length_variance", DIGLOT_MEMBER(length_variance), 0.3, true},
    {"length_quadratic", DIGLOT_MEMBER(length_quadratic), 0.4, true},
    {"length_variance_beads", DIGLOT_MEMBER(length_variance_beads), 0.6, true},
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
    {"boundary_weight", DIGLOT_MEMBER(boundary_weight), 0.3, true},
    {"boundary_beads", DIGLOT_MEMBER(boundary_beads), 0.7, true},
    {"lexical_weight", DIGLOT_MEMBER(lexical_weight), 0.2, true},
    {"lexical_power", DIGLOT_MEMBER(lexical_power), 0.06, false},
    {"explained_words", DIGLOT_MEMBER(explained_words), 0.4, true},
    {"explained_numbers", DIGLOT_MEMBER(explained_numbers), 0.5, true},
    {"explained_punctuation", DIGLOT_MEMBER(explained_punctuation), 0.6, true},
    {"learned_weight", DIGLOT_MEMBER(learned_weight), 0.4, true},
    {"learning_confidence", DIGLOT_MEMBER(learning_confidence), 0.15, false},
    {"learning_discount", DIGLOT_MEMBER(learning_discount), 0.2, false},
    {"learning_shrinkage", DIGLOT_MEMBER(learning_shrinkage), 0.6, true},
};

struct GoldSet {
  std::string pair;  // Language pair: sets of the same pair are measured together.
  diglot::Document source, target;
  diglot::Links gold;
};

// The first `limit` source sentences of a set, up to the end of a bead that is not null.
void shorten(std::size_t limit, std::string& source, std::string& target, diglot::Links& links) {
  std::size_t source_count = 0;
  std::size_t target_count = 0;
  std::size_t used = 0;
  for (const diglot::Link& link : links) {
    ++used;
    if (!link.source.empty()) source_count = link.source.back() + 1;
    if (!link.target.empty()) target_count = link.target.back() + 1;
    if (limit > 0 && source_count >= limit && !link.is_null()) break;
  }
  links.resize(used);
  const auto first_lines = [&](std::string& text, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end != std::string::npos; --count) end = text.find('\n', end) + 1;
    text.resize(end);
  };
  first_lines(source, source_count);
  first_lines(target, target_count);
}

GoldSet read_set(const fs::path& folder, std::size_t limit) {
  diglot::Text source = diglot::read_text(folder / "source.txt");
  diglot::Text target = diglot::read_text(folder / "target.txt");
  GoldSet set;
  set.gold = diglot::read_links(folder / "gold.align");
  shorten(limit, source.utf8, target.utf8, set.gold);
  std::ifstream languages(folder / "langs");
  std::string source_language, target_language;
  languages >> source_language >> target_language;
  set.pair = source_language + '-' + target_language;
  set.source = diglot::segment(std::move(source), {diglot::Layout::kPresplit, source_language});
  set.target = diglot::segment(std::move(target), {diglot::Layout::kPresplit, target_language});
  return set;
}

diglot::Links align(const GoldSet& set, const diglot::AlignerParameters& parameters) {
  diglot::AlignerOptions options;
  options.parameters = parameters;
  diglot::Links links;
  for (const diglot::Bead& bead : diglot::Aligner(options).align(set.source, set.target)) {
    diglot::Link link;
    for (std::size_t i = bead.source.begin; i < bead.source.end; ++i) {
      link.source.push_back(set.source.number(i));
    }
    for (std::size_t j = bead.target.begin; j < bead.target.end; ++j) {
      link.target.push_back(set.target.number(j));
    }
    links.push_back(std::move(link));
  }
  return links;
}

using Scores = std::map<std::string, double>;  // Strict F1 by language pair.

Scores measure(const std::vector<GoldSet>& sets, const diglot::AlignerParameters& parameters) {
  std::vector<diglot::Links> aligned(sets.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < sets.size(); i = next++) {
      aligned[i] = align(sets[i], parameters);
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned t = 0; t < std::thread::hardware_concurrency(); ++t) threads.emplace_back(work);
  threads.clear();

  std::map<std::string, std::vector<diglot::LinksPair>> files;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    files[sets[i].pair].push_back({sets[i].gold, std::move(aligned[i])});
  }
  Scores scores;
  for (const auto& [pair, list] : files) {
    const diglot::EvaluateOptions no_bootstrap = {.resample_count = 0};
    scores[pair] = diglot::evaluate(list, no_bootstrap).scores.front().strict.f1();
  }
  return scores;
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
  std::cout << "\npair   fitted with it  fitted without it  lost\n";
  for (const auto& [pair, score] : with_all) {
    std::vector<GoldSet> others;
    std::vector<GoldSet> left_out;
    for (const GoldSet& set : sets) (set.pair == pair ? left_out : others).push_back(set);
    const double transferred =
        measure(left_out, fit(others, arguments.start, arguments.rounds)).begin()->second;
    std::cout << pair << std::setw(14) << score << std::setw(16) << transferred << std::setw(14)
              << score - transferred << std::endl;
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const Arguments arguments = parse(argc, argv);
    if (!fs::is_directory(arguments.gold)) {
      std::cerr << "usage: fit_parameters GOLD_FOLDER [--rounds N] [--limit SENTENCES]"
                   " [--set NAME=VALUE]... [--no-leave-one-out]\n";
      return 2;
    }
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(arguments.gold)) {
      if (fs::exists(entry.path() / "gold.align")) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    std::vector<GoldSet> sets;
    for (const fs::path& folder : folders) sets.push_back(read_set(folder, arguments.limit));

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
