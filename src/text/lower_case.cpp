#include "text/lower_case.h"

#include <cstdint>
#include <stdexcept>

#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

namespace diglot::text {
namespace {

// ICU counts in 32 bits, and lower case and composition can take more units than the text had.
constexpr std::size_t kLongestPiece = std::size_t{1} << 26;

void require_success(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU lower case: ") + u_errorName(status));
  }
}

bool is_arabic(char16_t c) { return 0x600 <= c && c < 0x780; }

// Characters without a meaning of their own: soft hyphen, direction marks, joiners.
bool is_ignorable(char16_t c, char16_t previous) {
  constexpr char16_t kJoiner = 0x200D;
  constexpr char16_t kFirstSymbol = 0x2000;
  if (c == 0xAD || c == 0xFEFF || c == 0x200B || c == 0x200E || c == 0x200F) return true;
  if (c == kJoiner) return previous < kFirstSymbol;  // it joins emoji, too
  if (previous == u'i' && c == 0x307) return true;   // lower case of İ
  return (0x202A <= c && c <= 0x202E) || (0x2060 <= c && c <= 0x2064) || c == 0x640;
}

}  // namespace

std::u16string_view LowerCase::read(std::string_view utf8) {
  decode(utf8);
  lower();
  compose();
  clean();
  return text_;
}

void LowerCase::decode(std::string_view utf8) {
  raw_.resize(utf8.size());  // no code point has more units than bytes
  std::int32_t size = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(raw_.data(), static_cast<std::int32_t>(raw_.size()), &size, utf8.data(),
                       static_cast<std::int32_t>(utf8.size()), 0xFFFD, nullptr, &status);
  require_success(status);
  raw_.resize(static_cast<std::size_t>(size));
}

void LowerCase::lower() {
  constexpr std::size_t kMostUnitsPerUnit = 3;
  text_.resize(kMostUnitsPerUnit * raw_.size());
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size =
      icu::CaseMap::toLower(locale_.c_str(), 0, raw_.data(), static_cast<std::int32_t>(raw_.size()),
                            text_.data(), static_cast<std::int32_t>(text_.size()), nullptr, status);
  require_success(status);
  text_.resize(static_cast<std::size_t>(size));
}

void LowerCase::compose() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  require_success(status);
  const icu::UnicodeString alias(false, text_.data(), static_cast<std::int32_t>(text_.size()));
  const std::int32_t composed_size = nfc->spanQuickCheckYes(alias, status);
  if (composed_size == alias.length()) return;
  const icu::UnicodeString composed = nfc->normalize(alias, status);
  require_success(status);
  text_.assign(composed.getBuffer(), static_cast<std::size_t>(composed.length()));
}

void LowerCase::clean() {
  constexpr char16_t kNonJoiner = 0x200C;
  std::size_t size = 0;
  char16_t previous = 0;
  for (char16_t c : text_) {
    if (c >= 0x80) {
      if (is_ignorable(c, previous)) continue;
      if (c == u'’' || c == u'ʼ') c = u'\'';
      // Between parts of a Persian word, which others write with a blank; elsewhere no more than
      // a hint for the font.
      if (c == kNonJoiner && is_arabic(previous)) c = u' ';
      if (c == kNonJoiner) continue;
    }
    text_[size++] = previous = c;
  }
  text_.resize(size);
}

std::size_t LowerCase::piece_size(std::string_view utf8) {
  if (utf8.size() <= kLongestPiece) return utf8.size();
  std::size_t size = kLongestPiece;
  while (size > kLongestPiece - U8_MAX_LENGTH && U8_IS_TRAIL(utf8[size])) --size;
  return size;
}

}  // namespace diglot::text
