#include "write/xml_writer.h"

#include <new>
#include <utility>

#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/xmlIO.h>

namespace diglot::write {
namespace {

// libxml2 strings are arrays of unsigned char.
const xmlChar* xml_chars(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

// As the stream never seems to fail (see write_bytes), lack of memory is all that can go wrong.
void check(int result) {
  if (result < 0) throw std::bad_alloc();
}

}  // namespace

std::string escaped_xml(const std::string& text) {
  const std::unique_ptr<xmlChar, xmlFreeFunc> escaped(
      xmlEncodeSpecialChars(nullptr, xml_chars(text.c_str())), xmlFree);
  if (escaped == nullptr) throw std::bad_alloc();
  return reinterpret_cast<const char*>(escaped.get());
}

XmlWriter::XmlWriter(std::ostream& stream) : stream_(stream) {
  xmlInitParser();
  xmlOutputBuffer* buffer = xmlOutputBufferCreateIO(&write_bytes, nullptr, this, nullptr);
  if (buffer == nullptr) throw std::bad_alloc();
  writer_.reset(xmlNewTextWriter(buffer));
  if (writer_ == nullptr) {
    xmlOutputBufferClose(buffer);
    throw std::bad_alloc();
  }
  check(xmlTextWriterStartDocument(writer_.get(), nullptr, "UTF-8", nullptr));
}

XmlWriter::XmlWriter(std::ostream& stream, const char* root_name, const char* dtd_name)
    : XmlWriter(stream) {
  check(xmlTextWriterWriteDTD(writer_.get(), xml_chars(root_name), nullptr, xml_chars(dtd_name),
                              nullptr));
  end_line();
}

void XmlWriter::start_element(const char* name) {
  check(xmlTextWriterStartElement(writer_.get(), xml_chars(name)));
}

void XmlWriter::attribute(const char* name, const std::string& value) {
  check(xmlTextWriterWriteAttribute(writer_.get(), xml_chars(name), xml_chars(value.c_str())));
}

void XmlWriter::text(const std::string& text) {
  // In pieces, because libxml2 counts the escaped bytes of a text in an int.
  constexpr std::size_t kPieceSize = std::size_t{1} << 20;
  if (text.size() > kPieceSize) {
    for (std::size_t offset = 0; offset < text.size(); offset += kPieceSize) {
      this->text(text.substr(offset, kPieceSize));
    }
    return;
  }
  check(xmlTextWriterWriteString(writer_.get(), xml_chars(text.c_str())));
}

void XmlWriter::end_element() { check(xmlTextWriterEndElement(writer_.get())); }

void XmlWriter::markup(const std::string& markup) {
  check(xmlTextWriterWriteRaw(writer_.get(), xml_chars(markup.c_str())));
}

void XmlWriter::end_line() {
  markup("\n");
  rethrow_stream_error();
}

void XmlWriter::finish() {
  check(xmlTextWriterEndDocument(writer_.get()));
  check(xmlTextWriterFlush(writer_.get()));
  writer_.reset();  // It would write to the stream once more at its end, and that may be gone then.
  rethrow_stream_error();
}

// Always reports success: where a write fails, libxml2 prints a message on standard error. No
// exception may pass through its frames either.
int XmlWriter::write_bytes(void* self, const char* bytes, int byte_count) noexcept {
  auto& writer = *static_cast<XmlWriter*>(self);
  try {
    writer.stream_.write(bytes, byte_count);
  } catch (...) {
    if (!writer.stream_error_) writer.stream_error_ = std::current_exception();
  }
  return byte_count;
}

void XmlWriter::rethrow_stream_error() {
  if (stream_error_) std::rethrow_exception(std::exchange(stream_error_, nullptr));
}

}  // namespace diglot::write
