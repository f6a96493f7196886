// Tab-separated values: source, target, confidence, shape, notes; or what a header says
// (bitextor's). No quoting.
#include <array>

#include "read/columns.h"
#include "read/format_reader.h"
#include "read/lines.h"
#include "read/unit_fields.h"

namespace diglot::read {
namespace {

// Of files without a header.
enum Column : std::size_t { kSource, kTarget, kConfidence, kShape };

// Whether the columns behind the texts are those that Diglot writes, so that more are notes.
bool has_our_columns(std::span<const std::string_view> row) {
  return row.size() > kShape && (row[kConfidence].empty() || parse_confidence(row[kConfidence])) &&
         (row[kShape].empty() || parse_shape(row[kShape]));
}

void assign_row(std::span<const std::string_view> row, Unit& unit) {
  unit.variants[0].text = row[kSource];
  unit.variants[1].text = row[kTarget];
  const bool is_ours = has_our_columns(row);
  for (std::size_t i = kConfidence; i < row.size(); ++i) {
    if (row[i].empty()) continue;
    const Role role = i == kConfidence ? Role::kConfidence
                      : i == kShape    ? Role::kShape
                                       : Role::kOther;
    const bool is_note = is_ours && i > kShape;
    set_field(role, is_note ? std::string(kNoteProperty) : column_name(i), row[i], unit);
  }
}

// bitextor's first columns, which older versions wrote without a header.
constexpr std::array<std::string_view, 5> kBitextorNames = {"src_url", "trg_url", "src_text",
                                                            "trg_text", "aligner_score"};
constexpr std::size_t kFewestBitextorColumns = 4;

class TsvReader : public FormatReader {
 public:
  TsvReader(UnitInput& input, const ReadUnitsOptions& options, bool is_bitextor)
      : lines_(input, options, losses), languages_(options, losses), is_bitextor_(is_bitextor) {}

  bool next(Unit& unit) override {
    while (next_row()) {
      if (columns_) {
        columns_->assign(row_, languages_, unit);
      } else {
        assign_row(row_, unit);
      }
      check_breaks(unit, losses);
      unit.place = lines_.place();
      if (languages_.choose(unit)) return true;
      clear_unit(unit);
    }
    return false;
  }

 private:
  bool next_row() {
    std::string_view line;
    while (lines_.next(line)) {
      if (line.empty()) continue;
      split_fields(line, '\t', row_);
      if (row_.size() < 2) {
        throw Error(ErrorKind::kFormat, lines_.place(line.size() + 1),
                    "a tab between source and target", "the end of the line");
      }
      if (!take_header()) return true;
    }
    return false;
  }

  // Whether the row is the first one and a header.
  bool take_header() {
    if (has_begun_) return false;
    has_begun_ = true;
    columns_ = Columns::of_header(row_);
    if (columns_) return true;
    if (is_bitextor_) {
      if (row_.size() < kFewestBitextorColumns) {
        throw Error(ErrorKind::kFormat, lines_.place(),
                    "four columns at least, or a header with src_text and trg_text",
                    std::to_string(row_.size()) + " columns");
      }
      columns_ = Columns::of_header(kBitextorNames);
    }
    return false;
  }

  LineSource lines_;
  UnitLanguages languages_;
  bool is_bitextor_;
  std::optional<Columns> columns_;
  std::vector<std::string_view> row_;
  bool has_begun_ = false;
};

}  // namespace

ReaderPointer tsv_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<TsvReader>(input, options, false);
}

ReaderPointer bitextor_unit_reader(UnitInput& input, const ReadUnitsOptions& options) {
  return std::make_unique<TsvReader>(input, options, true);
}

}  // namespace diglot::read
