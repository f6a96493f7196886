// How far a batch has come, for who waits for it.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

#include "cli/progress_ticker.h"
#include "diglot/batch.h"

namespace diglot::cli {

/// How much work is done, in pairs or in bytes of input.
struct WorkDone {
  std::uint64_t done = 0;
  std::uint64_t total = 0;  ///< 0: not known.
};

/// Keeps a line on a terminal up to date; elsewhere, prints one a minute. Nothing where it is not
/// wanted.
class PairProgress {
 public:
  /// `start` and `done_at_start`: what a batch that goes on had done before. `pair_total`: as far
  /// as known.
  PairProgress(bool is_wanted, const BatchReport& start, std::uint64_t done_at_start,
               std::optional<std::uint64_t> pair_total);

  void update(const BatchReport& report, WorkDone work);

 private:
  /// "███░░░░░░░░░ 25%  500 of 2000 pairs, 25000 sentences, 31000 a second, 0:48 left".
  std::string text(bool with_bar);

  BatchReport start_;
  std::uint64_t done_at_start_ = 0;
  std::optional<std::uint64_t> pair_total_;
  std::chrono::steady_clock::time_point begin_;
  std::mutex mutex_;
  BatchReport report_;
  WorkDone work_;
  ProgressTicker ticker_;  // Last, so that it ends before what it shows.
};

}  // namespace diglot::cli
