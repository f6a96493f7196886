#include "filter/unit_bytes.h"

#include <cstdint>
#include <cstring>

namespace diglot::filter {
namespace {

// Seven bits a byte, the lowest first; the highest bit tells that there are more.
void append_number(std::size_t number, std::string& bytes) {
  while (number >= 0x80) {
    bytes += static_cast<char>((number & 0x7F) | 0x80);
    number >>= 7U;
  }
  bytes += static_cast<char>(number);
}

void append_text(std::string_view text, std::string& bytes) {
  append_number(text.size(), bytes);
  bytes += text;
}

void append_numbers(const std::vector<std::size_t>& numbers, std::string& bytes) {
  append_number(numbers.size(), bytes);
  for (const std::size_t number : numbers) append_number(number, bytes);
}

void append_real(const std::optional<double>& value, std::string& bytes) {
  append_number(value ? 1 : 0, bytes);
  if (!value) return;
  char raw[sizeof(double)];
  std::memcpy(raw, &*value, sizeof(double));
  bytes.append(raw, sizeof(double));
}

void append_properties(const std::vector<Property>& properties, std::string& bytes) {
  append_number(properties.size(), bytes);
  for (const Property& property : properties) {
    append_text(property.name, bytes);
    append_text(property.value, bytes);
  }
}

void append_variant(const Variant& variant, std::string& bytes) {
  append_text(variant.language, bytes);
  append_text(variant.text, bytes);
  append_numbers(variant.breaks, bytes);
  append_numbers(variant.sentences, bytes);
  append_text(variant.document, bytes);
  append_properties(variant.properties, bytes);
}

/// Takes what the functions above append, in the same order.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  std::size_t number() {
    std::size_t number = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      number |= static_cast<std::size_t>(byte & 0x7FU) << shift;
      if (byte < 0x80) return number;
    }
  }

  void text(std::string& text) {
    const std::size_t size = number();
    text = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
  }

  void numbers(std::vector<std::size_t>& numbers) {
    numbers.resize(number());
    for (std::size_t& each : numbers) each = number();
  }

  void real(std::optional<double>& value) {
    value.reset();
    if (number() == 0) return;
    value.emplace();
    std::memcpy(&*value, bytes_.data(), sizeof(double));
    bytes_.remove_prefix(sizeof(double));
  }

  void properties(std::vector<Property>& properties) {
    properties.resize(number());
    for (Property& property : properties) {
      text(property.name);
      text(property.value);
    }
  }

  void variant(Variant& variant) {
    text(variant.language);
    text(variant.text);
    numbers(variant.breaks);
    numbers(variant.sentences);
    text(variant.document);
    properties(variant.properties);
  }

 private:
  std::string_view bytes_;
};

}  // namespace

void append_unit(const Unit& unit, std::string& bytes) {
  append_text(unit.id, bytes);
  append_number(unit.variants.size(), bytes);
  for (const Variant& variant : unit.variants) append_variant(variant, bytes);
  append_real(unit.confidence, bytes);
  append_real(unit.score, bytes);
  append_number(unit.shape ? 1 : 0, bytes);
  append_number(unit.shape.value_or(Shape()).source, bytes);
  append_number(unit.shape.value_or(Shape()).target, bytes);
  append_properties(unit.properties, bytes);
  append_text(unit.place.name, bytes);
  append_number(unit.place.line, bytes);
  append_number(unit.place.column, bytes);
}

void read_unit(std::string_view bytes, Unit& unit) {
  ByteReader reader(bytes);
  reader.text(unit.id);
  unit.variants.resize(reader.number());
  for (Variant& variant : unit.variants) reader.variant(variant);
  reader.real(unit.confidence);
  reader.real(unit.score);
  const bool has_shape = reader.number() != 0;
  Shape shape;
  shape.source = reader.number();
  shape.target = reader.number();
  unit.shape = has_shape ? std::optional(shape) : std::nullopt;
  reader.properties(unit.properties);
  reader.text(unit.place.name);
  unit.place.line = reader.number();
  unit.place.column = reader.number();
}

}  // namespace diglot::filter
