// Which rules the keys of words follow.
#pragma once

#include <cstdint>

namespace diglot::text {

/// Version of what Token::key is for words. Trained lexicons hold keys: who changes stems, word
/// breaks or lower case raises this, so that lexicons with keys of other rules are told apart
/// instead of matching nothing.
inline constexpr std::uint32_t kTokenRulesVersion = 1;

}  // namespace diglot::text
