#include "write/xliff_writer.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "base/one_line.h"
#include "write/unit_properties.h"

namespace diglot::write {
namespace {

// The number that `id` is, written as numbers are.
std::optional<std::size_t> number_of(const std::string& id) {
  std::size_t number = 0;
  const auto result = std::from_chars(id.data(), id.data() + id.size(), number);
  const bool is_number = result.ec == std::errc() && std::to_string(number) == id;
  return is_number ? std::optional(number) : std::nullopt;
}

bool has_single_blanks(std::string_view text) {
  return is_one_line(text) && text.find("  ") == std::string_view::npos;
}

}  // namespace

XliffWriter::XliffWriter(std::ostream& stream, const UnitsHeader& header)
    : xml_(stream), header_(header) {}

void XliffWriter::write(const Unit& unit) {
  if (!has_languages(unit, header_, report.losses)) return;
  Parts parts;
  parts.unit = &unit;
  parts.properties = unit_properties(unit);
  parts.id = unique_id(unit.id, parts.properties);
  make_variant(unit.source(), header_.source_document, parts.source, parts.source_properties);
  make_variant(unit.target(), header_.target_document, parts.target, parts.target_properties);
  parts.has_target = !unit.target().text.empty();
  parts.keeps_space = !has_single_blanks(parts.source) || !has_single_blanks(parts.target);
  if (unit.variants.size() > 2) report.losses["variant"] += unit.variants.size() - 2;
  write_parts(parts);
  ++report.unit_count;
}

std::optional<std::string> XliffWriter::take(std::string_view name,
                                             std::span<const std::string_view> values,
                                             std::vector<Property>& properties) {
  const auto found = std::ranges::find(properties, name, &Property::name);
  if (found == properties.end()) return std::nullopt;
  if (std::ranges::find(values, found->value) == values.end()) return std::nullopt;
  std::string value = std::move(found->value);
  properties.erase(found);
  return value;
}

void XliffWriter::declare_metadata() {
  xml_.attribute("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0");
}

void XliffWriter::write_metadata(const Parts& parts) {
  if (parts.properties.empty() && parts.source_properties.empty() &&
      parts.target_properties.empty()) {
    return;
  }
  xml_.start_element("mda:metadata");
  write_group("unit", parts.properties);
  write_group("source", parts.source_properties);
  write_group("target", parts.target_properties);
  xml_.end_element();
  xml_.end_line();
}

void XliffWriter::write_group(const char* category, const std::vector<Property>& properties) {
  if (properties.empty()) return;
  xml_.start_element("mda:metaGroup");
  xml_.attribute("category", category);
  for (const Property& property : properties) {
    xml_.start_element("mda:meta");
    xml_.attribute("type", value(property.name));
    xml_.text(text(property.value));
    xml_.end_element();
  }
  xml_.end_element();
}

// Ids that are numbers and ascend stay as they are. No others do: whether another unit has the
// same could only be known in memory of all of them.
std::string XliffWriter::unique_id(const std::string& id, std::vector<Property>& properties) {
  const std::optional<std::size_t> number = number_of(id);
  // Room is left for those that are numbered anew.
  constexpr std::size_t kLargestId = std::numeric_limits<std::size_t>::max() / 2;
  const bool is_new = number && *number > last_id_ && *number <= kLargestId;
  if (!is_new && !id.empty()) properties.push_back({"x-id", id});
  last_id_ = is_new ? *number : last_id_ + 1;
  return std::to_string(last_id_);
}

void XliffWriter::make_variant(const Variant& variant, const std::string& document,
                               std::string& text, std::vector<Property>& properties) {
  text = this->text(variant.text);
  properties = variant_properties(variant);
  if (text.size() != variant.text.size() && !variant.breaks.empty()) {
    std::erase_if(properties, [](const Property& property) { return property.name == "x-breaks"; });
    ++report.losses["sentence break"];
  }
  if (variant.document.empty() || variant.document != document) return;
  properties.erase(properties.begin());
}

}  // namespace diglot::write
