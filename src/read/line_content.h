// How files of lines begin.
#pragma once

#include <optional>
#include <string_view>

#include "diglot/format.h"

namespace diglot::read {

/// The format of lines that begin like this, where nothing else begins so: JSON lines, links,
/// ladders, bitextor's header, PO, hunalign's text with sentences between ~~~.
std::optional<Format> format_of_lines(std::string_view head);

/// What a file is likely to be that neither its content nor its name tells: CSV where its first
/// line names the columns, TSV where all lines have a tab.
std::optional<Format> format_of_columns(std::string_view head);

}  // namespace diglot::read
