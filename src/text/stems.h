// Words reduced to what their inflected forms share.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace diglot::text {

/// Stems of one language: Snowball's where it has the language. Else the first letters of a word of
/// the language's own script, as many as roots of that script usually have: five of an alphabet,
/// four where vowels are not written or are marks. Korean: the word without its particles, at most
/// three syllables. Han (simplified, for Chinese), Kana, Thai and other words without inflection
/// are kept, as are words of foreign scripts and those with digits in them. Initials lose their
/// full stops. Full-width letters and the like count as the usual ones. Not thread-safe.
class Stems {
 public:
  /// `language` is a BCP 47 tag.
  explicit Stems(std::string_view language);
  ~Stems();
  Stems(const Stems&) = delete;
  Stems& operator=(const Stems&) = delete;

  /// The stem of `form`, which is in lower case, composed and valid UTF-8. Never empty, unless
  /// `form` is. The reference is good until the next call.
  const std::string& stem(std::string_view form);

  /// The same for a `form` of plain letters (see PlainLetters): faster the first time.
  const std::string& stem_plain(std::string_view form);

  /// The same as stem_plain for a `form` that is not likely to come again soon: it is not kept.
  const std::string& stem_once(std::string_view form);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot::text
