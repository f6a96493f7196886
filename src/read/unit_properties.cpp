#include "read/unit_properties.h"

#include <optional>
#include <utility>

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

}  // namespace

void add_property(Unit& unit, std::string name, std::string value) {
  const bool is_field = (name == "x-confidence" && set(unit.confidence, parse_confidence(value))) ||
                        (name == "x-score" && set(unit.score, parse_number(value))) ||
                        (name == "x-shape" && set(unit.shape, parse_shape(value)));
  if (!is_field) unit.properties.push_back({std::move(name), std::move(value)});
}

void add_property(Variant& variant, std::string name, std::string value) {
  if (name == "x-sentences" && variant.sentences.empty()) {
    if (auto numbers = parse_numbers(value)) {
      variant.sentences = std::move(*numbers);
      return;
    }
  }
  if (name == "source-document" && variant.document.empty()) {
    variant.document = std::move(value);
    return;
  }
  variant.properties.push_back({std::move(name), std::move(value)});
}

}  // namespace diglot::read
