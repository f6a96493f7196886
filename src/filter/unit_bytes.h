// Units as bytes, for files that only this process reads.
#pragma once

#include <string>
#include <string_view>

#include "diglot/unit.h"

namespace diglot::filter {

void append_unit(const Unit& unit, std::string& bytes);

/// Makes `unit` what was appended. Requires: `bytes` are those.
void read_unit(std::string_view bytes, Unit& unit);

}  // namespace diglot::filter
