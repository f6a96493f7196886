// bitextor's columns under their header; no quoting.
#include <optional>

#include "write/table.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

class BitextorWriter : public FormatWriter {
 public:
  explicit BitextorWriter(std::ostream& stream) : stream_(stream) {}

  // The properties of the first unit have columns.
  void write(const Unit& unit) override {
    if (!has_begun_) {
      table_.add_properties(unit);
      write_header();
    }
    line_.clear();
    for (const Table::Column& column : table_.columns()) {
      add_field(carried_line(Table::value(unit, column), Carrier::kLine));
    }
    line_.back() = '\n';
    if (!(stream_ << line_)) return;
    ++report.unit_count;
    table_.count_losses(unit, report.losses);
  }

  void finish() override {
    if (!has_begun_) write_header();
  }

 private:
  void write_header() {
    has_begun_ = true;
    line_.clear();
    for (const Table::Column& column : table_.columns()) {
      add_field(carried_line(column.name, Carrier::kLine));
    }
    line_.back() = '\n';
    stream_ << line_;
  }

  void add_field(const std::string& field) {
    line_ += field;
    line_ += '\t';
  }

  std::ostream& stream_;
  Table table_{{{"src_url", Role::kSourceDocument},
                {"trg_url", Role::kTargetDocument},
                {"src_text", Role::kSourceText},
                {"trg_text", Role::kTargetText},
                {"aligner_score", Role::kAlignerScore}}};
  std::string line_;
  bool has_begun_ = false;
};

}  // namespace

WriterPointer bitextor_writer(Files files, const UnitsHeader&, const WriteOptions&) {
  return std::make_unique<BitextorWriter>(*files[0]);
}

}  // namespace diglot::write
