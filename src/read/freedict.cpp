#include "read/freedict.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

namespace diglot::read {
namespace {

/// More of either make no better lexicon; they bound what one article can give.
constexpr std::size_t kMaxHeadwordCount = 16;
constexpr std::size_t kMaxTranslationCount = 256;

constexpr std::string_view kBlanks = " \t\r";

/// Cuts the next line off `rest`, without its end.
std::string_view take_line(std::string_view& rest) {
  std::string_view line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  return line.substr(0, line.find_last_not_of(kBlanks) + 1);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(kBlanks) == std::string_view::npos;
}

bool ends_word(std::string_view text, std::size_t i) {
  return i == text.size() || text[i] == ' ' || text[i] == ',' || text[i] == ';';
}

/// Where the pronunciation that starts at `begin` ends: behind a slash that nothing, a blank or a
/// separator follows.
std::size_t pronunciation_end(std::string_view text, std::size_t begin) {
  constexpr std::size_t kMaxSize = 2048;  // Keeps lines full of slashes from taking long.
  text = text.substr(0, begin + kMaxSize);
  std::size_t end = begin + 1;
  do {
    end = text.find('/', end);
    if (end == std::string_view::npos) return end;
    ++end;
  } while (end == begin + 2 || !ends_word(text, end));
  return end;
}

/// True where a slash opens a pronunciation and does not stand between words.
bool opens_pronunciation(std::string_view text, std::size_t i) {
  return text[i] == '/' && (i == 0 || text[i - 1] == ' ') && i + 1 < text.size() &&
         text[i + 1] != ' ' && pronunciation_end(text, i) != std::string_view::npos;
}

struct Mark {
  std::string_view text;
  enum Kind : std::uint8_t { kOpening, kClosing, kSeparator } kind;
};

// Those of several bytes; the others are cases of ItemReader::step.
constexpr Mark kWideMarks[] = {
    {"（", Mark::kOpening},   {"）", Mark::kClosing},   {"、", Mark::kSeparator},
    {"，", Mark::kSeparator}, {"；", Mark::kSeparator}, {"،", Mark::kSeparator},
    {"؛", Mark::kSeparator},
};

/// The bytes that ItemReader has to look at.
constexpr std::array<bool, 256> kIsSpecial = [] {
  std::array<bool, 256> is_special = {};
  for (const char c : std::string_view("()[]{}</;,~`")) {
    is_special[static_cast<unsigned char>(c)] = true;
  }
  for (const Mark& mark : kWideMarks) is_special[static_cast<unsigned char>(mark.text[0])] = true;
  return is_special;
}();

const Mark* wide_mark(std::string_view text) {
  if (static_cast<unsigned char>(text[0]) < 0x80) return nullptr;
  const auto* const mark =
      std::ranges::find_if(kWideMarks, [&](const Mark& m) { return text.starts_with(m.text); });
  return mark == std::end(kWideMarks) ? nullptr : mark;
}

/// Goes through a line item by item, over what stands in brackets.
class ItemReader {
 public:
  ItemReader(std::string_view line, bool splits) : line_(line), splits_(splits) {}

  /// Puts the next item into `item`; false at the end.
  bool next(std::string& item) {
    if (position_ >= line_.size()) return false;
    item.clear();
    is_complete_ = false;
    while (position_ < line_.size() && !step(item)) {
    }
    return true;
  }

 private:
  /// True where it went over the end of an item.
  bool step(std::string& item) {
    switch (line_[position_]) {
      case '(':
      case '[':
      case '{':
        return open();
      case ')':
      case ']':
      case '}':
        return close();
      case '<':
        return skip_grammar(item);
      case '/':
        return slash(item);
      case ';':
        return separator(item, 1);
      case ',':
        return is_decimal_comma() ? take(item, 1) : separator(item, 1);
      case '~':
        return replace(item, ' ');
      case '`':
        return replace(item, '\'');
      default:
        return other(item);
    }
  }

  /// Takes all up to the next byte that may mean something.
  bool other(std::string& item) {
    const Mark* const mark = wide_mark(line_.substr(position_));
    if (mark != nullptr) return wide(item, *mark);
    std::size_t end = position_ + 1;
    while (end < line_.size() && !kIsSpecial[static_cast<unsigned char>(line_[end])]) ++end;
    return take(item, end - position_);
  }

  bool wide(std::string& item, const Mark& mark) {
    if (mark.kind == Mark::kSeparator) return separator(item, mark.text.size());
    position_ += mark.text.size() - 1;
    return mark.kind == Mark::kOpening ? open() : close();
  }

  bool open() {
    ++depth_;
    ++position_;
    return false;
  }

  bool close() {
    depth_ -= depth_ > 0 ? 1 : 0;
    ++position_;
    return false;
  }

  /// What stands behind the grammar of an item, up to the next item, is remarks.
  bool skip_grammar(const std::string& item) {
    position_ = std::min(line_.find('>', position_), line_.size() - 1) + 1;
    is_complete_ = is_complete_ || (depth_ == 0 && !is_blank(item));
    return false;
  }

  bool slash(std::string& item) {
    if (depth_ == 0 && opens_pronunciation(line_, position_)) {
      position_ = pronunciation_end(line_, position_);
      return false;
    }
    const bool is_between = position_ > 0 && line_[position_ - 1] == ' ' &&
                            position_ + 1 < line_.size() && line_[position_ + 1] == ' ';
    return is_between ? separator(item, 1) : take(item, 1);
  }

  bool is_decimal_comma() const {
    return position_ + 1 < line_.size() && line_[position_ + 1] >= '0' &&
           line_[position_ + 1] <= '9';
  }

  bool separator(std::string& item, std::size_t size) {
    if (depth_ > 0 || !splits_) return take(item, size);
    position_ += size;
    return true;
  }

  bool replace(std::string& item, char c) {
    ++position_;
    if (depth_ == 0 && !is_complete_) item += c;
    return false;
  }

  bool take(std::string& item, std::size_t size) {
    if (depth_ == 0 && !is_complete_) item.append(line_, position_, size);
    position_ += size;
    return false;
  }

  std::string_view line_;
  bool splits_;
  std::size_t position_ = 0;
  std::size_t depth_ = 0;
  bool is_complete_ = false;
};

/// True for lines of references, notes and examples.
bool is_remark(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(kBlanks);
  const std::string_view text = line.substr(std::min(begin, line.size()));
  if (text.starts_with('"')) return true;
  const bool is_indented = begin > 0;
  constexpr std::array<std::string_view, 6> kWords = {
      "Note:", "Synonym:", "Synonyms:", "Antonym:", "Antonyms:", "see:"};
  return is_indented &&
         std::ranges::any_of(kWords, [&](std::string_view word) { return text.starts_with(word); });
}

/// Takes "3. " off the line where it starts with it.
bool take_sense_number(std::string_view& line, std::size_t number) {
  if (line.empty() || line.front() < '0' || line.front() > '9') return false;
  std::array<char, 24> digits = {};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  if (!line.starts_with(text) || !line.substr(text.size()).starts_with(". ")) return false;
  line.remove_prefix(text.size() + 2);
  return true;
}

/// The value of a digit of dictd's base 64; nothing where it is none.
std::optional<std::size_t> digit_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+') return 62;
  if (c == '/') return 63;
  return std::nullopt;
}

bool parse_number(std::string_view digits, std::size_t& number) {
  constexpr std::size_t kMaxDigitCount = 8;  // 48 bits.
  if (digits.empty() || digits.size() > kMaxDigitCount) return false;
  number = 0;
  for (const char c : digits) {
    const std::optional<std::size_t> value = digit_value(c);
    if (!value) return false;
    number = number * 64 + *value;
  }
  return true;
}

}  // namespace

ArticleParser::ArticleParser(std::string_view source_language, std::string_view target_language)
    : source_cleaner_(source_language), target_cleaner_(target_language) {}

const Article& ArticleParser::parse(std::string_view article) {
  article_.headwords.clear();
  article_.translations.clear();
  const std::string_view headline = take_line(article);
  parse_headline(headline);
  if (!article_.headwords.empty()) parse_senses(article);
  return article_;
}

void ArticleParser::parse_headline(std::string_view line) {
  std::size_t begin = 0;
  while (begin < line.size() && article_.headwords.size() < kMaxHeadwordCount) {
    std::size_t end = line.find('/', begin);
    while (end < line.size() && !opens_pronunciation(line, end)) end = line.find('/', end + 1);
    end = std::min(end, line.size());
    std::string_view form = line.substr(begin, end - begin);
    form.remove_prefix(std::min(form.find_first_not_of(" ,;"), form.size()));
    ItemReader reader(form, false);
    if (reader.next(item_)) {
      const std::string_view headword = source_cleaner_.clean(item_);
      if (!headword.empty()) article_.headwords.emplace_back(headword);
    }
    begin = end < line.size() ? pronunciation_end(line, end) : end;
  }
}

void ArticleParser::parse_senses(std::string_view lines) {
  std::size_t next_number = 1;
  bool is_numbered = false;
  bool has_translations = false;
  while (!lines.empty()) {
    std::string_view line = take_line(lines);
    if ((next_number == 1 || is_numbered) && take_sense_number(line, next_number)) {
      is_numbered = true;
      has_translations = false;
      ++next_number;
    }
    if (has_translations || is_blank(line) || is_remark(line)) continue;
    has_translations = parse_translations(line);
    if (has_translations && !is_numbered) return;
  }
}

bool ArticleParser::parse_translations(std::string_view line) {
  bool has_any = false;
  ItemReader reader(line, true);
  while (reader.next(item_)) {
    has_any = has_any || !is_blank(item_);
    const std::string_view translation = target_cleaner_.clean(item_);
    if (translation.empty()) continue;
    if (article_.translations.size() >= kMaxTranslationCount) return true;
    if (std::ranges::find(article_.translations, translation) == article_.translations.end()) {
      article_.translations.emplace_back(translation);
    }
  }
  return has_any;
}

bool parse_index_line(std::string_view line, IndexLine& result) {
  const std::size_t offset_tab = line.find('\t');
  if (offset_tab == std::string_view::npos) return false;
  const std::size_t size_tab = line.find('\t', offset_tab + 1);
  if (size_tab == std::string_view::npos) return false;
  const std::size_t end = std::min(line.find('\t', size_tab + 1), line.size());
  result.headword = line.substr(0, offset_tab);
  return parse_number(line.substr(offset_tab + 1, size_tab - offset_tab - 1), result.offset) &&
         parse_number(line.substr(size_tab + 1, end - size_tab - 1), result.size);
}

}  // namespace diglot::read
