// ICU's transliterators spell letter for letter; the rules here bring that nearer to how names are
// spelt in Latin letters: vowels where Arabic and Hebrew have a letter for them, no vowels that
// only the script needs (ラブロフ, 라브로프, लावरोव).
#include <map>
#include <mutex>
#include <stdexcept>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/parseerr.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "text/characters.h"
#include "text/tokens.h"
#include "text/word_cache.h"

namespace diglot::text {
namespace {

// Latin letters that nothing is composed with: those of ASCII, Latin-1 and Latin Extended-A.
constexpr std::size_t kSpeltEnd = 0x180;

// Longer ones are no words; transliterators look far ahead.
constexpr std::size_t kLongestWord = 400;
// So that what is kept of all words that were ever asked for takes a few megabytes.
constexpr std::size_t kMostKnownWords = std::size_t{1} << 15U;

constexpr char16_t kArabicRules[] =
    uR"(
  :: NFKC; :: [[:Mn:] ـ] Remove;
  $letter = [:L:];
  $letter { و → o;
  $letter { [یيى] → i;
  ة → a; [اأإآ] → a; ء → ; ع → a;
  و → v; چ → ch; ش → sh; ژ → zh; خ → kh; ث → th; ق → k; ک → k;
  :: Any-Latin; :: Latin-ASCII; :: Lower;
)";

constexpr char16_t kHebrewRules[] =
    uR"(
  :: NFKC; :: [:Mn:] Remove;
  $letter = [:L:];
  $letter { וו → v;
  $letter { ו → o;
  $letter { י → i;
  $letter { ב → v;
  $letter { [פף] → f;
  ה } [^[:L:]] → a;
  ו → v; ש → sh; צ → ts; ץ → ts; ק → k; ח → ch; כ → k; ך → ch; א → a; ע → a;
  :: Any-Latin; :: Latin-ASCII; :: Lower;
)";

// Foreign consonants take a vowel along: u, after t and d o.
constexpr char16_t kKatakanaRules[] =
    uR"(
  :: NFKC; ヴ → v; :: Any-Latin; :: Latin-ASCII; :: Lower; :: Null;
  n } [bmp] → m;
  [td] { o } [^aeiouyn] → ;
  [bcfghkpsz] { u } [^aeiou] → ;
)";

// "eu" is the vowel that foreign consonants take along, "eo" is how foreign o is heard, and one
// letter stands for l and r.
constexpr char16_t kHangulRules[] =
    uR"(
  :: NFC; :: Any-Latin; :: Latin-ASCII; :: Lower; :: Null;
  eu → ; eo → o; :: Null;
  ll → l; [aeioubdfgkpt] { l } [aeiou] → r;
)";

// The inherent vowel is silent at the end of words.
constexpr char16_t kNorthIndicRules[] =
    uR"(
  :: NFKC; :: Any-Latin; :: Lower; :: Null;
  a } [^[:L:][:M:]] → ;
  :: Latin-ASCII;
)";

struct ScriptRules {
  UScriptCode script;
  const char16_t* rules;
};

constexpr ScriptRules kRules[] = {
    {USCRIPT_CYRILLIC, u":: NFKC; :: Russian-Latin/BGN; :: Any-Latin; :: Latin-ASCII; :: Lower;"},
    {USCRIPT_GREEK, u":: NFKC; :: Greek-Latin/UNGEGN; :: Latin-ASCII; :: Lower;"},
    {USCRIPT_ARABIC, kArabicRules},
    {USCRIPT_HEBREW, kHebrewRules},
    {USCRIPT_KATAKANA, kKatakanaRules},
    {USCRIPT_HANGUL, kHangulRules},
    {USCRIPT_DEVANAGARI, kNorthIndicRules},
    {USCRIPT_BENGALI, kNorthIndicRules},
    {USCRIPT_GUJARATI, kNorthIndicRules},
    {USCRIPT_GURMUKHI, kNorthIndicRules},
};

constexpr const char16_t* kCommonRules = u":: NFKC; :: Any-Latin; :: Latin-ASCII; :: Lower;";

const char16_t* rules_of(UScriptCode script) {
  for (const ScriptRules& rules : kRules) {
    if (rules.script == script) return rules.rules;
  }
  return kCommonRules;
}

std::unique_ptr<icu::Transliterator> make_transliterator(const char16_t* rules) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createFromRules(
      u"Diglot-Latin", icu::UnicodeString(rules), UTRANS_FORWARD, place, status));
  if (U_FAILURE(status)) {
    throw std::runtime_error(std::string("ICU transliterator: ") + u_errorName(status));
  }
  return made;
}

bool is_ascii_letter_or_digit(char16_t c) {
  return (u'a' <= c && c <= u'z') || (u'0' <= c && c <= u'9');
}

// The script of the first letter that belongs to one.
UScriptCode script_of(const icu::UnicodeString& word) {
  for (std::int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1)) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(word.char32At(i), &status);
    if (script > USCRIPT_INHERITED) return script;
  }
  return USCRIPT_COMMON;
}

std::string_view bounded(std::string_view utf8) {
  if (utf8.size() <= kLongestWord) return utf8;
  return utf8.substr(0, kLongestWord);
}

}  // namespace

namespace {

// Making one takes as long as reading a book; copies share what is made.
std::unique_ptr<icu::Transliterator> copy_of_transliterator(const char16_t* rules) {
  static std::mutex mutex;
  static std::map<const char16_t*, std::unique_ptr<icu::Transliterator>> prototypes;
  const std::lock_guard lock(mutex);
  auto& prototype = prototypes[rules];
  if (!prototype) prototype = make_transliterator(rules);
  return std::unique_ptr<icu::Transliterator>(prototype->clone());
}

std::string transliterate(std::string_view utf8, const icu::Transliterator& transliterator) {
  icu::UnicodeString word =
      icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  transliterator.transliterate(word);
  std::string latin;
  for (std::int32_t i = 0; i < word.length(); ++i) {
    const char16_t c = word.charAt(i);
    if (is_ascii_letter_or_digit(c)) latin += static_cast<char>(c);
  }
  return latin;
}

struct Spelling {
  char16_t letter;
  std::string_view latin;
};

// Letters that are not composed of another one and a mark; as Latin-ASCII has them.
constexpr Spelling kUncomposed[] = {
    {u'ß', "ss"}, {u'æ', "ae"}, {u'Æ', "ae"}, {u'ð', "d"}, {u'Ð', "d"}, {u'ø', "o"},
    {u'Ø', "o"},  {u'þ', "th"}, {u'Þ', "th"}, {u'đ', "d"}, {u'Đ', "d"}, {u'ħ', "h"},
    {u'Ħ', "h"},  {u'ı', "i"},  {u'ĸ', "q"},  {u'ł', "l"}, {u'Ł', "l"}, {u'ŋ', "n"},
    {u'Ŋ', "n"},  {u'œ', "oe"}, {u'Œ', "oe"}, {u'ŧ', "t"}, {u'Ŧ', "t"}, {u'µ', "m"}};

// Of letters and digits by themselves; empty for others. ICU's transliterator would take as long to
// make as many pairs of texts take to align.
std::vector<std::string> make_spellings() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no normalisation");
  std::vector<std::string> spellings(kSpeltEnd);
  for (char16_t c = 0; c < kSpeltEnd; ++c) {
    if (!u_isalpha(c) && !is_ascii_letter_or_digit(c)) continue;
    const icu::UnicodeString parts = nfkd->normalize(icu::UnicodeString(c), status);
    for (std::int32_t i = 0; i < parts.length(); ++i) {
      const auto letter = static_cast<char16_t>(u_tolower(parts.charAt(i)));
      if (is_ascii_letter_or_digit(letter)) spellings[c] += static_cast<char>(letter);
    }
  }
  for (const Spelling& spelling : kUncomposed) spellings[spelling.letter] = spelling.latin;
  return spellings;
}

// Reads words of letters that are spelt the same beside any others, and marks of ASCII, which are
// left out: most words of Latin script.
bool spell(std::string_view utf8, std::string& latin) {
  static const std::vector<std::string> spellings = make_spellings();
  latin.clear();
  while (!utf8.empty()) {
    const CodePoint code_point = first_code_point(utf8);
    if (code_point.value >= kSpeltEnd) return false;
    const std::string& spelling = spellings[code_point.value];
    if (spelling.empty() && code_point.value >= 0x80) return false;
    latin += spelling;
    utf8.remove_prefix(code_point.size);
  }
  return true;
}

}  // namespace

struct Latinizer::State {
  std::string compute(std::string_view utf8) {
    const icu::UnicodeString word =
        icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    return transliterate(utf8, transliterator_of(script_of(word)));
  }

  const icu::Transliterator& transliterator_of(UScriptCode script) {
    auto& transliterator = transliterators[rules_of(script)];
    if (!transliterator) transliterator = copy_of_transliterator(rules_of(script));
    return *transliterator;
  }

  std::map<const char16_t*, std::unique_ptr<icu::Transliterator>> transliterators;
  WordCache cache{kMostKnownWords};
};

Latinizer::Latinizer() : state_(std::make_unique<State>()) {}
Latinizer::~Latinizer() = default;

std::string Latinizer::latin(std::string_view word) {
  std::string spelt;
  if (spell(bounded(word), spelt)) return spelt;
  return state_->cache.get(bounded(word),
                           [this](std::string_view utf8) { return state_->compute(utf8); });
}

}  // namespace diglot::text
