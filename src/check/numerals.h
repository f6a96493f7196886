// Numbers that are not written in digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/side.h"

namespace diglot::check {

/// The value of a Roman numeral in capitals, as it is usually written; nothing for others.
std::optional<unsigned> roman_value(std::string_view word);

/// Whether a number stands in `side` as a Roman numeral or in Chinese characters. `value` is in the
/// canonical form of text/numbers.h.
bool has_numeral(Side& side, const std::string& value);

}  // namespace diglot::check
