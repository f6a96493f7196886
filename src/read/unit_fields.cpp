#include "read/unit_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "read/format_reader.h"

namespace diglot::read {
namespace {

std::optional<std::size_t> parse_count(std::string_view text) {
  std::size_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return count;
}

// Where `parsed` is a value it becomes `field`.
template <typename Field, typename Value>
bool assign(const std::optional<Value>& parsed, Field& field) {
  if (parsed) field = *parsed;
  return parsed.has_value();
}

bool set_aligner_score(std::string_view value, Unit& unit) {
  return assign(parse_confidence(value), unit.confidence) ||
         assign(parse_number(value), unit.score);
}

// False where the value is nothing that the role means.
bool set_role(Role role, std::string_view value, Unit& unit) {
  Variant& source = unit.variants[0];
  Variant& target = unit.variants[1];
  switch (role) {
    case Role::kSourceText:
      return source.text = value, true;
    case Role::kTargetText:
      return target.text = value, true;
    case Role::kId:
      return unit.id = value, true;
    case Role::kConfidence:
      return assign(parse_confidence(value), unit.confidence);
    case Role::kScore:
      return assign(parse_number(value), unit.score);
    case Role::kAlignerScore:
      return set_aligner_score(value, unit);
    case Role::kShape:
      return assign(parse_shape(value), unit.shape);
    case Role::kSourceLanguage:
      return source.language = value, true;
    case Role::kTargetLanguage:
      return target.language = value, true;
    case Role::kSourceDocument:
      return source.document = value, true;
    case Role::kTargetDocument:
      return target.document = value, true;
    case Role::kSourceSentences:
      return assign(parse_numbers(value), source.sentences);
    case Role::kTargetSentences:
      return assign(parse_numbers(value), target.sentences);
    case Role::kSourceBreaks:
      return assign(parse_numbers(value), source.breaks);
    case Role::kTargetBreaks:
      return assign(parse_numbers(value), target.breaks);
    case Role::kOther:
      return false;
  }
  return false;
}

bool are_breaks_of(const std::vector<std::size_t>& breaks, std::string_view text) {
  std::size_t last = 0;
  return std::ranges::all_of(breaks, [&](std::size_t place) {
    const bool is_behind = place > last && place < text.size();
    last = place;
    return is_behind && (static_cast<unsigned char>(text[place]) & 0xC0) != 0x80;
  });
}

}  // namespace

std::optional<double> parse_number(std::string_view text) {
  double number = 0.0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole = error == std::errc() && end == text.data() + text.size();
  return is_whole && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<double> parse_confidence(std::string_view text) {
  const std::optional<double> number = parse_number(text);
  return number && *number >= 0.0 && *number <= 1.0 ? number : std::nullopt;
}

std::optional<Shape> parse_shape(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const std::optional<std::size_t> source = parse_count(text.substr(0, hyphen));
  const std::optional<std::size_t> target = parse_count(text.substr(hyphen + 1));
  if (!source || !target) return std::nullopt;
  return Shape{*source, *target};
}

std::optional<std::vector<std::size_t>> parse_numbers(std::string_view text) {
  std::vector<std::size_t> numbers;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find(' '), text.size());
    const std::optional<std::size_t> number = parse_count(text.substr(0, size));
    if (!number) return std::nullopt;
    numbers.push_back(*number);
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return numbers;
}

void set_field(Role role, std::string_view name, std::string_view value, Unit& unit) {
  if (set_role(role, value, unit)) return;
  unit.properties.push_back({std::string(name), std::string(value)});
}

void set_aligner_value(std::string_view value, std::string_view name, Unit& unit) {
  if (value.empty()) return;
  constexpr std::size_t kWrittenSize = 6;  // "0.9312"
  const bool is_written_by_us = value.size() == kWrittenSize && parse_confidence(value);
  set_field(is_written_by_us ? Role::kConfidence : Role::kScore, name, value, unit);
}

void check_breaks(Unit& unit, LossCounts& losses) {
  for (Variant& variant : unit.variants) {
    if (are_breaks_of(variant.breaks, variant.text)) continue;
    losses[kSentenceBreak] += variant.breaks.size();
    variant.breaks.clear();
  }
}

}  // namespace diglot::read
