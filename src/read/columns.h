// Tables of units: which column says what.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/unit_fields.h"
#include "read/unit_languages.h"

namespace diglot::read {

/// Cuts `line` at every `delimiter`.
void split_fields(std::string_view line, char delimiter, std::vector<std::string_view>& fields);

/// The columns of a table with a header.
class Columns {
 public:
  /// Columns by their roles; nothing where none is the source or none the target.
  static std::optional<Columns> of_header(std::span<const std::string_view> names);

  /// The same, and where two columns or more are named by languages ("en", "fr") these.
  static std::optional<Columns> of_header_or_languages(std::span<const std::string_view> names);

  /// Gives `unit` what a row says. Fields beyond the header become properties, "column 7"; empty
  /// ones say nothing.
  void assign(std::span<const std::string_view> row, UnitLanguages& languages, Unit& unit) const;

 private:
  struct Column {
    std::string name;
    Role role = Role::kOther;
    std::optional<std::size_t> variant;  ///< Of a column named by its language.
  };

  explicit Columns(std::span<const std::string_view> names);

  void find_languages();
  bool has(Role role) const;

  std::vector<Column> columns_;
  std::size_t variant_count_ = 2;
};

/// What a column that nobody named is called, from 1: "column 3".
std::string column_name(std::size_t index);

}  // namespace diglot::read
