// XLIFF 2.1 (OASIS, 2018), with its metadata module.
#include <algorithm>
#include <array>

#include "write/xliff_writer.h"

namespace diglot::write {
namespace {

constexpr std::array<std::string_view, 4> kStates = {"initial", "translated", "reviewed", "final"};

class Xliff2Writer final : public XliffWriter {
 public:
  Xliff2Writer(std::ostream& stream, const UnitsHeader& header) : XliffWriter(stream, header) {
    write_head();
  }

  // A file has to hold something, if only an empty group.
  void finish() override {
    if (report.unit_count == 0) {
      xml().start_element("group");
      xml().attribute("id", "g1");
      xml().end_element();
      xml().end_line();
    }
    xml().end_element();  // file
    xml().end_line();
    xml().end_element();
    xml().finish();
  }

 private:
  void write_head();
  void write_parts(Parts& parts) override;
  void write_all_notes(const Unit& unit);
  void write_notes(const char* about, const std::vector<Property>& properties);
};

// Leaves the elements xliff and file open.
void Xliff2Writer::write_head() {
  xml().start_element("xliff");
  xml().attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0");
  declare_metadata();
  xml().attribute("version", "2.1");
  xml().attribute("srcLang", header().source_language);
  xml().attribute("trgLang", header().target_language);
  xml().end_line();
  xml().start_element("file");
  xml().attribute("id", "f1");
  if (!header().source_document.empty()) {
    xml().attribute("original", value(header().source_document));
  }
  xml().end_line();
}

void Xliff2Writer::write_parts(Parts& parts) {
  std::optional<std::string> state;
  if (parts.has_target) state = take("state", kStates, parts.target_properties);
  xml().start_element("unit");
  xml().attribute("id", parts.id);
  if (parts.keeps_space) xml().attribute("xml:space", "preserve");
  xml().end_line();
  write_metadata(parts);
  write_all_notes(*parts.unit);
  xml().start_element("segment");
  if (parts.has_target) xml().attribute("state", state.value_or("translated"));
  xml().start_element("source");
  xml().text(parts.source);
  xml().end_element();
  if (parts.has_target) {
    xml().start_element("target");
    xml().text(parts.target);
    xml().end_element();
  }
  xml().end_element();
  xml().end_line();
  xml().end_element();
  xml().end_line();
}

// The element that holds the notes is there only where there are some.
void Xliff2Writer::write_all_notes(const Unit& unit) {
  const auto has_note = [](const std::vector<Property>& properties) {
    return std::ranges::find(properties, kNoteProperty, &Property::name) != properties.end();
  };
  if (!has_note(unit.properties) && !has_note(unit.source().properties) &&
      !has_note(unit.target().properties)) {
    return;
  }
  xml().start_element("notes");
  write_notes(nullptr, unit.properties);
  write_notes("source", unit.source().properties);
  write_notes("target", unit.target().properties);
  xml().end_element();
  xml().end_line();
}

void Xliff2Writer::write_notes(const char* about, const std::vector<Property>& properties) {
  for (const Property& property : properties) {
    if (property.name != kNoteProperty) continue;
    xml().start_element("note");
    if (about != nullptr) xml().attribute("appliesTo", about);
    xml().text(text(property.value));
    xml().end_element();
  }
}

}  // namespace

WriterPointer xliff2_writer(Files files, const UnitsHeader& header, const WriteOptions&) {
  return std::make_unique<Xliff2Writer>(*files[0], header);
}

}  // namespace diglot::write
