#include "write/json_line.h"

#include <algorithm>
#include <cmath>

#include "write/characters.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

bool needs_escape(char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; }

void append_escaped(char c, std::string& line) {
  constexpr std::string_view kHexDigits = "0123456789abcdef";
  if (c == '"' || c == '\\') {
    line += '\\';
    line += c;
    return;
  }
  const auto value = static_cast<unsigned char>(c);
  line += "\\u00";
  line += kHexDigits[value >> 4];
  line += kHexDigits[value & 0xF];
}

}  // namespace

void append_key(std::string_view name, std::string& line) {
  if (line.back() != '{') line += ',';
  line += '"';
  line += name;
  line += "\":";
}

void append_string(std::string_view text, std::string& line) {
  line += '"';
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !needs_escape(text[end])) ++end;
    line += text.substr(begin, end - begin);
    if (end < text.size()) append_escaped(text[end++], line);
    begin = end;
  }
  line += '"';
}

void append_any_string(const std::string& bytes, std::string& line, std::size_t& replaced_count) {
  append_string(carried_text(bytes, Carrier::kJson, replaced_count), line);
}

void append_number(double value, std::string& line) {
  if (!std::isfinite(value)) {
    line += "null";
    return;
  }
  const std::size_t begin = line.size();
  append_decimal(value, line);
  const std::size_t point = line.find('.', begin);
  line.erase(std::max(line.find_last_not_of('0'), point + 1) + 1);
  if (line.compare(begin, std::string::npos, "-0.0") == 0) line.erase(begin, 1);
}

}  // namespace diglot::write
