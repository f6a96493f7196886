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
std::string property(const char* type, const std::string& escaped_value) {
  return std::string("<prop type=\"") + type + "\">" + escaped_value + "</prop>";
}

// One side of all units.
struct Side {
  const Document& document;
  std::string tag;
  std::string name_property;  // Empty where the document has no name.
};

class TmxWriter {
 public:
  TmxWriter(const Bitext& bitext, const WriteOptions& options, std::ostream& stream);

  WriteReport write(const Alignment& alignment);

 private:
  Side side(const Document& document, const std::string& tag);
  std::string segment(const Document& document, Span span);
  void write_header();
  void write_unit(const Bead& bead, std::size_t bead_number);
  void write_variant(const Side& side, Span span, const std::string& segment);

  std::ostream& stream_;
  WriteReport report_;
  const Side source_;
  const Side target_;
  const std::string creation_date_;  // Empty for none.
  XmlWriter xml_;
};

TmxWriter::TmxWriter(const Bitext& bitext, const WriteOptions& options, std::ostream& stream)
    : stream_(stream),
      source_(side(bitext.source, options.source_tag)),
      target_(side(bitext.target, options.target_tag)),
      creation_date_(options.creation_time ? tmx_date(*options.creation_time) : ""),
      xml_(stream, "tmx", "tmx14.dtd") {}

Side TmxWriter::side(const Document& document, const std::string& tag) {
  const std::string name =
      carried_text(document.name(), Carrier::kXml, report_.replaced_character_count);
  return {document, tag, name.empty() ? "" : property("source-document", escaped_xml(name))};
}

std::string TmxWriter::segment(const Document& document, Span span) {
  return carried_text(document.running_text(span), Carrier::kXml, report_.replaced_character_count);
}

WriteReport TmxWriter::write(const Alignment& alignment) {
  write_header();
  std::size_t bead_number = 0;
  for (const Bead& bead : alignment) {
    if (!stream_) break;
    write_unit(bead, ++bead_number);
  }
  xml_.end_element();
  xml_.end_line();
  xml_.finish();
  return report_;
}

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
  xml_.attribute("srclang", source_.tag);
  xml_.attribute("datatype", "plaintext");
  xml_.attribute("o-encoding", "UTF-8");
  if (!creation_date_.empty()) xml_.attribute("creationdate", creation_date_);
  xml_.end_line();
  xml_.end_element();
  xml_.end_line();
  xml_.start_element("body");
  xml_.end_line();
}

// A unit without text on one side is no unit: readers take no translation from it.
void TmxWriter::write_unit(const Bead& bead, std::size_t bead_number) {
  const std::string source = segment(source_.document, bead.source);
  const std::string target = segment(target_.document, bead.target);
  if (source.empty() || target.empty()) {
    ++report_.null_count;
    return;
  }
  std::string confidence;
  append_decimal(bead.confidence, confidence);
  xml_.start_element("tu");
  xml_.attribute("tuid", std::to_string(bead_number));
  xml_.end_line();
  xml_.markup(property("x-confidence", confidence) + property("x-shape", shape_name(bead.shape())));
  xml_.end_line();
  write_variant(source_, bead.source, source);
  write_variant(target_, bead.target, target);
  xml_.end_element();
  xml_.end_line();
  ++report_.unit_count;
}

void TmxWriter::write_variant(const Side& side, Span span, const std::string& segment) {
  std::string numbers;
  append_numbers(side.document, span, " ", numbers);
  xml_.start_element("tuv");
  xml_.attribute("xml:lang", side.tag);
  xml_.markup(side.name_property + property("x-sentences", numbers));
  xml_.start_element("seg");
  xml_.text(segment);
  xml_.end_element();
  xml_.end_element();
  xml_.end_line();
}

}  // namespace

WriteReport write_tmx(const Bitext& bitext, const WriteOptions& options, std::ostream& stream) {
  return TmxWriter(bitext, options, stream).write(bitext.alignment);
}

}  // namespace diglot::write
