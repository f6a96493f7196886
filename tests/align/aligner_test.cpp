#include "diglot/aligner.h"

#include <random>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "diglot/error.h"
#include "tests/support/documents.h"

namespace diglot {
namespace {

std::string sentence(std::size_t length) { return std::string(length, 'x'); }

// Shapes of an alignment, e.g. "1-1 2-1".
std::string dump(const Alignment& alignment) {
  std::string result;
  for (const Bead& bead : alignment) {
    if (!result.empty()) result += ' ';
    result += std::to_string(bead.source.size()) + '-' + std::to_string(bead.target.size());
  }
  return result;
}

struct LengthCase {
  const char* name;
  std::vector<std::size_t> source, target;
  const char* expected;
};

class AlignerLengths : public testing::TestWithParam<LengthCase> {};

TEST_P(AlignerLengths, Align) {
  const auto lines = [](const std::vector<std::size_t>& lengths) {
    std::vector<std::string> result;
    for (const std::size_t length : lengths) result.push_back(sentence(length));
    return result;
  };
  EXPECT_EQ(
      dump(Aligner().align(document(lines(GetParam().source)), document(lines(GetParam().target)))),
      GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Table, AlignerLengths,
    testing::Values(
        LengthCase{"Equal", {50, 120, 30, 80}, {50, 120, 30, 80}, "1-1 1-1 1-1 1-1"},
        LengthCase{"Merge", {50, 60, 70, 200, 33}, {50, 130, 200, 33}, "1-1 2-1 1-1 1-1"},
        LengthCase{"Split", {50, 130, 200, 33}, {50, 60, 70, 200, 33}, "1-1 1-2 1-1 1-1"},
        LengthCase{"OneSentenceEach", {40}, {45}, "1-1"},
        LengthCase{"NoSource", {}, {45, 45}, "0-1 0-1"}, LengthCase{"NoTarget", {45}, {}, "1-0"},
        LengthCase{"Neither", {}, {}, ""}),
    [](const auto& test) { return test.param.name; });

// Documents with sentence lengths as in real text, where the target leaves out [begin, end).
struct Gap {
  std::vector<std::string> source, target;
};

Gap with_gap(std::size_t size, std::size_t begin, std::size_t end, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  Gap gap;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t length = 10 + random() % 190;
    gap.source.push_back(sentence(length));
    if (i < begin || i >= end) gap.target.push_back(sentence(length + random() % 8));
  }
  return gap;
}

TEST(Aligner, FindsItsWayBackBehindAMissingChapter) {
  const Gap gap = with_gap(1500, 400, 1000, 3);
  const Alignment alignment = Aligner().align(document(gap.source), document(gap.target));
  std::size_t right = 0;
  for (const Bead& bead : alignment) {
    if (bead.shape() != Shape{1, 1}) continue;
    const std::size_t expected =
        bead.source.begin < 400 ? bead.source.begin : bead.source.begin - 600;
    if (bead.target.begin == expected) ++right;
  }
  EXPECT_GT(right, 850U) << dump(alignment);  // Of 900.
}

TEST(Aligner, ParagraphEndsHelpWhereLengthsAreEqual) {
  // All sentences are alike; every fourth paragraph of the source is one sentence longer.
  std::vector<std::string> source;
  std::vector<std::string> target;
  for (int paragraph = 0; paragraph < 20; ++paragraph) {
    for (int k = 0; k < (paragraph % 4 == 1 ? 5 : 4); ++k) source.push_back(sentence(60));
    for (int k = 0; k < 4; ++k) target.push_back(sentence(60));
    source.emplace_back();
    target.emplace_back();
  }
  const Document source_document = document(source);
  const Document target_document = document(target);
  std::size_t crossing = 0;
  for (const Bead& bead : Aligner().align(source_document, target_document)) {
    if (bead.shape().is_null()) continue;
    crossing += source_document.sentences()[bead.source.begin].paragraph !=
                target_document.sentences()[bead.target.begin].paragraph;
  }
  EXPECT_EQ(crossing, 0U);
}

TEST(Aligner, MaxBeadIsTheLargestBead) {
  const Document source = document({sentence(200), sentence(50)});
  const Document target = document(
      {sentence(40), sentence(40), sentence(40), sentence(40), sentence(40), sentence(50)});
  AlignerOptions options;
  options.max_bead = 6;
  EXPECT_EQ(dump(Aligner(options).align(source, target)), "1-5 1-1");
  options.max_bead = 3;
  for (const Bead& bead : Aligner(options).align(source, target)) {
    EXPECT_LE(bead.source.size() + bead.target.size(), 3U);
  }
}

TEST(Aligner, RefusesImpossibleBeads) {
  for (const std::size_t max_bead : {std::size_t{0}, std::size_t{1}, std::size_t{13}}) {
    AlignerOptions options;
    options.max_bead = max_bead;
    EXPECT_THROW(Aligner{options}, Error);
  }
}

TEST(Aligner, ConfidenceIsAProbability) {
  const Gap gap = with_gap(200, 50, 60, 9);
  double sum = 0.0;
  const Alignment alignment = Aligner().align(document(gap.source), document(gap.target));
  for (const Bead& bead : alignment) {
    EXPECT_GE(bead.confidence, 0.0);
    EXPECT_LE(bead.confidence, 1.0);
    sum += bead.confidence;
  }
  EXPECT_GT(sum / static_cast<double>(alignment.size()), 0.8);
}

TEST(Aligner, StopsWhenItIsTold) {
  const Gap gap = with_gap(200, 50, 60, 9);
  std::stop_source stop;
  const Document source = document(gap.source);
  const Document target = document(gap.target);
  EXPECT_EQ(Aligner().align(source, target, stop.get_token()), Aligner().align(source, target));
  stop.request_stop();
  try {
    Aligner().align(source, target, stop.get_token());
    FAIL() << "was not stopped";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kLimit);
  }
}

TEST(Aligner, IsTheSameForEveryThread) {
  const Gap gap = with_gap(300, 100, 120, 11);
  const Document source = document(gap.source);
  const Document target = document(gap.target);
  const Aligner aligner;
  const Alignment expected = aligner.align(source, target);
  std::vector<Alignment> results(4);
  {
    std::vector<std::jthread> threads;
    for (Alignment& result : results) {
      threads.emplace_back([&] { result = aligner.align(source, target); });
    }
  }
  for (const Alignment& result : results) EXPECT_EQ(result, expected);
}

}  // namespace
}  // namespace diglot
