#include "text/stems.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <stdexcept>
#include <vector>

#include <libstemmer.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "diglot/language.h"
#include "text/characters.h"
#include "text/word_cache.h"

namespace diglot::text {
namespace {

// No word has more bytes; what has is not worth Snowball's time.
constexpr std::size_t kLongestStemmed = 200;

// Longer particles before those they end in. 들 makes plurals.
constexpr std::u16string_view kKoreanParticles[] = {
    u"에서는", u"으로는", u"에서도", u"에게서", u"으로부터", u"에서", u"에게", u"에는", u"에도",
    u"으로",   u"로는",   u"로서",   u"로써",   u"부터",     u"까지", u"처럼", u"보다", u"마다",
    u"조차",   u"마저",   u"밖에",   u"이나",   u"이란",     u"라는", u"이라", u"한테", u"께서",
    u"하고",   u"들",     u"은",     u"는",     u"이",       u"가",   u"을",   u"를",   u"의",
    u"에",     u"도",     u"만",     u"로",     u"와",       u"과",   u"나"};
constexpr std::int32_t kShortestKoreanNoun = 2;

void require_success(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

std::string utf8_of(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

UScriptCode script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status);
}

bool is_mark(UChar32 c) { return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0; }

// The scripts that the language is written in; none where that is not known.
std::vector<UScriptCode> scripts_of(std::string_view language) {
  if (primary_language(language) == kUnknownLanguage) return {};
  UScriptCode scripts[8];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t count =
      uscript_getCode(std::string(language).c_str(), scripts, std::ssize(scripts), &status);
  if (U_FAILURE(status) || count <= 0) return {};
  return {scripts, scripts + count};
}

enum class Inflection { kNone, kPrefix, kKorean };

struct ScriptRule {
  Inflection inflection = Inflection::kPrefix;
  std::int32_t letter_count = 5;
};

ScriptRule rule_of(UScriptCode script) {
  switch (script) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_KATAKANA_OR_HIRAGANA:
    case USCRIPT_BOPOMOFO:
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
    case USCRIPT_TIBETAN:
      return {Inflection::kNone, 0};
    case USCRIPT_HANGUL:
      return {Inflection::kKorean, 3};
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
    case USCRIPT_SYRIAC:
    case USCRIPT_BENGALI:
    case USCRIPT_DEVANAGARI:
    case USCRIPT_GUJARATI:
    case USCRIPT_GURMUKHI:
    case USCRIPT_KANNADA:
    case USCRIPT_MALAYALAM:
    case USCRIPT_ORIYA:
    case USCRIPT_SINHALA:
    case USCRIPT_TAMIL:
    case USCRIPT_TELUGU:
      return {Inflection::kPrefix, 4};
    case USCRIPT_ETHIOPIC:
      return {Inflection::kPrefix, 3};
    default:
      return {};
  }
}

// The first `letter_count` letters with their marks.
icu::UnicodeString prefix(const icu::UnicodeString& word, std::int32_t letter_count) {
  std::int32_t end = 0;
  for (; end < word.length(); end = word.moveIndex32(end, 1)) {
    if (!is_mark(word.char32At(end)) && letter_count-- == 0) break;
  }
  return icu::UnicodeString(word, 0, end);
}

icu::UnicodeString without_korean_particle(const icu::UnicodeString& word) {
  for (const std::u16string_view particle : kKoreanParticles) {
    const auto size = static_cast<std::int32_t>(particle.size());
    const std::int32_t rest = word.length() - size;
    if (rest >= kShortestKoreanNoun && word.compare(rest, size, particle.data(), 0, size) == 0) {
      return icu::UnicodeString(word, 0, rest);
    }
  }
  return word;
}

icu::UnicodeString korean_stem(const icu::UnicodeString& word, std::int32_t syllable_count) {
  const icu::UnicodeString without_case = without_korean_particle(word);
  return prefix(without_korean_particle(without_case), syllable_count);
}

// Marks of vowels, which few texts write, and the stretcher "ـ" go; Arabic's yeh and kaf become
// Persian's, as Persian texts have both.
icu::UnicodeString semitic_letters(const icu::UnicodeString& word) {
  constexpr UChar32 kTatweel = 0x640;
  icu::UnicodeString letters;
  for (std::int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1)) {
    const UChar32 c = word.char32At(i);
    if (is_mark(c) || c == kTatweel) continue;
    letters.append(c == u'ي' || c == u'ى' ? UChar32{u'ی'} : c == u'ك' ? UChar32{u'ک'} : c);
  }
  return letters;
}

// Snowball leaves "and" and "so" where the article follows: والكتاب, فالكتاب. In shorter words the
// letters are likelier part of the root: والد.
void remove_arabic_conjunction(icu::UnicodeString& word) {
  constexpr std::int32_t kShortest = 6;
  const bool has_both = word.startsWith(u"وال") || word.startsWith(u"فال");
  if (has_both && word.length() >= kShortest) word.remove(0, 1);
}

bool is_plain_word(const icu::UnicodeString& word) {
  for (std::int32_t i = 0; i < word.length(); i = word.moveIndex32(i, 1)) {
    const UChar32 c = word.char32At(i);
    if (!u_isalpha(c) && !is_mark(c) && c != '\'' && c != u'·') return false;
  }
  return true;
}

std::unique_ptr<icu::Transliterator> make_simplifier() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Transliterator> simplifier(
      icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
  require_success(status, "ICU transliterator Hant-Hans");
  return simplifier;
}

// Making one takes as long as reading a book; copies share what is made.
std::unique_ptr<icu::Transliterator> copy_of_simplifier() {
  static const std::unique_ptr<icu::Transliterator> prototype = make_simplifier();
  return std::unique_ptr<icu::Transliterator>(prototype->clone());
}

// What parts names from their endings, İstanbul'da and EU:n; 0 where nothing does.
char16_t name_ending_mark_of(std::string_view language) {
  if (language == "tr" || language == "az") return u'\'';
  if (language == "fi" || language == "sv") return u':';
  return 0;
}

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Snowball = std::unique_ptr<sb_stemmer, DeleteStemmer>;

Snowball snowball_of(std::string_view language) {
  const bool is_norwegian = language == "nb" || language == "nn";
  const std::string algorithm(is_norwegian ? "no" : language);
  return Snowball(sb_stemmer_new(algorithm.c_str(), nullptr));
}

}  // namespace

struct Stems::State {
  explicit State(std::string_view language)
      : primary(primary_language(language)),
        snowball(snowball_of(primary)),
        scripts(scripts_of(language)),
        name_ending_mark(name_ending_mark_of(primary)) {
    if (primary == "zh" || primary == "yue") simplifier = copy_of_simplifier();
  }

  std::string compute(std::string_view form) {
    const icu::UnicodeString word = normal_form(form);
    std::string stem = is_plain_word(word) ? stem_of(word) : utf8_of(word);
    return stem.empty() ? std::string(form) : stem;
  }

  icu::UnicodeString normal_form(std::string_view form) const {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString word = nfkc->normalize(
        icu::UnicodeString::fromUTF8({form.data(), static_cast<std::int32_t>(form.size())}),
        status);
    require_success(status, "ICU normalisation");
    if (simplifier) simplifier->transliterate(word);
    if (primary == "ro") {  // Snowball 2 knows the letters with cedillas only
      word.findAndReplace(u"ș", u"ş").findAndReplace(u"ț", u"ţ");
    }
    if (primary == "ar") remove_arabic_conjunction(word);
    word.findAndReplace(u".", u"");  // u.s.a
    const std::int32_t mark = name_ending_mark == 0 ? -1 : word.indexOf(name_ending_mark);
    if (mark > 0) word.truncate(mark);
    return word;
  }

  std::string stem_of(const icu::UnicodeString& word) {
    if (snowball) return snowball_stem(utf8_of(word));
    const UScriptCode script = script_of(word.char32At(0));
    const bool is_foreign = !scripts.empty() && std::ranges::find(scripts, script) == scripts.end();
    if (is_foreign) return utf8_of(word);
    const ScriptRule rule = rule_of(script);
    if (rule.inflection == Inflection::kNone) return utf8_of(word);
    if (rule.inflection == Inflection::kKorean) {
      return utf8_of(korean_stem(word, rule.letter_count));
    }
    const bool is_semitic = script == USCRIPT_ARABIC || script == USCRIPT_HEBREW;
    return utf8_of(prefix(is_semitic ? semitic_letters(word) : word, rule.letter_count));
  }

  // Normalisation would change nothing of plain letters, but in Romanian.
  bool stems_as_it_is(std::string_view plain) const {
    return snowball && primary != "ro" && plain.size() <= kLongestStemmed;
  }

  std::string plain_stem(std::string_view word) {
    std::string stem = snowball_stem(word);
    return stem.empty() ? std::string(word) : stem;
  }

  std::string snowball_stem(std::string_view word) {
    if (word.size() > kLongestStemmed) return std::string(word);
    const sb_symbol* stem =
        sb_stemmer_stem(snowball.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                        static_cast<int>(word.size()));
    if (stem == nullptr) throw std::bad_alloc();
    return {reinterpret_cast<const char*>(stem),
            static_cast<std::size_t>(sb_stemmer_length(snowball.get()))};
  }

  std::string primary;
  Snowball snowball;
  std::vector<UScriptCode> scripts;
  char16_t name_ending_mark;
  std::unique_ptr<icu::Transliterator> simplifier;  ///< Null but for Chinese.
  WordCache cache;
  std::string last_stem;
};

Stems::Stems(std::string_view language) : state_(std::make_unique<State>(language)) {}
Stems::~Stems() = default;

const std::string& Stems::stem(std::string_view form) {
  return state_->cache.get(form, [this](std::string_view word) { return state_->compute(word); });
}

const std::string& Stems::stem_plain(std::string_view form) {
  if (!state_->stems_as_it_is(form)) return stem(form);
  return state_->cache.get(form,
                           [this](std::string_view word) { return state_->plain_stem(word); });
}

const std::string& Stems::stem_once(std::string_view form) {
  if (!state_->stems_as_it_is(form)) return stem(form);
  state_->last_stem = state_->plain_stem(form);
  return state_->last_stem;
}

}  // namespace diglot::text
