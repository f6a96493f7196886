// ICU breaks; on top of that are numbers, clitics and classes of marks, which depend on what is
// compared.
#include "text/tokens.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <mutex>
#include <span>
#include <stdexcept>
#include <utility>

#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>

#include "diglot/language.h"
#include "text/characters.h"
#include "text/lower_case.h"
#include "text/numbers.h"
#include "text/plain_letters.h"
#include "text/punctuation.h"
#include "text/stems.h"

namespace diglot::text {
namespace {

constexpr std::size_t kUsualUnitsPerToken = 4;

// Words before these letters lose their vowel and are written on to them: l'homme, dell'arte.
constexpr std::string_view kElidingLanguages[] = {"ca", "co", "fr", "it", "oc", "scn"};
constexpr std::u16string_view kUndivided[] = {u"aujourd'hui"};

// What is written on to words, and the word it stands for.
struct Clitic {
  std::u16string_view ending;
  std::string_view word;
};
constexpr Clitic kEnglishClitics[] = {{u"n't", "not"},  {u"'ll", "will"}, {u"'re", "are"},
                                      {u"'ve", "have"}, {u"'m", "am"},    {u"'d", "'d"},
                                      {u"'s", "'s"}};
constexpr Clitic kGermanClitics[] = {{u"'s", "es"}};

std::span<const Clitic> clitics_of(std::string_view language) {
  if (language == "en") return kEnglishClitics;
  if (language == "de") return kGermanClitics;
  return {};
}

// What is left of English words before "n't".
constexpr std::pair<std::string_view, std::string_view> kShortenedVerbs[] = {
    {"ca", "can"}, {"sha", "shall"}, {"wo", "will"}};

constexpr std::u32string_view kPlainMarks = U",.-?!\";:()«»“”„–—…";

void require_success(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU word breaks: ") + u_errorName(status));
  }
}

icu::Locale locale_of(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(std::string(language), status);
  return U_SUCCESS(status) && !locale.isBogus() ? locale : icu::Locale::getRoot();
}

// What tokenizers of a language share. Building it takes a hundred times as long as copying.
struct Prototype {
  std::unique_ptr<icu::BreakIterator> breaks;
  std::shared_ptr<const PlainLetters> plain_letters;
  bool blank_groups = false;
};

Prototype make_prototype(std::string_view language) {
  const icu::Locale locale = locale_of(language);
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(locale, status));
  require_success(status);
  return {std::move(breaks), std::make_shared<PlainLetters>(locale.getName()),
          has_blank_groups(language)};
}

constexpr std::size_t kMostPrototypes = 64;

Prototype copy_of_prototype(std::string_view language) {
  static std::mutex mutex;
  static std::map<std::string, Prototype, std::less<>> prototypes;
  const std::lock_guard lock(mutex);
  auto found = prototypes.find(language);
  if (found == prototypes.end()) {
    // Tags come from outside: there is no end of private ones.
    if (prototypes.size() >= kMostPrototypes) prototypes.clear();
    found = prototypes.emplace(std::string(language), make_prototype(language)).first;
  }
  return {std::unique_ptr<icu::BreakIterator>(found->second.breaks->clone()),
          found->second.plain_letters, found->second.blank_groups};
}

bool is_letter_or_mark(UChar32 c) {
  return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_M_MASK | U_GC_NL_MASK)) != 0;
}

bool is_mark(UChar32 c) { return (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0; }

// "u.s.a": letters with a full stop between any two.
bool are_initials(std::u16string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool fits = i % 2 == 0 ? u_isalpha(word[i]) != 0 : word[i] == u'.';
    if (!fits) return false;
  }
  return true;
}

void append_utf8(std::u16string_view text, std::string& utf8) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] >= 0x80) {
      icu::StringByteSink<std::string> sink(&utf8);
      icu::UnicodeString(false, text.data() + i, static_cast<std::int32_t>(text.size() - i))
          .toUTF8(sink);
      return;
    }
    utf8 += static_cast<char>(text[i]);
  }
}

std::string utf8_of(std::u16string_view text) {
  std::string utf8;
  append_utf8(text, utf8);
  return utf8;
}

std::string utf8_of(char32_t c) {
  if (c < 0x80) return std::string(1, static_cast<char>(c));
  std::string utf8;
  return icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(utf8);
}

}  // namespace

struct Tokenizer::State {
  explicit State(std::string_view language)
      : State(language, copy_of_prototype(language), primary_language(language)) {}
  State(std::string_view language, Prototype prototype, std::string_view primary)
      : stems(language),
        breaks(std::move(prototype.breaks)),
        plain_letters(std::move(prototype.plain_letters)),
        blank_groups(prototype.blank_groups),
        elides(std::ranges::find(kElidingLanguages, primary) != std::end(kElidingLanguages)),
        clitics(clitics_of(primary)),
        is_greek(primary == "el"),
        lower_case(locale_of(language).getName()) {
    for (const char32_t mark : kPlainMarks) {
      plain_marks.push_back(utf8_of(punctuation_class(mark, is_greek)));
    }
  }
  ~State() { utext_close(&view); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  std::vector<Token> run(std::string_view utf8) {
    tokens = {};
    if (read_plain(utf8)) return std::move(tokens);
    tokens.clear();
    while (!utf8.empty()) {
      const std::size_t size = LowerCase::piece_size(utf8);
      read_piece(utf8.substr(0, size));
      utf8.remove_prefix(size);
    }
    return std::move(tokens);
  }

  // Only the blanks in numbers and those before separate clitics (ca n't) have anything to do with
  // both sides.
  bool can_part(std::string_view before, std::string_view behind) const {
    const char32_t first = first_code_point(behind).value;
    if (plain_letters->lower(first) == 0 && !is_letter(first)) {
      const bool is_number = is_digit(first);
      const bool may_join = blank_groups && is_digit(last_code_point(before).value);
      return is_number ? !may_join : kPlainMarks.find(first) != std::u32string_view::npos;
    }
    if (clitics.empty() || (first != U'n' && first != U'N')) return true;
    return is_letter(first_code_point(behind.substr(1)).value);
  }

  void read_keys(std::string_view phrase) {
    keys.clear();
    if (plain_letters->read_words(phrase, keys)) {
      for (std::string& key : keys) key = stems.stem_once(key);
      return;
    }
    keys.clear();
    for (Token& token : run(phrase)) {
      if (token.kind != TokenKind::kPunctuation) keys.push_back(std::move(token.key));
    }
  }

  // Most of most texts needs neither ICU's breaks nor its lower case: words of plain letters,
  // blanks and single marks. False, with `tokens` in any state, where there is anything else.
  bool read_plain(std::string_view utf8) {
    plain_word.clear();
    char32_t previous = 0;
    while (!utf8.empty()) {
      const CodePoint c = first_code_point(utf8);
      utf8.remove_prefix(c.size);
      if (const char16_t letter = plain_letters->lower(c.value)) {
        // ICU joins letters with some marks between them: u.s.a.
        if (plain_word.empty() && (previous == U'.' || previous == U':')) return false;
        append_utf8({&letter, 1}, plain_word);
      } else {
        const std::string* mark = plain_mark(c.value);
        if (mark == nullptr && c.value != U' ') return false;
        if (!plain_word.empty()) add_plain_word();
        if (mark != nullptr && c.value == previous) return false;
        if (mark != nullptr) tokens.push_back({TokenKind::kPunctuation, *mark, *mark});
      }
      previous = c.value;
    }
    if (!plain_word.empty()) add_plain_word();
    return true;
  }

  void add_plain_word() {
    tokens.push_back({TokenKind::kWord, stems.stem_plain(plain_word), plain_word});
    plain_word.clear();
  }

  // What a mark is written as that means the same whatever stands beside it; null for others.
  const std::string* plain_mark(char32_t c) const {
    const std::size_t found = kPlainMarks.find(c);
    return found == std::u32string_view::npos ? nullptr : &plain_marks[found];
  }

  void read_piece(std::string_view utf8) {
    text = lower_case.read(utf8);
    tokens.reserve(tokens.size() + text.size() / kUsualUnitsPerToken);
    open_breaks();
    cursor = 0;
    mark_end = 0;
    breaks->first();
    for (auto end = breaks->next(); end != icu::BreakIterator::DONE; end = breaks->next()) {
      read_segment(static_cast<std::size_t>(end));
    }
  }

  void open_breaks() {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUChars(&view, text.data(), static_cast<std::int64_t>(text.size()), &status);
    breaks->setText(&view, status);
    require_success(status);
  }

  // Reads from `cursor` to the break at `end`. What began before may have been read past it.
  void read_segment(std::size_t end) {
    while (cursor < end) {
      const UChar32 c = code_point_at(cursor);
      if (u_isUWhiteSpace(c)) {
        ++cursor;
      } else if (is_digit(static_cast<char32_t>(c))) {
        read_number();
      } else if (is_letter_or_mark(c)) {
        if (!read_han_number(end)) read_word(end);
      } else if (!read_separate_clitic()) {
        read_punctuation(c, end);
      }
    }
  }

  UChar32 code_point_at(std::size_t position) const {
    const char16_t unit = text[position];
    if (U16_IS_LEAD(unit) && position + 1 < text.size() && U16_IS_TRAIL(text[position + 1])) {
      return U16_GET_SUPPLEMENTARY(unit, text[position + 1]);
    }
    return unit;
  }

  std::u16string_view piece(std::size_t begin, std::size_t end) const {
    return text.substr(begin, end - begin);
  }

  void read_number() {
    values.clear();
    cursor += read_numbers(piece(cursor, text.size()), blank_groups, values);
    for (std::string& value : values) tokens.push_back({TokenKind::kNumber, value, value});
  }

  // A numeral that ends where a word ends: 三十五 but not the 一 of 一样.
  bool read_han_number(std::size_t end) {
    std::string value;
    const std::size_t size = read_han_numeral(piece(cursor, text.size()), value);
    if (size == 0) return false;
    const std::size_t numeral_end = cursor + size;
    if (numeral_end != end && !breaks->isBoundary(static_cast<std::int32_t>(numeral_end))) {
      breaks->following(static_cast<std::int32_t>(cursor));
      return false;
    }
    cursor = numeral_end;
    tokens.push_back({TokenKind::kNumber, value, value});
    return true;
  }

  void read_word(std::size_t break_end) {
    const std::size_t end = word_end(break_end);
    const std::u16string_view word = piece(cursor, end);
    cursor = end;
    if (std::ranges::all_of(word, [](char16_t c) { return is_mark(c); })) return;
    if (!clitics.empty()) {
      add_with_clitics(word);
    } else if (elides) {
      add_elided(word);
    } else {
      add_word(word);
    }
  }

  // Words end at "_" and ".", but for initials: u.s.a; and before digits where letters have no
  // case: 제3장 but mp3.
  std::size_t word_end(std::size_t break_end) const {
    const bool has_initials = are_initials(piece(cursor, break_end));
    bool after_uncased = false;
    for (std::size_t i = cursor; i < break_end;) {
      const UChar32 c = code_point_at(i);
      if (c == '_' || (c == '.' && !has_initials)) return i;
      if (after_uncased && is_digit(static_cast<char32_t>(c))) return i;
      if (!is_mark(c)) after_uncased = u_charType(c) == U_OTHER_LETTER;
      i += static_cast<std::size_t>(U16_LENGTH(c));
    }
    return break_end;
  }

  void add_word(std::u16string_view word) {
    std::string form = utf8_of(word);
    const std::string& stem = stems.stem(form);
    tokens.push_back({TokenKind::kWord, stem, std::move(form)});
  }

  // The elided word loses its apostrophe, so that "l'homme" and "l' homme" are the same.
  void add_elided(std::u16string_view word) {
    const std::size_t apostrophe = word.find(u'\'');
    const bool divided = apostrophe != std::u16string_view::npos && apostrophe + 1 < word.size() &&
                         std::ranges::find(kUndivided, word) == std::end(kUndivided);
    if (!divided) return add_word(word);
    if (apostrophe > 0) add_word(word.substr(0, apostrophe));
    add_elided(word.substr(apostrophe + 1));
  }

  void add_with_clitics(std::u16string_view word) {
    if (word.find(u'\'') == std::u16string_view::npos) return add_word(word);
    for (const Clitic& clitic : clitics) {
      if (!word.ends_with(clitic.ending)) continue;
      word.remove_suffix(clitic.ending.size());
      if (!word.empty()) add_with_clitics(word);
      return add_clitic(clitic);
    }
    add_word(word);
  }

  void add_clitic(const Clitic& clitic) {
    if (clitic.word == "not" && !tokens.empty()) {
      for (const auto& [shortened, verb] : kShortenedVerbs) {
        if (tokens.back().form == shortened) tokens.back().key = stems.stem(verb);
      }
    }
    tokens.push_back({TokenKind::kWord, stems.stem(clitic.word), utf8_of(clitic.ending)});
  }

  // "john 's", as tokenised texts have it; ICU breaks behind the apostrophe.
  bool read_separate_clitic() {
    if (clitics.empty() || text[cursor] != u'\'' || tokens.empty()) return false;
    const std::u16string_view rest = piece(cursor, text.size());
    for (const Clitic& clitic : clitics) {
      if (!rest.starts_with(clitic.ending)) continue;
      const std::size_t end = cursor + clitic.ending.size();
      if (end < text.size() && u_isalnum(code_point_at(end))) continue;
      cursor = end;
      add_clitic(clitic);
      return true;
    }
    return false;
  }

  void read_punctuation(UChar32 c, std::size_t break_end) {
    const std::size_t begin = cursor;
    cursor += static_cast<std::size_t>(U16_LENGTH(c));
    if (u_iscntrl(c) || (elides && is_elision(begin))) return;
    const bool is_symbol = (U_GET_GC_MASK(c) & U_GC_SO_MASK) != 0;
    if (is_symbol) cursor = break_end;  // emoji have many parts
    if (repeats_last_mark(begin)) {
      if (c == '.') tokens.back().key = tokens.back().form = "…";
    } else {
      std::string key = is_symbol ? utf8_of(piece(begin, cursor))
                                  : utf8_of(punctuation_class(static_cast<char32_t>(c), is_greek));
      tokens.push_back({TokenKind::kPunctuation, key, key});
    }
    mark_end = cursor;
  }

  bool is_elision(std::size_t begin) const {
    return text[begin] == u'\'' && begin > 0 && u_isalpha(text[begin - 1]);
  }

  // "..." is "…", and typewriters have "--" for a dash, `` and '' for quotes.
  bool repeats_last_mark(std::size_t begin) const {
    constexpr std::u16string_view kMerged = u".…-–—'`";
    return begin > 0 && begin == mark_end && text[begin] == text[begin - 1] &&
           kMerged.find(text[begin]) != std::u16string_view::npos;
  }

  Stems stems;
  std::unique_ptr<icu::BreakIterator> breaks;
  std::shared_ptr<const PlainLetters> plain_letters;
  UText view = UTEXT_INITIALIZER;
  bool blank_groups;
  bool elides;
  std::span<const Clitic> clitics;
  bool is_greek;
  LowerCase lower_case;
  std::u16string_view text;  ///< In lower_case.
  std::size_t cursor = 0;
  std::size_t mark_end = 0;  ///< Where the last punctuation ended.
  std::vector<std::string> values;
  std::string plain_word;                ///< The one at hand, in lower case.
  std::vector<std::string> plain_marks;  ///< By place in kPlainMarks.
  std::vector<Token> tokens;
  std::vector<std::string> keys;
};

Tokenizer::Tokenizer(std::string_view language) : state_(std::make_unique<State>(language)) {}
Tokenizer::~Tokenizer() = default;

std::vector<Token> Tokenizer::tokens(std::string_view utf8) { return state_->run(utf8); }

bool Tokenizer::can_part(std::string_view before, std::string_view behind) const {
  return state_->can_part(before, behind);
}

const std::vector<std::string>& Tokenizer::keys(std::string_view phrase) {
  state_->read_keys(phrase);
  return state_->keys;
}

}  // namespace diglot::text
