#include "write/table_writer.h"

namespace diglot::write {

void TableWriter::write(const Unit& unit) {
  if (!table_) begin(&unit);
  std::vector<std::string> values;
  values.reserve(table_->columns().size());
  for (const Table::Column& column : table_->columns()) {
    values.push_back(Table::value(unit, column));
  }
  if (!(stream_ << row(values))) return;
  ++report.unit_count;
  table_->count_losses(unit, report.losses);
}

void TableWriter::finish() {
  if (!table_) begin(nullptr);
}

void TableWriter::begin(const Unit* first) {
  table_ = table_for(first);
  std::vector<std::string> names;
  names.reserve(table_->columns().size());
  for (const Table::Column& column : table_->columns()) names.push_back(column.name);
  stream_ << layout_.file_begin << row(names);
}

std::string TableWriter::row(const std::vector<std::string>& values) {
  std::string line;
  for (const std::string& value : values) {
    line += field(value);
    line += layout_.separator;
  }
  line.pop_back();
  line += layout_.row_end;
  return line;
}

}  // namespace diglot::write
