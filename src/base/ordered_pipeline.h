// Work on many items in parallel that comes out in the order it went in.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace diglot {

/// One piece of work on its way.
class PipelineItem {
 public:
  virtual ~PipelineItem() = default;
  /// Runs beside the `work` of other items, on any thread.
  virtual void work() = 0;
  /// Runs when all items before it have finished, alone.
  virtual void finish() = 0;
};

/// Takes items from `next`, one call at a time, until it returns null; of each, runs `work`, then
/// `finish`. At most `job_count` threads (the caller's is one of them) work at a time, and at most
/// `token_count` items are alive, so that memory does not depend on how many there are. An
/// exception of any step ends the run and is thrown to the caller, unfinished items are dropped.
/// Requires: both counts are 1 or more.
void run_pipeline(const std::function<std::unique_ptr<PipelineItem>()>& next, std::size_t job_count,
                  std::size_t token_count);

/// As many threads as this process may run at a time.
std::size_t core_count();

}  // namespace diglot
