// Text on a terminal: how wide it is, and how to make it fit.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diglot {

/// Columns that UTF-8 text takes on a terminal: wide and full-width characters take two, combining
/// marks and format characters none (but the soft hyphen one), all others one. An emoji of several
/// characters takes what they take, as in most terminals.
std::size_t display_width(std::string_view utf8);

/// `utf8` broken into lines of at most `width` columns, at its line ends and at the places where
/// Unicode line breaking allows it, inside a word only where a word is wider than a line. Grapheme
/// clusters stay whole. No line is empty, or starts or ends with white space; an empty text gives
/// no line. Requires: width >= 2.
std::vector<std::string> wrap_to_width(std::string_view utf8, std::size_t width);

/// `utf8`, cut and ended with "…" where it is wider than `width` columns.
std::string clip_to_width(std::string_view utf8, std::size_t width);

}  // namespace diglot
