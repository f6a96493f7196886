// XLIFF 1.2 (OASIS, 2008).
#include <array>

#include "diglot/version.h"
#include "write/xliff_writer.h"

namespace diglot::write {
namespace {

constexpr std::array<std::string_view, 2> kApproved = {"yes", "no"};
constexpr std::array<std::string_view, 10> kStates = {"final",
                                                      "needs-adaptation",
                                                      "needs-l10n",
                                                      "needs-review-adaptation",
                                                      "needs-review-l10n",
                                                      "needs-review-translation",
                                                      "needs-translation",
                                                      "new",
                                                      "signed-off",
                                                      "translated"};

class Xliff1Writer final : public XliffWriter {
 public:
  Xliff1Writer(std::ostream& stream, const UnitsHeader& header) : XliffWriter(stream, header) {
    write_head();
  }

  void finish() override {
    xml().end_element();  // body
    xml().end_line();
    xml().end_element();  // file
    xml().end_line();
    xml().end_element();
    xml().finish();
  }

 private:
  void write_head();
  void write_parts(Parts& parts) override;
  void write_text(const char* element, const std::string& content);
  void write_notes(const char* about, const std::vector<Property>& properties);
};

// Leaves the elements xliff, file and body open.
void Xliff1Writer::write_head() {
  xml().start_element("xliff");
  xml().attribute("version", "1.2");
  xml().attribute("xmlns", "urn:oasis:names:tc:xliff:document:1.2");
  declare_metadata();
  xml().end_line();
  xml().start_element("file");
  xml().attribute("original", value(header().source_document));
  xml().attribute("source-language", header().source_language);
  xml().attribute("target-language", header().target_language);
  xml().attribute("datatype", "plaintext");
  xml().end_line();
  xml().start_element("header");
  xml().start_element("tool");
  xml().attribute("tool-id", "diglot");
  xml().attribute("tool-name", "Diglot");
  xml().attribute("tool-version", std::string(kVersion));
  xml().end_element();
  xml().end_element();
  xml().end_line();
  xml().start_element("body");
  xml().end_line();
}

void Xliff1Writer::write_parts(Parts& parts) {
  xml().start_element("trans-unit");
  xml().attribute("id", parts.id);
  if (const auto approved = take("approved", kApproved, parts.properties)) {
    xml().attribute("approved", *approved);
  }
  if (parts.keeps_space) xml().attribute("xml:space", "preserve");
  xml().end_line();
  write_text("source", parts.source);
  if (parts.has_target) {
    xml().start_element("target");
    xml().attribute("state",
                    take("state", kStates, parts.target_properties).value_or("translated"));
    xml().text(parts.target);
    xml().end_element();
    xml().end_line();
  }
  write_notes("general", parts.unit->properties);
  write_notes("source", parts.unit->source().properties);
  write_notes("target", parts.unit->target().properties);
  write_metadata(parts);
  xml().end_element();
  xml().end_line();
}

void Xliff1Writer::write_text(const char* element, const std::string& content) {
  xml().start_element(element);
  xml().text(content);
  xml().end_element();
  xml().end_line();
}

void Xliff1Writer::write_notes(const char* about, const std::vector<Property>& properties) {
  for (const Property& property : properties) {
    if (property.name != kNoteProperty) continue;
    xml().start_element("note");
    xml().attribute("annotates", about);
    xml().text(text(property.value));
    xml().end_element();
    xml().end_line();
  }
}

}  // namespace

WriterPointer xliff_writer(Files files, const UnitsHeader& header, const WriteOptions&) {
  return std::make_unique<Xliff1Writer>(*files[0], header);
}

}  // namespace diglot::write
