// How far a batch has come, for who waits for it.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "cli/summary_text.h"
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
  ~PairProgress() = default;  // Ends the thread, then clears the line.
  PairProgress(const PairProgress&) = delete;
  PairProgress& operator=(const PairProgress&) = delete;

  void update(const BatchReport& report, WorkDone work);

 private:
  void run(const std::stop_token& end);
  /// "███░░░░░░░░░ 25%  500 of 2000 pairs, 25000 sentences, 31000 a second, 0:48 left".
  std::string text(bool with_bar) const;

  BatchReport start_;
  std::uint64_t done_at_start_ = 0;
  std::optional<std::uint64_t> pair_total_;
  std::chrono::steady_clock::time_point begin_;
  ProgressLine line_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  BatchReport report_;
  WorkDone work_;
  std::jthread thread_;  // Last, so that it ends before what it uses.
};

}  // namespace diglot::cli
