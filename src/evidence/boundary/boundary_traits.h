// How sentences begin and end.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "diglot/document.h"

namespace diglot::evidence {

/// A trait sorts sentences into this many classes at most.
inline constexpr std::size_t kTraitClassCount = 3;

/// The class of each sentence of a document.
using TraitClasses = std::vector<std::uint8_t>;

/// What is looked at: how a sentence ends, how its first word begins, whether it opens a quotation.
enum class Trait { kEnd, kBegin, kQuote };
inline constexpr std::array kTraits = {Trait::kEnd, Trait::kBegin, Trait::kQuote};

/// Classes of a trait. kEnd: 0 full stop and its like, 1 comma, semicolon or colon, 2 anything
/// else; closing quotes and brackets are passed over. kBegin: 0 upper case, 1 lower case, 2
/// anything else; opening marks are passed over. kQuote: 0 begins with a quotation mark, 1 does
/// not.
TraitClasses trait_classes(const Document& document, Trait trait);

}  // namespace diglot::evidence
