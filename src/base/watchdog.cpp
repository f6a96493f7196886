#include "base/watchdog.h"

#include <algorithm>

namespace diglot {

Watchdog::Watchdog(std::optional<std::chrono::nanoseconds> timeout) : timeout_(timeout) {
  if (timeout_) thread_ = std::jthread([this](const std::stop_token& end) { run(end); });
}

void Watchdog::run(const std::stop_token& end) {
  const auto first_running = [this] {
    return std::ranges::find_if(entries_, [](Entry& e) { return !e.source.stop_requested(); });
  };
  std::unique_lock lock(mutex_);
  while (changed_.wait(lock, end, [&] { return first_running() != entries_.end(); })) {
    const auto deadline = first_running()->deadline;
    changed_.wait_until(lock, end, deadline, [] { return false; });
    // Work that ends in time takes its entry away, so the first may be another one now.
    const auto now = std::chrono::steady_clock::now();
    for (Entry& entry : entries_) {
      if (entry.deadline <= now) entry.source.request_stop();
    }
  }
}

Watchdog::Watch::Watch(Watchdog& dog) : dog_(dog) {
  if (!dog.timeout_) return;
  const std::lock_guard lock(dog.mutex_);
  const auto now = std::chrono::steady_clock::now();
  const auto deadline =
      now + std::min(*dog.timeout_, std::chrono::steady_clock::time_point::max() - now);
  entry_ = dog.entries_.insert(dog.entries_.end(), {deadline});
  dog.changed_.notify_one();
}

Watchdog::Watch::~Watch() {
  if (!entry_) return;
  const std::lock_guard lock(dog_.mutex_);
  dog_.entries_.erase(*entry_);
}

std::stop_token Watchdog::Watch::token() const {
  return entry_ ? (*entry_)->source.get_token() : std::stop_token();
}

}  // namespace diglot
