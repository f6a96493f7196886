// Properties under whose names Diglot writes what units have fields for.
#pragma once

#include <string>

#include "diglot/unit.h"

namespace diglot::read {

/// Adds a property to `unit`; "x-confidence", "x-score" and "x-shape" go where they came from,
/// unless their values make no sense or there is one already.
void add_property(Unit& unit, std::string name, std::string value);

/// Adds a property to `variant`; the same with "x-sentences", "x-breaks" and
/// "source-document".
void add_property(Variant& variant, std::string name, std::string value);

}  // namespace diglot::read
