// ICU's transliterators spell letter for letter; the rules here bring that nearer to how names are
// spelt in Latin letters: vowels where Arabic and Hebrew have a letter for them, no vowels that
// only the script needs (ラブロフ, 라브로프, लावरोव).
#include <map>
#include <stdexcept>
#include <vector>

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

struct Latinizer::State {
  std::string compute(std::string_view utf8) {
    std::string latin;
    if (!spell(utf8, latin)) latin = transliterate(utf8);
    return latin;
  }

  // Reads words of letters that are spelt the same beside any others: most words of Latin script.
  bool spell(std::string_view utf8, std::string& latin) {
    if (spellings.empty()) fill_spellings();
    while (!utf8.empty()) {
      const CodePoint code_point = first_code_point(utf8);
      if (code_point.value >= kSpeltEnd || spellings[code_point.value].empty()) return false;
      latin += spellings[code_point.value];
      utf8.remove_prefix(code_point.size);
    }
    return true;
  }

  void fill_spellings() {
    spellings.resize(kSpeltEnd);
    for (char16_t c = 0; c < kSpeltEnd; ++c) {
      std::string utf8;
      if (u_isalpha(c)) spellings[c] = transliterate(icu::UnicodeString(c).toUTF8String(utf8));
    }
  }

  std::string transliterate(std::string_view utf8) {
    icu::UnicodeString word =
        icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
    transliterator_of(script_of(word)).transliterate(word);
    std::string latin;
    for (std::int32_t i = 0; i < word.length(); ++i) {
      const char16_t c = word.charAt(i);
      if (is_ascii_letter_or_digit(c)) latin += static_cast<char>(c);
    }
    return latin;
  }

  const icu::Transliterator& transliterator_of(UScriptCode script) {
    auto& transliterator = transliterators[rules_of(script)];
    if (!transliterator) transliterator = make_transliterator(rules_of(script));
    return *transliterator;
  }

  std::map<const char16_t*, std::unique_ptr<icu::Transliterator>> transliterators;
  std::vector<std::string> spellings;  ///< Of Latin letters by themselves; empty for others.
  WordCache cache;
};

Latinizer::Latinizer() : state_(std::make_unique<State>()) {}
Latinizer::~Latinizer() = default;

std::string Latinizer::latin(std::string_view word) {
  return state_->cache.get(bounded(word),
                           [this](std::string_view utf8) { return state_->compute(utf8); });
}

}  // namespace diglot::text
