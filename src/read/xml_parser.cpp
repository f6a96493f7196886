#include "read/xml_parser.h"

#include <algorithm>
#include <new>
#include <utility>

#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include "base/one_line.h"

namespace diglot::read {
namespace {

// libxml2 strings are arrays of unsigned char.
const char* chars(const xmlChar* text) {
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

std::string_view view(const xmlChar* begin, const xmlChar* end) {
  return {chars(begin), static_cast<std::size_t>(end - begin)};
}

std::size_t count_of(int number) { return static_cast<std::size_t>(std::max(number, 0)); }

// As SAX without replacement of entities hands over an ampersand in a value.
constexpr std::string_view kEscapedAmpersand = "&#38;";

std::string unescaped(std::string_view value) {
  std::string text;
  std::size_t escape = 0;
  while ((escape = value.find(kEscapedAmpersand)) != std::string_view::npos) {
    text.append(value.substr(0, escape)) += '&';
    value.remove_prefix(escape + kEscapedAmpersand.size());
  }
  return text.append(value);
}

}  // namespace

std::string XmlAttribute::full_name() const {
  return prefix.empty() ? std::string(name) : std::string(prefix) + ':' + std::string(name);
}

std::optional<std::string_view> attribute_value(XmlAttributes attributes, std::string_view prefix,
                                                std::string_view name) {
  for (const XmlAttribute& attribute : attributes) {
    if (attribute.is(prefix, name)) return attribute.value;
  }
  return std::nullopt;
}

void XmlParser::Free::operator()(xmlParserCtxt* context) const {
  xmlFreeDoc(context->myDoc);  // It keeps what a DTD declares, and is not the context's to free.
  xmlFreeParserCtxt(context);
}

/// What libxml2 calls; `self` is the parser.
class XmlParser::Callbacks {
 public:
  static xmlSAXHandler table() {
    xmlSAXHandler table = {};
    table.initialized = XML_SAX2_MAGIC;
    table.startElementNs = start_element;
    table.endElementNs = end_element;
    table.characters = characters;
    table.ignorableWhitespace = characters;
    table.cdataBlock = characters;
    table.comment = comment;
    table.processingInstruction = processing_instruction;
    table.getEntity = entity;
    table.reference = reference;
    table.serror = error;
    return table;
  }

 private:
  // Nothing is called any more once something has failed; but the error that stopping is.
  template <typename Action>
  static void guarded(void* self, Action action) noexcept {
    auto& parser = *static_cast<XmlParser*>(self);
    if (parser.failure_) return;
    try {
      action(parser);
    } catch (...) {
      parser.fail(std::current_exception());
    }
  }

  static void start_element(void* self, const xmlChar* name, const xmlChar* /*prefix*/,
                            const xmlChar* /*uri*/, int /*namespace_count*/,
                            const xmlChar** /*namespaces*/, int attribute_count,
                            int /*default_count*/, const xmlChar** attributes) {
    guarded(self, [&](XmlParser& parser) {
      if (++parser.depth_ > kMaxDepth) {
        throw Error(ErrorKind::kLimit, parser.place(),
                    "elements nested at most " + std::to_string(kMaxDepth) + " deep", "more");
      }
      parser.collect(attributes, count_of(attribute_count));
      parser.handler_.start_element(chars(name), parser.attributes_);
    });
  }

  static void end_element(void* self, const xmlChar* name, const xmlChar* /*prefix*/,
                          const xmlChar* /*uri*/) {
    guarded(self, [&](XmlParser& parser) {
      --parser.depth_;
      parser.handler_.end_element(chars(name));
    });
  }

  static void characters(void* self, const xmlChar* text, int size) {
    guarded(self, [&](XmlParser& parser) { parser.handler_.characters(view(text, text + size)); });
  }

  static void comment(void* self, const xmlChar* /*text*/) {
    guarded(self, [&](XmlParser& parser) { parser.handler_.aside("comment"); });
  }

  static void processing_instruction(void* self, const xmlChar* /*target*/,
                                     const xmlChar* /*data*/) {
    guarded(self, [&](XmlParser& parser) { parser.handler_.aside("processing instruction"); });
  }

  // Asked for while a DTD is read, too; there, nobody needs an answer.
  static xmlEntity* entity(void* self, const xmlChar* name) {
    guarded(self, [&](XmlParser& parser) {
      if (parser.depth_ > 0) refuse_entity(parser, name);
    });
    return nullptr;
  }

  static void reference(void* self, const xmlChar* name) {
    guarded(self, [&](XmlParser& parser) { refuse_entity(parser, name); });
  }

  [[noreturn]] static void refuse_entity(const XmlParser& parser, const xmlChar* name) {
    throw Error(ErrorKind::kFormat, parser.place(), "well-formed XML without entities of its own",
                "the entity &" + std::string(chars(name)) + ';',
                "write the text that it stands for");
  }

  static void error(void* self, xmlError* error) {
    if (error->level != XML_ERR_FATAL) return;
    guarded(self, [&](const XmlParser& parser) {
      const Place place{parser.name_, count_of(error->line), count_of(error->int2)};
      throw Error(ErrorKind::kFormat, place, "well-formed XML", one_line(error->message));
    });
  }
};

XmlParser::XmlParser(std::string name, Source source, XmlHandler& handler)
    : name_(std::move(name)),
      source_(std::move(source)),
      handler_(handler),
      block_(kBlockSize, '\0') {
  xmlInitParser();
  // libxml2 tells the encoding by the first four bytes that it is given.
  constexpr std::size_t kMagicSize = 4;
  const std::size_t size = source_(block_.data(), kMagicSize);
  xmlSAXHandler callbacks = Callbacks::table();
  context_.reset(
      xmlCreatePushParserCtxt(&callbacks, this, block_.data(), static_cast<int>(size), nullptr));
  if (context_ == nullptr) throw std::bad_alloc();
  xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET);
}

bool XmlParser::parse_block() {
  if (failure_) std::rethrow_exception(failure_);
  if (is_at_end_) return false;
  try {
    parse_next_block();
  } catch (...) {
    failure_ = std::current_exception();
  }
  if (failure_) std::rethrow_exception(failure_);
  return !is_at_end_;
}

Place XmlParser::place() const {
  const xmlParserInput* const position = context_ ? context_->input : nullptr;
  if (position == nullptr) return {name_};
  return {name_, count_of(position->line), count_of(position->col)};
}

void XmlParser::parse_next_block() {
  const std::size_t size = source_(block_.data(), block_.size());
  is_at_end_ = size < block_.size();
  parse(block_.data(), size, false);
  if (failure_ || !is_at_end_) return;
  if (depth_ > 0) {
    throw Error(ErrorKind::kFormat, place(), "well-formed XML",
                "the end of the file inside <" + std::string(chars(context_->name)) + '>',
                "it may have been cut off");
  }
  parse(nullptr, 0, true);
}

void XmlParser::parse(const char* bytes, std::size_t size, bool is_end) {
  xmlParseChunk(context_.get(), bytes, static_cast<int>(size), is_end ? 1 : 0);
  if (failure_) return;
  const xmlParserInput* const position = context_->input;
  if (position != nullptr &&
      static_cast<std::size_t>(position->end - position->cur) > kMaxMarkupSize + kBlockSize) {
    throw Error(
        ErrorKind::kLimit, place(),
        "tags, comments and CDATA sections of at most " + std::to_string(kMaxMarkupSize) + " bytes",
        "a longer one");
  }
}

// Five pointers an attribute: name, prefix, address of the namespace, begin and end of the value.
void XmlParser::collect(const xmlChar* const* parts, std::size_t count) {
  attributes_.clear();
  values_.clear();
  values_.reserve(count);  // Views of them stay valid.
  for (std::size_t i = 0; i < count; ++i, parts += 5) {
    std::string_view value = view(parts[3], parts[4]);
    if (value.find('&') != std::string_view::npos) value = values_.emplace_back(unescaped(value));
    attributes_.push_back({chars(parts[1]), chars(parts[0]), value});
  }
}

void XmlParser::fail(std::exception_ptr failure) {
  failure_ = std::move(failure);
  xmlStopParser(context_.get());
}

}  // namespace diglot::read
