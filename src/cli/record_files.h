// The files that `diglot batch` appends to, pair after pair, and where it stands in them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diglot/batch.h"

namespace diglot::cli {

/// How far a batch has come.
struct Checkpoint {
  std::uint64_t list_checksum = 0;  ///< Of the lines of the list up to here.
  BatchReport report;               ///< Its pair_count is how many pairs are done.
  bool is_complete = false;
};

/// A file takes no more: a reader is gone, or the disk is full. `commit` knows which.
struct ClosedOutput {};

/// Files that are written together. None of them is there under its name before `commit`.
class RecordFiles {
 public:
  virtual ~RecordFiles() = default;

  /// What was done when a batch before this one was stopped; nothing for a new one.
  virtual const Checkpoint& start() const = 0;

  /// Appends to file number `index`. Throws Error (kOutput) or ClosedOutput where it cannot be
  /// written.
  virtual void append(std::size_t index, std::string_view bytes) = 0;

  /// To be called when all that belongs to the pairs up to `checkpoint` has been appended.
  virtual void mark(const Checkpoint& checkpoint) = 0;

  /// Gives the files their names. Throws Error (kOutput) where anything could not be written.
  virtual void commit() = 0;
};

/// Files that are gone where there is no commit; "-" and compressed files are possible.
std::unique_ptr<RecordFiles> plain_files(const std::vector<std::string>& paths);

/// Files that are called PATH.partial until they are whole; what was appended is safe a fraction of
/// a second later. PATH.resume, of the first path, holds the last checkpoint, so that a batch that
/// was killed at whatever moment goes on behind it, where `resume` says so. Throws Error (kOutput)
/// where there is nowhere to write to or another process writes there, (kInput) where a checkpoint
/// does not fit its files, (kUsage) where `fingerprint` is not that of the batch that left it.
std::unique_ptr<RecordFiles> resumable_files(const std::vector<std::string>& paths, bool resume,
                                             std::uint64_t fingerprint);

}  // namespace diglot::cli
