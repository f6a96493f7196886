// What columns, fields and keys of files of units are called, and what their values mean.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bitext/unit_role.h"
#include "diglot/unit.h"

namespace diglot::read {

/// A finite number; nothing where `text` is anything else, or has anything behind it.
std::optional<double> parse_number(std::string_view text);

/// A number from 0 to 1.
std::optional<double> parse_confidence(std::string_view text);

/// "1-2".
std::optional<Shape> parse_shape(std::string_view text);

/// Whole numbers with blanks between them.
std::optional<std::vector<std::size_t>> parse_numbers(std::string_view text);

/// Gives `unit` the value of a column; a property under its name where the role cannot mean it
/// ("high" as a confidence). Languages are taken as they are. Requires: two variants.
void set_field(Role role, std::string_view name, std::string_view value, Unit& unit);

/// Gives `unit` the value that an aligner wrote behind it: the confidence where it looks as Diglot
/// writes it, from 0 to 1 with four decimals; else the score, since other aligners write costs and
/// similarities. A property where it is no number; nothing where it is empty.
void set_aligner_value(std::string_view value, std::string_view name, Unit& unit);

/// Drops breaks that are no places between characters of their text, or do not ascend, and counts
/// them in `losses`.
void check_breaks(Unit& unit, LossCounts& losses);

}  // namespace diglot::read
