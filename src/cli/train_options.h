// What `diglot train` was asked to do: the arguments as meant, not as typed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/sides.h"
#include "diglot/segment.h"
#include "diglot/train.h"

namespace diglot::cli {

/// What there is to learn from.
enum class TrainingInput {
  kBitexts,    ///< Files of units: TMX, or lines of source, tab, target.
  kMoses,      ///< Pairs of files whose lines translate each other.
  kDocuments,  ///< Pairs of documents, aligned first.
};

struct TrainRequest {
  TrainingInput input = TrainingInput::kBitexts;
  std::vector<std::string> bitext_paths;
  std::string source_language;  ///< Canonical tag; empty: to be found out, but not of bitexts.
  std::string target_language;
  std::vector<SideRequest> sources;  ///< Of pairs; as many as targets.
  std::vector<SideRequest> targets;
  SegmentOptions segmentation;             ///< Of documents.
  std::vector<std::string> lexicon_paths;  ///< Of documents; the user's own.
  bool use_dictionaries = true;            ///< Of documents; those installed on the machine.
  TrainOptions training;
  std::string output_path;
  bool quiet = false;
};

/// Parses the arguments behind `train`. Nothing where only help was wanted, which has then been
/// printed. Throws Error (kUsage) where they are not clear.
std::optional<TrainRequest> parse_train_request(const std::vector<std::string>& arguments);

}  // namespace diglot::cli
