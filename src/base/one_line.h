// White space that breaks lines.
#pragma once

#include <string>
#include <string_view>

namespace diglot {

/// True where `text` has no tab and no line end, and no blank at its ends.
bool is_one_line(std::string_view text);

/// `text` made such: runs of white space in which there is a tab or a line end become one blank,
/// and such runs and blanks at its ends go.
std::string one_line(std::string_view text);

}  // namespace diglot
