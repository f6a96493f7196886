#include "diglot/batch.h"

#include <array>
#include <charconv>
#include <exception>
#include <new>
#include <stop_token>
#include <utility>

#include "base/ordered_pipeline.h"
#include "base/watchdog.h"
#include "diglot/error.h"

namespace diglot {
namespace {

// Enough that no job waits while a pair of some ten times the usual size is worked on.
constexpr std::size_t kPairsPerJob = 8;

FailureKind kind_of(const Error& error) {
  switch (error.kind()) {
    case ErrorKind::kUsage:
      return FailureKind::kUsage;
    case ErrorKind::kInput:
      return FailureKind::kInput;
    case ErrorKind::kFormat:
      return FailureKind::kFormat;
    case ErrorKind::kOutput:
      return FailureKind::kOutput;
    case ErrorKind::kLimit:
      break;
  }
  return FailureKind::kLimit;
}

/// What all pairs of a batch share.
struct Batch {
  Batch(AlignerPool& aligners_in, const BatchOptions& options_in)
      : aligners(aligners_in), options(options_in), watchdog(options_in.timeout) {}

  AlignerPool& aligners;
  const BatchOptions& options;
  Watchdog watchdog;
  BatchReport report;  // Of pairs that have finished.
};

void check_side(const Document& document, std::size_t max_sentence_count) {
  if (max_sentence_count == 0 || document.size() <= max_sentence_count) return;
  throw Error(ErrorKind::kLimit, {document.name()},
              "at most " + std::to_string(max_sentence_count) + " sentences",
              std::to_string(document.size()));
}

class Unit : public PipelineItem {
 public:
  Unit(std::unique_ptr<PairTask> task, Batch& batch) : task_(std::move(task)), batch_(batch) {}

  void work() override {
    const Bitext bitext = try_align();
    if (failure_) {
      task_->fail(*failure_);
      return;
    }
    source_size_ = bitext.source.size();
    target_size_ = bitext.target.size();
    bead_count_ = bitext.alignment.size();
    task_->succeed(bitext);
  }

  void finish() override {
    BatchReport& report = batch_.report;
    ++report.pair_count;
    if (failure_) ++report.failures[failure_->kind];
    report.source_sentence_count += source_size_;
    report.target_sentence_count += target_size_;
    report.bead_count += bead_count_;
    task_->finish(report);
  }

 private:
  /// With alignment, unless it has failed.
  Bitext try_align() {
    const Watchdog::Watch watch(batch_.watchdog);
    try {
      return align(watch.token());
    } catch (const Error& error) {
      failure_ = {kind_of(error), error.what()};
    } catch (const std::bad_alloc&) {
      failure_ = {FailureKind::kInternal, "out of memory"};
    } catch (const std::exception& error) {
      failure_ = {FailureKind::kInternal, std::string("internal error: ") + error.what()};
    }
    if (watch.token().stop_requested()) failure_ = {FailureKind::kTimeout, timeout_reason()};
    return {};
  }

  Bitext align(const std::stop_token& stop) const {
    Bitext bitext = task_->load();
    check_side(bitext.source, batch_.options.max_sentence_count);
    check_side(bitext.target, batch_.options.max_sentence_count);
    const auto aligner =
        batch_.aligners.aligner(bitext.source.language(), bitext.target.language());
    bitext.alignment = aligner->align(bitext.source, bitext.target, stop);
    return bitext;
  }

  std::string timeout_reason() const {
    const std::chrono::duration<double> seconds = *batch_.options.timeout;
    std::array<char, 32> digits = {};
    const auto end = std::to_chars(digits.begin(), digits.end(), seconds.count()).ptr;
    return "expected to be done in " + std::string(digits.begin(), end) +
           " seconds, found more time needed";
  }

  std::unique_ptr<PairTask> task_;
  Batch& batch_;
  std::optional<PairFailure> failure_;
  std::size_t source_size_ = 0;
  std::size_t target_size_ = 0;
  std::size_t bead_count_ = 0;
};

std::size_t job_count_of(const BatchOptions& options) {
  if (options.job_count > kLargestJobCount) {
    throw Error(ErrorKind::kUsage, {}, "at most " + std::to_string(kLargestJobCount) + " jobs",
                std::to_string(options.job_count));
  }
  return options.job_count > 0 ? options.job_count : core_count();
}

}  // namespace

std::size_t BatchReport::failure_count() const {
  std::size_t count = 0;
  for (const auto& [kind, kind_count] : failures) count += kind_count;
  return count;
}

BatchReport& BatchReport::operator+=(const BatchReport& other) {
  pair_count += other.pair_count;
  source_sentence_count += other.source_sentence_count;
  target_sentence_count += other.target_sentence_count;
  bead_count += other.bead_count;
  for (const auto& [kind, count] : other.failures) failures[kind] += count;
  return *this;
}

BatchReport align_batch(const std::function<std::unique_ptr<PairTask>()>& next,
                        AlignerPool& aligners, const BatchOptions& options) {
  const std::size_t job_count = job_count_of(options);
  Batch batch(aligners, options);
  std::exception_ptr input_error;
  const auto next_unit = [&]() -> std::unique_ptr<PipelineItem> {
    try {
      std::unique_ptr<PairTask> task = next();
      if (task) return std::make_unique<Unit>(std::move(task), batch);
    } catch (...) {
      input_error = std::current_exception();
    }
    return nullptr;
  };
  run_pipeline(next_unit, job_count, job_count * kPairsPerJob);
  if (input_error) std::rethrow_exception(input_error);
  return batch.report;
}

}  // namespace diglot
