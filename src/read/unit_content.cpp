// How a file of units begins.
#include "read/format_reader.h"

namespace diglot::read {

std::optional<Format> format_from_content(std::string_view) { return std::nullopt; }

}  // namespace diglot::read
