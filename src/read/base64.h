// Base64 (RFC 4648).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diglot::read {

/// The bytes that `text` stands for; padding may be missing. Nothing where it holds another
/// character or ends in the middle of a byte.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace diglot::read
