#include "read/sentence_document.h"

#include <utility>

#include "base/one_line.h"
#include "diglot/error.h"
#include "diglot/language.h"
#include "diglot/read.h"
#include "read/format_reader.h"
#include "read/xml_content.h"
#include "read/xml_parser.h"

namespace diglot::read {
namespace {

/// Collects the sentences of an XML document, one a line.
class SentenceHandler final : public XmlHandler {
 public:
  explicit SentenceHandler(std::string name) : name_(std::move(name)) {}

  void start_element(std::string_view name, XmlAttributes attributes) override;
  void end_element(std::string_view name) override;
  void characters(std::string_view text) override;
  void aside(std::string_view /*what*/) override {}

  std::string language;  ///< As the root has it.
  std::string utf8;
  std::unordered_map<std::string, std::size_t> numbers;

 private:
  std::string name_;
  std::string id_;
  std::string sentence_;
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
  numbers.emplace(id_, numbers.size());
}

void SentenceHandler::characters(std::string_view text) {
  if (!is_in_sentence_ || (has_words_ && !is_in_word_)) return;
  const std::size_t limit = ReadOptions().max_byte_count;
  sentence_ += text;
  if (utf8.size() + sentence_.size() <= limit) return;
  throw Error(ErrorKind::kLimit, {name_}, "at most " + std::to_string(limit) + " bytes of text",
              "more");
}

std::unordered_map<std::string, std::size_t> numbers_of_lines(std::size_t count) {
  std::unordered_map<std::string, std::size_t> numbers;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string number = std::to_string(i + 1);
    numbers.emplace('s' + number, i);
    numbers.emplace(number, i);
  }
  return numbers;
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
                                           const std::string& language) {
  UnitInput input(path);
  if (!looks_like_xml(input.head()) && !input.head().starts_with('<')) {
    LineDocument lines(name, language, read_text(path).utf8);
    Numbers numbers = numbers_of_lines(lines.line_count());
    return {std::move(lines), std::move(numbers)};
  }
  SentenceHandler handler(path);
  XmlParser parser(
      path, [&](char* buffer, std::size_t size) { return input.read(buffer, size); }, handler);
  while (parser.parse_block()) {
  }
  if (handler.numbers.empty()) {
    throw Error(ErrorKind::kInput, {path}, "a document with sentences", "no <s> element");
  }
  return {LineDocument(name, canonical_or(handler.language, language), std::move(handler.utf8)),
          std::move(handler.numbers)};
}

std::optional<std::size_t> SentenceDocument::number(std::string_view id) const {
  const auto found = numbers_.find(std::string(id));
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace diglot::read
