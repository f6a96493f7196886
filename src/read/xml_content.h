// Which format of units an XML file is.
#pragma once

#include <optional>
#include <string_view>

#include "diglot/format.h"

namespace diglot::read {

/// True where a file that starts with these bytes is XML, in UTF-8 or UTF-16.
bool looks_like_xml(std::string_view head);

/// What the root element of a file that starts with these bytes tells; none where it is none of
/// TMX, XLIFF and cesAlign, or no XML.
std::optional<Format> xml_format_from_content(std::string_view head);

}  // namespace diglot::read
