#include "text/decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include <unicode/localpointer.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "diglot/error.h"
#include "text/guess_encoding.h"

namespace diglot::text {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";  // In UTF-8.

/// Calls `valid(size)` for each character, `invalid(begin, end)` for each maximal invalid subpart.
template <typename Valid, typename Invalid>
void walk_utf8(std::string_view bytes, Valid valid, Invalid invalid) {
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t position = 0; position < size;) {
    const auto begin = static_cast<std::size_t>(position);
    UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // In ICU's macro.
    U8_NEXT(bytes.data(), position, size, c);
#pragma GCC diagnostic pop
    const auto end = static_cast<std::size_t>(position);
    if (c < 0) {
      invalid(begin, end);
    } else {
      valid(end - begin);
    }
  }
}

/// Whether bytes are UTF-8, perhaps damaged. Sequences of several bytes hardly come about by
/// chance, so they outweigh as many invalid ones. 0xFE and 0xFF are not counted: the encodings that
/// have letters there have others that are more frequent.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t multibyte_count = 0;
  std::size_t invalid_count = 0;
  walk_utf8(
      bytes, [&](std::size_t size) { multibyte_count += size > 1 ? 1 : 0; },
      [&](std::size_t begin, std::size_t) {
        invalid_count += static_cast<unsigned char>(bytes[begin]) < 0xFF ? 1 : 0;
      });
  return invalid_count <= multibyte_count;
}

struct Choice {
  std::string encoding;
  bool is_guess = false;
};

Choice choose_encoding(std::string_view bytes) {
  const std::string marked = encoding_of_mark(bytes);
  if (!marked.empty()) return {marked, false};
  if (const std::optional<std::string> utf16 = guess_utf16(bytes)) return {*utf16, true};
  if (is_mostly_utf8(bytes)) return {"UTF-8", false};
  return {guess_encoding(bytes), true};
}

void append_replacement(Decoded& decoded) {
  if (!decoded.first_replaced) decoded.first_replaced = decoded.utf8.size();
  decoded.utf8 += kReplacement;
}

void decode_utf8(std::string bytes, Decoded& decoded) {
  std::size_t copied = 0;
  walk_utf8(
      bytes, [](std::size_t) {},
      [&](std::size_t begin, std::size_t end) {
        decoded.utf8.append(bytes, copied, begin - copied);
        append_replacement(decoded);
        ++decoded.invalid_count;
        copied = end;
      });
  if (decoded.invalid_count == 0) {
    decoded.utf8 = std::move(bytes);
  } else {
    decoded.utf8.append(bytes, copied);
  }
}

using Converter = icu::LocalUConverterPointer;

Converter open_converter(const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(encoding.c_str(), &status));
  if (U_FAILURE(status)) {
    throw Error(ErrorKind::kUsage, {},
                "the name of an encoding, such as UTF-8, windows-1252, KOI8-R or Shift_JIS",
                "'" + encoding + "'");
  }
  // Stop at what is invalid instead of replacing it, so that we know where it was.
  ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                      &status);
  return converter;
}

/// MIME's name where it has one, since IANA's is "ISO_8859-1:1987" for ISO-8859-1; `encoding` where
/// neither has one.
std::string standard_name(const std::string& encoding) {
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode unknown = U_ZERO_ERROR;
    const char* name = ucnv_getStandardName(encoding.c_str(), standard, &unknown);
    if (name != nullptr) return name;
  }
  return encoding;
}

/// Appends to `utf8` what `bytes` say, calls `invalid` for each invalid sequence. `is_last`:
/// nothing follows them.
template <typename Invalid>
void decode_by_converter(std::string_view bytes, bool is_last, UConverter* converter,
                         char16_t& pending_lead, std::string& utf8, Invalid invalid) {
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  std::array<char16_t, 4096> buffer;
  for (;;) {
    char16_t* target = buffer.data();
    if (pending_lead != 0) *target++ = pending_lead;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, buffer.data() + buffer.size(), &source, source_end, nullptr,
                   is_last, &status);
    const auto count = static_cast<std::size_t>(target - buffer.data());
    const bool goes_on = status == U_BUFFER_OVERFLOW_ERROR || !is_last;
    const bool is_cut = goes_on && count > 0 && U16_IS_LEAD(buffer[count - 1]);
    pending_lead = is_cut ? buffer[count - 1] : u'\0';
    icu::UnicodeString(false, buffer.data(), static_cast<std::int32_t>(count - (is_cut ? 1 : 0)))
        .toUTF8String(utf8);
    if (status == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_SUCCESS(status)) break;
    invalid();
    if (status == U_TRUNCATED_CHAR_FOUND) break;  // Nothing can follow.
  }
}

void strip_byte_order_mark(Decoded& decoded) {
  if (!decoded.utf8.starts_with(kByteOrderMark)) return;
  decoded.utf8.erase(0, kByteOrderMark.size());
  if (decoded.first_replaced) *decoded.first_replaced -= kByteOrderMark.size();
}

/// Where the character that is cut off at the end of `bytes` begins; their end where none is.
std::size_t cut_character_begin(std::string_view bytes) {
  constexpr std::size_t kLongest = 4;
  for (std::size_t size = 1; size <= std::min(bytes.size(), kLongest); ++size) {
    const auto lead = static_cast<unsigned char>(bytes[bytes.size() - size]);
    if (U8_IS_TRAIL(lead)) continue;
    const auto needed = static_cast<std::size_t>(U8_COUNT_TRAIL_BYTES(lead)) + 1;
    return needed > size ? bytes.size() - size : bytes.size();
  }
  return bytes.size();
}

void replace_nuls(Decoded& decoded) {
  const std::size_t first = decoded.utf8.find('\0');
  if (first == std::string::npos) return;
  decoded.first_replaced = std::min(first, decoded.first_replaced.value_or(first));
  std::string result;
  result.reserve(decoded.utf8.size());
  std::size_t copied = 0;
  for (std::size_t nul = first; nul != std::string::npos; nul = decoded.utf8.find('\0', copied)) {
    result.append(decoded.utf8, copied, nul - copied);
    result += kReplacement;
    ++decoded.nul_count;
    copied = nul + 1;
  }
  result.append(decoded.utf8, copied);
  decoded.utf8 = std::move(result);
}

}  // namespace

std::string encoding_of_mark(std::string_view bytes) {
  using namespace std::string_view_literals;
  struct Mark {
    std::string_view bytes;
    const char* encoding;
  };
  // UTF-32 before UTF-16: its little-endian mark begins like the other's.
  static constexpr Mark kMarks[] = {
      {"\xEF\xBB\xBF"sv, "UTF-8"},    {"\xFF\xFE\0\0"sv, "UTF-32LE"},
      {"\0\0\xFE\xFF"sv, "UTF-32BE"}, {"\xFF\xFE"sv, "UTF-16LE"},
      {"\xFE\xFF"sv, "UTF-16BE"},     {"\x84\x31\x95\x33"sv, "GB18030"}};
  for (const Mark& mark : kMarks) {
    if (bytes.starts_with(mark.bytes)) return mark.encoding;
  }
  return {};
}

Decoded decode(std::string bytes, const std::string& encoding) {
  Decoded decoded;
  const Choice choice = encoding.empty() ? choose_encoding(bytes) : Choice{encoding, false};
  const Converter converter = open_converter(choice.encoding);
  decoded.encoding = standard_name(choice.encoding);
  decoded.encoding_guessed = choice.is_guess;
  if (ucnv_getType(converter.getAlias()) == UCNV_UTF8) {
    decode_utf8(std::move(bytes), decoded);
  } else {
    char16_t no_lead = 0;
    decode_by_converter(bytes, true, converter.getAlias(), no_lead, decoded.utf8, [&] {
      append_replacement(decoded);
      ++decoded.invalid_count;
    });
  }
  strip_byte_order_mark(decoded);
  replace_nuls(decoded);
  return decoded;
}

struct StreamDecoder::State {
  Converter converter;
  bool is_utf8;
  bool is_at_start = true;
  std::string cut;  // Bytes of UTF-8 of a character whose end has not come yet.
  char16_t pending_lead = 0;
  std::size_t replaced_count = 0;

  explicit State(const std::string& encoding)
      : converter(open_converter(encoding)),
        is_utf8(ucnv_getType(converter.getAlias()) == UCNV_UTF8) {}

  void replace(std::string& utf8) {
    utf8 += kReplacement;
    ++replaced_count;
  }

  void append_utf8(std::string_view bytes, std::string& utf8) {
    std::size_t copied = 0;
    const auto cut_out = [&](std::size_t begin, std::size_t end) {
      utf8 += bytes.substr(copied, begin - copied);
      replace(utf8);
      copied = end;
    };
    std::size_t position = 0;
    walk_utf8(
        bytes,
        [&](std::size_t size) {
          if (bytes[position] == '\0') cut_out(position, position + 1);
          position += size;
        },
        [&](std::size_t begin, std::size_t end) {
          cut_out(begin, end);
          position = end;
        });
    utf8 += bytes.substr(copied);
  }

  void decode_utf8(std::string_view bytes, bool is_last, std::string& utf8) {
    if (!cut.empty()) {
      cut += bytes;
      bytes = cut;
    }
    const std::size_t end = is_last ? bytes.size() : cut_character_begin(bytes);
    append_utf8(bytes.substr(0, end), utf8);
    cut = std::string(bytes.substr(end));
  }
};

StreamDecoder::StreamDecoder(const std::string& encoding)
    : state_(std::make_unique<State>(encoding)) {}

StreamDecoder::~StreamDecoder() = default;

void StreamDecoder::decode(std::string_view bytes, bool is_last, std::string& utf8) {
  State& state = *state_;
  const std::size_t begin = utf8.size();
  if (state.is_utf8) {
    state.decode_utf8(bytes, is_last, utf8);
  } else {
    std::string decoded;
    decode_by_converter(bytes, is_last, state.converter.getAlias(), state.pending_lead, decoded,
                        [&] { state.replace(decoded); });
    state.append_utf8(decoded, utf8);
  }
  if (!state.is_at_start || utf8.size() == begin) return;
  state.is_at_start = false;
  if (std::string_view(utf8).substr(begin).starts_with(kByteOrderMark)) {
    utf8.erase(begin, kByteOrderMark.size());
  }
}

std::size_t StreamDecoder::replaced_count() const { return state_->replaced_count; }

}  // namespace diglot::text
