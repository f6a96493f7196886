#include "cli/pair_progress.h"

#include <algorithm>
#include <cmath>

namespace diglot::cli {
namespace {

std::string pairs_text(const BatchReport& report, std::optional<std::uint64_t> pair_total) {
  std::string text = pair_total
                         ? std::to_string(report.pair_count) + " of " + counted(*pair_total, "pair")
                         : counted(report.pair_count, "pair");
  if (report.failure_count() > 0) {
    text += " (" + std::to_string(report.failure_count()) + " failed)";
  }
  return text + ", " + counted(report.source_sentence_count, "sentence");
}

}  // namespace

PairProgress::PairProgress(bool is_wanted, const BatchReport& start, std::uint64_t done_at_start,
                           std::optional<std::uint64_t> pair_total)
    : start_(start),
      done_at_start_(done_at_start),
      pair_total_(pair_total),
      begin_(std::chrono::steady_clock::now()),
      report_(start),
      ticker_(is_wanted, [this](bool is_terminal) { return text(is_terminal); }) {}

void PairProgress::update(const BatchReport& report, WorkDone work) {
  const std::lock_guard lock(mutex_);
  report_ = report;
  work_ = work;
}

std::string PairProgress::text(bool with_bar) {
  const std::lock_guard lock(mutex_);
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
  const double seconds = std::max(passed.count(), 1e-3);
  const auto done = static_cast<double>(std::min(work_.done, work_.total));
  const auto total = static_cast<double>(work_.total);
  std::string text = work_.total > 0 ? share_text(done / total, with_bar) : "";
  text += pairs_text(report_, pair_total_);
  const auto sentences =
      static_cast<double>(report_.source_sentence_count - start_.source_sentence_count);
  text += ", " + std::to_string(std::llround(sentences / seconds)) + " a second";
  const double done_now = done - static_cast<double>(done_at_start_);
  if (done_now > 0.0) text += ", " + duration_text(seconds * (total - done) / done_now) + " left";
  return text;
}

}  // namespace diglot::cli
