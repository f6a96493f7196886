#include "filter/unit_hash.h"

#include <functional>
#include <string_view>

#include "text/characters.h"

namespace diglot::filter {

std::uint64_t UnitHasher::hash(const Unit& unit) {
  text_.clear();
  for (const Variant& variant : unit.variants) {
    const std::size_t begin = text_.size();
    if (sameness_ == Sameness::kLoose) text::append_folded_letters(variant.text, text_);
    if (text_.size() == begin) text_ += variant.text;
    text_ += '\0';  // In no text.
  }
  return std::hash<std::string_view>()(text_);
}

}  // namespace diglot::filter
