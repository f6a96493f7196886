#include "diglot/batch.h"

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "tests/support/documents.h"

namespace diglot {
namespace {

enum class Trouble { kNone, kError, kException, kSlow };

struct Given {
  std::size_t sentence_count = 1;
  Trouble trouble = Trouble::kNone;
};

/// Writes what it is told into lines that all tasks share.
class Task : public PairTask {
 public:
  Task(Given given, std::vector<std::string>& lines) : given_(given), lines_(lines) {}

  Bitext load() override {
    if (given_.trouble == Trouble::kError) {
      throw Error(ErrorKind::kFormat, {"file", 3}, "something", "something else");
    }
    if (given_.trouble == Trouble::kException) throw std::logic_error("a mistake");
    if (given_.trouble == Trouble::kSlow)
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    Bitext bitext;
    std::vector<std::string> sentences;
    for (std::size_t i = 0; i < given_.sentence_count; ++i) {
      sentences.push_back("Sentence " + std::to_string(i * i) + '.');
    }
    bitext.source = document(sentences);
    bitext.target = document(sentences);
    return bitext;
  }
  void succeed(const Bitext& bitext) override {
    line_ = std::to_string(bitext.alignment.size()) + " beads";
  }
  void fail(const PairFailure& failure) override {
    line_ = std::string(failure_name(failure.kind)) + ": " + failure.reason;
  }
  void finish(const BatchReport& report) override {
    lines_.push_back(std::to_string(report.pair_count) + ". " + line_);
  }

 private:
  Given given_;
  std::vector<std::string>& lines_;
  std::string line_;
};

struct Outcome {
  std::vector<std::string> lines;
  BatchReport report;
};

Outcome run(const std::vector<Given>& given, const BatchOptions& options) {
  Outcome outcome;
  AlignerPool aligners;
  std::size_t next = 0;
  outcome.report = align_batch(
      [&]() -> std::unique_ptr<PairTask> {
        if (next == given.size()) return nullptr;
        return std::make_unique<Task>(given[next++], outcome.lines);
      },
      aligners, options);
  return outcome;
}

TEST(Batch, GoesOnWhereAPairFails) {
  const Outcome outcome = run({{2}, {1, Trouble::kError}, {1, Trouble::kException}, {9}, {3}},
                              {.job_count = 2, .max_sentence_count = 8});
  EXPECT_EQ(outcome.lines,
            (std::vector<std::string>{
                "1. 2 beads", "2. format: file:3: expected something, found something else",
                "3. internal: internal error: a mistake",
                "4. limit: test: expected at most 8 sentences, found 9", "5. 3 beads"}));
  EXPECT_EQ(outcome.report.pair_count, 5u);
  EXPECT_EQ(outcome.report.failure_count(), 3u);
  EXPECT_EQ(outcome.report.failures.at(FailureKind::kLimit), 1u);
  EXPECT_EQ(outcome.report.source_sentence_count, 5u);
  EXPECT_EQ(outcome.report.bead_count, 5u);
}

TEST(Batch, IsTheSameForAnyNumberOfJobs) {
  std::vector<Given> given;
  for (std::size_t i = 0; i < 200; ++i) {
    given.push_back({1 + i * i % 23, i % 17 == 3 ? Trouble::kError : Trouble::kNone});
  }
  const Outcome one = run(given, {.job_count = 1});
  EXPECT_EQ(one.lines.size(), 200u);
  for (const std::size_t job_count : {0u, 2u, 5u}) {
    const Outcome outcome = run(given, {.job_count = job_count});
    EXPECT_EQ(outcome.lines, one.lines) << job_count;
    EXPECT_EQ(outcome.report, one.report) << job_count;
  }
}

TEST(Batch, APairThatTakesTooLongFails) {
  const Outcome outcome = run({{3}, {3, Trouble::kSlow}, {3}},
                              {.job_count = 1, .timeout = std::chrono::milliseconds(20)});
  ASSERT_EQ(outcome.lines.size(), 3u);
  EXPECT_EQ(outcome.lines[1],
            "2. timeout: expected to be done in 0.02 seconds, found more time needed");
}

TEST(Batch, WhatTheInputThrowsComesBehindThePairsBeforeIt) {
  std::vector<std::string> lines;
  AlignerPool aligners;
  int next = 0;
  const auto broken_input = [&]() -> std::unique_ptr<PairTask> {
    if (++next == 4) throw std::runtime_error("broken input");
    return std::make_unique<Task>(Given{2}, lines);
  };
  EXPECT_THROW(align_batch(broken_input, aligners, {.job_count = 2}), std::runtime_error);
  EXPECT_EQ(lines.size(), 3u);
}

TEST(Batch, RefusesTooManyJobs) {
  AlignerPool aligners;
  EXPECT_THROW(align_batch([] { return nullptr; }, aligners, {.job_count = kLargestJobCount + 1}),
               Error);
}

TEST(AlignerPool, LoadsTheLexiconsOfAPairOfLanguagesOnce) {
  std::atomic<int> count = 0;
  AlignerPool pool({}, [&](const std::string& source, const std::string& target) {
    ++count;
    EXPECT_EQ(source + target, "enfr");
    return std::vector<Lexicon>();
  });
  std::vector<std::jthread> threads;
  for (int i = 0; i < 4; ++i) threads.emplace_back([&pool] { (void)pool.aligner("en", "fr"); });
  threads.clear();
  EXPECT_EQ(count, 1);
  EXPECT_EQ(pool.aligner("en", "fr"), pool.aligner("en", "fr"));
}

TEST(AlignerPool, SaysAgainWhatIsWrongWithALexicon) {
  int count = 0;
  AlignerPool pool({}, [&](const std::string&, const std::string&) -> std::vector<Lexicon> {
    ++count;
    throw Error(ErrorKind::kFormat, {"lexicon"}, "a lexicon", "a poem");
  });
  for (int i = 0; i < 3; ++i) EXPECT_THROW(pool.aligner("en", "fr"), Error);
  EXPECT_EQ(count, 1);
}

TEST(AlignerPool, DoesNotCollectAllLanguages) {
  int count = 0;
  AlignerPool pool({}, [&](const std::string&, const std::string&) {
    ++count;
    return std::vector<Lexicon>();
  });
  const auto first = pool.aligner("aa", "en");
  for (char c = 'a'; c <= 'z'; ++c) (void)pool.aligner(std::string("b") + c, "en");
  EXPECT_EQ(first.use_count(), 1);
  (void)pool.aligner("aa", "en");
  EXPECT_EQ(count, 28);
}

TEST(AlignerPool, RefusesOptionsOutOfRange) {
  AlignerOptions options;
  options.max_bead = 0;
  EXPECT_THROW(AlignerPool{options}, Error);
}

}  // namespace
}  // namespace diglot
