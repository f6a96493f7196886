#include "read/tmx.h"

#include <algorithm>
#include <exception>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>

#include "diglot/error.h"
#include "diglot/language.h"
#include "read/phrase.h"

namespace diglot::read {
namespace {

enum class Side { kNone, kSource, kTarget };

/// Tells sides by language tags, and remembers which tags there were.
class Sides {
 public:
  Sides(const std::string& source, const std::string& target)
      : source_(canonical_language(source)), target_(canonical_language(target)) {
    is_exact_ = primary_language(source_) == primary_language(target_);
  }

  Side of(const std::string& tag) {
    constexpr std::size_t kMaxTagCount = 1000;  // A file of more was made to fill the memory.
    const auto found = sides_.find(tag);
    if (found != sides_.end()) return found->second;
    const Side side = compare(tag);
    if (sides_.size() < kMaxTagCount) sides_.emplace(tag, side);
    return side;
  }

  /// "de, fr and pl", or "no language" where there was no tag.
  std::string found() const {
    constexpr std::size_t kMaxListed = 20;
    if (sides_.empty()) return "no language";
    std::string list;
    std::size_t left = sides_.size();
    for (const auto& [tag, side] : sides_) {
      if (sides_.size() - left == kMaxListed) return list + " and others";
      if (!list.empty()) list += left == 1 ? " and " : ", ";
      list += tag;
      --left;
    }
    return list;
  }

  std::string wanted() const { return source_ + " and " + target_; }

 private:
  Side compare(const std::string& tag) const {
    std::string canonical;
    try {
      canonical = canonical_language(tag);
    } catch (const Error&) {  // "*all*", or a language nobody knows.
      return Side::kNone;
    }
    const auto is_like = [&](std::string_view wanted) {
      return is_exact_ ? canonical == wanted
                       : primary_language(canonical) == primary_language(wanted);
    };
    if (is_like(source_)) return Side::kSource;
    return is_like(target_) ? Side::kTarget : Side::kNone;
  }

  std::string source_;
  std::string target_;
  bool is_exact_ = false;
  std::map<std::string, Side> sides_;
};

/// What libxml2 reads from. Exceptions must not pass through its C code: they wait here.
struct Source {
  std::string head;
  InputStream& stream;
  std::exception_ptr error;

  int read(char* buffer, int size) noexcept {
    try {
      const auto wanted = static_cast<std::size_t>(size);
      const std::size_t count = head.copy(buffer, wanted);
      head.erase(0, count);
      return static_cast<int>(count > 0 ? count : stream.read(buffer, wanted));
    } catch (...) {
      error = std::current_exception();
      return -1;
    }
  }
};

int read_source(void* context, char* buffer, int size) {
  return static_cast<Source*>(context)->read(buffer, size);
}

int close_source(void* /*context*/) { return 0; }

const char* chars(const xmlChar* text) {
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

/// The units of one file, event by event.
class TmxReader {
 public:
  TmxReader(std::string head, InputStream& stream, Sides& sides, Lexicon& lexicon)
      : source_{std::move(head), stream, nullptr}, sides_(sides), lexicon_(lexicon) {
    constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
    xmlResetLastError();
    reader_.reset(xmlReaderForIO(read_source, close_source, &source_, nullptr, nullptr, kOptions));
    if (!reader_) fail();
  }

  void read() {
    int status = 0;
    while ((status = xmlTextReaderRead(reader_.get())) == 1) event();
    if (status != 0 || source_.error) fail();
  }

 private:
  struct Free {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };

  [[noreturn]] void fail() const {
    if (source_.error) std::rethrow_exception(source_.error);
    const xmlError* const error = xmlGetLastError();
    Place place{lexicon_.name};
    std::string message = "something else";
    if (error != nullptr) {
      place.line = static_cast<std::size_t>(std::max(error->line, 0));
      place.column = static_cast<std::size_t>(std::max(error->int2, 0));
      if (error->message != nullptr) message = collapse_white_space(error->message);
    }
    throw Error(ErrorKind::kFormat, place, "well-formed XML", message);
  }

  Place place() const {
    constexpr int kMaxNodeLine = 65535;  // Nodes know no larger one; the parser is a little ahead.
    auto line = static_cast<int>(xmlGetLineNo(xmlTextReaderCurrentNode(reader_.get())));
    if (line >= kMaxNodeLine) line = xmlTextReaderGetParserLineNumber(reader_.get());
    return {lexicon_.name, static_cast<std::size_t>(std::max(line, 0))};
  }

  void event() {
    const std::string_view name = chars(xmlTextReaderConstLocalName(reader_.get()));
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT:
        return start(name);
      case XML_READER_TYPE_END_ELEMENT:
        return end(name);
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return characters();
      case XML_READER_TYPE_ENTITY_REFERENCE:  // Only the DTD could tell what it stands for.
        is_in_segment_ = false;
        return;
      default:
        return;
    }
  }

  /// Elements whose content is codes of the format that the text comes from.
  static bool is_code(std::string_view name) {
    return name == "bpt" || name == "ept" || name == "it" || name == "ph" || name == "ut";
  }

  void start(std::string_view name) {
    if (!has_root_) check_root(name);
    const bool is_empty = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
    if (name == "tu") {
      unit_place_ = place();
      sources_.clear();
      targets_.clear();
      if (is_empty) end_unit();
    } else if (name == "tuv") {
      side_ = sides_.of(language());
    } else if (name == "seg") {
      is_in_segment_ = !is_empty && side_ != Side::kNone;
      segment_.clear();
      code_depth_ = 0;
    } else if (is_code(name) && !is_empty) {
      ++code_depth_;
    }
  }

  void end(std::string_view name) {
    if (name == "tu") {
      end_unit();
    } else if (name == "seg") {
      end_segment();
    } else if (is_code(name) && code_depth_ > 0) {
      --code_depth_;
    }
  }

  void check_root(std::string_view name) {
    has_root_ = true;
    if (name == "tmx") return;
    throw Error(ErrorKind::kInput, place(), "a TMX file",
                "an XML file that starts with <" + std::string(name) + ">",
                "a lexicon can also be lines of source, tab, target");
  }

  /// xml:lang, or what it was called before TMX 1.4.
  std::string language() const {
    std::string tag;
    for (const char* name : {"xml:lang", "lang"}) {
      xmlChar* const value =
          xmlTextReaderGetAttribute(reader_.get(), reinterpret_cast<const xmlChar*>(name));
      if (value == nullptr) continue;
      tag = chars(value);
      xmlFree(value);
      break;
    }
    return tag;
  }

  void characters() {
    if (!is_in_segment_ || code_depth_ > 0 || segment_.size() > kMaxSegmentSize) return;
    segment_ += chars(xmlTextReaderConstValue(reader_.get()));
  }

  void end_segment() {
    if (!std::exchange(is_in_segment_, false) || segment_.size() > kMaxSegmentSize) return;
    std::vector<std::string>& segments = side_ == Side::kSource ? sources_ : targets_;
    std::string text = collapse_white_space(segment_);
    if (!text.empty() && segments.size() < kMaxVariantCount) segments.push_back(std::move(text));
  }

  void end_unit() {
    if (sources_.empty() || targets_.empty()) {
      if (lexicon_.skipped_count++ == 0) lexicon_.first_skipped = unit_place_;
    }
    for (const std::string& source : sources_) {
      for (const std::string& target : targets_) lexicon_.entries.push_back({source, target});
    }
    sources_.clear();
    targets_.clear();
  }

  // No sentence is longer, and no word has more translations in one unit.
  static constexpr std::size_t kMaxSegmentSize = std::size_t{1} << 16;
  static constexpr std::size_t kMaxVariantCount = 8;

  Source source_;
  Sides& sides_;
  Lexicon& lexicon_;
  std::unique_ptr<xmlTextReader, Free> reader_;

  bool has_root_ = false;
  Place unit_place_;
  std::vector<std::string> sources_;
  std::vector<std::string> targets_;
  Side side_ = Side::kNone;
  bool is_in_segment_ = false;
  std::size_t code_depth_ = 0;
  std::string segment_;
};

}  // namespace

bool looks_like_xml(std::string_view head) {
  constexpr std::size_t kLookedAt = 256;
  std::string start;  // Without what UTF-16 and a byte order mark put between and before.
  for (const char c : head.substr(0, kLookedAt)) {
    if (c > ' ') start += c;
  }
  const auto starts_with = [&](std::string_view word) { return start.starts_with(word); };
  return starts_with("<?xml") || starts_with("<tmx") || starts_with("<!DOCTYPE") ||
         starts_with("<!--");
}

void read_tmx(std::string head, InputStream& stream, const std::string& source_language,
              const std::string& target_language, Lexicon& lexicon) {
  Sides sides(source_language, target_language);
  TmxReader(std::move(head), stream, sides, lexicon).read();
  if (lexicon.entries.empty()) {
    throw Error(ErrorKind::kInput, {lexicon.name}, "units with segments in " + sides.wanted(),
                "segments in " + sides.found());
  }
}

}  // namespace diglot::read
