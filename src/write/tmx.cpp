// Translation Memory eXchange 1.4b (LISA OSCAR, 2005).
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "diglot/error.h"
#include "diglot/version.h"
#include "write/characters.h"
#include "write/writer.h"
#include "write/xml_writer.h"

namespace diglot::write {
namespace {

constexpr const char* kToolName = "Diglot";

// "20261121T190000Z". Throws Error where the year would need more than four digits.
std::string tmx_date(std::int64_t seconds_since_1970) {
  namespace chrono = std::chrono;
  constexpr chrono::sys_seconds kFirst = chrono::sys_days{chrono::year{0} / 1 / 1};
  constexpr chrono::sys_seconds kEnd = chrono::sys_days{chrono::year{10000} / 1 / 1};
  const chrono::sys_seconds time{chrono::seconds{seconds_since_1970}};
  if (time < kFirst || time >= kEnd) {
    throw Error(ErrorKind::kUsage, {}, "a creation time in the years 0 to 9999",
                std::to_string(seconds_since_1970) + " seconds since 1970");
  }
  const chrono::sys_days day = chrono::floor<chrono::days>(time);
  const chrono::year_month_day date{day};
  const chrono::hh_mm_ss clock{time - day};
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), "%04d%02u%02uT%02d%02d%02dZ",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

// Properties are written as ready markup: most of a unit's elements are properties, and building
// each of them from its parts was measured to cost a third of a unit's time.
std::string property(const std::string& escaped_type, const std::string& escaped_value) {
  return "<prop type=\"" + escaped_type + "\">" + escaped_value + "</prop>";
}

// A name that a whole document has, ready to be written: most units have that of the one before.
struct DocumentProperty {
  std::string name;
  std::string markup;
};

class TmxWriter : public FormatWriter {
 public:
  TmxWriter(std::ostream& stream, const UnitsHeader& header, const WriteOptions& options)
      : source_language_(header.source_language),
        creation_date_(options.creation_time ? tmx_date(*options.creation_time) : ""),
        xml_(stream, "tmx", "tmx14.dtd") {
    write_header();
  }

  void write(const Unit& unit) override;

  void finish() override {
    xml_.end_element();
    xml_.end_line();
    xml_.finish();
  }

 private:
  void write_header();
  void write_attributes(const Unit& unit);
  void write_variant(const Variant& variant, const std::string& segment,
                     DocumentProperty& document);
  std::string escaped(const std::string& text);
  std::string properties(const std::vector<Property>& properties);
  std::string document_property(const std::string& name, DocumentProperty& last);

  const std::string source_language_;
  const std::string creation_date_;  // Empty for none.
  XmlWriter xml_;
  std::vector<std::string> segments_;
  DocumentProperty source_document_;
  DocumentProperty target_document_;
  std::size_t written_number_ = 0;
};

// Leaves the elements tmx and body open.
void TmxWriter::write_header() {
  xml_.start_element("tmx");
  xml_.attribute("version", "1.4");
  xml_.end_line();
  xml_.start_element("header");
  xml_.attribute("creationtool", kToolName);
  xml_.attribute("creationtoolversion", std::string(kVersion));
  xml_.attribute("segtype", "sentence");
  xml_.attribute("o-tmf", kToolName);
  xml_.attribute("adminlang", "en");
  xml_.attribute("srclang", source_language_);
  xml_.attribute("datatype", "plaintext");
  xml_.attribute("o-encoding", "UTF-8");
  if (!creation_date_.empty()) xml_.attribute("creationdate", creation_date_);
  xml_.end_line();
  xml_.end_element();
  xml_.end_line();
  xml_.start_element("body");
  xml_.end_line();
}

std::string TmxWriter::escaped(const std::string& text) {
  return escaped_xml(carried(text, Carrier::kXml));
}

std::string TmxWriter::document_property(const std::string& name, DocumentProperty& last) {
  if (name.empty()) return {};
  if (last.name != name) last = {name, property("source-document", escaped(name))};
  return last.markup;
}

// Notes first, as others write them; a type that is not published begins with "x-".
std::string TmxWriter::properties(const std::vector<Property>& properties) {
  std::string notes;
  std::string others;
  for (const Property& p : properties) {
    if (p.name == kNoteProperty) {
      notes += "<note>" + escaped(p.value) + "</note>";
    } else {
      others += property(escaped(p.name), escaped(p.value));
    }
  }
  return notes + others;
}

// A unit with fewer than two texts is no unit: readers take no translation from it.
void TmxWriter::write(const Unit& unit) {
  segments_.clear();
  std::size_t text_count = 0;
  for (const Variant& variant : unit.variants) {
    segments_.push_back(carried_line(variant.text, Carrier::kXml));
    if (!segments_.back().empty()) ++text_count;
  }
  ++written_number_;
  if (text_count < 2 || segments_[0].empty()) {
    ++report.null_count;
    return;
  }
  write_attributes(unit);
  for (std::size_t i = 0; i < unit.variants.size(); ++i) {
    if (segments_[i].empty()) continue;
    write_variant(unit.variants[i], segments_[i], i == 0 ? source_document_ : target_document_);
  }
  xml_.end_element();
  xml_.end_line();
  ++report.unit_count;
  if (unit.score) ++report.losses["score"];
  for (const Variant& variant : unit.variants) {
    if (!variant.breaks.empty()) report.losses["sentence break"] += variant.breaks.size();
  }
}

void TmxWriter::write_attributes(const Unit& unit) {
  xml_.start_element("tu");
  xml_.attribute(
      "tuid", unit.id.empty() ? std::to_string(written_number_) : carried(unit.id, Carrier::kXml));
  if (unit.source().language != source_language_) {
    xml_.attribute("srclang", unit.source().language);
  }
  xml_.end_line();
  std::string markup = properties(unit.properties);
  if (unit.confidence) {
    std::string confidence;
    append_decimal(*unit.confidence, confidence);
    markup += property("x-confidence", confidence);
  }
  if (unit.shape) markup += property("x-shape", shape_name(*unit.shape));
  if (markup.empty()) return;
  xml_.markup(markup);
  xml_.end_line();
}

void TmxWriter::write_variant(const Variant& variant, const std::string& segment,
                              DocumentProperty& document) {
  std::string markup = properties(variant.properties);
  markup += document_property(variant.document, document);
  if (!variant.sentences.empty()) {
    std::string numbers;
    append_numbers(variant.sentences, " ", numbers);
    markup += property("x-sentences", numbers);
  }
  xml_.start_element("tuv");
  xml_.attribute("xml:lang", variant.language);
  if (!markup.empty()) xml_.markup(markup);
  xml_.start_element("seg");
  xml_.text(segment);
  xml_.end_element();
  xml_.end_element();
  xml_.end_line();
}

}  // namespace

WriterPointer tmx_writer(Files files, const UnitsHeader& header, const WriteOptions& options) {
  return std::make_unique<TmxWriter>(*files[0], header, options);
}

}  // namespace diglot::write
