// Pieces of a line of JSON. Put together by hand: the JSON library takes five times the
// instructions, which is felt where units are many and documents short (README.md, "Speed").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diglot::write {

/// Appends `name` as the next key of an object, with the comma before it where there is one.
/// Requires: nothing in it needs an escape.
void append_key(std::string_view name, std::string& line);

/// Appends a string. Requires: valid UTF-8.
void append_string(std::string_view text, std::string& line);

/// Appends what may hold any bytes, with U+FFFD where they are no UTF-8; adds how many to
/// `replaced_count`.
void append_any_string(const std::string& bytes, std::string& line, std::size_t& replaced_count);

/// Appends a number with four decimals at most, and one at least; null where it is not finite.
void append_number(double value, std::string& line);

}  // namespace diglot::write
