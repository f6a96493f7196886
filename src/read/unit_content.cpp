// How a file of units begins.
#include "read/format_reader.h"
#include "read/line_content.h"
#include "read/xml_content.h"
#include "text/decode.h"

namespace diglot::read {

std::string head_text(std::string_view head) {
  const std::string marked = text::encoding_of_mark(head);
  return marked.empty() ? std::string(head) : text::decode(std::string(head), marked).utf8;
}

std::optional<Format> format_from_content(std::string_view head) {
  if (const auto format = xml_format_from_content(head)) return format;
  return format_of_lines(head_text(head));
}

}  // namespace diglot::read
