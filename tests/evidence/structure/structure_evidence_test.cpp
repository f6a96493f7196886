#include "evidence/structure/structure_evidence.h"

#include <cmath>
#include <random>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "search/shapes.h"

namespace diglot::evidence {
namespace {

// "..|.|": three sentences; '|' behind the last of a paragraph.
ParagraphEnds paragraphs(std::string_view picture) {
  ParagraphEnds ends;
  for (const char c : picture) {
    if (c == '|') {
      ends.back() = true;
    } else {
      ends.push_back(false);
    }
  }
  return ends;
}

StructureModel fit(const ParagraphEnds& source, const ParagraphEnds& target,
                   double agreement = 0.8) {
  return StructureModel::fit(source, target, {.agreement = agreement});
}

TEST(StructureModel, AgreementIsGoodAndDisagreementBad) {
  const StructureModel model = fit(paragraphs("...|..|...|.."), paragraphs("..|...|...|..."));
  EXPECT_GT(model.both, 0.0);
  EXPECT_LT(model.one, 0.0);
  EXPECT_LT(model.other, 0.0);
  EXPECT_GT(model.neither, 0.0);
  EXPECT_LT(model.inside, 0.0);
}

TEST(StructureModel, EachSideOfABoundaryIsADistribution) {
  // Weighted by the independent probabilities, the four cases add up to 1.
  for (const double agreement : {0.0, 0.3, 0.8, 0.99}) {
    const StructureModel model =
        fit(paragraphs("...|..|...|.."), paragraphs("..|...|...|..."), agreement);
    const double s = model.source_rate;
    const double t = model.target_rate;
    EXPECT_NEAR(s * t * std::exp(model.both) + s * (1 - t) * std::exp(model.one) +
                    (1 - s) * t * std::exp(model.other) +
                    (1 - s) * (1 - t) * std::exp(model.neither),
                1.0, 1e-9);
  }
}

TEST(StructureModel, IsSilentWhereParagraphsTellNothing) {
  const ParagraphEnds none = paragraphs("......");
  const ParagraphEnds all = paragraphs(".|.|.|.|");
  const ParagraphEnds some = paragraphs("..|..|.");
  EXPECT_TRUE(fit(none, some).is_silent());
  EXPECT_TRUE(fit(some, all).is_silent());
  EXPECT_TRUE(fit(paragraphs("."), paragraphs(".")).is_silent());
  EXPECT_FALSE(fit(some, some).is_silent());
}

TEST(StructureModel, LearnsWhetherParagraphsAgree) {
  ParagraphEnds source;
  ParagraphEnds shifted;
  std::vector<Bead> beads;
  for (std::size_t i = 0; i < 300; ++i) {
    source.push_back(i % 3 == 0);
    shifted.push_back(i % 3 == 1);
    beads.push_back({{i, i + 1}, {i, i + 1}});
  }
  EXPECT_GT(fit(source, source).refit(source, source, beads).agreement, 0.9);
  EXPECT_LT(fit(source, shifted).refit(source, shifted, beads).agreement, 0.1);
  EXPECT_DOUBLE_EQ(fit(source, shifted).refit(source, shifted, {}).agreement, 0.8);
}

// The evidence of one bead, boundary by boundary.
double textbook_evidence(const ParagraphEnds& source, const ParagraphEnds& target, Span source_span,
                         Span target_span, const StructureModel& model) {
  const auto boundary = [&](std::size_t i, std::size_t j) {
    const bool source_ends = i == 0 || source[i - 1];
    const bool target_ends = j == 0 || target[j - 1];
    if (source_ends) return target_ends ? model.both : model.one;
    return target_ends ? model.other : model.neither;
  };
  double score = 0.5 * boundary(source_span.begin, target_span.begin) +
                 0.5 * boundary(source_span.end, target_span.end);
  for (std::size_t i = source_span.begin + 1; i < source_span.end; ++i) {
    if (source[i - 1]) score += model.inside;
  }
  for (std::size_t j = target_span.begin + 1; j < target_span.end; ++j) {
    if (target[j - 1]) score += model.inside;
  }
  return score;
}

ParagraphEnds random_ends(std::mt19937_64& random, std::size_t size) {
  ParagraphEnds ends;
  for (std::size_t i = 0; i < size; ++i) ends.push_back(random() % 3 == 0);
  ends.back() = true;
  return ends;
}

TEST(StructureEvidence, EqualsTheDefinitionCellByCell) {
  std::mt19937_64 random(7);
  for (int run = 0; run < 100; ++run) {
    const auto shapes = search::bead_shapes(2 + run % 7);
    const ParagraphEnds source = random_ends(random, 3 + random() % 9);
    const ParagraphEnds target = random_ends(random, 3 + random() % 9);
    const StructureModel model = fit(source, target);
    if (model.is_silent()) continue;
    const StructureEvidence evidence(source, target, shapes, model);
    for (std::size_t i = 1; i <= source.size(); ++i) {
      const std::size_t begin = random() % (target.size() + 1);
      Eigen::ArrayXXf scores =
          Eigen::ArrayXXf::Constant(static_cast<Eigen::Index>(target.size() + 1 - begin),
                                    static_cast<Eigen::Index>(shapes.size()), 100.0F);
      evidence.add_row(i, {begin, target.size() + 1}, scores);
      for (std::size_t k = 0; k < shapes.size(); ++k) {
        const auto [n, m] = shapes[k];
        for (std::size_t j = begin; j <= target.size(); ++j) {
          if (n > i || m > j) continue;
          ASSERT_NEAR(
              scores(static_cast<Eigen::Index>(j - begin), static_cast<Eigen::Index>(k)) - 100.0F,
              textbook_evidence(source, target, {i - n, i}, {j - m, j}, model), 1e-4);
        }
      }
    }
  }
}

}  // namespace
}  // namespace diglot::evidence
