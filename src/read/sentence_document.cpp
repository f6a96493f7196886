#include "read/sentence_document.h"

#include <charconv>
#include <utility>

#include "base/one_line.h"
#include "diglot/error.h"
#include "diglot/language.h"
#include "read/format_reader.h"
#include "read/xml_content.h"
#include "read/xml_parser.h"

namespace diglot::read {
namespace {

/// Collects the sentences of an XML document, one a line.
class SentenceHandler final : public XmlHandler {
 public:
  SentenceHandler(std::string name, std::size_t max_byte_count)
      : name_(std::move(name)), max_byte_count_(max_byte_count) {}

  void start_element(std::string_view name, XmlAttributes attributes) override;
  void end_element(std::string_view name) override;
  void characters(std::string_view text) override;
  void aside(std::string_view /*what*/) override {}

  std::string language;  ///< As the root has it.
  std::string utf8;
  std::unordered_map<std::string, std::size_t> numbers;
  std::size_t repeated_id_count = 0;

 private:
  void check_size() const;

  std::string name_;
  std::size_t max_byte_count_;
  std::string id_;
  std::string sentence_;
  std::size_t sentence_count_ = 0;
  std::size_t id_byte_count_ = 0;  // Of those in `numbers`.
  bool is_in_root_ = false;
  bool is_in_sentence_ = false;
  bool is_in_word_ = false;
  bool has_words_ = false;
};

void SentenceHandler::start_element(std::string_view name, XmlAttributes attributes) {
  if (!std::exchange(is_in_root_, true)) {
    language = attribute_value(attributes, "xml", "lang").value_or("");
  }
  if (name == "s") {
    is_in_sentence_ = true;
    has_words_ = false;
    sentence_.clear();
    id_ = attribute_value(attributes, "", "id").value_or("");
  } else if (name == "w" && is_in_sentence_) {
    // What stands between words is layout.
    if (!std::exchange(has_words_, true)) sentence_.clear();
    if (!sentence_.empty()) sentence_ += ' ';
    is_in_word_ = true;
  }
}

void SentenceHandler::end_element(std::string_view name) {
  if (name == "w") is_in_word_ = false;
  if (name != "s" || !std::exchange(is_in_sentence_, false)) return;
  utf8 += one_line(sentence_);
  utf8 += '\n';
  sentence_.clear();
  if (numbers.emplace(id_, sentence_count_++).second) {
    id_byte_count_ += id_.size();
  } else if (!id_.empty()) {
    ++repeated_id_count;
  }
  check_size();
}

void SentenceHandler::characters(std::string_view text) {
  if (!is_in_sentence_ || (has_words_ && !is_in_word_)) return;
  sentence_ += text;
  check_size();
}

void SentenceHandler::check_size() const {
  constexpr std::size_t kSentenceSize = 64;  // About what one takes beside its text and its id.
  const std::size_t size =
      utf8.size() + sentence_.size() + id_byte_count_ + sentence_count_ * kSentenceSize;
  if (size <= max_byte_count_) return;
  throw Error(ErrorKind::kLimit, {name_},
              "at most " + std::to_string(max_byte_count_) + " bytes of sentences", "more");
}

// Of "s12" or "12" 11.
std::optional<std::size_t> number_of_line(std::string_view id, std::size_t line_count) {
  if (id.starts_with('s')) id.remove_prefix(1);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  const bool is_number =
      error == std::errc() && end == id.data() + id.size() && !id.starts_with('0');
  if (!is_number || number > line_count) return std::nullopt;
  return number - 1;
}

std::string canonical_or(const std::string& tag, const std::string& otherwise) {
  try {
    return tag.empty() ? otherwise : canonical_language(tag);
  } catch (const Error&) {
    return tag;
  }
}

}  // namespace

SentenceDocument SentenceDocument::of_file(const std::string& path, const std::string& name,
                                           const std::string& language,
                                           std::size_t max_byte_count) {
  UnitInput input(path);
  if (!looks_like_xml(input.head()) && !input.head().starts_with('<')) {
    Text text = read_text(path, {.encoding = {}, .max_byte_count = max_byte_count});
    return {LineDocument(name, language, std::move(text.utf8)), {}, 0};
  }
  SentenceHandler handler(path, max_byte_count);
  XmlParser parser(
      path, [&](char* buffer, std::size_t size) { return input.read(buffer, size); }, handler);
  while (parser.parse_block()) {
  }
  if (handler.numbers.empty()) {
    throw Error(ErrorKind::kInput, {path}, "a document with sentences", "no <s> element");
  }
  return {LineDocument(name, canonical_or(handler.language, language), std::move(handler.utf8)),
          std::move(handler.numbers), handler.repeated_id_count};
}

std::optional<std::size_t> SentenceDocument::number(std::string_view id) const {
  if (numbers_.empty()) return number_of_line(id, lines_.line_count());
  const auto found = numbers_.find(std::string(id));
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace diglot::read
