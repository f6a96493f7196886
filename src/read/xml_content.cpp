#include "read/xml_content.h"

#include <string>

#include "diglot/error.h"
#include "read/xml_parser.h"

namespace diglot::read {
namespace {

std::optional<Format> format_of_root(std::string_view name, XmlAttributes attributes) {
  if (name == "tmx") return Format::kTmx;
  if (name == "cesAlign") return Format::kXces;
  if (name != "xliff") return std::nullopt;
  const bool is_2 = attribute_value(attributes, "", "version").value_or("").starts_with('2');
  return is_2 ? Format::kXliff2 : Format::kXliff;
}

/// Looks at the first element.
class RootLook final : public XmlHandler {
 public:
  std::optional<Format> format;

  void start_element(std::string_view name, XmlAttributes attributes) override {
    if (!has_root_) format = format_of_root(name, attributes);
    has_root_ = true;
  }
  void end_element(std::string_view /*name*/) override {}
  void characters(std::string_view /*text*/) override {}
  void aside(std::string_view /*what*/) override {}

 private:
  bool has_root_ = false;
};

// The first characters, if they are ASCII: without white space, and without what UTF-16 and a byte
// order mark put between and before.
std::string plain_start(std::string_view head) {
  constexpr std::size_t kLookedAt = 256;
  std::string start;
  for (const char c : head.substr(0, kLookedAt)) {
    if (c > ' ') start += c;
  }
  return start;
}

}  // namespace

bool looks_like_xml(std::string_view head) {
  const std::string start = plain_start(head);
  const auto starts_with = [&](std::string_view word) { return start.starts_with(word); };
  return starts_with("<?xml") || starts_with("<tmx") || starts_with("<!DOCTYPE") ||
         starts_with("<!--");
}

std::optional<Format> xml_format_from_content(std::string_view head) {
  if (!plain_start(head).starts_with('<')) return std::nullopt;
  const auto read = [&](char* buffer, std::size_t size) {
    const std::size_t count = head.copy(buffer, size);
    head.remove_prefix(count);
    return count;
  };
  RootLook look;
  XmlParser parser({}, read, look);
  try {
    while (parser.parse_block()) {
    }
  } catch (const Error&) {  // The head is cut off somewhere.
    return look.format;
  }
  return look.format;
}

}  // namespace diglot::read
