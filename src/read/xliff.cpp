// XLIFF, 1.x and 2.x: the same things under other names, so one reader tells both.
#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diglot/error.h"
#include "diglot/language.h"
#include "read/unit_properties.h"
#include "read/xml_unit_reader.h"

namespace diglot::read {
namespace {

// What an element means to us, whatever it is called.
enum class Element {
  kNothing,  // Around the root.
  kRoot,
  kFile,
  kGroup,  // Something that holds units, or nothing of interest itself.
  kUnit,
  kSegment,  // XLIFF 2: source and target, of which a unit may have several.
  kSource,
  kTarget,
  kSegmentedSource,  // XLIFF 1.2: the source again, with marks around its sentences.
  kList,             // Something that holds notes or properties.
  kNote,
  kProperty,
  kIgnored,  // Says nothing of units.
};

struct Rule {
  Element parent;
  std::string_view name;
  Element element;
};

constexpr auto kRules = std::to_array<Rule>({
    {Element::kNothing, "xliff", Element::kRoot},
    {Element::kRoot, "file", Element::kFile},
    {Element::kFile, "header", Element::kIgnored},
    {Element::kFile, "skeleton", Element::kIgnored},
    {Element::kFile, "body", Element::kGroup},
    {Element::kFile, "group", Element::kGroup},
    {Element::kFile, "unit", Element::kUnit},
    {Element::kGroup, "group", Element::kGroup},
    {Element::kGroup, "trans-unit", Element::kUnit},
    {Element::kGroup, "unit", Element::kUnit},
    {Element::kUnit, "source", Element::kSource},
    {Element::kUnit, "target", Element::kTarget},
    {Element::kUnit, "seg-source", Element::kSegmentedSource},
    {Element::kUnit, "segment", Element::kSegment},
    {Element::kUnit, "note", Element::kNote},
    {Element::kUnit, "notes", Element::kList},
    {Element::kUnit, "metadata", Element::kList},
    {Element::kUnit, "prop-group", Element::kList},
    {Element::kSegment, "source", Element::kSource},
    {Element::kSegment, "target", Element::kTarget},
    {Element::kList, "note", Element::kNote},
    {Element::kList, "metaGroup", Element::kList},
    {Element::kList, "meta", Element::kProperty},
    {Element::kList, "prop", Element::kProperty},
});

std::optional<Element> element_of(Element parent, std::string_view name) {
  for (const Rule& rule : kRules) {
    if (rule.parent == parent && rule.name == name) return rule.element;
  }
  return std::nullopt;
}

bool has_text(Element element) {
  return element == Element::kSource || element == Element::kTarget ||
         element == Element::kSegmentedSource || element == Element::kNote ||
         element == Element::kProperty;
}

InlineText::Markup markup_of(std::string_view name) {
  constexpr auto kCodes = std::to_array<std::string_view>(
      {"x", "bx", "ex", "bpt", "ept", "ph", "it", "sc", "ec", "cp"});
  if (std::ranges::find(kCodes, name) != kCodes.end()) return InlineText::Markup::kCode;
  return name == "sub" ? InlineText::Markup::kText : InlineText::Markup::kInherit;
}

// What an attribute or a category says that a note or a property is about.
enum class About { kUnit, kSource, kTarget };

About about_of(std::string_view value) {
  if (value == "source") return About::kSource;
  return value == "target" ? About::kTarget : About::kUnit;
}

// The header of a PO file, which the translate toolkit's po2xliff makes a unit.
bool is_catalogue_header(Element element, XmlAttributes attributes) {
  return element == Element::kUnit &&
         attribute_value(attributes, "", "restype") == "x-gettext-domain-header";
}

class XliffReader final : public XmlUnitReader {
 public:
  XliffReader(UnitInput& input, const ReadUnitsOptions& options) : XmlUnitReader(input, options) {
    read_ahead();
  }

 private:
  struct Open {
    Element element = Element::kNothing;
    bool keeps_space = false;
  };

  void start_element(std::string_view name, XmlAttributes attributes) override;
  void end_element(std::string_view name) override;
  void characters(std::string_view text) override;

  void start(Element element, std::string_view name, XmlAttributes attributes);
  void start_in_text(std::string_view name, XmlAttributes attributes);
  void start_root(XmlAttributes attributes);
  void start_file(XmlAttributes attributes);
  void start_unit(std::string_view name, XmlAttributes attributes);
  void start_segment(XmlAttributes attributes);
  void start_text(Element element, std::string_view name, XmlAttributes attributes);
  void start_value(std::string_view name, XmlAttributes attributes);
  void begin_pair();
  void end(const Open& open);
  void end_text(const Open& open);
  void end_value(Element element);
  void end_pair();

  // All attributes but for those that were read.
  void count_others(std::string_view element, XmlAttributes attributes,
                    std::initializer_list<std::string_view> known);

  Variant& source() { return unit().variants[0]; }
  Variant& target() { return unit().variants[1]; }

  std::vector<Open> open_ = {Open{}};
  std::size_t skipped_depth_ = 0;
  std::string file_source_language_;
  std::string file_target_language_;
  std::string document_;
  std::string unit_id_;
  std::size_t segment_count_ = 0;  // Of the unit.
  bool has_pair_ = false;          // Between begin_pair and end_pair.
  InlineText text_;
  std::vector<std::size_t> breaks_;
  About about_ = About::kUnit;
  std::string property_name_;
};

void XliffReader::start_element(std::string_view name, XmlAttributes attributes) {
  if (skipped_depth_ > 0) {
    ++skipped_depth_;
    return;
  }
  const Element parent = open_.back().element;
  if (has_text(parent)) return start_in_text(name, attributes);
  const std::optional<Element> element = element_of(parent, name);
  if (!element && parent == Element::kNothing) {
    throw Error(ErrorKind::kInput, place(), "an XLIFF file",
                "an XML file that starts with <" + std::string(name) + '>');
  }
  const bool is_header = element && is_catalogue_header(*element, attributes);
  if (element && *element != Element::kIgnored && !is_header) {
    return start(*element, name, attributes);
  }
  if (!element) count_loss("element", name);
  if (is_header) count_loss("header", {});
  skipped_depth_ = 1;
}

void XliffReader::start(Element element, std::string_view name, XmlAttributes attributes) {
  const auto space = attribute_value(attributes, "xml", "space");
  open_.push_back({element, space ? *space == "preserve" : open_.back().keeps_space});
  switch (element) {
    case Element::kRoot:
      return start_root(attributes);
    case Element::kFile:
      return start_file(attributes);
    case Element::kUnit:
      return start_unit(name, attributes);
    case Element::kSegment:
      return start_segment(attributes);
    case Element::kSource:
    case Element::kTarget:
    case Element::kSegmentedSource:
      return start_text(element, name, attributes);
    case Element::kList:
      about_ = about_of(
          attribute_value(attributes, "", name == "prop-group" ? "name" : "category").value_or(""));
      return;
    case Element::kNote:
    case Element::kProperty:
      return start_value(name, attributes);
    default:
      return;
  }
}

void XliffReader::end_element(std::string_view /*name*/) {
  if (skipped_depth_ > 0) {
    --skipped_depth_;
    return;
  }
  if (has_text(open_.back().element) && text_.end_element()) return;
  const Open open = open_.back();
  open_.pop_back();
  end(open);
}

void XliffReader::end(const Open& open) {
  if (open.element == Element::kNote || open.element == Element::kProperty) {
    end_value(open.element);
  } else if (has_text(open.element)) {
    end_text(open);
  } else if (open.element == Element::kSegment ||
             (open.element == Element::kUnit && segment_count_ == 0)) {
    end_pair();
  }
}

void XliffReader::characters(std::string_view text) {
  if (skipped_depth_ > 0) return;
  if (has_text(open_.back().element)) {
    if (text_.append(text)) spend(text.size());
  } else if (text.find_first_not_of(" \t\r\n") != std::string_view::npos) {
    count_loss("text outside of segments", {});
  }
}

// A mark around a sentence is no markup of the text.
void XliffReader::start_in_text(std::string_view name, XmlAttributes attributes) {
  const bool is_sentence =
      name == "mrk" && attribute_value(attributes, "", "mtype").value_or("") == "seg";
  if (!is_sentence) return text_.start_element(markup_of(name), losses);
  text_.start_mark();
  if (text_.text().empty()) return;
  spend(sizeof(std::size_t));
  breaks_.push_back(text_.text().size());
}

void XliffReader::start_root(XmlAttributes attributes) {
  file_source_language_ = language(attribute_value(attributes, "", "srcLang").value_or(""));
  file_target_language_ = language(attribute_value(attributes, "", "trgLang").value_or(""));
}

void XliffReader::start_file(XmlAttributes attributes) {
  if (const auto tag = attribute_value(attributes, "", "source-language")) {
    file_source_language_ = language(*tag);
    file_target_language_ =
        language(attribute_value(attributes, "", "target-language").value_or(""));
  }
  if (source_language.empty() && file_source_language_ != kUnknownLanguage) {
    source_language = file_source_language_;
  }
  document_ = attribute_value(attributes, "", "original").value_or("");
}

void XliffReader::start_unit(std::string_view name, XmlAttributes attributes) {
  unit_id_ = attribute_value(attributes, "", "id").value_or("");
  segment_count_ = 0;
  begin_pair();
  if (const auto approved = attribute_value(attributes, "", "approved")) {
    add_property(unit(), "approved", std::string(*approved));
  }
  count_others(name, attributes, {"id", "approved"});
}

// What a unit says of itself goes to the first of its segments.
void XliffReader::start_segment(XmlAttributes attributes) {
  const std::string_view id = attribute_value(attributes, "", "id").value_or("");
  if (segment_count_++ > 0) {
    begin_pair();
    unit().id = unit_id_ + '/' + (id.empty() ? std::to_string(segment_count_) : std::string(id));
  }
  const std::string_view state = attribute_value(attributes, "", "state").value_or("translated");
  if (state != "translated") add_property(target(), "state", std::string(state));
  count_others("segment", attributes, {"id", "state"});
}

void XliffReader::start_text(Element element, std::string_view name, XmlAttributes attributes) {
  text_.clear();
  breaks_.clear();
  if (element != Element::kTarget) return count_others(name, attributes, {});
  const std::string_view state = attribute_value(attributes, "", "state").value_or("translated");
  if (state != "translated" && has_pair_) add_property(target(), "state", std::string(state));
  count_others(name, attributes, {"state"});
}

void XliffReader::start_value(std::string_view name, XmlAttributes attributes) {
  text_.clear();
  if (name == "note") {
    const auto annotated = attribute_value(attributes, "", "annotates");
    about_ = about_of(annotated ? *annotated
                                : attribute_value(attributes, "", "appliesTo").value_or(""));
    property_name_ = kNoteProperty;
    count_others(name, attributes, {"annotates", "appliesTo"});
  } else {
    const std::string_view type = name == "prop" ? "prop-type" : "type";
    property_name_ = attribute_value(attributes, "", type).value_or("");
    count_others(name, attributes, {type});
  }
  spend_part(property_name_.size());
}

void XliffReader::begin_pair() {
  has_pair_ = true;
  begin_unit();
  add_variant().language = file_source_language_;
  add_variant().language = file_target_language_;
  spend_part(2 * file_source_language_.size() + document_.size() + unit_id_.size());
  unit().id = unit_id_;
}

// Behind the last segment of a unit there is no pair for a text, a note or a property.
void XliffReader::end_text(const Open& open) {
  if (!has_pair_) return count_loss("text outside of segments", {});
  std::string& text = text_.text();
  const std::size_t size = text.size();
  if (!open.keeps_space) make_one_line(text);
  if (text.size() != size) breaks_.clear();
  if (open.element == Element::kSegmentedSource) {
    if (text == source().text) source().breaks = breaks_;
    return;
  }
  Variant& variant = open.element == Element::kSource ? source() : target();
  if (!variant.text.empty()) return count_loss("further segment", {});
  std::swap(variant.text, text);
  if (!breaks_.empty()) variant.breaks = breaks_;
}

void XliffReader::end_value(Element element) {
  if (!has_pair_) return count_loss(element == Element::kNote ? "note" : "property", {});
  if (element == Element::kProperty && about_ == About::kUnit && property_name_ == "x-id") {
    unit().id = text_.text();
  } else if (about_ == About::kUnit) {
    add_property(unit(), property_name_, text_.text());
  } else {
    add_property(about_ == About::kSource ? source() : target(), property_name_, text_.text());
  }
}

void XliffReader::end_pair() {
  has_pair_ = false;
  if (source().document.empty()) source().document = document_;
  end_unit({});
}

void XliffReader::count_others(std::string_view element, XmlAttributes attributes,
                               std::initializer_list<std::string_view> known) {
  for (const XmlAttribute& attribute : attributes) {
    const bool is_known =
        attribute.prefix.empty() && std::ranges::find(known, attribute.name) != known.end();
    if (is_known || attribute.prefix == "xml") continue;
    count_loss(element, "attribute " + attribute.full_name());
  }
}

}  // namespace

ReaderPointer xliff_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<XliffReader>(input, options);
}

}  // namespace diglot::read
