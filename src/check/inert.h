// Parts of a text that are not translated: markup, placeholders, addresses.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace diglot::check {

enum class InertKind : unsigned char {
  kTag,          ///< <b>, </b>, <br/>, <x id="1"/>, <!-- ... -->.
  kEntity,       ///< &amp;, &#160;.
  kPlaceholder,  ///< %s, %1$d, %(name)s, %1, %%, {0}, {name}, ${x}, $HOME, %PATH%.
  kUrl,          ///< https://..., www. ...
  kEmail,
};

/// Bytes [begin, end) of a text.
struct Inert {
  InertKind kind = InertKind::kTag;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const Inert&) const = default;
};

/// All such parts of `utf8`, in order, none inside another one. Linear in the text.
void find_inert(std::string_view utf8, std::vector<Inert>& parts);

}  // namespace diglot::check
