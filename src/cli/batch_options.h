// What `diglot batch` and `diglot stream` were asked to do: the arguments as meant, not as typed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/aligning_options.h"
#include "diglot/batch.h"
#include "diglot/pair_record.h"
#include "diglot/segment.h"
#include "diglot/write.h"

namespace diglot::cli {

/// What both are told.
struct ManyPairsRequest {
  std::string source_language;  ///< Of pairs that do not tell; canonical tag; empty: found out.
  std::string target_language;
  Layout layout = Layout::kDetect;
  bool use_system_lists = true;
  AligningRequest aligning;
  BatchOptions batch;
  std::size_t max_byte_count = 0;  ///< Of a text, or of a line of a stream.
  bool quiet = false;
};

enum class BatchOutput {
  kFolder,   ///< A file a pair.
  kRecords,  ///< One file with a JSON record a pair.
  kTsv,      ///< One file with a line a bead.
};

struct BatchRequest {
  ManyPairsRequest pairs;
  std::string list_path;  ///< "-" for standard input.
  std::string source_encoding;
  std::string target_encoding;
  std::string source_tag;
  std::string target_tag;
  BatchOutput output = BatchOutput::kFolder;
  std::string output_path;       ///< Without "/" at its end.
  std::optional<Format> format;  ///< Of the files in a folder; none: each by its name.
  std::int64_t creation_time = 0;
  bool resume = false;
  /// Of all arguments that results depend on, so that a batch does not go on with others.
  std::uint64_t fingerprint = 0;
};

struct StreamRequest {
  ManyPairsRequest pairs;
  std::string input_path = "-";
  RecordFormat input_format = RecordFormat::kJson;
  std::string output_path = "-";
};

/// Parse the arguments behind `batch` and `stream`. Nothing where only help was wanted, which has
/// then been printed. Throw Error (kUsage) where they are not clear.
std::optional<BatchRequest> parse_batch_request(const std::vector<std::string>& arguments);
std::optional<StreamRequest> parse_stream_request(const std::vector<std::string>& arguments);

}  // namespace diglot::cli
