#include "check/side.h"

#include <algorithm>

#include "check/sentences.h"
#include "text/characters.h"
#include "text/guess_language.h"
#include "text/numbers.h"

namespace diglot::check {
namespace {

using text::CharClass;
using text::CodePoint;

// Longer numbers end early; none is.
constexpr std::size_t kLongestFigure = 48;
// A language is told from this much of a text.
constexpr std::size_t kMostGuessedBytes = 2000;

constexpr char32_t kProlongedSound = U'ー';

bool is_word_part(CharClass kind) {
  switch (kind) {
    case CharClass::kUpper:
    case CharClass::kLower:
    case CharClass::kUncased:
    case CharClass::kDigit:
    case CharClass::kMark:
      return true;
    default:
      return false;
  }
}

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’' || c == U'ʼ'; }

// What may stand in a number, or behind it as a part of its value (3rd, 10万).
bool can_be_in_figure(char32_t c) {
  constexpr std::u32string_view kSigns = U".,:/-'’ \u00A0\u2007\u2009\u202F٬٫．，ºª";
  return text::is_digit(c) || kSigns.find(c) != std::u32string_view::npos || text::is_letter(c);
}

// Sees the text without its inert parts. Offsets grow.
class InertSkipper {
 public:
  explicit InertSkipper(const std::vector<Inert>& parts) : parts_(parts) {}

  /// The end of the inert part that `offset` lies in; `offset` itself where it lies in none.
  std::size_t skip(std::size_t offset) {
    while (next_ < parts_.size() && parts_[next_].end <= offset) ++next_;
    const bool inside = next_ < parts_.size() && parts_[next_].begin <= offset;
    return inside ? parts_[next_].end : offset;
  }

 private:
  const std::vector<Inert>& parts_;
  std::size_t next_ = 0;
};

class WordFinder {
 public:
  WordFinder(std::string_view text, const std::vector<Inert>& inert, std::vector<Word>& words)
      : text_(text), skipper_(inert), words_(words) {}

  void run() {
    while (at_ < text_.size()) {
      const std::size_t next = skipper_.skip(at_);
      if (next > at_) {
        finish();
        at_ = next;
        continue;
      }
      const CodePoint c = text::first_code_point(text_.substr(at_));
      if ('a' <= c.value && c.value <= 'z' && in_word_ && !word_.unspaced) {
        add_lower_case_letter();
      } else {
        read(c, text::char_class(c.value));
      }
      at_ += c.size;
    }
    finish();
  }

 private:
  // Most letters of most texts.
  void add_lower_case_letter() {
    word_.has_lower = true;
    ++word_.letters;
    word_.end = at_ + 1;
  }

  void read(CodePoint c, CharClass kind) {
    if (kind == CharClass::kInvisible && in_word_) return;
    if (!is_word_part(kind)) {
      if (!(in_word_ && is_apostrophe(c.value) && letter_follows(c.size))) finish();
      return;
    }
    const bool is_letter = kind != CharClass::kDigit && kind != CharClass::kMark;
    const bool unspaced = kind == CharClass::kUncased
                              ? text::is_unspaced_letter(c.value)
                              : kind == CharClass::kMark && in_word_ && word_.unspaced;
    const bool prolongs = c.value == kProlongedSound && in_word_ && word_.unspaced;
    if (in_word_ && word_.unspaced != (unspaced || prolongs)) finish();
    if (!in_word_) {
      word_ = Word{at_, at_};
      word_.unspaced = unspaced;
      in_word_ = true;
    }
    add(kind, is_letter);
    word_.end = at_ + c.size;
  }

  void add(CharClass kind, bool is_letter) {
    if (kind == CharClass::kUpper) {
      (word_.letters == 0 ? word_.capitalised : word_.has_upper) = true;
    }
    word_.has_lower |= kind == CharClass::kLower;
    word_.has_digit |= kind == CharClass::kDigit;
    word_.letters += is_letter ? 1 : 0;
  }

  bool letter_follows(std::size_t offset) const {
    const CodePoint next = text::first_code_point(text_.substr(at_ + offset));
    return next.size > 0 && text::is_letter(next.value);
  }

  void finish() {
    if (in_word_ && (word_.letters > 0 || word_.has_digit)) words_.push_back(word_);
    in_word_ = false;
  }

  std::string_view text_;
  InertSkipper skipper_;
  std::vector<Word>& words_;
  Word word_;
  bool in_word_ = false;
  std::size_t at_ = 0;
};

// Reads the numbers of a text; text/numbers.h wants them in UTF-16.
class FigureFinder {
 public:
  FigureFinder(std::string_view text, bool blank_groups, std::vector<Figure>& figures)
      : text_(text), blank_groups_(blank_groups), figures_(figures) {}

  void run(const std::vector<Inert>& inert) {
    InertSkipper skipper(inert);
    bool in_word = false;
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t next = skipper.skip(at);
      if (next > at) {
        in_word = false;
        at = next;
        continue;
      }
      const CodePoint c = text::first_code_point(text_.substr(at));
      const CharClass kind = text::char_class(c.value);
      if (kind == CharClass::kDigit) {
        at += read(at, in_word);
        in_word = true;
      } else {
        in_word = (kind == CharClass::kUpper || kind == CharClass::kLower || c.value == U'_') &&
                  !text::is_unspaced_letter(c.value);
        at += c.size;
      }
    }
  }

 private:
  // Returns how many bytes were read.
  std::size_t read(std::size_t at, bool in_word) {
    if (in_word) return read_digits(at);
    decode(at);
    values_.clear();
    const std::size_t unit_count = text::read_numbers(units_, blank_groups_, values_);
    if (unit_count == 0 || values_.empty()) return read_digits(at);
    const std::size_t size = offsets_[unit_count];
    for (const std::string& value : values_) {
      figures_.push_back({at, at + size, value, digits_of(text_.substr(at, size)), false});
    }
    if (values_.size() > 1) split(at, values_.size());
    return size;
  }

  // Gives each of the last `count` figures, which were read as one, its own run of digits.
  void split(std::size_t at, std::size_t count) {
    for (std::size_t i = figures_.size() - count; i < figures_.size(); ++i) {
      while (at < text_.size() && !is_digit_at(at)) ++at;
      figures_[i].begin = at;
      figures_[i].end = at = digits_end(at);
      figures_[i].digits = digits_of(text_.substr(figures_[i].begin, at - figures_[i].begin));
    }
  }

  bool is_digit_at(std::size_t at) const {
    return text::is_digit(text::first_code_point(text_.substr(at)).value);
  }

  std::size_t digits_end(std::size_t at) const {
    while (at < text_.size() && is_digit_at(at))
      at += text::first_code_point(text_.substr(at)).size;
    return at;
  }

  std::size_t read_digits(std::size_t begin) {
    const std::size_t end = digits_end(begin);
    std::string digits = digits_of(text_.substr(begin, end - begin));
    std::string value = digits;
    value.erase(0, std::min(value.find_first_not_of('0'), value.size() - 1));
    figures_.push_back({begin, end, std::move(value), std::move(digits), true});
    return end - begin;
  }

  void decode(std::size_t at) {
    units_.clear();
    offsets_.clear();
    std::size_t offset = 0;
    while (units_.size() < kLongestFigure) {
      const CodePoint c = text::first_code_point(text_.substr(at + offset));
      if (c.size == 0 || !can_be_in_figure(c.value)) break;
      if (c.value > 0xFFFF) {
        units_ += static_cast<char16_t>(0xD7C0 + (c.value >> 10));
        offsets_.push_back(offset);
        units_ += static_cast<char16_t>(0xDC00 + (c.value & 0x3FF));
      } else {
        units_ += static_cast<char16_t>(c.value);
      }
      offsets_.push_back(offset);
      offset += c.size;
    }
    offsets_.push_back(offset);
  }

  static std::string digits_of(std::string_view utf8) {
    std::string digits;
    while (!utf8.empty()) {
      const CodePoint c = text::first_code_point(utf8);
      const int value = text::digit_value(c.value);
      if (value >= 0) digits += static_cast<char>('0' + value);
      utf8.remove_prefix(c.size);
    }
    return digits;
  }

  std::string_view text_;
  bool blank_groups_;
  std::vector<Figure>& figures_;
  std::u16string units_;
  std::vector<std::size_t> offsets_;  // In bytes, of each unit and of the end.
  std::vector<std::string> values_;
};

// Parts of paths, options and the like.
bool touches_sign(std::string_view text, const Word& word) {
  constexpr std::string_view kSigns = "/\\_=@#$*~+|<>{}[]";
  const bool before = word.begin > 0 && kSigns.find(text[word.begin - 1]) != std::string_view::npos;
  return before ||
         (word.end < text.size() && kSigns.find(text[word.end]) != std::string_view::npos);
}

}  // namespace

void Side::reset(const Variant& variant, LanguageTools& tools) {
  variant_ = &variant;
  tools_ = &tools;
  counts_.reset();
  has_inert_ = has_words_ = has_figures_ = has_sentences_ = has_folded_ = has_prose_ = has_guess_ =
      false;
}

bool Side::is_blank() { return counts().characters == counts().blanks; }

const Counts& Side::counts() {
  if (!counts_) count();
  return *counts_;
}

void Side::count() {
  Counts counts;
  std::string_view rest = text();
  while (!rest.empty()) {
    const CodePoint c = text::first_code_point(rest);
    rest.remove_prefix(c.size);
    ++counts.characters;
    switch (text::char_class(c.value)) {
      case CharClass::kWhiteSpace:
        ++counts.blanks;
        break;
      case CharClass::kUpper:
      case CharClass::kLower:
      case CharClass::kUncased:
      case CharClass::kMark:
        ++counts.letters;
        break;
      case CharClass::kDigit:
        ++counts.digits;
        break;
      default:
        break;
    }
  }
  counts_ = counts;
}

const std::vector<Inert>& Side::inert() {
  if (!has_inert_) {
    find_inert(text(), inert_);
    has_inert_ = true;
  }
  return inert_;
}

const std::vector<Word>& Side::words() {
  if (!has_words_) {
    words_.clear();
    WordFinder(text(), inert(), words_).run();
    has_words_ = true;
  }
  return words_;
}

const std::vector<Figure>& Side::figures() {
  if (!has_figures_) {
    figures_.clear();
    FigureFinder(text(), tools_->has_blank_groups(), figures_).run(inert());
    has_figures_ = true;
  }
  return figures_;
}

const std::vector<Sentence>& Side::sentences() {
  if (!has_sentences_) {
    find_sentences(*variant_, inert(), tools_->sentence_breaks(), sentences_);
    has_sentences_ = true;
  }
  return sentences_;
}

const std::string& Side::folded() {
  if (has_folded_) return folded_;
  folded_.clear();
  std::string_view rest = text();
  while (!rest.empty()) {
    const CodePoint c = text::first_code_point(rest);
    const CharClass kind = text::char_class(c.value);
    const bool is_letter = kind == CharClass::kUpper || kind == CharClass::kLower ||
                           kind == CharClass::kUncased || kind == CharClass::kMark;
    if (is_letter) folded_ += rest.substr(0, c.size);
    rest.remove_prefix(c.size);
  }
  folded_ = text::to_lower(folded_);
  has_folded_ = true;
  return folded_;
}

const std::string& Side::guessed_language() {
  if (has_guess_) return guess_;
  find_prose();
  guess_ = text::guess_language(prose_, tools_->tag());
  has_guess_ = true;
  return guess_;
}

std::size_t Side::prose_letter_count() {
  find_prose();
  return prose_letters_;
}

void Side::find_prose() {
  if (has_prose_) return;
  prose_.clear();
  prose_letters_ = 0;
  for (const Word& word : words()) {
    if (prose_.size() >= kMostGuessedBytes) break;
    if (word.has_upper || word.has_digit || touches_sign(text(), word)) continue;
    prose_ += text(word);
    // The blanks of a script that has none would part its words.
    if (!word.unspaced) prose_ += ' ';
    prose_letters_ += word.letters;
  }
  has_prose_ = true;
}

}  // namespace diglot::check
