#include "base/ordered_pipeline.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <optional>

#include <tbb/global_control.h>
#include <tbb/info.h>
#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

namespace diglot {
namespace {

// What travels between the stages has to be copyable.
using Item = std::shared_ptr<PipelineItem>;

/// Runs steps until one throws, and then no more. (TBB drops, but does not destroy, what is on its
/// way when a stage throws.)
class Steps {
 public:
  template <typename Step>
  void run(const Step& step) {
    if (has_failed_) return;
    try {
      step();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!error_) error_ = std::current_exception();
      has_failed_ = true;
    }
  }

  /// Requires: no step is running.
  void throw_first_error() const {
    if (error_) std::rethrow_exception(error_);
  }

 private:
  std::atomic<bool> has_failed_ = false;
  std::mutex mutex_;
  std::exception_ptr error_;
};

}  // namespace

void run_pipeline(const std::function<std::unique_ptr<PipelineItem>()>& next, std::size_t job_count,
                  std::size_t token_count) {
  Steps steps;
  const auto take = [&](tbb::flow_control& control) {
    Item item;
    steps.run([&] { item = next(); });
    if (!item) control.stop();
    return item;
  };
  const auto work = [&](const Item& item) {
    steps.run([&] { item->work(); });
    return item;
  };
  const auto finish = [&](const Item& item) { steps.run([&] { item->finish(); }); };
  const auto stages = tbb::make_filter<void, Item>(tbb::filter_mode::serial_in_order, take) &
                      tbb::make_filter<Item, Item>(tbb::filter_mode::parallel, work) &
                      tbb::make_filter<Item, void>(tbb::filter_mode::serial_in_order, finish);
  // An arena alone cannot have more threads than the machine has cores.
  std::optional<tbb::global_control> more_threads;
  if (job_count > core_count()) {
    more_threads.emplace(tbb::global_control::max_allowed_parallelism, job_count);
  }
  tbb::task_arena arena(static_cast<int>(job_count));
  arena.execute([&] { tbb::parallel_pipeline(token_count, stages); });
  steps.throw_first_error();
}

std::size_t core_count() { return static_cast<std::size_t>(tbb::info::default_concurrency()); }

}  // namespace diglot
