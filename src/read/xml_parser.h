// XML, event by event, of files that nobody vouches for.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <libxml/parser.h>

#include "diglot/error.h"

namespace diglot::read {

/// Views are valid as long as the event that brings them.
struct XmlAttribute {
  std::string_view prefix;  ///< Empty where there is none.
  std::string_view name;    ///< Without prefix.
  std::string_view value;

  bool is(std::string_view other_prefix, std::string_view other_name) const {
    return name == other_name && prefix == other_prefix;
  }
  /// "xml:lang", "tuid".
  std::string full_name() const;
};

using XmlAttributes = std::span<const XmlAttribute>;

/// The value of the attribute of this name and prefix; nothing where there is none.
std::optional<std::string_view> attribute_value(XmlAttributes attributes, std::string_view prefix,
                                                std::string_view name);

/// Takes what is in a file, in its order. Names come without prefix. What a function throws comes
/// out of XmlParser::parse_block.
class XmlHandler {
 public:
  virtual void start_element(std::string_view name, XmlAttributes attributes) = 0;
  virtual void end_element(std::string_view name) = 0;
  /// Text, in pieces.
  virtual void characters(std::string_view text) = 0;
  /// A comment or a processing instruction, `what` it is called.
  virtual void aside(std::string_view what) = 0;

 protected:
  ~XmlHandler() = default;
};

/// Parses a file by libxml2's push parser, in memory of a block, and for its sake opens nothing
/// else. Elements may be nested 256 deep; a tag, a comment or a
/// CDATA section may have 256 KiB. Entities other than
/// XML's own five are errors, whatever a DTD declares.
class XmlParser {
 public:
  /// Fills a buffer with the next bytes and returns how many there were: fewer than it has room for
  /// only at the end.
  using Source = std::function<std::size_t(char* buffer, std::size_t size)>;

  /// `name` is what errors call the file. `handler` must live as long as this.
  XmlParser(std::string name, Source source, XmlHandler& handler);
  XmlParser(const XmlParser&) = delete;
  XmlParser& operator=(const XmlParser&) = delete;

  /// Reads the next block and hands on what is in it; false at the end of a file that is whole.
  /// Throws Error (kFormat) with line and column where the file is not well-formed, (kLimit) where
  /// it is beyond the limits; what source and handler throw passes through. After that it throws
  /// the same again.
  bool parse_block();

  /// Where the parser is.
  Place place() const;

 private:
  struct Free {
    void operator()(xmlParserCtxt* context) const;
  };
  class Callbacks;

  static constexpr std::size_t kMaxDepth = 256;
  static constexpr std::size_t kMaxMarkupSize = std::size_t{1} << 18;
  static constexpr std::size_t kBlockSize = std::size_t{1} << 16;

  void parse_next_block();
  void parse(const char* bytes, std::size_t size, bool is_end);
  void collect(const xmlChar* const* parts, std::size_t count);
  void fail(std::exception_ptr failure);

  std::string name_;
  Source source_;
  XmlHandler& handler_;
  std::string block_;
  bool is_at_end_ = false;
  std::exception_ptr failure_;  // Exceptions must not pass through libxml2's C code: they wait.
  std::size_t depth_ = 0;
  std::vector<XmlAttribute> attributes_;
  std::vector<std::string> values_;  // Of attributes that libxml2 hands over escaped.
  std::unique_ptr<xmlParserCtxt, Free> context_;
};

}  // namespace diglot::read
