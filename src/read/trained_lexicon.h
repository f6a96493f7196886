// Lexicons that `diglot train` has made. bitext/word_table_file.h tells how they lie in a file.
#pragma once

#include <string>
#include <string_view>

#include "diglot/lexicon.h"

namespace diglot::read {

/// True where a file that starts with these bytes is a trained lexicon of some version.
bool looks_like_trained_lexicon(std::string_view head);

/// Maps a trained lexicon into memory, turned round where it was trained the other way. Throws
/// Error (kFormat) where the file is of another version or damaged, (kInput) where it is for other
/// languages or cannot be mapped. Languages are compared by their primary subtags.
Lexicon read_trained_lexicon(const std::string& path, const std::string& source_language,
                             const std::string& target_language);

}  // namespace diglot::read
