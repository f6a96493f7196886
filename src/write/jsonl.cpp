// JSON lines: one object a unit, as Hugging Face's `datasets` reads translations.
#include <set>
#include <string_view>

#include "write/json_line.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

// Texts in one language cannot be told apart by it.
bool has_equal_languages(const std::vector<Variant>& variants) {
  std::set<std::string_view> languages;
  for (const Variant& variant : variants) {
    if (!languages.insert(variant.language).second) return true;
  }
  return false;
}

class JsonlWriter : public FormatWriter {
 public:
  explicit JsonlWriter(std::ostream& stream) : stream_(stream) {}

  void write(const Unit& unit) override {
    line_ = "{";
    add_string("id", unit.id);
    add_texts(unit.variants);
    add_number("confidence", unit.confidence);
    add_number("score", unit.score);
    if (unit.shape) add_string("shape", shape_name(*unit.shape));
    add_side(unit.source(), "source", "source_document", "source_properties");
    add_side(unit.target(), "target", "target_document", "target_properties");
    add_properties("properties", unit.properties);
    line_ += "}\n";
    if (stream_ << line_) ++report.unit_count;
  }

 private:
  void add_string(std::string_view key, const std::string& text) {
    if (text.empty()) return;
    append_key(key, line_);
    append_any_string(text, line_, report.replaced_character_count);
  }

  void add_number(std::string_view key, const std::optional<double>& value) {
    if (!value) return;
    append_key(key, line_);
    append_number(*value, line_);
  }

  void add_text(std::string_view key, const Variant& variant) {
    append_key(key, line_);
    append_any_string(variant.text, line_, report.replaced_character_count);
  }

  void add_texts(const std::vector<Variant>& variants) {
    if (has_equal_languages(variants)) {
      add_text("source_text", variants[0]);
      add_text("target_text", variants[1]);
      if (variants.size() > 2) report.losses["variant"] += variants.size() - 2;
      return;
    }
    append_key("translation", line_);
    line_ += '{';
    for (const Variant& variant : variants) add_text(variant.language, variant);
    line_ += '}';
  }

  void add_side(const Variant& variant, std::string_view numbers_key, std::string_view document_key,
                std::string_view properties_key) {
    if (!variant.sentences.empty() || variant.text.empty()) {
      append_key(numbers_key, line_);
      line_ += '[';
      append_numbers(variant.sentences, ",", line_);
      line_ += ']';
    }
    add_string(document_key, variant.document);
    add_properties(properties_key, variant.properties);
  }

  // Pairs and no object, as one name may come twice.
  void add_properties(std::string_view key, const std::vector<Property>& properties) {
    if (properties.empty()) return;
    append_key(key, line_);
    line_ += '[';
    for (const Property& property : properties) {
      line_ += line_.back() == '[' ? "[" : ",[";
      append_any_string(property.name, line_, report.replaced_character_count);
      line_ += ',';
      append_any_string(property.value, line_, report.replaced_character_count);
      line_ += ']';
    }
    line_ += ']';
  }

  std::ostream& stream_;
  std::string line_;
};

}  // namespace

WriterPointer jsonl_writer(Files files, const UnitsHeader&, const WriteOptions&) {
  return std::make_unique<JsonlWriter>(*files[0]);
}

}  // namespace diglot::write
