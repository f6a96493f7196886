// Tab-separated values: source, target, confidence, shape, and a column for each note; one unit a
// line, no header, no quoting.
#include "write/writer.h"

namespace diglot::write {
namespace {

class TsvWriter : public FormatWriter {
 public:
  explicit TsvWriter(std::ostream& stream) : stream_(stream) {}

  void write(const Unit& unit) override {
    line_ = carried_line(unit.source().text, Carrier::kLine);
    line_ += '\t';
    line_ += carried_line(unit.target().text, Carrier::kLine);
    line_ += '\t';
    if (unit.confidence) append_decimal(*unit.confidence, line_);
    line_ += '\t';
    if (unit.shape) line_ += shape_name(*unit.shape);
    add_notes(unit.properties);
    line_ += '\n';
    if (!(stream_ << line_)) return;
    ++report.unit_count;
    count_losses(unit, {.confidence = true, .shape = true, .notes = true}, report.losses);
  }

 private:
  void add_notes(const std::vector<Property>& properties) {
    for (const Property& property : properties) {
      if (property.name != kNoteProperty) continue;
      line_ += '\t';
      line_ += carried_line(property.value, Carrier::kLine);
    }
  }

  std::ostream& stream_;
  std::string line_;
};

}  // namespace

WriterPointer tsv_writer(Files files, const UnitsHeader&, const WriteOptions&) {
  return std::make_unique<TsvWriter>(*files[0]);
}

}  // namespace diglot::write
