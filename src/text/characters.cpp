#include "text/characters.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace diglot::text {
namespace {

// No code point takes more.
constexpr std::size_t kMaxBytes = 4;

// ICU's macros convert and cast in ways that our own code may not.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"

CodePoint decode_first(std::string_view utf8) {
  const auto size = static_cast<std::int32_t>(std::min(utf8.size(), kMaxBytes));
  std::int32_t position = 0;
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(utf8.data(), position, size, c);
  return {static_cast<char32_t>(c), static_cast<std::size_t>(position)};
}

CodePoint decode_last(std::string_view utf8) {
  const std::string_view tail = utf8.substr(utf8.size() - std::min(utf8.size(), kMaxBytes));
  auto position = static_cast<std::int32_t>(tail.size());
  UChar32 c = 0;
  U8_PREV_OR_FFFD(tail.data(), 0, position, c);
  return {static_cast<char32_t>(c), tail.size() - static_cast<std::size_t>(position)};
}

void append_utf8(UChar32 c, std::string& utf8) {
  std::array<char, kMaxBytes> bytes = {};
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, c);
  utf8.append(bytes.data(), size);
}

#pragma GCC diagnostic pop

// Latin, Greek, Cyrillic, Hebrew and Arabic: characters whose classes are kept in a table.
constexpr char32_t kTabled = 0x700;

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// Calls visit(code point) for each code point until it returns false.
template <typename Visit>
void for_each_code_point(std::string_view utf8, Visit visit) {
  while (!utf8.empty()) {
    const CodePoint c = first_code_point(utf8);
    if (!visit(c.value)) return;
    utf8.remove_prefix(c.size);
  }
}

UChar32 to_icu(char32_t c) { return static_cast<UChar32>(c); }

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(to_icu(c), &status);
}

bool is_ellipsis(char32_t c) { return c == U'\u2026' || c == U'\u22EF'; }

// Unicode made these sentence terminals after the version of ICU that Debian 12 has.
bool is_khmer_terminal(char32_t c) { return c == U'\u17D4' || c == U'\u17D5'; }

bool is_pause(char32_t c) {
  switch (c) {
    case U',':
    case U';':
    case U':':
    case U'\u060C':  // Arabic comma
    case U'\u061B':  // Arabic semicolon
    case U'\u3001':  // ideographic comma
    case U'\uFF0C':  // full-width comma
    case U'\uFF1A':  // full-width colon
    case U'\uFF1B':  // full-width semicolon
      return true;
    default:
      return false;
  }
}

// Unicode calls corner brackets and the German low quotation marks brackets, and corner brackets
// quotation marks too; for sentences a corner bracket is a bracket that has its side written on it.
bool is_quote(char32_t c, int type) {
  if (type == U_START_PUNCTUATION || type == U_END_PUNCTUATION) {
    return c == U'\u201A' || c == U'\u201E' || c == U'\u2E42';
  }
  return u_hasBinaryProperty(to_icu(c), UCHAR_QUOTATION_MARK) != 0;
}

CharClass letter_class(int type) {
  switch (type) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::kUpper;
    case U_LOWERCASE_LETTER:
      return CharClass::kLower;
    default:
      return CharClass::kUncased;
  }
}

CharClass punctuation_class(char32_t c, int type) {
  if (is_ellipsis(c)) return CharClass::kEllipsis;
  if (is_pause(c)) return CharClass::kPause;
  if (u_hasBinaryProperty(to_icu(c), UCHAR_S_TERM) || is_khmer_terminal(c)) {
    return CharClass::kTerminal;
  }
  if (is_quote(c, type)) return CharClass::kQuote;
  if (type == U_START_PUNCTUATION || c == U'\u00BF' || c == U'\u00A1') return CharClass::kOpening;
  if (type == U_END_PUNCTUATION) return CharClass::kClosing;
  if (type == U_DASH_PUNCTUATION) return CharClass::kDash;
  return CharClass::kOther;
}

CharClass look_up_class(char32_t c) {
  if (is_white_space(c)) return CharClass::kWhiteSpace;
  const int type = u_charType(to_icu(c));
  switch (type) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
      return letter_class(type);
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::kDigit;
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::kMark;
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      return CharClass::kInvisible;
    default:
      return punctuation_class(c, type);
  }
}

}  // namespace

std::size_t char_count(std::string_view utf8) {
  std::size_t count = 0;
  for_each_code_point(utf8, [&](char32_t c) {
    if (!is_white_space(c)) ++count;
    return true;
  });
  return count;
}

std::size_t letter_count(std::string_view utf8) {
  std::size_t count = 0;
  for_each_code_point(utf8, [&](char32_t c) {
    if (is_letter(c)) ++count;
    return true;
  });
  return count;
}

bool has_letter(std::string_view utf8) {
  bool found = false;
  for_each_code_point(utf8, [&](char32_t c) {
    found = is_letter(c);
    return !found;
  });
  return found;
}

CodePoint first_code_point_beyond_ascii(std::string_view utf8) { return decode_first(utf8); }

CodePoint last_code_point(std::string_view utf8) {
  if (utf8.empty()) return {};
  if (is_ascii(utf8.back())) return {static_cast<char32_t>(utf8.back()), 1};
  return decode_last(utf8);
}

CharClass char_class(char32_t c) {
  static const std::array<CharClass, kTabled> table = [] {
    std::array<CharClass, kTabled> classes{};
    for (char32_t i = 0; i < kTabled; ++i) classes[i] = look_up_class(i);
    return classes;
  }();
  return c < kTabled ? table[c] : look_up_class(c);
}

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return u_isUWhiteSpace(to_icu(c)) != 0;
}

bool is_letter(char32_t c) { return u_isalpha(to_icu(c)) != 0; }

bool is_unspaced_letter(char32_t c) {
  if (c < 0x0E00) return false;
  if (c >= 0x4E00 && c <= 0x9FFF) return true;  // Han, by far the most
  switch (script_of(c)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN:
      return true;
    default:
      return false;
  }
}

bool is_blank_delimited(char32_t c) {
  if (c < 0x0E00 || c > 0x0EFF) return false;
  const CharClass kind = char_class(c);
  return kind == CharClass::kUncased || kind == CharClass::kMark;
}

Side usual_side(char32_t c) {
  switch (u_charType(to_icu(c))) {
    case U_START_PUNCTUATION:
    case U_INITIAL_PUNCTUATION:
      return Side::kOpens;
    case U_END_PUNCTUATION:
    case U_FINAL_PUNCTUATION:
      return Side::kCloses;
    default:
      return Side::kEither;
  }
}

char32_t opening_bracket(char32_t c) {
  const UChar32 pair = u_getBidiPairedBracket(to_icu(c));
  return pair == to_icu(c) ? 0 : static_cast<char32_t>(pair);
}

std::string_view trim(std::string_view utf8) {
  for (CodePoint c = first_code_point(utf8); c.size > 0 && is_white_space(c.value);
       c = first_code_point(utf8)) {
    utf8.remove_prefix(c.size);
  }
  for (CodePoint c = last_code_point(utf8); c.size > 0 && is_white_space(c.value);
       c = last_code_point(utf8)) {
    utf8.remove_suffix(c.size);
  }
  return utf8;
}

std::string to_lower(std::string_view utf8) {
  std::string lower;
  icu::StringByteSink<std::string> sink(&lower);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, {utf8.data(), static_cast<std::int32_t>(utf8.size())}, sink,
                            nullptr, status);
  return lower;
}

void append_folded_letters(std::string_view utf8, std::string& letters) {
  for_each_code_point(utf8, [&](char32_t c) {
    switch (char_class(c)) {
      case CharClass::kUpper:
      case CharClass::kLower:
      case CharClass::kUncased:
      case CharClass::kMark:
        append_utf8(u_foldCase(to_icu(c), U_FOLD_CASE_DEFAULT), letters);
        break;
      default:
        break;
    }
    return true;
  });
}

}  // namespace diglot::text
