// Files that are given as texts and are none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diglot::read {

/// What a file is instead of a text, and what to do about it: phrases for an Error.
struct NotText {
  std::string found;  ///< "a PDF document"
  std::string hint;   ///< "convert it to text first, ..."
};

/// Tells from the first bytes (a few hundred or more, decompressed) whether a file is of some known
/// format that is not plain text, or holds many control characters once decoded as `encoding` (as
/// in ReadOptions). A NUL or two do not make a text binary. Throws Error (kUsage) where the
/// encoding is not known.
std::optional<NotText> find_not_text(std::string_view head, const std::string& encoding);

}  // namespace diglot::read
