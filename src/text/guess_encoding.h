// Which encoding bytes may have that do not say so.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diglot::text {

/// "UTF-16LE" or "UTF-16BE" where NUL bytes at every other place say so: text in that encoding
/// without a byte order mark, in a script of few letters that has its blanks and digits from ASCII.
std::optional<std::string> guess_utf16(std::string_view bytes);

/// Name, as ICU knows it, of the likeliest encoding of bytes that are not Unicode: Windows code
/// pages, ISO 8859, KOI8, and the encodings of Chinese, Japanese, Korean and Thai. "windows-1252"
/// where nothing speaks for any. Looks at a sample.
std::string guess_encoding(std::string_view bytes);

}  // namespace diglot::text
