// How beads are shown to people: shape, confidence, columns.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "cli/terminal.h"
#include "diglot/bead.h"

namespace diglot::cli {

/// Columns that a confidence bar takes at most.
inline constexpr std::size_t kBarWidth = 5;

/// "2-1".
std::string shape_text(const Bead& bead);

/// "97%", rounded down, as only what is certain should look so.
std::string percentage(double confidence);

/// A bar of up to `kBarWidth` columns, in steps of an eighth of a column.
std::string confidence_bar(double confidence);

/// `text` in the colour of its confidence: green can be trusted, yellow may be right.
std::string colored(const Palette& palette, double confidence, const std::string& text);

std::string repeat(std::string_view text, std::size_t count);

/// `text` with blanks up to `width` columns behind it.
std::string padded(std::string text, std::size_t width);
/// The same with the blanks before it.
std::string padded_left(const std::string& text, std::size_t width);

}  // namespace diglot::cli
