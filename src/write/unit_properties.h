// Fields of units as properties, for formats that have a place for properties only.
#pragma once

#include <vector>

#include "diglot/unit.h"

namespace diglot::write {

/// The confidence, the score and the shape of `unit` under the names "x-confidence", "x-score" and
/// "x-shape"; behind them its properties other than notes.
std::vector<Property> unit_properties(const Unit& unit);

/// The document of `variant`, the numbers of its sentences and where they begin under the names
/// "source-document", "x-sentences" and "x-breaks"; behind them its properties other than notes.
std::vector<Property> variant_properties(const Variant& variant);

}  // namespace diglot::write
