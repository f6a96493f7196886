#include "write/writer.h"

#include <array>
#include <charconv>
#include <utility>

#include "base/one_line.h"
#include "diglot/language.h"

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

void append_numbers(std::span<const std::size_t> numbers, std::string_view separator,
                    std::string& line) {
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) line += separator;
    append_integer(numbers[i], line);
  }
}

std::string FormatWriter::carried_line(const std::string& text, Carrier carrier) {
  if (is_one_line(text)) return carried(text, carrier);
  ++report.losses["white space"];
  return carried(one_line(text), carrier);
}

void count_losses(const Unit& unit, const Carries& carries, LossCounts& losses) {
  const auto count = [&losses](const char* what, std::size_t times) {
    if (times > 0) losses[what] += times;
  };
  if (!carries.id && !unit.id.empty()) count("id", 1);
  if (!carries.confidence && unit.confidence) count("confidence", 1);
  if (!carries.score && unit.score) count("score", 1);
  if (!carries.shape && unit.shape) count("shape", 1);
  if (!carries.properties) count("property", unit.properties.size());
  for (const Variant& variant : unit.variants) {
    if (!carries.sentences && !variant.sentences.empty()) count("sentence numbers", 1);
    if (!carries.documents && !variant.document.empty()) count("document name", 1);
    if (!carries.languages && variant.language != kUnknownLanguage) count("language", 1);
    if (!carries.properties) count("property", variant.properties.size());
  }
}

}  // namespace diglot::write
