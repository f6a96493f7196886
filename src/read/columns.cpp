#include "read/columns.h"

#include <algorithm>

#include "diglot/error.h"
#include "diglot/language.h"

namespace diglot::read {
namespace {

bool is_language(std::string_view name) {
  try {
    return primary_language(canonical_language(name)).size() <= 3;
  } catch (const Error&) {
    return false;
  }
}

}  // namespace

void split_fields(std::string_view line, char delimiter, std::vector<std::string_view>& fields) {
  fields.clear();
  for (;;) {
    const std::size_t end = line.find(delimiter);
    fields.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return;
    line.remove_prefix(end + 1);
  }
}

std::string column_name(std::size_t index) { return "column " + std::to_string(index + 1); }

bool Columns::has(Role role) const {
  return std::ranges::find(columns_, role, &Column::role) != columns_.end();
}

// "id" is a language (Indonesian) only where there would be one language without it.
void Columns::find_languages() {
  const auto is_variant = [](const Column& column) {
    return column.role == Role::kOther && is_language(column.name);
  };
  if (std::ranges::count_if(columns_, is_variant) == 1) {
    const auto id = std::ranges::find(columns_, "id", &Column::name);
    if (id != columns_.end()) id->role = Role::kOther;
  }
  variant_count_ = 0;
  for (Column& column : columns_) {
    if (is_variant(column)) column.variant = variant_count_++;
    // The languages are the sides: a column called "source" tells where the unit is from.
    const bool is_side = column.role == Role::kSourceText || column.role == Role::kTargetText;
    if (is_side) column.role = Role::kOther;
  }
}

Columns::Columns(std::span<const std::string_view> names) {
  for (const std::string_view name : names) {
    const Role role = role_of(name);
    // The first column of a role has it.
    const bool is_taken = role != Role::kOther && has(role);
    columns_.push_back({std::string(name), is_taken ? Role::kOther : role, {}});
  }
}

std::optional<Columns> Columns::of_header(std::span<const std::string_view> names) {
  Columns columns(names);
  if (!columns.has(Role::kSourceText) || !columns.has(Role::kTargetText)) return std::nullopt;
  return columns;
}

std::optional<Columns> Columns::of_header_or_languages(std::span<const std::string_view> names) {
  if (auto columns = of_header(names)) return columns;
  Columns columns(names);
  columns.find_languages();
  if (columns.variant_count_ < 2) return std::nullopt;
  return columns;
}

void Columns::assign(std::span<const std::string_view> row, UnitLanguages& languages,
                     Unit& unit) const {
  unit.variants.resize(variant_count_);
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    if (column.variant) unit.variants[*column.variant].language = languages.canonical(column.name);
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i].empty()) continue;
    if (i >= columns_.size()) {
      set_field(Role::kOther, column_name(i), row[i], unit);
      continue;
    }
    const Column& column = columns_[i];
    if (column.variant) {
      unit.variants[*column.variant].text = row[i];
    } else if (column.role == Role::kSourceLanguage || column.role == Role::kTargetLanguage) {
      set_field(column.role, column.name, languages.canonical(row[i]), unit);
    } else {
      set_field(column.role, column.name, row[i], unit);
    }
  }
}

}  // namespace diglot::read
