// Translation memories as lexicons: pairs of segments from the units of a TMX file.
#pragma once

#include <string>

#include "diglot/lexicon.h"
#include "read/format_reader.h"

namespace diglot::read {

/// Appends to `lexicon` a pair for each two segments of a unit that are in the two languages, and
/// counts the units that have not both. Languages are compared by their primary subtags, or as a
/// whole where these are the same. Throws Error (kInput) where the file has no unit of the pair;
/// what the reader of TMX throws passes through.
void read_tmx_lexicon(UnitInput& input, const std::string& source_language,
                      const std::string& target_language, Lexicon& lexicon);

}  // namespace diglot::read
