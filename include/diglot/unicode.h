// Text on a terminal: how wide it is, and how to make it fit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diglot {

/// Columns that UTF-8 text takes on a terminal: wide and full-width characters take two, combining
/// marks and format characters none, all others one.
std::size_t display_width(std::string_view utf8);

/// `utf8` broken into lines of at most `width` columns, at the places where Unicode line breaking
/// allows it, inside a word only where a word is wider than a line. Grapheme clusters stay whole.
/// No line starts or ends with a blank. Requires: width >= 2. An empty text gives no line.
std::vector<std::string> wrap_to_width(std::string_view utf8, std::size_t width);

/// `utf8`, cut and ended with "…" where it is wider than `width` columns.
std::string clip_to_width(std::string_view utf8, std::size_t width);

}  // namespace diglot
