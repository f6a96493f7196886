#include "read/po_entry.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "text/characters.h"

namespace diglot::read {
namespace {

constexpr std::string_view kBlanks = " \t";
constexpr std::size_t kMaxFormCount = 100;  // Of plurals; no language has ten.

std::size_t skip_blanks(std::string_view line, std::size_t position) {
  return std::min(line.find_first_not_of(kBlanks, position), line.size());
}

// The character that a backslash and `c` mean; 0 where they mean none.
char escaped(char c) {
  constexpr std::string_view kLetters = "ntrabfv\\\"";
  constexpr std::string_view kCharacters = "\n\t\r\a\b\f\v\\\"";
  const std::size_t index = kLetters.find(c);
  return index == std::string_view::npos ? '\0' : kCharacters[index];
}

// PO files name their encoding in their header.
ReadUnitsOptions with_charset(UnitInput& input, ReadUnitsOptions options) {
  constexpr std::string_view kField = "charset=";
  if (!options.encoding.empty()) return options;
  const std::string& head = input.head();
  const std::size_t begin = head.find(kField);
  if (begin == std::string::npos || !text::encoding_of_mark(head).empty()) return options;
  const std::size_t name_begin = begin + kField.size();
  const std::size_t name_end = head.find_first_of(" \t\r\n\\\";", name_begin);
  const std::string name = head.substr(name_begin, name_end - name_begin);
  if (name != "CHARSET") options.encoding = name;  // As in templates.
  return options;
}

}  // namespace

PoEntrySource::PoEntrySource(UnitInput& input, const ReadUnitsOptions& options, LossCounts& losses)
    : lines_(input, with_charset(input, options), losses),
      losses_(losses),
      max_byte_count_(options.max_unit_byte_count) {}

void PoEntrySource::fail(std::size_t position, const std::string& expected) const {
  const std::string_view rest = line_.substr(std::min(position, line_.size()));
  throw Error(ErrorKind::kFormat, lines_.place(position + 1), expected,
              rest.empty() ? "the end of the line" : excerpt(rest));
}

bool PoEntrySource::next_line() {
  if (std::exchange(is_line_pending_, false)) return true;
  while (lines_.next(line_)) {
    if (skip_blanks(line_, 0) < line_.size()) return true;
  }
  return false;
}

bool PoEntrySource::begins_entry() const {
  return line_.starts_with('#') || line_.starts_with("msgctxt") ||
         (line_.starts_with("msgid") && !line_.starts_with("msgid_plural"));
}

bool PoEntrySource::next(PoEntry& entry) {
  entry = {};
  string_ = nullptr;
  has_id_ = false;
  has_translation_ = false;
  byte_count_ = 0;
  while (next_line()) {
    if (has_translation_ && begins_entry()) {
      is_line_pending_ = true;
      return true;
    }
    byte_count_ += line_.size();
    if (byte_count_ > max_byte_count_) {
      throw Error(ErrorKind::kLimit, lines_.place(),
                  "an entry of at most " + std::to_string(max_byte_count_) + " bytes",
                  "a longer one");
    }
    take_line(entry);
  }
  if (has_translation_) return true;
  if (!has_id_ && !entry.context) return false;
  throw Error(ErrorKind::kFormat, entry.place, "msgstr behind msgid", "the end of the file");
}

void PoEntrySource::take_line(PoEntry& entry) {
  if (line_.starts_with('#')) return take_comment(entry);
  std::size_t position = skip_blanks(line_, 0);
  if (line_[position] != '"') string_ = take_keyword(position, entry);
  if (string_ == nullptr) fail(position, "msgid");
  take_string(skip_blanks(line_, position), *string_);
}

void PoEntrySource::take_comment(PoEntry& entry) {
  if (line_.starts_with("#~")) {
    // What stands before an obsolete entry is about that.
    if (!has_id_ && !entry.context) {
      entry = {};
      byte_count_ = 0;
    }
    const std::size_t position = skip_blanks(line_, 2);
    if (line_.substr(position).starts_with("msgid ")) ++losses_["obsolete"];
    return;
  }
  const char kind = line_.size() > 1 ? line_[1] : ' ';
  const bool has_kind = std::string_view(":.,|=").find(kind) != std::string_view::npos;
  const std::string_view comment = text::trim(line_.substr(has_kind ? 2 : 1));
  if (comment.empty() || kind == '|') return;
  if (kind == ',' || kind == '=') return take_flags(comment, entry);
  (kind == ':' ? entry.references : entry.notes).emplace_back(comment);
}

void PoEntrySource::take_flags(std::string_view flags, PoEntry& entry) const {
  while (!flags.empty()) {
    const std::size_t size = std::min(flags.find(','), flags.size());
    const std::string_view flag = text::trim(flags.substr(0, size));
    flags.remove_prefix(std::min(size + 1, flags.size()));
    if (flag == "fuzzy") {
      entry.is_fuzzy = true;
    } else if (!flag.empty()) {
      entry.flags.emplace_back(flag);
    }
  }
}

// Whether the keyword stands at the position, which goes behind it then.
bool PoEntrySource::skip_keyword(std::string_view keyword, std::size_t& position) const {
  const std::string_view rest = line_.substr(position);
  if (!rest.starts_with(keyword)) return false;
  const std::string_view behind = rest.substr(keyword.size());
  if (behind.empty() || std::string_view(" \t\"[").find(behind[0]) == std::string_view::npos) {
    return false;
  }
  position += keyword.size();
  return true;
}

std::string* PoEntrySource::take_keyword(std::size_t& position, PoEntry& entry) {
  if (entry.place.line == 0) entry.place = lines_.place();
  const std::size_t begin = position;
  if (skip_keyword("msgctxt", position)) {
    if (entry.context || has_id_) fail(begin, "msgid behind msgctxt");
    return &entry.context.emplace();
  }
  if (skip_keyword("msgid_plural", position)) {
    if (!has_id_ || entry.plural_id || has_translation_) fail(begin, "msgid before msgid_plural");
    return &entry.plural_id.emplace();
  }
  if (skip_keyword("msgid", position)) {
    if (has_id_) fail(begin, "msgstr behind msgid");
    has_id_ = true;
    return &entry.id;
  }
  if (skip_keyword("msgstr", position)) {
    if (!has_id_) fail(begin, "msgid before msgstr");
    return take_translation(position, entry);
  }
  fail(begin, "msgctxt, msgid, msgid_plural, msgstr, a string or a comment");
}

std::string* PoEntrySource::take_translation(std::size_t& position, PoEntry& entry) {
  std::size_t form = 0;
  if (line_[position] == '[') {
    const char* const end = line_.data() + line_.size();
    const auto [behind, error] = std::from_chars(line_.data() + position + 1, end, form);
    if (error != std::errc() || behind == end || *behind != ']') fail(position, "[0]");
    position = static_cast<std::size_t>(behind - line_.data()) + 1;
  }
  const bool is_next = form == entry.translations.size() && form < kMaxFormCount;
  if (!is_next || (form > 0 && !entry.plural_id)) {
    fail(position, "msgstr of the next form, each once");
  }
  has_translation_ = true;
  return &entry.translations.emplace_back();
}

void PoEntrySource::take_string(std::size_t position, std::string& text) {
  if (position >= line_.size() || line_[position] != '"') fail(position, "a string in quotes");
  for (++position;;) {
    const std::size_t end = std::min(line_.find_first_of("\"\\", position), line_.size());
    text += line_.substr(position, end - position);
    position = end;
    if (position == line_.size()) fail(position, "a quotation mark at the end of the string");
    if (line_[position] == '"') break;
    position = take_escape(position + 1, text);
  }
  const std::size_t behind = skip_blanks(line_, position + 1);
  if (behind < line_.size()) fail(behind, "the end of the line behind the string");
}

// Returns where the escape ends that has its letter at `position`.
std::size_t PoEntrySource::take_escape(std::size_t position, std::string& text) {
  const char letter = position < line_.size() ? line_[position] : '\0';
  if (const char c = escaped(letter)) {
    text += c;
    return position + 1;
  }
  return take_number(position, text);
}

// An ASCII character by its number, octal (\012) or hexadecimal (\x0a).
std::size_t PoEntrySource::take_number(std::size_t position, std::string& text) {
  const bool is_hexadecimal = position < line_.size() && line_[position] == 'x';
  const std::size_t begin = position + (is_hexadecimal ? 1 : 0);
  const std::size_t end = std::min(line_.size(), begin + (is_hexadecimal ? 2 : 3));
  unsigned int number = 0;
  const auto [behind, error] = std::from_chars(line_.data() + std::min(begin, end),
                                               line_.data() + end, number, is_hexadecimal ? 16 : 8);
  if (error != std::errc()) fail(position - 1, R"(one of \n, \t, \", \\ or a number behind \)");
  if (number == 0 || number >= 0x80) {
    text += "\uFFFD";
    ++losses_[kInvalidCharacter];
  } else {
    text += static_cast<char>(number);
  }
  return static_cast<std::size_t>(behind - line_.data());
}

}  // namespace diglot::read
