#include "write/table.h"

#include <algorithm>
#include <optional>

#include "diglot/language.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

std::string decimal(const std::optional<double>& value) {
  std::string text;
  if (value) append_decimal(*value, text);
  return text;
}

std::string number_list(const std::vector<std::size_t>& numbers) {
  std::string text;
  append_numbers(numbers, " ", text);
  return text;
}

// None of unknown languages.
std::string language_of(const Variant& variant) {
  return variant.language == kUnknownLanguage ? std::string() : variant.language;
}

const Property* find_property(const Unit& unit, std::string_view name) {
  const auto found = std::ranges::find(unit.properties, name, &Property::name);
  return found == unit.properties.end() ? nullptr : &*found;
}

}  // namespace

void Table::add_properties(const Unit& unit) {
  for (const Property& property : unit.properties) {
    const bool is_known =
        std::ranges::find(columns_, property.name, &Column::name) != columns_.end();
    if (is_known || property.name.empty() || role_of(property.name) != Role::kOther) continue;
    add(property.name, Role::kOther);
  }
}

std::string Table::value(const Unit& unit, const Column& column) {
  const Variant& source = unit.source();
  const Variant& target = unit.target();
  switch (column.role) {
    case Role::kSourceText:
      return source.text;
    case Role::kTargetText:
      return target.text;
    case Role::kId:
      return unit.id;
    case Role::kConfidence:
    case Role::kAlignerScore:
      return decimal(unit.confidence);
    case Role::kScore:
      return decimal(unit.score);
    case Role::kShape:
      return unit.shape ? shape_name(*unit.shape) : std::string();
    case Role::kSourceLanguage:
      return language_of(source);
    case Role::kTargetLanguage:
      return language_of(target);
    case Role::kSourceDocument:
      return source.document;
    case Role::kTargetDocument:
      return target.document;
    case Role::kSourceSentences:
      return number_list(source.sentences);
    case Role::kTargetSentences:
      return number_list(target.sentences);
    case Role::kSourceBreaks:
      return number_list(source.breaks);
    case Role::kTargetBreaks:
      return number_list(target.breaks);
    case Role::kOther:
      break;
  }
  const Property* const property = find_property(unit, column.name);
  return property == nullptr ? std::string() : property->value;
}

bool Table::has(Role role) const {
  return std::ranges::find(columns_, role, &Column::role) != columns_.end();
}

// An empty field says nothing, and one field holds one value.
std::size_t Table::lost_property_count(const Unit& unit) const {
  const auto is_carried = [&](const Property& property) {
    const auto column = std::ranges::find(columns_, property.name, &Column::name);
    return column != columns_.end() && column->role == Role::kOther && !property.value.empty() &&
           find_property(unit, property.name) == &property;
  };
  std::size_t count = 0;
  for (const Property& property : unit.properties) count += is_carried(property) ? 0 : 1;
  return count + unit.source().properties.size() + unit.target().properties.size();
}

void Table::count_losses(const Unit& unit, LossCounts& losses) const {
  write::count_losses(unit,
                      {.id = has(Role::kId),
                       .confidence = has(Role::kConfidence) || has(Role::kAlignerScore),
                       .score = has(Role::kScore),
                       .shape = has(Role::kShape),
                       .sentences = has(Role::kSourceSentences),
                       .breaks = has(Role::kSourceBreaks),
                       .documents = has(Role::kSourceDocument),
                       .properties = true,
                       .languages = has(Role::kSourceLanguage)},
                      losses);
  if (const std::size_t count = lost_property_count(unit)) losses["property"] += count;
}

}  // namespace diglot::write
