#include "base/watchdog.h"

#include <chrono>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace diglot {
namespace {

using namespace std::chrono_literals;

void wait_for_stop(const std::stop_token& token) {
  while (!token.stop_requested()) std::this_thread::sleep_for(1ms);
}

TEST(Watchdog, StopsWhatTakesTooLong) {
  Watchdog dog(1ms);
  const Watchdog::Watch watch(dog);
  wait_for_stop(watch.token());
}

TEST(Watchdog, StopsAllThatTakeTooLong) {
  Watchdog dog(1ms);
  const Watchdog::Watch first(dog);
  wait_for_stop(first.token());
  const Watchdog::Watch second(dog);  // The first, though stopped, is still there.
  const Watchdog::Watch third(dog);
  wait_for_stop(second.token());
  wait_for_stop(third.token());
}

TEST(Watchdog, LeavesAloneWhatStillHasTime) {
  Watchdog dog(24h);
  std::optional<Watchdog::Watch> first(std::in_place, dog);
  const Watchdog::Watch second(dog);
  first.reset();
  EXPECT_FALSE(second.token().stop_requested());
  EXPECT_TRUE(second.token().stop_possible());
}

TEST(Watchdog, WithoutTimeoutWatchesNothing) {
  Watchdog dog(std::nullopt);
  const Watchdog::Watch watch(dog);
  EXPECT_FALSE(watch.token().stop_possible());
}

TEST(Watchdog, ServesManyThreads) {
  Watchdog dog(1ms);
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&dog] {
      for (int round = 0; round < 200; ++round) {
        const Watchdog::Watch watch(dog);
        if (round % 50 == 0) wait_for_stop(watch.token());
      }
    });
  }
}

}  // namespace
}  // namespace diglot
