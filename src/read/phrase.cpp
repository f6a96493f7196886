#include "read/phrase.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "diglot/language.h"
#include "text/characters.h"

namespace diglot::read {

using Words = std::span<const std::string_view>;

/// What dictionaries write around the words of a language.
struct PhraseRules {
  std::string_view language;
  std::string_view infinitive_marker;  ///< "to" as in "to go".
  Words articles;
  Words elided_articles;  ///< Written together with the noun.
  Words placeholders;     ///< "somebody", "something", in all the cases there are.
};

namespace {

using Word = std::string_view;

constexpr Word kScandinavianArticles[] = {"en", "et", "den", "det", "de"};
constexpr Word kDutchArticles[] = {"de", "het", "een"};
constexpr Word kEnglishArticles[] = {"the", "a", "an"};
constexpr Word kEnglishPlaceholders[] = {"sb.", "sb.'s", "sth.", "sb",    "sb's", "sth",  "sg",
                                         "sy",  "sy's",  "so.",  "so.'s", "smb.", "smth."};
constexpr Word kFrenchArticles[] = {"le", "la", "les", "un", "une", "des"};
constexpr Word kFrenchElided[] = {"l'", "l’", "L'", "L’"};
constexpr Word kFrenchPlaceholders[] = {"qqn", "qqch", "qn", "qc", "qqn.", "qqch.", "qn.", "qc."};
constexpr Word kGermanArticles[] = {"der", "die",  "das",   "den",   "dem",   "des",
                                    "ein", "eine", "einen", "einem", "einer", "eines"};
constexpr Word kGermanPlaceholders[] = {"jd.",  "jdn.",  "jdm.",  "jds.", "etw.",
                                        "jmd.", "jmdn.", "jmdm.", "jmds."};
constexpr Word kGreekArticles[] = {"ο", "η", "το", "οι", "τα", "ένας", "μια", "μία", "ένα"};
constexpr Word kHungarianArticles[] = {"a", "az", "egy"};
constexpr Word kHungarianPlaceholders[] = {
    "vki",    "vkit",   "vkinek", "vkivel", "vkihez", "vkitől", "vkire",  "vkiről",
    "vkiben", "vkiből", "vkibe",  "vkin",   "vkinél", "vkiért", "vmi",    "vmit",
    "vminek", "vmivel", "vmihez", "vmitől", "vmire",  "vmiről", "vmiben", "vmiből",
    "vmibe",  "vmin",   "vminél", "vmiért", "vhol",   "vhova",  "vhová",  "vhonnan"};
constexpr Word kItalianArticles[] = {"il", "lo", "la", "i", "gli", "le", "un", "uno", "una"};
constexpr Word kItalianElided[] = {"l'", "l’", "un'", "un’"};
constexpr Word kPortugueseArticles[] = {"o", "a", "os", "as", "um", "uma"};
constexpr Word kSpanishArticles[] = {"el", "la", "los", "las", "un", "una"};

constexpr PhraseRules kRules[] = {
    {"da", "at", kScandinavianArticles, {}, {}},
    {"de", "", kGermanArticles, {}, kGermanPlaceholders},
    {"el", "", kGreekArticles, {}, {}},
    {"en", "to", kEnglishArticles, {}, kEnglishPlaceholders},
    {"es", "", kSpanishArticles, {}, {}},
    {"fr", "", kFrenchArticles, kFrenchElided, kFrenchPlaceholders},
    {"hu", "", kHungarianArticles, {}, kHungarianPlaceholders},
    {"it", "", kItalianArticles, kItalianElided, {}},
    {"nb", "å", kScandinavianArticles, {}, {}},
    {"nl", "", kDutchArticles, {}, {}},
    {"no", "å", kScandinavianArticles, {}, {}},
    {"pt", "", kPortugueseArticles, {}, {}},
    {"sv", "att", kScandinavianArticles, {}, {}},
};

constexpr PhraseRules kCommonRules = {"und", "", {}, {}, {}};

const PhraseRules& rules_of(std::string_view language) {
  const std::string_view primary = primary_language(language);
  const auto* const rules = std::ranges::find(kRules, primary, &PhraseRules::language);
  return rules == std::end(kRules) ? kCommonRules : *rules;
}

bool contains(Words words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// In bytes. Ends also what a language without blanks between words has to define.
constexpr std::size_t kMaxPhraseSize = 120;

/// Control characters count as blanks.
bool is_blank(char c) { return static_cast<unsigned char>(c) <= ' '; }

/// What an item is made of: any of these, added up.
constexpr unsigned kAsciiLetters = 1;
constexpr unsigned kTwoByteCharacters = 2;
constexpr unsigned kOthers = 4;

constexpr std::array<std::uint8_t, 256> kClassOfByte = [] {
  std::array<std::uint8_t, 256> classes = {};
  for (unsigned byte = 0; byte < 256; ++byte) {
    const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool is_of_two = byte >= 0x80 && byte < 0xE0;
    classes[byte] = is_letter ? kAsciiLetters : is_of_two ? kTwoByteCharacters : kOthers;
  }
  return classes;
}();

unsigned classes_of(std::string_view item) {
  unsigned classes = 0;
  for (const char c : item) classes |= kClassOfByte[static_cast<unsigned char>(c)];
  return classes;
}

std::string_view without_outer_blanks(std::string_view item) {
  while (!item.empty() && is_blank(item.front())) item.remove_prefix(1);
  while (!item.empty() && is_blank(item.back())) item.remove_suffix(1);
  return item;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// True for "2.", the number of a next sense that has no translation.
bool is_sense_number(std::string_view word) {
  return word.size() > 1 && word.ends_with('.') &&
         std::ranges::all_of(word.substr(0, word.size() - 1), is_digit);
}

/// True where a full stop ends a sentence rather than an abbreviation.
bool ends_sentence(std::string_view word) {
  constexpr std::size_t kMaxAbbreviationSize = 5;
  return word.ends_with('.') && word.size() > kMaxAbbreviationSize + 1;
}

bool is_dash(std::string_view word) { return word == "-" || word == "–" || word == "—"; }

/// True for "etw." and for "jdn./etw.".
bool is_placeholder(std::string_view word, Words placeholders) {
  while (!word.empty()) {
    const std::size_t size = std::min(word.find('/'), word.size());
    if (!contains(placeholders, word.substr(0, size))) return false;
    word.remove_prefix(std::min(size + 1, word.size()));
  }
  return true;
}

/// The words of an item that count, as many as a phrase can have with what may go before it.
class PhraseWords {
 public:
  /// Leaves out the words that `is_placeholder`.
  template <typename Predicate>
  PhraseWords(std::string_view item, Predicate is_placeholder) {
    while (!item.empty() && !is_too_long_) {
      const auto is_end = std::ranges::find_if(item, is_blank);
      const std::string_view word(item.begin(), is_end);
      item.remove_prefix(std::min(word.size() + 1, item.size()));
      if (word.empty() || is_placeholder(word)) continue;
      if (is_dash(word)) break;
      add(word);
      if (ends_sentence(word)) break;
    }
  }

  Words words() const { return Words(words_).subspan(begin_, end_ - begin_); }
  bool is_too_long() const { return is_too_long_; }

  void drop_first() { ++begin_; }
  void drop_last() { --end_; }
  std::string_view& first() { return words_[begin_]; }
  std::string_view& last() { return words_[end_ - 1]; }

 private:
  void add(std::string_view word) {
    is_too_long_ = end_ == words_.size();
    if (!is_too_long_) words_[end_++] = word;
  }

  std::array<std::string_view, kMaxPhraseWordCount + 2> words_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool is_too_long_ = false;
};

/// "to" before these is a preposition.
bool starts_noun_phrase(std::string_view word) {
  constexpr Word kWords[] = {"the", "a",    "an",  "me", "you",  "him", "her",  "it",
                             "us",  "them", "and", "my", "your", "his", "this", "that"};
  return contains(kWords, word);
}

void drop_leading_words(PhraseWords& phrase, const PhraseRules& rules) {
  const auto has_first = [&](std::string_view word) {
    return phrase.words().size() > 1 && phrase.words()[0] == word;
  };
  if (!rules.infinitive_marker.empty() && has_first(rules.infinitive_marker) &&
      !starts_noun_phrase(phrase.words()[1])) {
    phrase.drop_first();
  }
  if (phrase.words().size() == 2 && contains(rules.articles, phrase.words()[0])) {
    phrase.drop_first();
  }
  if (phrase.words().size() != 1) return;
  for (const std::string_view article : rules.elided_articles) {
    if (phrase.first().starts_with(article)) {
      phrase.first().remove_prefix(article.size());
      return;
    }
  }
}

bool is_mark(char c) { return c == '"' || c == ',' || c == ':' || c == '!' || c == '?'; }

/// Takes the sense number and the marks at the end away. "etc." and "D.O." keep their letters.
void trim_end(PhraseWords& phrase) {
  while (phrase.words().size() > 1 && is_sense_number(phrase.last())) phrase.drop_last();
  if (phrase.words().empty()) return;
  std::string_view& last = phrase.last();
  const bool is_abbreviation = last.substr(0, last.size() - 1).find('.') != std::string_view::npos;
  while (!last.empty() && (is_mark(last.back()) || (last.back() == '.' && !is_abbreviation))) {
    last.remove_suffix(1);
  }
  std::string_view& first = phrase.first();
  while (!first.empty() && is_mark(first.front())) first.remove_prefix(1);
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

constexpr std::uint16_t code_of(char first, char second) {
  return static_cast<std::uint16_t>(static_cast<unsigned char>(first) << 8U |
                                    static_cast<unsigned char>(second));
}

constexpr std::uint16_t code_of(std::string_view letter) { return code_of(letter[0], letter[1]); }

/// What was meant with a letter of two bytes; empty where it is right.
std::string_view mended_letter(char first, char second) {
  switch (code_of(first, second)) {
    case code_of("ô"):
    case code_of("õ"):
      return "ő";
    case code_of("Ô"):
    case code_of("Õ"):
      return "Ő";
    case code_of("û"):
    case code_of("ũ"):
      return "ű";
    case code_of("Û"):
    case code_of("Ũ"):
      return "Ű";
    default:
      return {};
  }
}

/// The Hungarian dictionaries were read as Latin-1 once: their "ô" and "û" are "ő" and "ű".
void mend_hungarian(std::string& phrase) {
  for (std::size_t i = 0; i + 1 < phrase.size(); ++i) {
    if (is_ascii(phrase[i])) continue;
    const std::string_view mended = mended_letter(phrase[i], phrase[i + 1]);
    if (!mended.empty()) phrase.replace(i, mended.size(), mended);
  }
}

bool is_valid(std::string_view phrase) {
  constexpr char32_t kReplacement = 0xFFFD;
  while (!phrase.empty()) {
    const text::CodePoint code_point = text::first_code_point(phrase);
    if (code_point.value == kReplacement) return false;
    phrase.remove_prefix(code_point.size);
    const auto next = std::ranges::find_if_not(phrase, is_ascii);
    phrase.remove_prefix(static_cast<std::size_t>(next - phrase.begin()));
  }
  return true;
}

}  // namespace

std::string collapse_white_space(std::string_view utf8) {
  std::string collapsed;
  collapsed.reserve(utf8.size());
  bool needs_blank = false;
  while (!utf8.empty()) {
    const text::CodePoint code_point = text::first_code_point(utf8);
    if (text::is_white_space(code_point.value)) {
      needs_blank = !collapsed.empty();
    } else {
      if (needs_blank) collapsed += ' ';
      needs_blank = false;
      collapsed += utf8.substr(0, code_point.size);
    }
    utf8.remove_prefix(code_point.size);
  }
  return collapsed;
}

PhraseCleaner::PhraseCleaner(std::string_view language) : rules_(&rules_of(language)) {
  for (const std::string_view word : rules_->placeholders) {
    starts_placeholder_[static_cast<unsigned char>(word.front())] = true;
  }
}

std::string_view PhraseCleaner::clean(std::string_view item) {
  phrase_.clear();
  item = without_outer_blanks(item);
  const unsigned classes = classes_of(item);
  // Most items are one word that no rule but those for placeholders can change: marks, dashes and
  // elided articles have other bytes.
  if (classes >= kOthers || item.empty() || item.size() > kMaxPhraseSize) {
    take_words(item);
  } else if (!is_left_out(item)) {
    phrase_ = item;
  }
  if (classes == kAsciiLetters) return phrase_;
  if (rules_->language == "hu") mend_hungarian(phrase_);
  if (!is_valid(phrase_) || !text::has_letter(phrase_)) phrase_.clear();
  return phrase_;
}

bool PhraseCleaner::is_left_out(std::string_view word) const {
  return starts_placeholder_[static_cast<unsigned char>(word.front())] &&
         is_placeholder(word, rules_->placeholders);
}

void PhraseCleaner::take_words(std::string_view item) {
  PhraseWords words(item, [&](std::string_view word) { return is_left_out(word); });
  if (words.is_too_long()) return;
  trim_end(words);
  drop_leading_words(words, *rules_);
  if (words.words().size() > kMaxPhraseWordCount) return;
  for (const std::string_view word : words.words()) {
    if (word.empty()) continue;
    if (phrase_.size() + word.size() > kMaxPhraseSize) {
      phrase_.clear();
      return;
    }
    if (!phrase_.empty()) phrase_ += ' ';
    phrase_ += word;
  }
}

}  // namespace diglot::read
