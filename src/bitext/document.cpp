#include "diglot/document.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "bitext/line_separator.h"

namespace diglot {
namespace {

// Languages that write no blanks between words, so that joining two lines takes none either.
constexpr std::array<std::string_view, 11> kUnspacedWords = {"bo", "dz", "ja",  "km",  "lo", "lzh",
                                                             "my", "th", "wuu", "yue", "zh"};
// Those of them that write none between sentences either.
constexpr std::array<std::string_view, 5> kUnspacedSentences = {"ja", "lzh", "wuu", "yue", "zh"};

template <std::size_t kSize>
bool contains(const std::array<std::string_view, kSize>& languages, std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  return std::find(languages.begin(), languages.end(), primary) != languages.end();
}

enum class WhiteSpace { kNone, kBlank, kLineEnd, kTypographic };

struct WhiteCharacter {
  WhiteSpace kind = WhiteSpace::kNone;
  std::size_t byte_count = 0;
};

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// Those of U+2000 to U+205F, whose first byte is E2.
WhiteCharacter general_punctuation(std::string_view character) {
  if (character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9") return {WhiteSpace::kLineEnd, 3};
  const bool quad_to_hair_space =
      character >= "\xE2\x80\x80" && character <= "\xE2\x80\x8A" && character.size() == 3;
  const bool narrow_or_mathematical = character == "\xE2\x80\xAF" || character == "\xE2\x81\x9F";
  if (quad_to_hair_space || narrow_or_mathematical) return {WhiteSpace::kTypographic, 3};
  return {};
}

// The white space character at `offset`: Unicode's White_Space, and U+FEFF, which is a space of no
// width. Typographic are all that an author chooses on purpose: no-break, thin, ideographic ...
WhiteCharacter white_character(std::string_view text, std::size_t offset) {
  const std::string_view character = text.substr(offset, 3);
  switch (static_cast<unsigned char>(text[offset])) {
    case ' ':
    case '\t':
      return {WhiteSpace::kBlank, 1};
    case '\n':
    case '\v':
    case '\f':
    case '\r':
      return {WhiteSpace::kLineEnd, 1};
    case 0xC2:
      if (character.starts_with("\xC2\x85")) return {WhiteSpace::kLineEnd, 2};
      if (character.starts_with("\xC2\xA0")) return {WhiteSpace::kTypographic, 2};
      return {};
    case 0xE2:
      return general_punctuation(character);
    case 0xE1:
    case 0xE3:
    case 0xEF:
      if (character == "\xE1\x9A\x80" || character == "\xE3\x80\x80" ||
          character == "\xEF\xBB\xBF") {
        return {WhiteSpace::kTypographic, 3};
      }
      return {};
    default:
      return {};
  }
}

// One line of running text, made of sentences and of what lies between them.
class RunningLine {
 public:
  explicit RunningLine(std::string_view language)
      : unspaced_words_(contains(kUnspacedWords, language)),
        unspaced_sentences_(contains(kUnspacedSentences, language)) {}

  void add_sentence(std::string_view text) {
    starts_sentence_ = true;
    for (std::size_t offset = 0; offset < text.size();) {
      const std::size_t words_end = end_of_words(text, offset);
      if (words_end > offset) add_words(text.substr(offset, words_end - offset));
      offset = add_white_space(text, words_end);
    }
  }

  // White space, or a paragraph mark in pre-split text, which counts as white space.
  void add_gap(std::string_view gap) {
    if (gap.empty()) return;
    for (std::size_t offset = 0; offset < gap.size();) {
      offset = add_white_space(gap, end_of_words(gap, offset));
    }
    run_.between_sentences = true;
  }

  std::string take_line() { return std::move(line_); }
  std::vector<std::size_t> take_breaks() { return std::move(breaks_); }

 private:
  // White space that was seen, but not yet written.
  struct Run {
    std::size_t character_count = 0;
    bool line_end = false;
    bool between_sentences = false;
    std::string_view typographic;  // The last typographic space.
  };

  // End of the text at `offset` that can be copied as it is: up to white space that is more than
  // one blank between two words.
  static std::size_t end_of_words(std::string_view text, std::size_t offset) {
    for (std::size_t i = offset; i < text.size(); ++i) {
      if (text[i] > ' ') continue;  // ASCII
      if (white_character(text, i).kind == WhiteSpace::kNone) continue;
      const bool single_blank = text[i] == ' ' && i > offset && i + 1 < text.size() &&
                                white_character(text, i + 1).kind == WhiteSpace::kNone;
      if (!single_blank) return i;
    }
    return text.size();
  }

  std::size_t add_white_space(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
      const WhiteCharacter white = white_character(text, offset);
      if (white.kind == WhiteSpace::kNone) break;
      if (white.kind == WhiteSpace::kLineEnd) run_.line_end = true;
      if (white.kind == WhiteSpace::kTypographic) {
        run_.typographic = text.substr(offset, white.byte_count);
      }
      ++run_.character_count;
      offset += white.byte_count;
    }
    return offset;
  }

  void add_words(std::string_view words) {
    if (!line_.empty()) {
      line_ += separator(words.front());
      if (starts_sentence_) breaks_.push_back(line_.size());
    }
    starts_sentence_ = false;
    run_ = {};
    line_ += words;
  }

  std::string_view separator(char next) const {
    if (run_.character_count == 0 && !run_.between_sentences) return "";
    const bool unspaced = run_.between_sentences ? unspaced_sentences_ : unspaced_words_;
    if (unspaced && run_.line_end && !is_ascii(line_.back()) && !is_ascii(next)) return "";
    const bool chosen = run_.character_count == 1 && !run_.between_sentences;
    return chosen && !run_.typographic.empty() ? run_.typographic : " ";
  }

  const bool unspaced_words_;
  const bool unspaced_sentences_;
  std::string line_;
  std::vector<std::size_t> breaks_;
  bool starts_sentence_ = false;  // No word of the sentence has been added yet.
  Run run_;
};

}  // namespace

std::string_view line_separator(std::string_view language, char before, char behind) {
  const bool is_ascii_there = is_ascii(before) || is_ascii(behind);
  return contains(kUnspacedSentences, language) && !is_ascii_there ? "" : " ";
}

Document::Document(std::string name, std::string language, std::string text,
                   std::vector<Sentence> sentences, std::size_t number_end)
    : name_(std::move(name)),
      language_(std::move(language)),
      text_(std::move(text)),
      sentences_(std::move(sentences)),
      number_end_(number_end) {
  const Sentence* previous = nullptr;
  for (const Sentence& sentence : sentences_) {
    const bool well_placed = sentence.begin < sentence.end && sentence.end <= text_.size() &&
                             sentence.number < number_end_;
    const bool in_order = previous == nullptr || (previous->end <= sentence.begin &&
                                                  previous->paragraph <= sentence.paragraph &&
                                                  previous->number < sentence.number);
    if (!well_placed || !in_order) {
      throw std::invalid_argument("sentence out of place at byte " +
                                  std::to_string(sentence.begin) + " of " + name_);
    }
    previous = &sentence;
  }
}

std::size_t Document::number(std::size_t index) const {
  return index < size() ? sentences_[index].number : number_end_;
}

std::string_view Document::sentence(std::size_t index) const {
  const Sentence& sentence = sentences_[index];
  return std::string_view(text_).substr(sentence.begin, sentence.end - sentence.begin);
}

bool Document::ends_paragraph(std::size_t index) const {
  return index + 1 == size() || sentences_[index].paragraph != sentences_[index + 1].paragraph;
}

std::string Document::running_text(Span span) const {
  std::vector<std::size_t> breaks;
  return running_text(span, breaks);
}

std::string Document::running_text(Span span, std::vector<std::size_t>& breaks) const {
  RunningLine line(language_);
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (i > span.begin) {
      const std::size_t gap_begin = sentences_[i - 1].end;
      line.add_gap(std::string_view(text_).substr(gap_begin, sentences_[i].begin - gap_begin));
    }
    line.add_sentence(sentence(i));
  }
  breaks = line.take_breaks();
  return line.take_line();
}

}  // namespace diglot
