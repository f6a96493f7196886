// Gold alignments to fit to: a folder for each document pair, which holds source.txt and target.txt
// with one sentence a line, gold.align with Vecalign's links, langs with the two language codes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "diglot/document.h"
#include "diglot/lexicon.h"
#include "diglot/links.h"
#include "diglot/options.h"

namespace diglot::fit {

struct GoldSet {
  std::string languages;  ///< "de-fr": left out together.
  /// The languages, with "+dictionaries" behind them where there are lexicons: sets of the same
  /// group are measured together.
  std::string group;
  Document source, target;
  Links gold;
  std::vector<Lexicon> lexicons;
};

/// The sets of a folder, in the order of their names; of each, the first `limit` source sentences
/// (0: all), up to the end of a bead that is not null.
std::vector<GoldSet> read_gold_sets(const std::filesystem::path& folder, std::size_t limit);

/// Adds each set of whose languages there are FreeDict dictionaries in `folder` once more, with
/// them.
void add_sets_with_dictionaries(const std::filesystem::path& folder, std::vector<GoldSet>& sets);

/// Strict F1 in Vecalign's convention, by group of sets.
using Scores = std::map<std::string, double>;
Scores measure(const std::vector<GoldSet>& sets, const AlignerOptions& options);

/// Aligns each set with its lexicons; links carry their confidences. Runs on all processors.
std::vector<Links> align_all(const std::vector<GoldSet>& sets, const AlignerOptions& options);

}  // namespace diglot::fit
