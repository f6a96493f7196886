// What the writers of tables under a header share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "write/table.h"
#include "write/writer.h"

namespace diglot::write {

/// Writes a row of column names, then a row for each unit.
class TableWriter : public FormatWriter {
 public:
  void write(const Unit& unit) final;
  void finish() final;

 protected:
  struct Layout {
    std::string_view file_begin;
    char separator = '\t';
    std::string_view row_end = "\n";
  };

  TableWriter(std::ostream& stream, const Layout& layout) : stream_(stream), layout_(layout) {}

  /// The columns of a file that begins with this unit, or has none (nullptr).
  virtual Table table_for(const Unit* first) const = 0;

  /// A field as it stands in a row.
  virtual std::string field(const std::string& value) = 0;

 private:
  void begin(const Unit* first);
  std::string row(const std::vector<std::string>& values);

  std::ostream& stream_;
  Layout layout_;
  std::optional<Table> table_;
};

}  // namespace diglot::write
