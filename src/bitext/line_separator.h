// How sentences that stood in lines of their own are joined.
#pragma once

#include <string_view>

namespace diglot {

/// What stands between two such sentences of running text, as `Document::running_text` has it:
/// nothing where the language writes no blanks and neither of the bytes next to each other is
/// ASCII, else a blank.
std::string_view line_separator(std::string_view language, char before, char behind);

}  // namespace diglot
