// How likely beads of each shape are, whatever their sentences say.
#pragma once

#include <span>
#include <vector>

#include "diglot/bead.h"
#include "diglot/options.h"

namespace diglot::align {

/// Log prior of each shape in nats, relative to 1-1, in the order of the shapes.
using ShapePriors = std::vector<float>;

/// The priors of PriorParameters.
ShapePriors initial_priors(const std::vector<Shape>& shapes, const PriorParameters& parameters);

/// The priors drawn towards how often each shape occurs in `beads`: translators differ in how
/// freely they merge and split, and so do sentence breakers. The initial priors count for
/// PriorParameters::prior_beads beads. Null beads are passed over.
ShapePriors refit_priors(const ShapePriors& initial, const std::vector<Shape>& shapes,
                         std::span<const Bead> beads, const PriorParameters& parameters);

}  // namespace diglot::align
