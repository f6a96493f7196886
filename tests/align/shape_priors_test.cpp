#include "align/shape_priors.h"

#include <vector>

#include <gtest/gtest.h>

#include "search/shapes.h"

namespace diglot::align {
namespace {

TEST(ShapePriors, FallWithTheSizeOfBeads) {
  const auto shapes = search::bead_shapes(6);
  const ShapePriors priors = initial_priors(shapes, {});
  EXPECT_EQ(priors.front(), 0.0F);
  for (std::size_t k = 1; k < shapes.size(); ++k) {
    EXPECT_LT(priors[k], 0.0F);
    for (std::size_t l = 0; l < shapes.size(); ++l) {
      const bool mirrored =
          shapes[l].source == shapes[k].target && shapes[l].target == shapes[k].source;
      if (mirrored) {
        EXPECT_EQ(priors[l], priors[k]);
      }
      const bool one_more = shapes[l].source == shapes[k].source &&
                            shapes[l].target == shapes[k].target + 1 &&
                            shapes[k].target >= shapes[k].source;
      if (one_more) {
        EXPECT_LT(priors[l], priors[k]);
      }
    }
  }
}

TEST(ShapePriors, AreDrawnTowardsWhatIsSeen) {
  const auto shapes = search::bead_shapes(4);
  const PriorParameters parameters;
  const ShapePriors initial = initial_priors(shapes, parameters);
  // 1-2 half of the time.
  std::vector<Bead> beads;
  for (std::size_t k = 0; k < 100'000; ++k) {
    beads.push_back(k % 2 == 0 ? Bead{{0, 1}, {0, 2}} : Bead{{0, 1}, {0, 1}});
  }
  const ShapePriors fitted = refit_priors(initial, shapes, beads, parameters);
  EXPECT_EQ(shapes[1].target, 2U);
  EXPECT_NEAR(fitted[1], 0.0F, 0.01F);
  EXPECT_EQ(fitted[0], 0.0F);
}

TEST(ShapePriors, StayWithoutBeads) {
  const auto shapes = search::bead_shapes(6);
  const ShapePriors initial = initial_priors(shapes, {});
  const ShapePriors fitted = refit_priors(initial, shapes, {}, {});
  for (std::size_t k = 0; k < shapes.size(); ++k) EXPECT_NEAR(fitted[k], initial[k], 1e-5F);
}

}  // namespace
}  // namespace diglot::align
