// What is lost by not looking at the whole lattice: strict F1 of each gold set with the corridors
// of the aligner, and with all passes searching everywhere, and how many beads differ, as a table
// in Markdown. Without dictionaries. Time and memory of the second grow with source x target: 2
// bytes a node, and some minutes for 5,000 x 5,000 sentences.
//
//   exact_search GOLD_FOLDER [SMALLEST_SIZE]
//
// Sets of fewer source sentences than SMALLEST_SIZE are left out.
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <set>
#include <utility>
#include <vector>

#include "align/pair_aligner.h"
#include "bench/fit/gold_sets.h"

namespace {

using diglot::Bead;
using BeadSet =
    std::set<std::pair<std::pair<std::size_t, std::size_t>, std::pair<std::size_t, std::size_t>>>;

// The beads that are not null.
BeadSet bead_set(const std::vector<Bead>& beads) {
  BeadSet result;
  for (const Bead& bead : beads) {
    if (bead.shape().is_null()) continue;
    result.insert({{bead.source.begin, bead.source.end}, {bead.target.begin, bead.target.end}});
  }
  return result;
}

std::size_t common_count(const BeadSet& first, const BeadSet& second) {
  std::size_t count = 0;
  for (const auto& bead : first) count += second.count(bead);
  return count;
}

BeadSet gold_set(const diglot::fit::GoldSet& set) {
  BeadSet result;
  for (const diglot::Link& link : set.gold) {
    if (link.source.empty() || link.target.empty()) continue;
    result.insert({{link.source.front(), link.source.back() + 1},
                   {link.target.front(), link.target.back() + 1}});
  }
  return result;
}

BeadSet align(const diglot::fit::GoldSet& set, bool everywhere) {
  const diglot::AlignerOptions options;
  const diglot::align::PreparedLexicons lexicons({});
  diglot::align::PairAligner aligner(set.source, set.target, options, lexicons);
  if (everywhere) aligner.search_everywhere();
  return bead_set(aligner.align());
}

double f1(const BeadSet& gold, const BeadSet& found) {
  return 2.0 * static_cast<double>(common_count(gold, found)) /
         static_cast<double>(gold.size() + found.size());
}

}  // namespace

int main(int argc, char** argv) {
  try {
    if (argc != 2 && argc != 3) {
      std::cerr << "usage: exact_search GOLD_FOLDER [SMALLEST_SIZE]\n";
      return 2;
    }
    const std::size_t smallest = argc == 3 ? std::strtoul(argv[2], nullptr, 10) : 0;
    std::cout << "| languages | sentences | corridors | everywhere | beads that differ |\n"
              << "|---|---|---|---|---|\n"
              << std::fixed << std::setprecision(4);
    for (const diglot::fit::GoldSet& set : diglot::fit::read_gold_sets(argv[1], 0)) {
      if (set.source.size() < smallest) continue;
      const BeadSet gold = gold_set(set);
      const BeadSet fast = align(set, false);
      const BeadSet exact = align(set, true);
      std::cout << "| " << set.languages << " | " << set.source.size() << " | " << f1(gold, fast)
                << " | " << f1(gold, exact) << " | " << fast.size() - common_count(fast, exact)
                << " |" << std::endl;
    }
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "exact_search: " << error.what() << '\n';
    return 2;
  }
}
