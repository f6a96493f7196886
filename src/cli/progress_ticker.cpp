#include "cli/progress_ticker.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "cli/bead_text.h"
#include "cli/terminal.h"

namespace diglot::cli {
namespace {

constexpr std::chrono::milliseconds kTerminalInterval(250);
constexpr std::chrono::seconds kPipeInterval(60);
constexpr std::size_t kBarColumns = 12;

std::string bar(double share, std::size_t width) {
  const auto full = static_cast<std::size_t>(std::floor(share * static_cast<double>(width)));
  return repeat("█", full) + repeat("░", width - full);
}

}  // namespace

ProgressTicker::ProgressTicker(bool is_wanted, std::function<std::string(bool is_terminal)> text)
    : text_(std::move(text)), line_(is_wanted) {
  if (is_wanted) thread_ = std::jthread([this](const std::stop_token& end) { run(end); });
}

void ProgressTicker::run(const std::stop_token& end) {
  const bool is_terminal = error_terminal_width().has_value();
  const std::chrono::nanoseconds interval = is_terminal
                                                ? std::chrono::nanoseconds(kTerminalInterval)
                                                : std::chrono::nanoseconds(kPipeInterval);
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, end, interval, [&] { return end.stop_requested(); })) {
    if (end.stop_requested()) return;
    if (is_terminal) {
      line_.show(text_(is_terminal));
    } else {
      print_message(text_(is_terminal));
    }
  }
}

std::string duration_text(double seconds) {
  const auto total = static_cast<std::uint64_t>(std::max(seconds, 0.0));
  const auto two_digits = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  const std::uint64_t hours = total / 3600;
  const std::uint64_t minutes = total / 60 % 60;
  const std::string text =
      hours > 0 ? std::to_string(hours) + ':' + two_digits(minutes) : std::to_string(minutes);
  return text + ':' + two_digits(total % 60);
}

std::string share_text(double share, bool with_bar) {
  return (with_bar ? bar(share, kBarColumns) + ' ' : "") + percentage(share) + "  ";
}

}  // namespace diglot::cli
