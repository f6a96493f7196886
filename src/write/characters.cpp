#include "write/characters.h"

#include <array>
#include <string_view>
#include <utility>

#include <libxml/chvalid.h>

namespace diglot::write {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

struct Character {
  unsigned int code_point = 0;
  std::size_t byte_count = 1;
  bool valid = false;
};

unsigned int byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

// The first character of `text`; a single byte, not valid, where there is none (The Unicode
// Standard, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
Character first_character(std::string_view text) {
  const unsigned int lead = byte_at(text, 0);
  if (lead < 0x80) return {lead, 1, true};
  const std::size_t byte_count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < byte_count) return {};
  unsigned int code_point = lead & (0x7Fu >> byte_count);
  for (std::size_t i = 1; i < byte_count; ++i) {
    if ((byte_at(text, i) & 0xC0) != 0x80) return {};
    code_point = code_point << 6 | (byte_at(text, i) & 0x3F);
  }
  constexpr std::array<unsigned int, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < kSmallest[byte_count] || surrogate || code_point > 0x10FFFF) return {};
  return {code_point, byte_count, true};
}

// A tab, or what ends a line for Unicode or for Python's splitlines.
bool ends_field(unsigned int code_point) {
  return (code_point >= 0x09 && code_point <= 0x0D) || (code_point >= 0x1C && code_point <= 0x1E) ||
         code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
}

bool carries(Carrier carrier, const Character& character) {
  if (!character.valid) return false;
  if (carrier == Carrier::kJson) return true;
  if (carrier == Carrier::kXmlText) return xmlIsCharQ(character.code_point);
  if (character.code_point == 0 || ends_field(character.code_point)) return false;
  return carrier == Carrier::kLine || xmlIsCharQ(character.code_point);
}

// Bytes at the start of `text` that the carrier can hold as they are.
std::size_t carried_byte_count(std::string_view text, Carrier carrier) {
  std::size_t offset = 0;
  while (offset < text.size()) {
    const bool plain = text[offset] >= ' ' && text[offset] <= '~';
    const Character character =
        plain ? Character{' ', 1, true} : first_character(text.substr(offset));
    if (!carries(carrier, character)) break;
    offset += character.byte_count;
  }
  return offset;
}

}  // namespace

std::string carried_text(std::string text, Carrier carrier, std::size_t& replaced_count) {
  std::size_t offset = carried_byte_count(text, carrier);
  if (offset == text.size()) return text;
  std::string result = text.substr(0, offset);
  while (offset < text.size()) {
    const std::string_view rest = std::string_view(text).substr(offset);
    const Character bad = first_character(rest);
    result += bad.valid && ends_field(bad.code_point) ? " " : kReplacement;
    ++replaced_count;
    const std::string_view behind = rest.substr(bad.byte_count);
    const std::size_t byte_count = carried_byte_count(behind, carrier);
    result += behind.substr(0, byte_count);
    offset += bad.byte_count + byte_count;
  }
  return result;
}

}  // namespace diglot::write
