// Tells people who wait how far the work has come.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "cli/summary_text.h"

namespace diglot::cli {

/// Keeps a line on a terminal up to date, four times a second; elsewhere, prints one a minute.
/// Nothing where it is not wanted.
class ProgressTicker {
 public:
  /// `text`: what to show; called on another thread, until this goes.
  ProgressTicker(bool is_wanted, std::function<std::string(bool is_terminal)> text);
  ~ProgressTicker() = default;  // Ends the thread, then clears the line.
  ProgressTicker(const ProgressTicker&) = delete;
  ProgressTicker& operator=(const ProgressTicker&) = delete;

 private:
  void run(const std::stop_token& end);

  std::function<std::string(bool)> text_;
  ProgressLine line_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;  // Last, so that it ends before what it uses.
};

/// "0:07", "1:02:03".
std::string duration_text(double seconds);

/// "███░░░░░░░░░ 25%  ", or "25%  " without a bar.
std::string share_text(double share, bool with_bar);

}  // namespace diglot::cli
