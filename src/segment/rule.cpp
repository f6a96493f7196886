#include "segment/rule.h"

#include <algorithm>

namespace diglot::segmentation {

using text::CharClass;
using text::CodePoint;

bool begins_with_starter(const Boundary& boundary, const Lexicon& lexicon) {
  const std::string_view word = boundary.next_word;
  if (word.empty()) return false;
  const std::size_t end = boundary.next_begin + word.size();
  const bool abbreviated = boundary.text.substr(end).starts_with('.');
  const bool single = text::first_code_point(word).size == word.size();
  return !(single && abbreviated) && lexicon.starters.contains(word);
}

bool is_number(std::string_view word) {
  if (word.empty() || word.front() == '.' || word.back() == '.') return false;
  while (!word.empty()) {
    const CodePoint c = text::first_code_point(word);
    if (c.value != U'.' && text::char_class(c.value) != CharClass::kDigit) return false;
    word.remove_prefix(c.size);
  }
  return true;
}

bool is_roman_numeral(std::string_view word) {
  const auto skip = [&word](char letter, std::size_t at_most) {
    const std::size_t count = std::min(word.find_first_not_of(letter), word.size());
    word.remove_prefix(std::min(count, at_most));
  };
  const bool begins = !word.empty();
  skip('X', 3);
  if (word.starts_with("IX") || word.starts_with("IV")) {
    word.remove_prefix(2);
  } else {
    skip('V', 1);
    skip('I', 3);
  }
  return begins && word.empty();
}

bool has_letter_or_digit(std::string_view text, std::size_t limit) {
  text = text.substr(0, limit);
  while (!text.empty()) {
    const CodePoint c = text::first_code_point(text);
    if (text::is_letter(c.value) || text::char_class(c.value) == CharClass::kDigit) return true;
    text.remove_prefix(c.size);
  }
  return false;
}

bool begins_lower_case(const Boundary& boundary) {
  std::string_view left = boundary.left().substr(0, 16);
  for (; !left.empty(); left.remove_prefix(text::first_code_point(left).size)) {
    const char32_t c = text::first_code_point(left).value;
    if (text::is_letter(c)) return text::char_class(c) == CharClass::kLower;
  }
  return false;
}

std::string_view word_before_word(const Boundary& boundary, std::string_view word) {
  const auto size = static_cast<std::size_t>(word.data() - boundary.left().data());
  const std::string_view before = text::trim(boundary.left().substr(0, size));
  return word_before(boundary.text, boundary.sentence_begin,
                     boundary.sentence_begin + before.size());
}

}  // namespace diglot::segmentation
