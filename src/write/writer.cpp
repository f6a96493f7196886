#include "write/writer.h"

#include <algorithm>
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

Shape counted_shape(const Unit& unit) {
  const auto count = [](const Variant& variant) {
    return variant.text.empty() ? 0 : variant.breaks.size() + 1;
  };
  return {count(unit.source()), count(unit.target())};
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

namespace {

bool begins_blank(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  return !text.empty() && kBlanks.find(text.front()) != std::string_view::npos;
}

}  // namespace

std::string FormatWriter::carried_line(const std::string& text, Carrier carrier) {
  // At the start of a file it would be taken for a byte order mark.
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (!text.starts_with(kMark) && is_one_line(text)) return carried(text, carrier);
  ++report.losses["white space"];
  std::string_view rest = text;
  while (rest.starts_with(kMark) || begins_blank(rest)) {
    rest.remove_prefix(begins_blank(rest) ? 1 : kMark.size());
  }
  return carried(one_line(std::string(rest)), carrier);
}

void count_losses(const Unit& unit, const Carries& carries, LossCounts& losses) {
  const auto count = [&losses](const char* what, std::size_t times) {
    if (times > 0) losses[what] += times;
  };
  if (!carries.id && !unit.id.empty()) count("id", 1);
  if (!carries.confidence && unit.confidence) count("confidence", 1);
  if (!carries.score && unit.score) count("score", 1);
  if (!carries.shape && unit.shape) count("shape", 1);
  if (!carries.properties) {
    const auto is_lost = [&](const Property& property) {
      return !carries.notes || property.name != kNoteProperty;
    };
    count("property", static_cast<std::size_t>(std::ranges::count_if(unit.properties, is_lost)));
  }
  const std::size_t variant_count = carries.variants ? unit.variants.size() : 2;
  count("variant", unit.variants.size() - variant_count);
  for (std::size_t i = 0; i < variant_count; ++i) {
    const Variant& variant = unit.variants[i];
    if (!carries.sentences && !variant.sentences.empty()) count("sentence numbers", 1);
    if (!carries.breaks) count("sentence break", variant.breaks.size());
    if (!carries.documents && !variant.document.empty()) count("document name", 1);
    if (!carries.languages && variant.language != kUnknownLanguage) count("language", 1);
    if (!carries.properties) count("property", variant.properties.size());
  }
}

void count_link_losses(const Unit& unit, Shape shape, LossCounts& losses) {
  const bool is_shape_told = unit.shape == shape;
  count_losses(unit,
               {.confidence = true, .shape = is_shape_told, .sentences = true, .breaks = true},
               losses);
  const auto text_count =
      std::size_t{unit.source().text.empty() ? 0U : 1U} + (unit.target().text.empty() ? 0U : 1U);
  if (text_count > 0) losses["text"] += text_count;
}

bool has_languages(const Unit& unit, const UnitsHeader& header, LossCounts& losses) {
  const auto is_other = [](const Variant& variant, const std::string& language) {
    return variant.language != language && variant.language != kUnknownLanguage;
  };
  if (is_other(unit.source(), header.source_language) ||
      is_other(unit.target(), header.target_language)) {
    ++losses["unit in other languages"];
    return false;
  }
  const auto count = [&](const Variant& variant, const std::string& language) {
    if (variant.language != language && !variant.text.empty()) ++losses["language"];
  };
  count(unit.source(), header.source_language);
  count(unit.target(), header.target_language);
  return true;
}

}  // namespace diglot::write
