#include "diglot/read_ahead.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/ordered_pipeline.h"
#include "read/format_reader.h"

namespace diglot {
namespace {

constexpr std::size_t kBatchUnitCount = 256;
constexpr std::size_t kBatchByteCount = std::size_t{1} << 20;
constexpr std::size_t kBatchCount = 4;  // That are alive at a time.

/// Units that travel together.
struct Batch {
  std::vector<Unit> units;  // Those behind `unit_count` are there for their memory alone.
  std::size_t unit_count = 0;
  std::size_t byte_count = 0;
  LossCounts losses;
  std::exception_ptr error;  // Thrown behind the last unit.
};

/// Batches that were used and will be again: units are made of many small pieces of memory.
class IdleBatches {
 public:
  std::unique_ptr<Batch> take() {
    const std::lock_guard lock(mutex_);
    if (batches_.empty()) return std::make_unique<Batch>();
    std::unique_ptr<Batch> batch = std::move(batches_.back());
    batches_.pop_back();
    return batch;
  }

  void give_back(std::unique_ptr<Batch> batch) {
    const std::lock_guard lock(mutex_);
    batches_.push_back(std::move(batch));
  }

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<Batch>> batches_;
};

class ReadAhead {
 public:
  ReadAhead(UnitReader& reader, const TakeUnit& take) : reader_(reader), take_(take) {}

  ReadProgress run() {
    constexpr std::size_t kThreadCount = 2;
    run_pipeline([this] { return next(); }, kThreadCount, kBatchCount);
    return progress_;
  }

 private:
  class Item : public PipelineItem {
   public:
    Item(ReadAhead& owner, std::unique_ptr<Batch> batch)
        : owner_(owner), batch_(std::move(batch)) {}
    void work() override {}
    void finish() override {
      owner_.hand_on(*batch_);
      // Those that are not needed next time must not keep what was in them.
      std::ranges::for_each(batch_->units, read::clear_unit);
      owner_.idle_.give_back(std::move(batch_));
    }

   private:
    ReadAhead& owner_;
    std::unique_ptr<Batch> batch_;
  };

  std::unique_ptr<PipelineItem> next() {
    if (is_at_end_ || is_stopped_) return nullptr;
    std::unique_ptr<Batch> batch = idle_.take();
    batch->unit_count = 0;
    try {
      fill(*batch);
    } catch (...) {
      batch->error = std::current_exception();
      is_at_end_ = true;
    }
    batch->byte_count = reader_.byte_count();
    batch->losses = reader_.losses();
    return std::make_unique<Item>(*this, std::move(batch));
  }

  void fill(Batch& batch) {
    const std::size_t begin = reader_.byte_count();
    std::size_t held_byte_count = 0;  // Not all text is in the file that the reader counts.
    batch.units.resize(kBatchUnitCount);
    while (batch.unit_count < kBatchUnitCount && held_byte_count < kBatchByteCount &&
           reader_.byte_count() - begin < kBatchByteCount) {
      Unit& unit = batch.units[batch.unit_count];
      if (!reader_.next(unit)) {
        is_at_end_ = true;
        return;
      }
      held_byte_count += read::byte_count(unit);
      ++batch.unit_count;
    }
  }

  void hand_on(Batch& batch) {
    if (is_stopped_) return;
    progress_.byte_count = batch.byte_count;
    progress_.losses = std::move(batch.losses);
    for (std::size_t i = 0; i < batch.unit_count; ++i) {
      ++progress_.unit_count;
      if (take_(batch.units[i], progress_)) continue;
      is_stopped_ = true;
      return;
    }
    if (batch.error) std::rethrow_exception(batch.error);
  }

  UnitReader& reader_;
  const TakeUnit& take_;
  IdleBatches idle_;
  bool is_at_end_ = false;  // For the thread that reads.
  std::atomic<bool> is_stopped_ = false;
  ReadProgress progress_;  // For the thread that takes.
};

}  // namespace

ReadProgress for_each_unit(UnitReader& reader, const TakeUnit& take) {
  return ReadAhead(reader, take).run();
}

}  // namespace diglot
