#include "write/writer.h"

#include <array>
#include <charconv>

namespace diglot::write {

void append_decimal(double value, std::string& line) {
  // The largest double has 309 digits before the point.
  std::array<char, 320> digits;
  const std::to_chars_result result = std::to_chars(digits.data(), digits.data() + digits.size(),
                                                    value, std::chars_format::fixed, kDecimalCount);
  line.append(digits.data(), result.ptr);
}

void append_integer(std::size_t value, std::string& line) {
  std::array<char, 20> digits;
  const std::to_chars_result result =
      std::to_chars(digits.data(), digits.data() + digits.size(), value);
  line.append(digits.data(), result.ptr);
}

std::string shape_name(Shape shape) {
  std::string name;
  append_integer(shape.source, name);
  name += '-';
  append_integer(shape.target, name);
  return name;
}

void append_numbers(const Document& document, Span span, std::string_view separator,
                    std::string& line) {
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (i > span.begin) line += separator;
    append_integer(document.number(i), line);
  }
}

}  // namespace diglot::write
