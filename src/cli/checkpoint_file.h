// Where a batch stands, in a file that is whole or not there, whatever happens to the machine.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/record_files.h"

namespace diglot::cli {

/// A checkpoint, and the sizes that the files had.
struct SavedCheckpoint {
  Checkpoint checkpoint;
  std::uint64_t fingerprint = 0;
  std::vector<std::uint64_t> file_sizes;
};

/// Replaces the file. Throws Error (kOutput) where it cannot be written.
void save_checkpoint(const std::string& path, const SavedCheckpoint& saved);

/// Nothing where there is no such file. Throws Error (kFormat) where it is something else.
std::optional<SavedCheckpoint> load_checkpoint(const std::string& path);

}  // namespace diglot::cli
