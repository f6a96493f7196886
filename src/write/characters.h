// Characters that a format cannot carry.
#pragma once

#include <cstddef>
#include <string>

namespace diglot::write {

enum class Carrier {
  kJson,     ///< All of Unicode.
  kLine,     ///< A field of a line: no NUL, no tab, nothing that some reader takes for a line end.
  kXml,      ///< As kLine, and only what XML 1.0 calls a Char.
  kXmlText,  ///< What XML 1.0 calls a Char, tabs and line ends among them.
};

/// `text` made such that the carrier can hold it: tabs and line ends become blanks, anything else
/// that it cannot hold becomes U+FFFD, and so does every byte that is not part of valid UTF-8. Adds
/// the number of characters replaced to `replaced_count`.
std::string carried_text(std::string text, Carrier carrier, std::size_t& replaced_count);

}  // namespace diglot::write
