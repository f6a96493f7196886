// Comma-separated values for spreadsheets: RFC 4180 with a header and a byte order mark.
#include "diglot/language.h"
#include "write/table_writer.h"

namespace diglot::write {
namespace {

// Blanks at the ends are quoted, too, as some readers strip them.
bool needs_quotes(std::string_view field) {
  return field.find_first_of("\",;\t\r\n") != std::string_view::npos || field.starts_with(' ') ||
         field.ends_with(' ');
}

std::string quoted(const std::string& field) {
  if (!needs_quotes(field)) return field;
  std::string text = "\"";
  for (const char c : field) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

// What the first unit has; the units behind it have the same in most files.
Table table_like(const Unit& unit) {
  Table table({});
  const auto add = [&](bool is_there, std::string_view name, Role role) {
    if (is_there) table.add(name, role);
  };
  const Variant& source = unit.source();
  const Variant& target = unit.target();
  const auto in_either = [&](auto is_there) { return is_there(source) || is_there(target); };
  const bool has_languages =
      in_either([](const Variant& variant) { return variant.language != kUnknownLanguage; });
  const bool has_documents =
      in_either([](const Variant& variant) { return !variant.document.empty(); });
  const bool has_sentences =
      in_either([](const Variant& variant) { return !variant.sentences.empty(); });
  const bool has_breaks =
      has_sentences || in_either([](const Variant& variant) { return !variant.breaks.empty(); });
  add(!unit.id.empty(), "id", Role::kId);
  add(true, "source", Role::kSourceText);
  add(true, "target", Role::kTargetText);
  add(has_languages, "source_language", Role::kSourceLanguage);
  add(has_languages, "target_language", Role::kTargetLanguage);
  add(unit.confidence.has_value(), "confidence", Role::kConfidence);
  add(unit.score.has_value(), "score", Role::kScore);
  add(unit.shape.has_value(), "shape", Role::kShape);
  add(has_documents, "source_document", Role::kSourceDocument);
  add(has_documents, "target_document", Role::kTargetDocument);
  add(has_sentences, "source_sentences", Role::kSourceSentences);
  add(has_sentences, "target_sentences", Role::kTargetSentences);
  add(has_breaks, "source_breaks", Role::kSourceBreaks);
  add(has_breaks, "target_breaks", Role::kTargetBreaks);
  table.add_properties(unit);
  return table;
}

class CsvWriter final : public TableWriter {
 public:
  explicit CsvWriter(std::ostream& stream)
      : TableWriter(stream, {.file_begin = "\xEF\xBB\xBF", .separator = ',', .row_end = "\r\n"}) {}

 private:
  Table table_for(const Unit* first) const override {
    if (first != nullptr) return table_like(*first);
    return Table({{"source", Role::kSourceText}, {"target", Role::kTargetText}});
  }

  std::string field(const std::string& value) override {
    return quoted(carried(value, Carrier::kJson));
  }
};

}  // namespace

WriterPointer csv_writer(Files files, const UnitsHeader&, const WriteOptions&) {
  return std::make_unique<CsvWriter>(*files[0]);
}

}  // namespace diglot::write
