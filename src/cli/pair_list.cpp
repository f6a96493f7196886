#include "cli/pair_list.h"

#include <algorithm>
#include <vector>

#include "cli/fnv.h"
#include "cli/options.h"

namespace diglot::cli {
namespace {

// Two paths, each of at most 4,096 bytes, and a few words.
constexpr std::size_t kLongestLine = std::size_t{1} << 16;

struct Column {
  std::string_view name;
  std::string ListedPair::*field;
};

constexpr std::array kColumns = {
    Column{"source", &ListedPair::source},
    Column{"target", &ListedPair::target},
    Column{"id", &ListedPair::id},
    Column{"source_language", &ListedPair::source_language},
    Column{"target_language", &ListedPair::target_language},
    Column{"output", &ListedPair::output},
};

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> cells;
  for (;;) {
    const std::size_t end = line.find('\t');
    cells.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return cells;
    line.remove_prefix(end + 1);
  }
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

}  // namespace

PairList::PairList(const std::string& path)
    : path_(path), lines_(path, kLongestLine), checksum_(kFnvStart) {}

std::optional<ListedPair> PairList::next() {
  while (std::optional<LineReader::Line> line = lines_.next()) {
    if (line->number == 1 && line->bytes.starts_with("\uFEFF")) line->bytes.erase(0, 3);
    if (!line->is_too_long && is_blank(line->bytes)) continue;
    const bool is_header = is_first_ && take_header(*line);
    is_first_ = false;
    if (is_header) continue;
    checksum_ = fnv(fnv(checksum_, line->bytes), "\n");
    return pair_of(*line);
  }
  return std::nullopt;
}

bool PairList::take_header(const LineReader::Line& line) {
  const std::vector<std::string_view> names = split(line.bytes);
  const auto has = [&](std::string_view name) {
    return std::ranges::find(names, name) != names.end();
  };
  if (!has(kColumns[0].name) || !has(kColumns[1].name)) return false;
  std::array<std::size_t, kColumnCount> fields = {};
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto found = std::ranges::find(kColumns, names[i], &Column::name);
    if (found == kColumns.end() || i == kColumnCount) throw_unknown_column(names[i], line.number);
    fields[i] = static_cast<std::size_t>(found - kColumns.begin());
  }
  column_count_ = names.size();
  fields_ = fields;
  return true;
}

void PairList::throw_unknown_column(std::string_view name, std::size_t line_number) const {
  std::string names;
  for (const Column& column : kColumns) {
    names += (names.empty() ? "" : ", ") + std::string(column.name);
  }
  throw Error(ErrorKind::kFormat, place(line_number),
              "the columns " + names + ", each once at most", in_quotes(std::string(name)),
              "take the column out of the list");
}

Place PairList::place(std::size_t line_number) const {
  return {path_ == "-" ? "standard input" : path_, line_number};
}

ListedPair PairList::pair_of(const LineReader::Line& line) const {
  ListedPair pair;
  pair.checksum = checksum_;
  pair.line_number = line.number;
  pair.name = std::to_string(line.number);
  if (line.is_too_long) {
    pair.problem = Error(ErrorKind::kFormat, place(line.number),
                         "at most " + std::to_string(kLongestLine) + " bytes", "a longer line");
    return pair;
  }
  const std::vector<std::string_view> cells = split(line.bytes);
  for (std::size_t i = 0; i < std::min(cells.size(), column_count_); ++i) {
    pair.*kColumns[fields_[i]].field = cells[i];
  }
  if (!pair.id.empty()) pair.name = pair.id;
  if (cells.size() > column_count_) {
    pair.problem = Error(ErrorKind::kFormat, place(line.number),
                         "at most " + std::to_string(column_count_) + " columns",
                         std::to_string(cells.size()));
  } else if (pair.source.empty() || pair.target.empty()) {
    pair.problem =
        Error(ErrorKind::kFormat, place(line.number), "the paths of a source and a target",
              pair.source.empty() ? "no source" : "no target");
  } else if (pair.source == "-" || pair.target == "-") {
    pair.problem =
        Error(ErrorKind::kFormat, place(line.number), "the paths of files", "standard input");
  }
  return pair;
}

std::size_t count_pairs(const std::string& path) {
  PairList list(path);
  std::size_t count = 0;
  while (list.next()) ++count;
  return count;
}

}  // namespace diglot::cli
