// What each kind of evidence is worth: strict F1 (Vecalign's convention) on gold alignments with
// all of it, with all but one kind, and with one alone, as a table in Markdown.
//
//   ablation GOLD_FOLDER [--dictionaries FOLDER]
//
// Sets of whose languages there are FreeDict dictionaries in the folder come once more, with them.
// The passes that find where the path is run on lengths and boundaries in any case: a kind "alone"
// decides alone which of the paths near that one is best. Gold sets have no paragraphs, so
// structure evidence is not among them.
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "bench/fit/gold_sets.h"
#include "diglot/options.h"

namespace {

namespace fs = std::filesystem;
using diglot::AlignerOptions;

struct Setting {
  const char* name;
  void (*apply)(AlignerOptions& options);
};

constexpr Setting kSettings[] = {
    {"all", [](AlignerOptions& /*options*/) {}},
    {"all but lengths", [](AlignerOptions& o) { o.parameters.length_weight = 0.0; }},
    {"all but boundaries", [](AlignerOptions& o) { o.parameters.boundary_weight = 0.0; }},
    {"all but words", [](AlignerOptions& o) { o.parameters.lexical_weight = 0.0; }},
    {"all but learned words", [](AlignerOptions& o) { o.learn_words = false; }},
    {"all but words that look alike",
     [](AlignerOptions& o) { o.parameters.likeness_weight = 0.0; }},
    {"lengths alone", [](AlignerOptions& o) { o.use_words = false; }},
    {"words alone",
     [](AlignerOptions& o) {
       o.parameters.length_weight = 0.0;
       o.parameters.boundary_weight = 0.0;
     }},
    {"learned words alone",
     [](AlignerOptions& o) {
       o.parameters.length_weight = 0.0;
       o.parameters.boundary_weight = 0.0;
       o.parameters.likeness_weight = 0.0;
       o.parameters.dictionary_weight = 0.0;
     }},
    {"words that look alike alone",
     [](AlignerOptions& o) {
       o.parameters.length_weight = 0.0;
       o.parameters.boundary_weight = 0.0;
       o.parameters.dictionary_weight = 0.0;
       o.learn_words = false;
     }},
    {"dictionaries alone",
     [](AlignerOptions& o) {
       o.parameters.length_weight = 0.0;
       o.parameters.boundary_weight = 0.0;
       o.parameters.likeness_weight = 0.0;
       o.learn_words = false;
     }},
};

void print_head(const diglot::fit::Scores& scores) {
  std::cout << "| |";
  for (const auto& [group, score] : scores) std::cout << ' ' << group << " |";
  std::cout << " mean |\n|---|";
  for (std::size_t k = 0; k <= scores.size(); ++k) std::cout << "---|";
  std::cout << '\n';
}

void print_row(const char* name, const diglot::fit::Scores& scores) {
  double sum = 0.0;
  std::cout << "| " << name << " |";
  for (const auto& [group, score] : scores) {
    std::cout << ' ' << score << " |";
    sum += score;
  }
  std::cout << ' ' << sum / static_cast<double>(scores.size()) << " |" << std::endl;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const bool has_dictionaries = argc == 4 && std::string(argv[2]) == "--dictionaries";
    if ((argc != 2 && !has_dictionaries) || !fs::is_directory(argv[1])) {
      std::cerr << "usage: ablation GOLD_FOLDER [--dictionaries FOLDER]\n";
      return 2;
    }
    std::vector<diglot::fit::GoldSet> sets = diglot::fit::read_gold_sets(argv[1], 0);
    if (has_dictionaries) diglot::fit::add_sets_with_dictionaries(argv[3], sets);
    std::cout << std::fixed << std::setprecision(3);
    for (const Setting& setting : kSettings) {
      AlignerOptions options;
      setting.apply(options);
      const diglot::fit::Scores scores = diglot::fit::measure(sets, options);
      if (&setting == kSettings) print_head(scores);
      print_row(setting.name, scores);
    }
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "ablation: " << error.what() << '\n';
    return 2;
  }
}
