#include "text/plain_letters.h"

#include <cstdint>
#include <stdexcept>

#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace diglot::text {
namespace {

constexpr char16_t kCapitalSigma = u'Σ';  // Its lower case differs at the end of words.

void require_success(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU letters: ") + u_errorName(status));
  }
}

bool is_normal(char16_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  require_success(status);
  return nfkc->isInert(c) != 0 || nfkc->isNormalized(icu::UnicodeString(c), status) != 0;
}

bool is_letter_of_an_alphabet(char16_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(c, &status);
  return u_isalpha(c) != 0 && u_getIntPropertyValue(c, UCHAR_WORD_BREAK) == U_WB_ALETTER &&
         (script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC);
}

// 0 where it is not one letter.
char16_t lower_case(char16_t c, const char* locale) {
  char16_t lower[8];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size =
      icu::CaseMap::toLower(locale, 0, &c, 1, lower, std::size(lower), nullptr, status);
  require_success(status);
  return size == 1 ? lower[0] : u'\0';
}

void append_letter(char16_t c, std::string& utf8) {
  if (c < 0x80) {
    utf8 += static_cast<char>(c);
  } else {
    utf8 += static_cast<char>(0xC0U | c >> 6U);
    utf8 += static_cast<char>(0x80U | (c & 0x3FU));
  }
}

}  // namespace

PlainLetters::PlainLetters(const char* locale) {
  for (char16_t c = 0; c < kEnd; ++c) {
    if (c == kCapitalSigma || !is_letter_of_an_alphabet(c) || !is_normal(c)) continue;
    const char16_t lower = lower_case(c, locale);
    if (lower < kEnd && is_letter_of_an_alphabet(lower) && is_normal(lower)) lower_[c] = lower;
  }
}

bool PlainLetters::read_words(std::string_view utf8, std::vector<std::string>& words) const {
  bool in_word = false;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    char32_t c = static_cast<unsigned char>(utf8[i]);
    if (c == ' ' || c == '-') {
      in_word = false;
      continue;
    }
    if (c >= 0x80) {
      const bool has_second = 0xC2 <= c && c < 0xE0 && i + 1 < utf8.size() &&
                              (static_cast<unsigned char>(utf8[i + 1]) & 0xC0U) == 0x80U;
      if (!has_second) return false;
      c = (c & 0x1FU) << 6U | (static_cast<unsigned char>(utf8[++i]) & 0x3FU);
    }
    const char16_t letter = lower(c);
    if (letter == 0) return false;
    if (!in_word) words.emplace_back();
    in_word = true;
    append_letter(letter, words.back());
  }
  return true;
}

}  // namespace diglot::text
