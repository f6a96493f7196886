// Texts with all differences taken out that make no other word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace diglot::text {

/// Brings texts of one language into lower case and composed form (NFC), as UTF-16 for ICU, without
/// characters that mean nothing: soft hyphens, direction marks, joiners outside emoji, Arabic's
/// stretcher. All apostrophes are "'". What is not valid UTF-8 reads as U+FFFD. Keeps its buffers
/// from text to text. Not thread-safe.
class LowerCase {
 public:
  /// `locale` is ICU's name of the language: Turkish has other lower-case letters.
  explicit LowerCase(std::string locale) : locale_(std::move(locale)) {}

  /// Good until the next call. REQUIRES: utf8.size() <= piece_size(utf8).
  std::u16string_view read(std::string_view utf8);

  /// How many bytes from the start of `utf8`, cut between code points, ICU can take at once.
  static std::size_t piece_size(std::string_view utf8);

 private:
  void decode(std::string_view utf8);
  void lower();
  void compose();
  void clean();

  std::string locale_;
  std::u16string raw_;
  std::u16string text_;
};

}  // namespace diglot::text
