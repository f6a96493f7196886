#include "diglot/pair_record.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "read/base64.h"
#include "read/json_record.h"
#include "text/decode.h"

namespace diglot {
namespace {

constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (;;) {
    const std::size_t end = line.find('\t');
    columns.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return columns;
    line.remove_prefix(end + 1);
  }
}

std::string_view column(const std::vector<std::string_view>& columns, std::size_t index) {
  return index < columns.size() ? columns[index] : std::string_view();
}

std::string decoded_text(const std::vector<std::string_view>& columns, std::size_t index,
                         Place place) {
  const auto number = std::to_string(index + 1);
  if (index >= columns.size()) {
    throw Error(ErrorKind::kFormat, std::move(place), "a text in column " + number,
                std::to_string(columns.size()) + " columns");
  }
  std::optional<std::string> bytes = read::decode_base64(columns[index]);
  if (!bytes) {
    throw Error(ErrorKind::kFormat, std::move(place), "base64 in column " + number,
                "something else");
  }
  text::Decoded decoded = text::decode(std::move(*bytes), "UTF-8");
  if (decoded.invalid_count > 0) {
    throw Error(ErrorKind::kFormat, std::move(place), "UTF-8 in column " + number, "broken UTF-8");
  }
  return std::move(decoded.utf8);
}

}  // namespace

bool RecordParser::take_header(std::string_view line) {
  if (format_ != RecordFormat::kBitextor) return false;
  const std::vector<std::string_view> names = columns_of(line);
  const auto index_of = [&](std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? kNoColumn : static_cast<std::size_t>(found - names.begin());
  };
  const Columns columns = {index_of("src_url"), index_of("trg_url"), index_of("src_text"),
                           index_of("trg_text")};
  if (columns.source_text == kNoColumn || columns.target_text == kNoColumn) return false;
  columns_ = columns;
  return true;
}

PairRecord RecordParser::parse(std::string_view line, const Place& place,
                               std::optional<PairId>* id) const {
  return format_ == RecordFormat::kJson ? read::parse_json_record(line, place, id)
                                        : parse_columns(line, place, id);
}

PairRecord RecordParser::parse_columns(std::string_view line, const Place& place,
                                       std::optional<PairId>* id) const {
  const std::vector<std::string_view> columns = columns_of(line);
  PairRecord record;
  record.source.name =
      text::decode(std::string(column(columns, columns_.source_name)), "UTF-8").utf8;
  record.target.name =
      text::decode(std::string(column(columns, columns_.target_name)), "UTF-8").utf8;
  record.id.text = record.source.name + ' ' + record.target.name;
  if (id != nullptr) *id = record.id;
  record.source.text = decoded_text(columns, columns_.source_text, place);
  record.target.text = decoded_text(columns, columns_.target_text, place);
  record.source.is_presplit = true;
  record.target.is_presplit = true;
  return record;
}

}  // namespace diglot
