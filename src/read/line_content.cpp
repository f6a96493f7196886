// How files of lines begin.
#include "read/line_content.h"

#include <algorithm>
#include <vector>

#include "read/columns.h"
#include "text/decode.h"

namespace diglot::read {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::string_view kDigits = "0123456789";

// The lines that are whole in the head, without blank ones; the first even where it is cut off.
std::vector<std::string_view> lines_of(std::string_view head) {
  std::vector<std::string_view> lines;
  while (!head.empty()) {
    const std::size_t end = head.find('\n');
    if (end == std::string_view::npos && !lines.empty()) break;
    std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(line.size() + 1, head.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(kBlanks) != std::string_view::npos) lines.push_back(line);
  }
  return lines;
}

// "[0, 1]:[2]" or "([0, 1], [2])".
bool is_link(std::string_view line) {
  const bool is_tuple = line.starts_with('(');
  if (is_tuple) line.remove_prefix(1);
  if (!line.starts_with('[')) return false;
  const std::size_t end = line.find_first_not_of("0123456789, ", 1);
  return end != std::string_view::npos && line.substr(end).starts_with(is_tuple ? "]," : "]:[");
}

// Two whole numbers, then a number or nothing.
bool is_rung(std::string_view line) {
  std::vector<std::string_view> fields;
  split_fields(line, '\t', fields);
  const auto is_whole = [](std::string_view field) {
    return !field.empty() && field.find_first_not_of(kDigits) == std::string_view::npos;
  };
  return (fields.size() == 2 || fields.size() == 3) && is_whole(fields[0]) && is_whole(fields[1]) &&
         (fields.size() == 2 || parse_number(fields[2]));
}

bool is_ladder(const std::vector<std::string_view>& lines) {
  std::vector<std::string_view> fields;
  split_fields(lines[0], '\t', fields);
  return std::ranges::all_of(lines, is_rung) && fields[0] == "0" && fields[1] == "0";
}

bool is_bitextor_header(std::string_view line) {
  std::vector<std::string_view> names;
  split_fields(line, '\t', names);
  return std::ranges::find(names, "src_text") != names.end() &&
         std::ranges::find(names, "trg_text") != names.end();
}

bool is_po(const std::vector<std::string_view>& lines) {
  const auto is_comment = [](std::string_view line) { return line.starts_with('#'); };
  const auto first = std::ranges::find_if_not(lines, is_comment);
  return first != lines.end() &&
         (first->starts_with("msgid \"") || first->starts_with("msgctxt \""));
}

bool is_hunalign(const std::vector<std::string_view>& lines) {
  std::vector<std::string_view> fields;
  const auto has_three_columns = [&](std::string_view line) {
    split_fields(line, '\t', fields);
    return fields.size() == 3 && parse_number(fields[2]);
  };
  const auto has_separator = [](std::string_view line) {
    return line.find(" ~~~ ") != std::string_view::npos;
  };
  return std::ranges::all_of(lines, has_three_columns) && std::ranges::any_of(lines, has_separator);
}

std::optional<Columns> header_of(std::string_view line, char delimiter) {
  std::vector<std::string_view> names;
  split_fields(line, delimiter, names);
  for (std::string_view& name : names) {
    const bool is_quoted = name.size() > 1 && name.starts_with('"') && name.ends_with('"');
    if (is_quoted) name = name.substr(1, name.size() - 2);
  }
  return Columns::of_header(names);
}

}  // namespace

std::optional<Format> format_of_lines(std::string_view head) {
  const std::vector<std::string_view> lines = lines_of(head);
  if (lines.empty()) return std::nullopt;
  const std::string_view first = lines[0].substr(lines[0].find_first_not_of(kBlanks));
  if (first.starts_with('{')) return Format::kJsonl;
  if (is_link(first)) return Format::kLinks;
  if (is_ladder(lines)) return Format::kLadder;
  if (is_bitextor_header(first)) return Format::kBitextor;
  if (is_po(lines)) return Format::kPo;
  if (is_hunalign(lines)) return Format::kHunalign;
  return std::nullopt;
}

std::optional<Format> format_of_columns(std::string_view head) {
  const std::vector<std::string_view> lines = lines_of(head);
  if (lines.empty()) return std::nullopt;
  if (header_of(lines[0], ',') || header_of(lines[0], ';')) return Format::kCsv;
  const auto has_tab = [](std::string_view line) {
    return line.find('\t') != std::string_view::npos;
  };
  return std::ranges::all_of(lines, has_tab) ? std::optional(Format::kTsv) : std::nullopt;
}

}  // namespace diglot::read
