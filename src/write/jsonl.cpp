// JSON lines: one object a unit, with texts by language, as Hugging Face's `datasets` reads
// translations, or flat.
#include <set>
#include <string_view>

#include "diglot/language.h"
#include "write/json_line.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

struct TextKeys {
  std::string_view source;
  std::string_view target;
  std::string_view source_language;
  std::string_view target_language;
};

constexpr TextKeys kFlatTextKeys = {"src", "tgt", "src_lang", "tgt_lang"};
constexpr TextKeys kSameLanguageKeys = {"source_text", "target_text", "source_language",
                                        "target_language"};

struct SideKeys {
  std::string_view numbers;
  std::string_view breaks;
  std::string_view document;
  std::string_view properties;
};

constexpr SideKeys kSourceKeys = {"source", "source_breaks", "source_document",
                                  "source_properties"};
constexpr SideKeys kTargetKeys = {"target", "target_breaks", "target_document",
                                  "target_properties"};

// Texts in one language cannot be told apart by it.
bool has_equal_languages(const std::vector<Variant>& variants) {
  std::set<std::string_view> languages;
  for (const Variant& variant : variants) {
    if (!languages.insert(variant.language).second) return true;
  }
  return false;
}

enum class Texts { kByLanguage, kFlat };

class JsonlWriter : public FormatWriter {
 public:
  JsonlWriter(std::ostream& stream, Texts texts) : stream_(stream), texts_(texts) {}

  void write(const Unit& unit) override {
    line_ = "{";
    add_string("id", unit.id);
    add_texts(unit.variants);
    add_number("confidence", unit.confidence);
    add_number("score", unit.score);
    if (unit.shape) add_string("shape", shape_name(*unit.shape));
    add_side(unit.source(), kSourceKeys);
    add_side(unit.target(), kTargetKeys);
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
    if (texts_ == Texts::kFlat) return add_two_texts(variants, kFlatTextKeys);
    if (has_equal_languages(variants)) return add_two_texts(variants, kSameLanguageKeys);
    append_key("translation", line_);
    line_ += '{';
    for (const Variant& variant : variants) add_text(variant.language, variant);
    line_ += '}';
    for (std::size_t i = 2; i < variants.size(); ++i) count_beside_text(variants[i]);
  }

  // What is only told of source and target.
  void count_beside_text(const Variant& variant) {
    if (!variant.breaks.empty()) report.losses["sentence break"] += variant.breaks.size();
    if (!variant.sentences.empty()) ++report.losses["sentence numbers"];
    if (!variant.document.empty()) ++report.losses["document name"];
    if (!variant.properties.empty()) report.losses["property"] += variant.properties.size();
  }

  void add_two_texts(const std::vector<Variant>& variants, const TextKeys& keys) {
    add_text(keys.source, variants[0]);
    add_text(keys.target, variants[1]);
    if (variants[0].language != kUnknownLanguage) {
      add_string(keys.source_language, variants[0].language);
    }
    if (variants[1].language != kUnknownLanguage) {
      add_string(keys.target_language, variants[1].language);
    }
    if (variants.size() > 2) report.losses["variant"] += variants.size() - 2;
  }

  void add_numbers(std::string_view key, const std::vector<std::size_t>& numbers) {
    append_key(key, line_);
    line_ += '[';
    append_numbers(numbers, ",", line_);
    line_ += ']';
  }

  void add_side(const Variant& variant, const SideKeys& keys) {
    if (!variant.sentences.empty() || variant.text.empty()) {
      add_numbers(keys.numbers, variant.sentences);
    }
    if (!variant.breaks.empty()) add_numbers(keys.breaks, variant.breaks);
    add_string(keys.document, variant.document);
    add_properties(keys.properties, variant.properties);
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
  Texts texts_;
  std::string line_;
};

}  // namespace

WriterPointer jsonl_writer(Files files, const UnitsHeader&, const WriteOptions&) {
  return std::make_unique<JsonlWriter>(*files[0], Texts::kByLanguage);
}

WriterPointer jsonl_flat_writer(Files files, const UnitsHeader&, const WriteOptions&) {
  return std::make_unique<JsonlWriter>(*files[0], Texts::kFlat);
}

}  // namespace diglot::write
