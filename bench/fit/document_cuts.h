// Short documents cut out of gold alignments: pairs that translate each other, and pairs that do
// not.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "bench/fit/gold_sets.h"
#include "diglot/document.h"

namespace diglot::fit {

enum class CutKind {
  kTranslation,  ///< A stretch of gold beads.
  kNoisy,        ///< The same with sentences left out and others put in, on both sides.
  kUnrelated,    ///< The sides come from different places, or from different documents.
};

struct DocumentCut {
  const GoldSet* set = nullptr;  ///< Of the source; lends its lexicons.
  std::size_t size = 0;          ///< Source sentences wanted, before noise.
  CutKind kind = CutKind::kTranslation;
  Document source, target;
};

struct CutOptions {
  std::vector<std::size_t> sizes = {5, 10, 20, 50, 200};
  /// Source sentences of all cuts of one group, size and kind together, as far as min_count and
  /// max_count allow.
  std::size_t sentence_count = 1000;
  std::size_t min_count = 10;  ///< Cuts of one group, size and kind.
  std::size_t max_count = 30;
  double noise = 0.15;  ///< Of a noisy cut, the share of sentences left out, and of those put in.
};

/// Cuts of all groups of sets. Of each group and size there are as many translations, noisy ones
/// included, as unrelated pairs; sizes that the documents of a group do not have are left out.
/// The same each time.
std::vector<DocumentCut> cut_documents(const std::vector<GoldSet>& sets, const CutOptions& options);

}  // namespace diglot::fit
