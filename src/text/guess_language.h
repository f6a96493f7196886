// Which language a short text is in.
#pragma once

#include <string>
#include <string_view>

namespace diglot::text {

/// Canonical tag of the language that `utf8` is written in, of all of it; empty where it is too
/// short or too mixed to tell. `expected`, a canonical tag, is what it should be in and gets the
/// benefit of the doubt; may be empty. Takes some ten microseconds for a sentence. Good for ever.
const std::string& guess_language(std::string_view utf8, const std::string& expected = {});

}  // namespace diglot::text
