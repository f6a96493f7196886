#include "evidence/boundary/boundary_evidence.h"

#include <cmath>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "search/shapes.h"
#include "tests/evidence/lexical/documents.h"

namespace diglot::evidence {
namespace {

struct TraitCase {
  const char* sentence;
  int end, begin, quote;
};

TEST(BoundaryTraits, SortSentences) {
  const TraitCase cases[] = {
      {"He left.", 0, 0, 1},   {"and he left;", 1, 1, 1}, {"“Go!” he said,", 1, 0, 0},
      {"(He left.)", 0, 0, 0}, {"12", 2, 2, 1},           {"« Va ! »", 0, 0, 0},
      {"我们走吧。", 0, 2, 1}, {"「行こう。」", 0, 2, 0}, {"وذهب،", 1, 2, 1},
      {"Wait …", 0, 0, 1},     {"Chapter One", 2, 0, 1},  {"***", 2, 2, 1},
  };
  for (const TraitCase& c : cases) {
    const Document text = document({c.sentence});
    EXPECT_EQ(trait_classes(text, Trait::kEnd)[0], c.end) << c.sentence;
    EXPECT_EQ(trait_classes(text, Trait::kBegin)[0], c.begin) << c.sentence;
    EXPECT_EQ(trait_classes(text, Trait::kQuote)[0], c.quote) << c.sentence;
  }
}

TEST(TraitModel, LikesAgreement) {
  const TraitClasses classes = {0, 0, 0, 1, 0, 2, 0, 1};
  const TraitModel model(classes, classes, {});
  for (std::uint8_t c = 0; c < kTraitClassCount; ++c) EXPECT_GT(model.log_odds(c, c), 0.0);
  EXPECT_LT(model.log_odds(0, 1), 0.0);
}

TEST(TraitModel, IsSilentWhereAllSentencesAreAlike) {
  const TraitClasses classes(500, 0);
  const TraitModel model(classes, classes, {});
  EXPECT_NEAR(model.log_odds(0, 0), 0.0, 0.02);
}

TEST(TraitModel, LearnsHabits) {
  // What ends with a full stop on one side ends with a comma on the other.
  TraitClasses source, target;
  std::vector<TraitModel::Facing> pairs;
  for (int k = 0; k < 200; ++k) {
    source.push_back(k % 2 == 0 ? 0 : 1);
    target.push_back(k % 2 == 0 ? 1 : 0);
    pairs.push_back({source.back(), target.back()});
  }
  TraitModel model(source, target, {});
  EXPECT_GT(model.log_odds(0, 0), model.log_odds(0, 1));
  model.refit(pairs);
  EXPECT_LT(model.log_odds(0, 0), 0.0);
  EXPECT_GT(model.log_odds(0, 1), 0.0);
}

TEST(BoundaryEvidence, AddsTheTraitsOfBothEnds) {
  const Document source = document({"He left.", "and she,", "“Why?”", "Nobody knew;"});
  const Document target = document({"Il partit.", "et elle.", "« Pourquoi ? »", "personne", "Fin"});
  const auto shapes = search::bead_shapes(4);
  const BoundaryParameters parameters = {.weight = 0.5};
  const BoundaryEvidence evidence(source, target, shapes, parameters);
  for (std::size_t i = 1; i <= source.size(); ++i) {
    Eigen::ArrayXXf scores = Eigen::ArrayXXf::Zero(static_cast<Eigen::Index>(target.size() + 1),
                                                   static_cast<Eigen::Index>(shapes.size()));
    evidence.add_row(i, {0, target.size() + 1}, scores);
    for (std::size_t k = 0; k < shapes.size(); ++k) {
      const auto [n, m] = shapes[k];
      for (std::size_t j = m; n <= i && j <= target.size(); ++j) {
        double expected = 0.0;
        for (const Trait trait : kTraits) {
          const TraitClasses s = trait_classes(source, trait);
          const TraitClasses t = trait_classes(target, trait);
          const TraitModel model(s, t, parameters);
          expected += 0.5 * (trait == Trait::kEnd ? model.log_odds(s[i - 1], t[j - 1])
                                                  : model.log_odds(s[i - n], t[j - m]));
        }
        EXPECT_NEAR(scores(static_cast<Eigen::Index>(j), static_cast<Eigen::Index>(k)), expected,
                    1e-5);
      }
    }
  }
}

}  // namespace
}  // namespace diglot::evidence
