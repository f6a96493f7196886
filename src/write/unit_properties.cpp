#include "write/unit_properties.h"

#include <span>
#include <string>
#include <utility>

#include "write/writer.h"

namespace diglot::write {
namespace {

void add_number(const char* name, std::optional<double> number, std::vector<Property>& list) {
  if (!number) return;
  std::string value;
  append_decimal(*number, value);
  list.push_back({name, std::move(value)});
}

void add_numbers(const char* name, std::span<const std::size_t> numbers,
                 std::vector<Property>& list) {
  if (numbers.empty()) return;
  std::string value;
  append_numbers(numbers, " ", value);
  list.push_back({name, std::move(value)});
}

void add_others(const std::vector<Property>& properties, std::vector<Property>& list) {
  for (const Property& property : properties) {
    if (property.name != kNoteProperty) list.push_back(property);
  }
}

}  // namespace

std::vector<Property> unit_properties(const Unit& unit) {
  std::vector<Property> list;
  add_number("x-confidence", unit.confidence, list);
  add_number("x-score", unit.score, list);
  if (unit.shape) list.push_back({"x-shape", shape_name(*unit.shape)});
  add_others(unit.properties, list);
  return list;
}

std::vector<Property> variant_properties(const Variant& variant) {
  std::vector<Property> list;
  if (!variant.document.empty()) list.push_back({"source-document", variant.document});
  add_numbers("x-sentences", variant.sentences, list);
  add_numbers("x-breaks", variant.breaks, list);
  add_others(variant.properties, list);
  return list;
}

}  // namespace diglot::write
