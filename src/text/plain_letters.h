// Letters that most words of dictionaries are made of, and that need none of Unicode's finer rules.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::text {

/// Letters of the Latin, Greek and Cyrillic alphabets whose lower case in a language is one letter
/// whatever stands beside it, and that normalisation (NFC and NFKC) leaves alone. A phrase of
/// nothing but such letters, blanks and hyphens can be taken apart without ICU, in a small part of
/// the time.
class PlainLetters {
 public:
  /// `locale` is ICU's name of the language: Turkish has other lower-case letters.
  explicit PlainLetters(const char* locale);

  /// Appends the words of `utf8` in lower case to `words`; false, with `words` in any state, where
  /// there is anything but plain letters, blanks and hyphens.
  bool read_words(std::string_view utf8, std::vector<std::string>& words) const;

  /// The lower case of a plain letter; 0 for what is none.
  char16_t lower(char32_t c) const { return c < kEnd ? lower_[c] : u'\0'; }

 private:
  static constexpr char32_t kEnd = 0x530;  ///< All of them have two bytes at most.

  std::array<char16_t, kEnd> lower_ = {};  ///< 0 for what is no plain letter.
};

}  // namespace diglot::text
