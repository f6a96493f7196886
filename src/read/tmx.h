// Translation memories: pairs of segments from the units of a TMX file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/input_stream.h"
#include "diglot/lexicon.h"

namespace diglot::read {

/// True where a file that starts with these bytes is XML, in UTF-8 or UTF-16.
bool looks_like_xml(std::string_view head);

/// Appends to `lexicon` a pair for each unit that has segments in both languages, and counts the
/// units that have not. The file is `head` and what is left of `stream`; it is read piece by piece,
/// and no other file for its sake: segments with entities of a DTD count as missing. Markup inside
/// segments is dropped. Languages are compared by their primary subtags, or as a whole where these
/// are the same. Throws Error (kFormat) where the file is ill-formed, (kInput) where it is no TMX
/// or has no unit of the pair; what `stream` throws passes through.
void read_tmx(std::string head, InputStream& stream, const std::string& source_language,
              const std::string& target_language, Lexicon& lexicon);

}  // namespace diglot::read
