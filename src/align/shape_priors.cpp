#include "align/shape_priors.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace diglot::align {
namespace {

double log_prior(Shape shape, const PriorParameters& p) {
  const auto [smaller, larger] = std::minmax(shape.source, shape.target);
  const auto further = [](double first, double second, std::size_t steps) {
    return first + (second - first) * static_cast<double>(steps);
  };
  if (smaller == 1) return larger == 1 ? 0.0 : further(p.prior_1_2, p.prior_1_3, larger - 2);
  return further(p.prior_2_2, p.prior_2_3, smaller + larger - 4) +
         (smaller > 2 ? p.prior_3_3 : 0.0);
}

}  // namespace

ShapePriors initial_priors(const std::vector<Shape>& shapes, const PriorParameters& parameters) {
  ShapePriors priors;
  for (const Shape& shape : shapes) {
    priors.push_back(static_cast<float>(log_prior(shape, parameters)));
  }
  return priors;
}

ShapePriors refit_priors(const ShapePriors& initial, const std::vector<Shape>& shapes,
                         std::span<const Bead> beads, const PriorParameters& parameters) {
  double initial_total = 0.0;
  for (const float prior : initial) initial_total += std::exp(static_cast<double>(prior));
  ShapePriors priors;
  for (std::size_t k = 0; k < shapes.size(); ++k) {
    const auto count = std::count_if(beads.begin(), beads.end(),
                                     [&](const Bead& bead) { return bead.shape() == shapes[k]; });
    const double share = std::exp(static_cast<double>(initial[k])) / initial_total;
    priors.push_back(
        static_cast<float>(std::log(static_cast<double>(count) + parameters.prior_beads * share)));
  }
  // Relative to 1-1 again, which comes first.
  const float most = priors.front();
  for (float& prior : priors) prior -= most;
  return priors;
}

}  // namespace diglot::align
