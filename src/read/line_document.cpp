#include "read/line_document.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "bitext/line_separator.h"
#include "diglot/language.h"
#include "diglot/read.h"
#include "text/characters.h"

namespace diglot::read {
namespace {

Document document_of_lines(std::string name, std::string language, std::string utf8) {
  std::vector<Sentence> sentences;
  std::size_t line_count = 0;
  for (std::size_t begin = 0; begin < utf8.size(); ++line_count) {
    const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
    const std::string_view line = std::string_view(utf8).substr(begin, end - begin);
    const std::string_view words = text::trim(line);
    if (!words.empty()) {
      const auto words_begin = static_cast<std::size_t>(words.data() - utf8.data());
      sentences.push_back({words_begin, words_begin + words.size(), 0, line_count});
    }
    begin = end + 1;
  }
  return {std::move(name), std::move(language), std::move(utf8), std::move(sentences), line_count};
}

}  // namespace

LineDocument::LineDocument(std::string name, std::string language, std::string utf8)
    : document_(document_of_lines(std::move(name), std::move(language), std::move(utf8))),
      is_used_(document_.size(), false) {
  std::size_t sentence = 0;
  for (std::size_t line = 0; line < line_count(); ++line) {
    sentence_at_.push_back(sentence);
    if (sentence < document_.size() && document_.number(sentence) == line) ++sentence;
  }
  sentence_at_.push_back(sentence);
}

LineDocument LineDocument::of_file(const std::string& path, const std::string& language) {
  const std::string told = language.empty()
                               ? language_from_name(path).value_or(std::string(kUnknownLanguage))
                               : language;
  Text text = read_text(path);
  return {path, told, std::move(text.utf8)};
}

void LineDocument::append(Span sentences, Variant& variant) const {
  if (sentences.empty()) return;
  std::vector<std::size_t> breaks;
  const std::string text = document_.running_text(sentences, breaks);
  if (!variant.text.empty()) {
    variant.text += line_separator(document_.language(), variant.text.back(), text.front());
    variant.breaks.push_back(variant.text.size());
  }
  for (const std::size_t place : breaks) variant.breaks.push_back(variant.text.size() + place);
  variant.text += text;
}

std::size_t LineDocument::byte_count(std::span<const std::size_t> lines) const {
  constexpr std::size_t kLineSize = 2 * sizeof(std::size_t);  // Its number, and its break.
  std::size_t count = 0;
  for (const std::size_t line : lines) {
    count += kLineSize;
    for (std::size_t i = sentence_at_[line]; i < sentence_at_[line + 1]; ++i) {
      count += document_.sentence(i).size();
    }
  }
  return count;
}

void LineDocument::assign(std::span<const std::size_t> lines, Variant& variant) {
  variant.language = document_.language();
  variant.document = document_.name();
  variant.sentences.assign(lines.begin(), lines.end());
  for (std::size_t i = 0; i < lines.size();) {
    // Lines that follow each other are one piece of the text.
    std::size_t end = i + 1;
    while (end < lines.size() && lines[end] == lines[end - 1] + 1) ++end;
    const Span sentences = {sentence_at_[lines[i]], sentence_at_[lines[end - 1] + 1]};
    append(sentences, variant);
    std::fill(is_used_.begin() + static_cast<std::ptrdiff_t>(sentences.begin),
              is_used_.begin() + static_cast<std::ptrdiff_t>(sentences.end), true);
    i = end;
  }
}

std::size_t LineDocument::unused_count() const {
  return static_cast<std::size_t>(std::ranges::count(is_used_, false));
}

}  // namespace diglot::read
