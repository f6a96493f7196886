// Comma-separated values (RFC 4180) under a header; also with semicolons or tabs, as spreadsheets
// write them where the comma is the decimal point.
#include <algorithm>
#include <array>

#include "read/columns.h"
#include "read/format_reader.h"
#include "read/lines.h"

namespace diglot::read {
namespace {

// Reads rows, whose fields may hold line ends in quotes.
class RowSource {
 public:
  RowSource(UnitInput& input, const ReadUnitsOptions& options, LossCounts& losses)
      : lines_(input, options, losses), max_byte_count_(options.max_unit_byte_count) {}

  /// Goes to the next line that is not empty; false at the end.
  bool next_line() {
    while (lines_.next(line_)) {
      if (!line_.empty()) return true;
    }
    return false;
  }

  std::string_view line() const { return line_; }

  /// Reads the row that begins with the line.
  void read_row(char delimiter) {
    place_ = lines_.place();
    byte_count_ = line_.size();
    field_count_ = 0;
    for (std::size_t position = 0;; ++position) {
      std::string& field = next_field();
      const bool is_quoted = position < line_.size() && line_[position] == '"';
      position = is_quoted ? read_quoted(position, delimiter, field)
                           : read_plain(position, delimiter, field);
      if (position >= line_.size()) break;
    }
    row_.assign(fields_.begin(), fields_.begin() + static_cast<std::ptrdiff_t>(field_count_));
  }

  /// Fields are valid until the next row is read.
  const std::vector<std::string_view>& row() const { return row_; }

  /// Where the row begins.
  const Place& place() const { return place_; }

 private:
  std::string& next_field() {
    if (field_count_ == fields_.size()) fields_.emplace_back();
    fields_[field_count_].clear();
    return fields_[field_count_++];
  }

  // Returns where the delimiter stands behind the field, or the end of the line.
  std::size_t read_plain(std::size_t position, char delimiter, std::string& field) const {
    const std::size_t end = std::min(line_.find(delimiter, position), line_.size());
    field = line_.substr(position, end - position);
    return end;
  }

  std::size_t read_quoted(std::size_t position, char delimiter, std::string& field) {
    const Place opened = lines_.place(position + 1);
    for (++position;;) {
      const std::size_t quote = line_.find('"', position);
      field += line_.substr(position, quote - position);
      if (quote == std::string_view::npos) {
        add_line_end(opened, field);
        position = 0;
        continue;
      }
      position = quote + 1;
      if (position == line_.size() || line_[position] == delimiter) return position;
      if (line_[position] != '"') {
        throw Error(ErrorKind::kFormat, lines_.place(position + 1),
                    "a delimiter behind the quotation mark that closes a field",
                    excerpt(line_.substr(position)),
                    "a quotation mark in a field is written twice");
      }
      field += '"';
      ++position;
    }
  }

  void add_line_end(const Place& opened, std::string& field) {
    field += lines_.line_end();
    if (!lines_.next(line_)) {
      throw Error(ErrorKind::kFormat, opened, "a quotation mark that closes the field",
                  "the end of the file");
    }
    byte_count_ += line_.size() + 1;
    if (byte_count_ <= max_byte_count_) return;
    throw Error(ErrorKind::kLimit, opened,
                "a row of at most " + std::to_string(max_byte_count_) + " bytes", "a longer one",
                "a quotation mark may be missing");
  }

  LineSource lines_;
  std::size_t max_byte_count_;
  std::string_view line_;
  Place place_;
  std::size_t byte_count_ = 0;       // Of the row.
  std::vector<std::string> fields_;  // The first `field_count_` count.
  std::size_t field_count_ = 0;
  std::vector<std::string_view> row_;
};

// The one that stands most often outside of quotes.
char likeliest_delimiter(std::string_view header) {
  constexpr std::string_view kDelimiters = ",;\t";
  std::array<std::size_t, kDelimiters.size()> counts = {};
  bool is_quoted = false;
  for (const char c : header) {
    if (c == '"') is_quoted = !is_quoted;
    const std::size_t index = kDelimiters.find(c);
    if (!is_quoted && index != std::string_view::npos) ++counts[index];
  }
  const auto most = std::ranges::max_element(counts);
  return kDelimiters[static_cast<std::size_t>(most - counts.begin())];
}

class CsvReader : public FormatReader {
 public:
  CsvReader(UnitInput& input, const ReadUnitsOptions& options)
      : rows_(input, options, losses), languages_(options, losses) {}

  bool next(Unit& unit) override {
    if (!columns_ && !read_header()) return false;
    while (rows_.next_line()) {
      rows_.read_row(delimiter_);
      columns_->assign(rows_.row(), languages_, unit);
      check_breaks(unit, losses);
      unit.place = rows_.place();
      if (languages_.choose(unit)) return true;
      clear_unit(unit);
    }
    return false;
  }

 private:
  // False where there is none.
  bool read_header() {
    if (!rows_.next_line()) return false;
    // What Excel reads and writes where the delimiter is not that of the country.
    const bool is_told = rows_.line().size() == 5 && rows_.line().starts_with("sep=");
    if (is_told) {
      delimiter_ = rows_.line().back();
      if (!rows_.next_line()) return false;
    } else {
      delimiter_ = likeliest_delimiter(rows_.line());
    }
    const std::string header(rows_.line());
    rows_.read_row(delimiter_);
    columns_ = Columns::of_header_or_languages(rows_.row());
    if (columns_) return true;
    throw Error(ErrorKind::kFormat, rows_.place(), "a header that names source and target",
                excerpt(header),
                "name the columns \"source\" and \"target\", or by their languages");
  }

  RowSource rows_;
  UnitLanguages languages_;
  std::optional<Columns> columns_;
  char delimiter_ = ',';
};

}  // namespace

ReaderPointer csv_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<CsvReader>(input, options);
}

}  // namespace diglot::read
