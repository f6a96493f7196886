// Tables of units: columns under names.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "bitext/unit_role.h"
#include "diglot/unit.h"

namespace diglot::write {

/// The columns of a table, by which its reader knows them again.
class Table {
 public:
  struct Column {
    std::string name;
    Role role = Role::kOther;  ///< Else: the property of this name.
  };

  explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

  /// A column for each of the unit's properties whose name means nothing else.
  void add_properties(const Unit& unit);

  void add(std::string_view name, Role role) { columns_.push_back({std::string(name), role}); }

  const std::vector<Column>& columns() const { return columns_; }

  /// What `unit` says in a column.
  static std::string value(const Unit& unit, const Column& column);

  /// Counts what `unit` has and no column.
  void count_losses(const Unit& unit, LossCounts& losses) const;

 private:
  bool has(Role role) const;
  std::size_t lost_property_count(const Unit& unit) const;

  std::vector<Column> columns_;
};

}  // namespace diglot::write
