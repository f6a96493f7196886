#include "read/unit_properties.h"

#include <optional>
#include <utility>
#include <vector>

#include "read/unit_fields.h"

namespace diglot::read {
namespace {

// False where `value` does not take the place of `field`.
template <typename Field>
bool set(std::optional<Field>& field, const std::optional<Field>& value) {
  if (field || !value) return false;
  field = value;
  return true;
}

bool set(std::vector<std::size_t>& field, const std::optional<std::vector<std::size_t>>& value) {
  if (!field.empty() || !value || value->empty()) return false;
  field = *value;
  return true;
}

}  // namespace

void add_property(Unit& unit, std::string name, std::string value) {
  const bool is_field = (name == "x-confidence" && set(unit.confidence, parse_confidence(value))) ||
                        (name == "x-score" && set(unit.score, parse_number(value))) ||
                        (name == "x-shape" && set(unit.shape, parse_shape(value)));
  if (!is_field) unit.properties.push_back({std::move(name), std::move(value)});
}

void add_property(Variant& variant, std::string name, std::string value) {
  const bool is_field = (name == "x-sentences" && set(variant.sentences, parse_numbers(value))) ||
                        (name == "x-breaks" && set(variant.breaks, parse_numbers(value)));
  if (is_field) return;
  if (name == "source-document" && variant.document.empty()) {
    variant.document = std::move(value);
  } else {
    variant.properties.push_back({std::move(name), std::move(value)});
  }
}

}  // namespace diglot::read
