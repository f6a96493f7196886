// How far a file of units was read, for who waits for it.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

#include "cli/progress_ticker.h"
#include "diglot/read_ahead.h"

namespace diglot::cli {

/// Shows units, megabytes and speed, and how much is left where the size of the file tells.
class UnitProgress {
 public:
  /// `path`: the file that is read.
  UnitProgress(bool is_wanted, const std::string& path);

  void update(const ReadProgress& progress) {
    unit_count_.store(progress.unit_count, std::memory_order_relaxed);
    byte_count_.store(progress.byte_count, std::memory_order_relaxed);
  }

 private:
  /// "███░░░░░░░░░ 25%  250000 units, 112 MB, 63 MB/s, 0:05 left".
  std::string text(bool with_bar) const;

  std::uint64_t byte_total_ = 0;  // 0: not known.
  std::chrono::steady_clock::time_point begin_;
  std::atomic<std::uint64_t> unit_count_ = 0;
  std::atomic<std::uint64_t> byte_count_ = 0;
  ProgressTicker ticker_;  // Last, so that it ends before what it shows.
};

}  // namespace diglot::cli
