// Classes of characters, and walking over UTF-8. ICU knows; who includes this need not.
//
// Text that is not valid UTF-8 breaks nothing: each broken sequence reads as U+FFFD.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diglot::text {

/// Number of code points that are not white space: the length that length evidence compares.
std::size_t char_count(std::string_view utf8);

/// Number of letters of any script.
std::size_t letter_count(std::string_view utf8);

/// True where any code point is a letter of any script.
bool has_letter(std::string_view utf8);

/// A code point and the number of bytes it takes; {0, 0} where there is none.
struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;
  bool operator==(const CodePoint&) const = default;
};

/// For texts that begin with another character than one of ASCII: use first_code_point.
CodePoint first_code_point_beyond_ascii(std::string_view utf8);

inline CodePoint first_code_point(std::string_view utf8) {
  if (utf8.empty()) return {};
  const auto first = static_cast<unsigned char>(utf8.front());
  return first < 0x80 ? CodePoint{first, 1} : first_code_point_beyond_ascii(utf8);
}

CodePoint last_code_point(std::string_view utf8);

/// What a character does in running text. Each has one class, the first that fits.
enum class CharClass : unsigned char {
  kWhiteSpace,
  kTerminal,  ///< Can end a sentence: . ! ? 。 ؟ । and their like in all scripts.
  kEllipsis,  ///< … and ⋯.
  kPause,     ///< Marks a pause inside a sentence: , ; : and their like.
  kQuote,     ///< Any quotation mark but corner brackets; which side it is for, the context tells.
  kOpening,   ///< Opening bracket, corner bracket, or one of ¿ ¡.
  kClosing,   ///< Closing bracket or corner bracket.
  kDash,
  kUpper,      ///< Upper-case or title-case letter.
  kLower,      ///< Lower-case letter.
  kUncased,    ///< Letter of a script without case.
  kDigit,      ///< Decimal digit of any script.
  kMark,       ///< Combining mark.
  kInvisible,  ///< Control or format character: joiners, direction marks.
  kOther,
};

CharClass char_class(char32_t c);

bool is_white_space(char32_t c);
bool is_letter(char32_t c);

/// True for letters of scripts that write no blanks between words: Han, Kana, Thai, Lao, Khmer,
/// Myanmar, Tibetan.
bool is_unspaced_letter(char32_t c);

/// True for Thai and Lao letters and vowel signs: scripts where a blank ends a phrase or a sentence
/// and nothing else tells which.
bool is_blank_delimited(char32_t c);

/// How a quotation mark or bracket is meant where the context does not tell: “ opens, ” closes.
enum class Side : unsigned char { kOpens, kCloses, kEither };
Side usual_side(char32_t c);

/// The opening bracket that belongs to the closing one `c`; 0 where there is none.
char32_t opening_bracket(char32_t c);

/// `utf8` without the white space at its ends.
std::string_view trim(std::string_view utf8);

/// `utf8` in lower case, the same for every locale.
std::string to_lower(std::string_view utf8);

/// Appends the letters of `utf8`, with their marks, to `letters`, case folded one by one: what is
/// left of a text whose case, digits, punctuation and blanks do not count.
void append_folded_letters(std::string_view utf8, std::string& letters);

}  // namespace diglot::text
