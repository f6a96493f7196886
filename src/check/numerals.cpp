#include "check/numerals.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/characters.h"
#include "text/numbers.h"

namespace diglot::check {
namespace {

constexpr std::array<std::pair<std::string_view, unsigned>, 13> kRoman = {{{"M", 1000},
                                                                           {"CM", 900},
                                                                           {"D", 500},
                                                                           {"CD", 400},
                                                                           {"C", 100},
                                                                           {"XC", 90},
                                                                           {"L", 50},
                                                                           {"XL", 40},
                                                                           {"X", 10},
                                                                           {"IX", 9},
                                                                           {"V", 5},
                                                                           {"IV", 4},
                                                                           {"I", 1}}};

std::string roman_numeral(unsigned value) {
  std::string numeral;
  for (const auto& [letters, worth] : kRoman) {
    for (; value >= worth; value -= worth) numeral += letters;
  }
  return numeral;
}

bool has_han_numeral(std::string_view utf8, const std::string& value) {
  std::u16string units;
  while (!utf8.empty()) {
    const text::CodePoint c = text::first_code_point(utf8);
    units += c.value > 0xFFFF ? u' ' : static_cast<char16_t>(c.value);
    utf8.remove_prefix(c.size);
  }
  std::string found;
  for (std::u16string_view rest = units; !rest.empty();) {
    const std::size_t size = text::read_han_numeral(rest, found);
    if (size > 0 && found == value) return true;
    rest.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return false;
}

}  // namespace

std::optional<unsigned> roman_value(std::string_view word) {
  constexpr std::size_t kLongest = 15;
  if (word.empty() || word.size() > kLongest) return std::nullopt;
  unsigned value = 0;
  std::string_view rest = word;
  for (const auto& [letters, worth] : kRoman) {
    while (rest.starts_with(letters)) {
      value += worth;
      rest.remove_prefix(letters.size());
    }
  }
  if (!rest.empty() || roman_numeral(value) != word) return std::nullopt;
  return value;
}

bool has_numeral(Side& side, const std::string& value) {
  for (const Word& word : side.words()) {
    if (word.unspaced) {
      if (has_han_numeral(side.text(word), value)) return true;
    } else if (const auto roman = roman_value(side.text(word))) {
      if (std::to_string(*roman) == value) return true;
    }
  }
  return false;
}

}  // namespace diglot::check
