// Stops work that takes too long.
#pragma once

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace diglot {

/// Watches any number of pieces of work with one thread. All are given the same time.
class Watchdog {
  struct Entry {
    std::chrono::steady_clock::time_point deadline;
    std::stop_source source = {};
  };

 public:
  /// No `timeout`: nothing is ever stopped, and there is no thread.
  explicit Watchdog(std::optional<std::chrono::nanoseconds> timeout);
  ~Watchdog() = default;  // Joins the thread.
  Watchdog(const Watchdog&) = delete;
  Watchdog& operator=(const Watchdog&) = delete;

  /// One piece of work, from construction to destruction. Must not outlive its watchdog.
  class Watch {
   public:
    explicit Watch(Watchdog& dog);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// A stop is requested when time is up.
    std::stop_token token() const;

   private:
    Watchdog& dog_;
    std::optional<std::list<Entry>::iterator> entry_;
  };

 private:
  void run(const std::stop_token& end);

  std::optional<std::chrono::nanoseconds> timeout_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::list<Entry> entries_;  // The earliest deadline first, as all have the same timeout.
  std::jthread thread_;       // Last, so that it ends before what it uses.
};

}  // namespace diglot
