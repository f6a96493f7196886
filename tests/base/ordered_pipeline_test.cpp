#include "base/ordered_pipeline.h"

#include <atomic>
#include <memory>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

namespace diglot {
namespace {

/// What the items of a test did.
struct Log {
  std::atomic<int> alive = 0;
  std::atomic<int> most_alive = 0;
  std::vector<int> finished;
};

class Item : public PipelineItem {
 public:
  Item(int number, Log& log) : number_(number), log_(log) {
    const int alive = ++log_.alive;
    int most = log_.most_alive;
    while (alive > most && !log_.most_alive.compare_exchange_weak(most, alive)) {
    }
  }
  ~Item() override { --log_.alive; }
  // Early items take longer, so that they would come out late.
  void work() override {
    double sum = 0.0;
    for (int i = 0; i < 100'000 / (1 + number_ % 50); ++i) sum += i;
    sum_ = sum;
  }
  void finish() override { log_.finished.push_back(number_); }

 protected:
  int number_;
  Log& log_;
  double sum_ = 0.0;
};

class FailingItem : public Item {
 public:
  using Item::Item;
  void work() override {
    if (number_ == 100) throw std::runtime_error("item 100");
  }
};

class FailingToFinish : public Item {
 public:
  using Item::Item;
  void finish() override {
    if (number_ == 100) throw std::runtime_error("item 100");
    Item::finish();
  }
};

template <typename ItemType>
void run(int count, std::size_t jobs, std::size_t tokens, Log& log) {
  int next = 0;
  run_pipeline(
      [&]() -> std::unique_ptr<PipelineItem> {
        return next < count ? std::make_unique<ItemType>(next++, log) : nullptr;
      },
      jobs, tokens);
}

TEST(OrderedPipeline, FinishesInTheOrderOfTheInput) {
  std::vector<int> expected;
  for (int i = 0; i < 1000; ++i) expected.push_back(i);
  for (const std::size_t jobs : {1u, 2u, 7u}) {
    Log log;
    run<Item>(1000, jobs, jobs * 4, log);
    EXPECT_EQ(log.finished, expected) << jobs;
  }
}

TEST(OrderedPipeline, HoldsNoMoreItemsThanItMay) {
  Log log;
  run<Item>(1000, 3, 5, log);
  EXPECT_LE(log.most_alive, 6);  // One may be on its way out while the next is made.
  EXPECT_EQ(log.alive, 0);
}

TEST(OrderedPipeline, NothingToDoIsDone) {
  Log log;
  run<Item>(0, 2, 4, log);
  EXPECT_TRUE(log.finished.empty());
}

TEST(OrderedPipeline, AnExceptionComesOutAndNoItemStaysBehind) {
  Log log;
  EXPECT_THROW(run<FailingItem>(1000, 2, 8, log), std::runtime_error);
  EXPECT_EQ(log.alive, 0);
  EXPECT_LE(log.finished.size(), 100u);
}

TEST(OrderedPipeline, NothingFinishesBehindWhatFailedTo) {
  Log log;
  EXPECT_THROW(run<FailingToFinish>(1000, 2, 8, log), std::runtime_error);
  EXPECT_EQ(log.alive, 0);
  EXPECT_EQ(log.finished.size(), 100u);
}

}  // namespace
}  // namespace diglot
