#include "cli/pair_progress.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "cli/bead_text.h"
#include "cli/terminal.h"

namespace diglot::cli {
namespace {

constexpr std::chrono::milliseconds kTerminalInterval(250);
constexpr std::chrono::seconds kPipeInterval(60);
constexpr std::size_t kBarColumns = 12;

// "0:07", "1:02:03".
std::string duration_text(double seconds) {
  const auto total = static_cast<std::uint64_t>(std::max(seconds, 0.0));
  const auto two_digits = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::uint64_t hours = total / 3600;
  const std::uint64_t minutes = total / 60 % 60;
  const std::string text =
      hours > 0 ? std::to_string(hours) + ':' + two_digits(minutes) : std::to_string(minutes);
  return text + ':' + two_digits(total % 60);
}

std::string bar(double share, std::size_t width) {
  const auto full = static_cast<std::size_t>(std::floor(share * static_cast<double>(width)));
  return repeat("█", full) + repeat("░", width - full);
}

std::string bar_text(double share, bool with_bar) {
  return (with_bar ? bar(share, kBarColumns) + ' ' : "") + percentage(share) + "  ";
}

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
      line_(is_wanted),
      report_(start) {
  if (is_wanted) thread_ = std::jthread([this](const std::stop_token& end) { run(end); });
}

void PairProgress::update(const BatchReport& report, WorkDone work) {
  const std::lock_guard lock(mutex_);
  report_ = report;
  work_ = work;
}

std::string PairProgress::text(bool with_bar) const {
  const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - begin_;
  const double seconds = std::max(passed.count(), 1e-3);
  const auto done = static_cast<double>(std::min(work_.done, work_.total));
  const auto total = static_cast<double>(work_.total);
  std::string text = work_.total > 0 ? bar_text(done / total, with_bar) : "";
  text += pairs_text(report_, pair_total_);
  const auto sentences =
      static_cast<double>(report_.source_sentence_count - start_.source_sentence_count);
  text += ", " + std::to_string(std::llround(sentences / seconds)) + " a second";
  const double done_now = done - static_cast<double>(done_at_start_);
  if (done_now > 0.0) text += ", " + duration_text(seconds * (total - done) / done_now) + " left";
  return text;
}

void PairProgress::run(const std::stop_token& end) {
  const bool is_terminal = error_terminal_width().has_value();
  const std::chrono::nanoseconds interval = is_terminal
                                                ? std::chrono::nanoseconds(kTerminalInterval)
                                                : std::chrono::nanoseconds(kPipeInterval);
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, end, interval, [&] { return end.stop_requested(); })) {
    if (end.stop_requested()) return;
    const std::string shown = text(is_terminal);
    lock.unlock();  // A slow terminal must not hold up the work.
    if (is_terminal) {
      line_.show(shown);
    } else {
      print_message(shown);
    }
    lock.lock();
  }
}

}  // namespace diglot::cli
