// A stream of XML.
#pragma once

#include <exception>
#include <memory>
#include <ostream>
#include <string>

#include <libxml/xmlwriter.h>

namespace diglot::write {

/// `text` with the characters that mean something in XML replaced by their entities.
std::string escaped_xml(const std::string& text);

/// Writes XML 1.0 in UTF-8 to a stream, by libxml2's text writer: it escapes what must be escaped
/// and keeps no more in memory than a buffer of some thousand bytes. Element and attribute names
/// are string literals; all text must be valid UTF-8 without characters outside XML 1.0 (see
/// characters.h). Write errors stay in the stream's state, or come out as the stream's own
/// exception where it throws such. Throws std::bad_alloc when memory is short.
class XmlWriter {
 public:
  /// Writes the XML declaration and, on a line of its own, the document type.
  XmlWriter(std::ostream& stream, const char* root_name, const char* dtd_name);
  /// The same without a document type.
  explicit XmlWriter(std::ostream& stream);
  XmlWriter(const XmlWriter&) = delete;
  XmlWriter& operator=(const XmlWriter&) = delete;

  void start_element(const char* name);
  /// Only right after start_element or another attribute.
  void attribute(const char* name, const std::string& value);
  void text(const std::string& text);
  void end_element();
  void end_line();
  /// Markup that is written as it is: elements that are whole and text that was escaped before.
  void markup(const std::string& markup);

  /// Ends all open elements and the last line, and hands everything on to the stream, which is not
  /// needed afterwards. Nothing may be written after it.
  void finish();

 private:
  struct Free {
    void operator()(xmlTextWriter* writer) const { xmlFreeTextWriter(writer); }
  };

  static int write_bytes(void* self, const char* bytes, int byte_count) noexcept;
  void rethrow_stream_error();

  std::ostream& stream_;
  std::exception_ptr stream_error_;
  std::unique_ptr<xmlTextWriter, Free> writer_;
};

}  // namespace diglot::write
