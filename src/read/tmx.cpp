// Translation Memory eXchange, 1.1 to 1.4b, and what calls itself that.
#include <string>
#include <string_view>
#include <utility>

#include "diglot/error.h"
#include "read/unit_properties.h"
#include "read/xml_unit_reader.h"

namespace diglot::read {
namespace {

class TmxReader final : public XmlUnitReader {
 public:
  TmxReader(UnitInput& input, const ReadUnitsOptions& options) : XmlUnitReader(input, options) {
    read_ahead();
  }

 private:
  // Where in the file the parser is.
  enum class Inside { kNothing, kFile, kHeader, kUnit, kVariant, kProperty, kSegment };

  void start_element(std::string_view name, XmlAttributes attributes) override;
  void end_element(std::string_view name) override;
  void characters(std::string_view text) override;

  void start_root(std::string_view name);
  void start_in_file(std::string_view name, XmlAttributes attributes);
  void start_in_unit(std::string_view name, XmlAttributes attributes);
  void start_in_variant(std::string_view name, XmlAttributes attributes);
  void start_header(XmlAttributes attributes);
  void start_unit(XmlAttributes attributes);
  void start_variant(XmlAttributes attributes);
  void start_property(std::string_view name, XmlAttributes attributes);
  void skip(std::string_view what, std::string_view name);
  void end_property();
  void end_segment();
  void end_translation_unit();

  Inside inside_ = Inside::kNothing;
  std::size_t skipped_depth_ = 0;  // Elements that are open in what nobody has a place for.
  InlineText text_;                // Of the segment, or of the property.
  std::string unit_source_language_;
  Variant* variant_ = nullptr;  // None: what is read is the unit's.
  std::size_t variant_count_ = 0;
  bool has_segment_ = false;
  std::string property_name_;
};

InlineText::Markup markup_of(std::string_view name) {
  for (const std::string_view code : {"bpt", "ept", "it", "ph", "ut"}) {
    if (name == code) return InlineText::Markup::kCode;
  }
  return name == "sub" ? InlineText::Markup::kText : InlineText::Markup::kInherit;
}

void TmxReader::start_element(std::string_view name, XmlAttributes attributes) {
  if (skipped_depth_ > 0) {
    ++skipped_depth_;
    return;
  }
  switch (inside_) {
    case Inside::kNothing:
      return start_root(name);
    case Inside::kFile:
      return start_in_file(name, attributes);
    case Inside::kHeader:
      return skip("header", name);
    case Inside::kUnit:
      return start_in_unit(name, attributes);
    case Inside::kVariant:
      return start_in_variant(name, attributes);
    case Inside::kProperty:
    case Inside::kSegment:
      return text_.start_element(markup_of(name), losses);
  }
}

void TmxReader::end_element(std::string_view /*name*/) {
  if (skipped_depth_ > 0) {
    --skipped_depth_;
    return;
  }
  switch (inside_) {
    case Inside::kNothing:
    case Inside::kFile:
      return;
    case Inside::kHeader:
      inside_ = Inside::kFile;
      return;
    case Inside::kUnit:
      return end_translation_unit();
    case Inside::kVariant:
      inside_ = Inside::kUnit;
      variant_ = nullptr;
      return;
    case Inside::kProperty:
      return text_.end_element() ? void() : end_property();
    case Inside::kSegment:
      return text_.end_element() ? void() : end_segment();
  }
}

void TmxReader::characters(std::string_view text) {
  if (skipped_depth_ > 0) return;
  if (inside_ == Inside::kSegment || inside_ == Inside::kProperty) {
    if (text_.append(text)) spend(text.size());
  } else if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) {
    count_loss("text outside of segments", {});
  }
}

void TmxReader::start_root(std::string_view name) {
  if (name != "tmx") {
    throw Error(ErrorKind::kInput, place(), "a TMX file",
                "an XML file that starts with <" + std::string(name) + '>');
  }
  inside_ = Inside::kFile;
}

void TmxReader::start_in_file(std::string_view name, XmlAttributes attributes) {
  if (name == "tu") {
    start_unit(attributes);
  } else if (name == "header") {
    const std::string_view tag = attribute_value(attributes, "", "srclang").value_or("");
    if (!tag.empty() && tag != "*all*") source_language = language(tag);
    inside_ = Inside::kHeader;
  } else if (name != "body") {
    skip("element", name);
  }
}

void TmxReader::start_in_unit(std::string_view name, XmlAttributes attributes) {
  if (name == "tuv") {
    start_variant(attributes);
  } else if (name == "prop" || name == "note") {
    start_property(name, attributes);
  } else {
    skip("element", name);
  }
}

void TmxReader::start_in_variant(std::string_view name, XmlAttributes attributes) {
  if (name == "prop" || name == "note") return start_property(name, attributes);
  if (name != "seg") return skip("element", name);
  if (std::exchange(has_segment_, true)) return skip("further segment", {});
  text_.clear();
  inside_ = Inside::kSegment;
}

void TmxReader::start_unit(XmlAttributes attributes) {
  begin_unit();
  variant_count_ = 0;
  unit_source_language_ = source_language;
  for (const XmlAttribute& attribute : attributes) {
    if (attribute.is("", "tuid")) {
      unit().id = attribute.value;
      spend(attribute.value.size());
    } else if (attribute.is("", "srclang")) {
      unit_source_language_ = attribute.value == "*all*" ? "" : language(attribute.value);
    } else {
      count_loss("tu attribute", attribute.full_name());
    }
  }
  inside_ = Inside::kUnit;
}

// "lang" is what xml:lang was called before TMX 1.4.
void TmxReader::start_variant(XmlAttributes attributes) {
  variant_ = &add_variant();
  ++variant_count_;
  has_segment_ = false;
  std::string_view tag;
  for (const XmlAttribute& attribute : attributes) {
    if (attribute.is("xml", "lang") || (attribute.is("", "lang") && tag.empty())) {
      tag = attribute.value;
    } else {
      count_loss("tuv attribute", attribute.full_name());
    }
  }
  variant_->language = language(tag);
  spend(variant_->language.size());
  inside_ = Inside::kVariant;
}

void TmxReader::start_property(std::string_view name, XmlAttributes attributes) {
  property_name_ = name == "note" ? kNoteProperty : "";
  for (const XmlAttribute& attribute : attributes) {
    if (attribute.is("", "type") && name == "prop") {
      property_name_ = attribute.value;
    } else {
      count_loss(name, "attribute " + attribute.full_name());
    }
  }
  spend_part(property_name_.size());
  text_.clear();
  inside_ = Inside::kProperty;
}

void TmxReader::skip(std::string_view what, std::string_view name) {
  count_loss(what, name);
  skipped_depth_ = 1;
}

void TmxReader::end_property() {
  if (variant_ != nullptr) {
    add_property(*variant_, property_name_, text_.text());
    inside_ = Inside::kVariant;
  } else {
    add_property(unit(), property_name_, text_.text());
    inside_ = Inside::kUnit;
  }
}

void TmxReader::end_segment() {
  make_one_line(text_.text());
  std::swap(variant_->text, text_.text());
  inside_ = Inside::kVariant;
}

void TmxReader::end_translation_unit() {
  inside_ = Inside::kFile;
  if (variant_count_ == 0) return count_loss("unit without text", {});
  end_unit(unit_source_language_);
}

}  // namespace

ReaderPointer tmx_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<TmxReader>(input, options);
}

}  // namespace diglot::read
