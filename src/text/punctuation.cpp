#include "text/punctuation.h"

#include <string_view>

#include "text/characters.h"

namespace diglot::text {
namespace {

struct MarkClass {
  char32_t representative;
  std::u32string_view marks;
};

constexpr MarkClass kClasses[] = {{U'.', U"。．｡۔।॥։။។።᠃﹒܁"},
                                  {U',', U"،、，､﹐﹑՝፣၊᠂߸"},
                                  {U'?', U"؟？՞﹖፧⁇⸮"},
                                  {U'!', U"！՜﹗‼"},
                                  {U':', U"：﹕፥"},
                                  {U';', U"；؛﹔፤⁏"},
                                  {U'"', U"`´「」『』﹁﹂﹃﹄｢｣《》〈〉"},
                                  {U'-', U"−－"},
                                  {U'·', U"・･‧"},
                                  {U'%', U"٪"},
                                  {U'…', U"⋯"}};

char32_t half_width(char32_t c) {
  constexpr char32_t kFullWidthOffset = 0xFEE0;
  return U'！' <= c && c <= U'～' ? c - kFullWidthOffset : c;
}

}  // namespace

char32_t punctuation_class(char32_t c, bool is_greek) {
  if (is_greek && (c == U';' || c == U'\u037E')) return U'?';
  if (is_greek && c == U'·') return U';';
  for (const MarkClass& mark_class : kClasses) {
    if (mark_class.marks.find(c) != std::u32string_view::npos) return mark_class.representative;
  }
  if (c == U'¿' || c == U'¡') return c;
  switch (char_class(c)) {
    case CharClass::kQuote:
      return U'"';
    case CharClass::kOpening:
      return U'(';
    case CharClass::kClosing:
      return U')';
    case CharClass::kDash:
      return U'-';
    case CharClass::kEllipsis:
      return U'…';
    default:
      return half_width(c);
  }
}

}  // namespace diglot::text
