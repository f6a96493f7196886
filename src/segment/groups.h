// Pairs of brackets and of quotation marks in a paragraph.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/characters.h"

namespace diglot::segmentation {

/// An opening bracket or quotation mark and the closing one that belongs to it.
struct Group {
  std::size_t open = 0;   ///< Byte offset of the opening character.
  std::size_t close = 0;  ///< Byte offset of the closing character.
  bool is_quote = false;
  bool operator==(const Group&) const = default;
};

/// Pairs that lie further apart than this are not looked for: a bracket that is never closed must
/// not glue half a book together.
inline constexpr std::size_t kMaxGroupBytes = 600;

/// What the neighbours of the quotation mark at `offset` say about its side. French writes a blank
/// inside », German turns » around, Swedish opens with ”: so what stands beside a mark counts more
/// than the mark. kEither where they say nothing.
text::Side quote_side(std::string_view text, std::size_t offset);

/// All pairs, by `open`. Apostrophes and single quotation marks are left alone. Linear in the text.
void find_groups(std::string_view text, std::vector<Group>& groups);

}  // namespace diglot::segmentation
