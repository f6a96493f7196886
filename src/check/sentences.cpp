#include "check/sentences.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/characters.h"

namespace diglot::check {
namespace {

using text::CharClass;

// Tags as blanks of the same size: Unicode takes their names for words of the sentence.
std::string without_tags(std::string_view utf8, const std::vector<Inert>& inert) {
  std::string text(utf8);
  for (const Inert& part : inert) {
    if (part.kind != InertKind::kTag) continue;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(part.begin),
              text.begin() + static_cast<std::ptrdiff_t>(part.end), ' ');
  }
  return text;
}

bool has_word(std::string_view utf8) { return text::has_letter(utf8); }

std::size_t last_word_begin(std::string_view utf8) {
  const std::size_t blank = utf8.find_last_of(" \t\n");
  return blank == std::string_view::npos ? 0 : blank + 1;
}

bool is_ascii_digit(char c) { return '0' <= c && c <= '9'; }

// "Figure 8.2.", "3.", "am 3.": not the year at the end of a sentence.
bool ends_with_item_number(std::string_view sentence, std::string_view word) {
  if (word.empty() || !is_ascii_digit(word.back())) return false;
  constexpr std::size_t kLongestItem = 20;  // Bytes.
  return word.find('.') != std::string_view::npos || sentence.size() <= kLongestItem ||
         word.size() <= 2;
}

// "Dr.", "z.", "vol.", "т.": at most three letters with a capital, or one without. Short words do
// end sentences, but those of both sides are then joined about as often.
bool is_abbreviation(std::string_view word) {
  constexpr std::size_t kMostLetters = 3;
  std::size_t letters = 0;
  bool starts_upper = false;
  while (!word.empty()) {
    const text::CodePoint c = text::first_code_point(word);
    word.remove_prefix(c.size);
    if (!text::is_letter(c.value)) return false;
    if (letters++ == 0) starts_upper = text::char_class(c.value) == CharClass::kUpper;
  }
  return letters == 1 || (starts_upper && letters > 0 && letters <= kMostLetters);
}

bool ends_in_its_middle(std::string_view sentence) {
  if (!sentence.ends_with('.')) return false;
  sentence.remove_suffix(1);
  const std::string_view word = sentence.substr(last_word_begin(sentence));
  return ends_with_item_number(sentence, word) || is_abbreviation(word);
}

Sentence trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view piece = text.substr(begin, end - begin);
  const std::string_view core = text::trim(piece);
  if (core.empty()) return {begin, begin};
  const auto skipped = static_cast<std::size_t>(core.data() - piece.data());
  return {begin + skipped, begin + skipped + core.size()};
}

void read_given(const Variant& variant, std::vector<Sentence>& sentences) {
  std::size_t begin = 0;
  const auto add = [&](std::size_t end) {
    const Sentence sentence = trimmed(variant.text, begin, end);
    if (sentence.begin < sentence.end) sentences.push_back(sentence);
    begin = end;
  };
  for (const std::size_t next : variant.breaks) {
    if (next > begin && next < variant.text.size()) add(next);
  }
  add(variant.text.size());
}

}  // namespace

void find_sentences(const Variant& variant, const std::vector<Inert>& inert,
                    text::SentenceBreaks& unicode_breaks, std::vector<Sentence>& sentences) {
  sentences.clear();
  if (!variant.breaks.empty()) return read_given(variant, sentences);
  const std::string text = without_tags(variant.text, inert);
  std::size_t begin = 0;
  bool joins_next = false;
  for (const std::size_t end : unicode_breaks.find(text)) {
    const Sentence sentence = trimmed(text, begin, end);
    begin = end;
    if (sentence.begin == sentence.end) continue;
    const std::string_view piece =
        std::string_view(text).substr(sentence.begin, sentence.end - sentence.begin);
    const bool wordless = !has_word(piece);
    if (!sentences.empty() && (joins_next || wordless)) {
      sentences.back().end = sentence.end;
    } else {
      sentences.push_back(sentence);
    }
    joins_next = ends_in_its_middle(piece) || (wordless && sentences.size() == 1);
  }
}

}  // namespace diglot::check
