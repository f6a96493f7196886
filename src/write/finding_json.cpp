#include "write/finding_json.h"

#include <algorithm>

#include "write/json_line.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80; }

// Code points that begin before byte `offset`.
std::size_t code_point_count(const std::string& utf8, std::size_t offset) {
  const auto end = utf8.begin() + static_cast<std::ptrdiff_t>(std::min(offset, utf8.size()));
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), end, [](char byte) { return !is_continuation(byte); }));
}

}  // namespace

void append_member(std::string_view key, const std::string& text, std::string& json) {
  append_key(key, json);
  std::size_t replaced_count = 0;
  append_any_string(text, json, replaced_count);
}

void append_member(std::string_view key, std::size_t number, std::string& json) {
  append_key(key, json);
  append_integer(number, json);
}

void append_side(std::string_view key, const Variant& variant, Mark::Side side,
                 std::span<const Mark> marks, std::string& json) {
  append_key(key, json);
  json += '{';
  append_member("language", variant.language, json);
  append_member("text", variant.text, json);
  append_key("marks", json);
  json += '[';
  for (const Mark& mark : marks) {
    if (mark.side != side) continue;
    json += json.back() == '[' ? "[" : ",[";
    append_integer(code_point_count(variant.text, mark.begin), json);
    json += ',';
    append_integer(code_point_count(variant.text, mark.end), json);
    json += ']';
  }
  json += "]}";
}

}  // namespace diglot::write
