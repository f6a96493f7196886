// ICU knows tags, CLD2 knows texts; what file names mean is our own.
#include "diglot/language.h"

#include <algorithm>
#include <array>
#include <cstdio>  // cld2 forgets it
#include <map>
#include <mutex>
#include <span>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#include <unicode/locid.h>
#include <unicode/uscript.h>

#include "diglot/error.h"
#include "text/guess_language.h"

namespace diglot {
namespace {

// Codes that a part of a file name stands for. Not all codes of ISO 639-1: "so", "to", "as", "or",
// "in" and their like are far likelier to be words, "se", "br" and "tw" to be regions.
constexpr std::array<std::string_view, 91> kCodesInNames = {
    "af", "am", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "eo",
    "es", "et", "eu", "fa", "fi", "fo", "fr", "fy", "ga", "gd", "gl", "gu", "ha", "he", "hi", "hr",
    "ht", "hu", "hy", "id", "ig", "is", "it", "ja", "jv", "ka", "kk", "km", "kn", "ko", "ku", "ky",
    "la", "lb", "lo", "lt", "lv", "mg", "mk", "ml", "mn", "mr", "ms", "mt", "my", "nb", "ne", "nl",
    "nn", "no", "oc", "pa", "pl", "ps", "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv", "sw",
    "ta", "te", "tg", "th", "tr", "uk", "ur", "uz", "vi", "yi", "zh"};

// CLD2 looks at every byte; so many pieces of a long text tell as well as all of it.
constexpr std::size_t kPieceCount = 5;
constexpr std::size_t kPieceByteCount = 10'000;

// The share of a text that has to be in one language for the text to be in it.
constexpr int kSmallestPercentage = 60;

std::string lower_case(std::string_view ascii) {
  std::string text(ascii);
  for (char& c : text) {
    if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

bool all_between(std::string_view text, char first, char last) {
  return std::ranges::all_of(text, [&](char c) { return first <= c && c <= last; });
}

std::string utf8_of(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

// ICU shows the code itself where it has no name for a language or region.
bool has_known_language(const icu::Locale& locale) {
  icu::UnicodeString name;
  return utf8_of(locale.getDisplayLanguage(icu::Locale::getEnglish(), name)) !=
         locale.getLanguage();
}

bool has_known_region(const icu::Locale& locale) {
  icu::UnicodeString name;
  const std::string region = locale.getCountry();
  return region.empty() ||
         utf8_of(locale.getDisplayCountry(icu::Locale::getEnglish(), name)) != region;
}

std::optional<std::string> try_canonical(std::string_view tag) {
  std::string hyphenated(tag);
  std::ranges::replace(hyphenated, '_', '-');
  if (lower_case(hyphenated) == kUnknownLanguage) return std::string(kUnknownLanguage);
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(hyphenated, status);
  locale.canonicalize(status);
  if (U_FAILURE(status) || locale.isBogus()) return std::nullopt;
  const bool has_language = locale.getLanguage()[0] != '\0';
  if (!has_language || !has_known_language(locale) || !has_known_region(locale)) {
    return std::nullopt;
  }
  auto canonical = locale.toLanguageTag<std::string>(status);
  if (U_FAILURE(status)) return std::nullopt;
  return canonical;
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find_first_of(separators);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool is_code(std::string_view token) {
  const bool one_case = all_between(token, 'a', 'z') || all_between(token, 'A', 'Z');
  return one_case && std::ranges::binary_search(kCodesInNames, lower_case(token));
}

// "eng": a three-letter code of one of the languages above. Bibliographic codes ("may", "ice") are
// left out, as too many of them are words.
bool is_long_code(std::string_view token) {
  if (token.size() != 3 || !all_between(token, 'a', 'z')) return false;
  const std::string code(token);
  const icu::Locale locale(code.c_str());
  return locale.getISO3Language() == code && is_code(try_canonical(code).value_or(""));
}

bool is_script(std::string_view token) {
  if (token.size() != 4) return false;
  std::array<UScriptCode, 4> scripts = {};
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getCode(std::string(token).c_str(), scripts.data(), scripts.size(), &status) > 0 &&
         U_SUCCESS(status);
}

// True for the "BR" of "pt-BR" and the "cn" of "zh-cn", but not for the "fr" of "en-fr", which
// names two languages.
bool is_region_of(std::string_view language, std::string_view token) {
  const bool is_lower_case = all_between(token, 'a', 'z');
  const bool has_form = (token.size() == 2 && (is_lower_case || all_between(token, 'A', 'Z'))) ||
                        (token.size() == 3 && all_between(token, '0', '9'));
  if (!has_form) return false;
  const bool same_case = all_between(language, 'a', 'z') == is_lower_case;
  if (token != language && same_case && is_code(token)) return false;
  return has_known_region(icu::Locale("", std::string(token).c_str()));
}

// The tokens "en", "pt BR", "zh Hant" or "zh Hant TW"; a word of two letters can only be a code as
// the first of them.
bool is_tag(std::span<const std::string_view> tokens, bool long_codes_allowed) {
  const std::string_view language = tokens[0];
  if (!is_code(language) && !(long_codes_allowed && is_long_code(language))) return false;
  if (tokens.size() == 1) return true;
  if (tokens.size() == 2) return is_script(tokens[1]) || is_region_of(language, tokens[1]);
  return tokens.size() == 3 && is_script(tokens[1]) && is_region_of(language, tokens[2]);
}

// The language that the end of `part` names, which is what stands between two full stops of a file
// name: "novel_en", "fr", "pt-BR", "handbook-zh-cn".
std::optional<std::string> language_of_part(std::string_view part, bool long_codes_allowed) {
  const std::vector<std::string_view> tokens = split(part, "_-");
  for (std::size_t size = std::min<std::size_t>(tokens.size(), 3); size > 0; --size) {
    const auto tag = std::span(tokens).last(size);
    // A long code in the middle of a name is too likely to be a word, without a script behind it.
    const bool whole_part = size == tokens.size();
    if (!is_tag(tag, whole_part && (long_codes_allowed || size > 1))) continue;
    const bool is_pair = size == 1 && tokens.size() > 1 && is_code(tokens[tokens.size() - 2]);
    if (is_pair) return std::nullopt;
    return try_canonical(part.substr(static_cast<std::size_t>(tag[0].data() - part.data())));
  }
  return std::nullopt;
}

std::string_view without_suffix(std::string_view text, std::string_view suffix) {
  if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
  return text;
}

bool is_continuation_byte(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// At most `byte_count` bytes from `begin` on, moved to character boundaries.
std::string_view piece(std::string_view utf8, std::size_t begin, std::size_t byte_count) {
  std::size_t end = std::min(begin + byte_count, utf8.size());
  while (begin < utf8.size() && is_continuation_byte(utf8[begin])) ++begin;
  while (end < utf8.size() && end > begin && is_continuation_byte(utf8[end])) --end;
  return utf8.substr(begin, std::max(begin, end) - begin);
}

// Pieces that begin at equal distances, the first with the text.
std::string sample(std::string_view utf8) {
  if (utf8.size() <= kPieceCount * kPieceByteCount) return std::string(utf8);
  std::string pieces;
  for (std::size_t i = 0; i < kPieceCount; ++i) {
    pieces += piece(utf8, utf8.size() / kPieceCount * i, kPieceByteCount);
    pieces += '\n';
  }
  return pieces;
}

}  // namespace

std::string canonical_language(std::string_view tag) {
  if (auto canonical = try_canonical(tag)) return *canonical;
  throw Error(ErrorKind::kUsage, {}, "a language tag such as \"en\", \"pt-BR\" or \"zh-Hant\"",
              tag.empty() ? "nothing" : '"' + std::string(tag) + '"');
}

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

std::optional<std::string> language_from_name(std::string_view path) {
  std::string_view name = path.substr(path.find_last_of('/') + 1);
  name = without_suffix(without_suffix(name, ".gz"), ".zst");
  const std::vector<std::string_view> parts = split(name, ".");
  for (std::size_t i = parts.size(); i-- > 0;) {
    if (auto language = language_of_part(parts[i], i > 0)) return language;
  }
  return std::nullopt;
}

std::optional<std::string> language_from_text(std::string_view utf8) {
  const std::string& tag = text::guess_language(sample(utf8));
  if (tag.empty()) return std::nullopt;
  return tag;
}

namespace text {
namespace {

// Canonical tags of CLD2's languages, which still call Hebrew "iw". Finding one out takes as long
// as guessing a language.
const std::string& tag_of(CLD2::Language language) {
  static std::mutex mutex;
  static std::map<CLD2::Language, std::string> tags;
  const std::lock_guard lock(mutex);
  const auto found = tags.find(language);
  if (found != tags.end()) return found->second;
  return tags.emplace(language, try_canonical(CLD2::LanguageCode(language)).value_or(""))
      .first->second;
}

}  // namespace

const std::string& guess_language(std::string_view utf8, const std::string& expected) {
  static const std::string none;
  const bool has_hint = !expected.empty() && expected != kUnknownLanguage;
  const CLD2::CLDHints hints = {has_hint ? expected.c_str() : nullptr, nullptr,
                                CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages = {};
  std::array<int, 3> percentages = {};
  std::array<double, 3> scores = {};
  int text_byte_count = 0;
  int valid_byte_count = 0;
  bool reliable = false;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      utf8.data(), static_cast<int>(utf8.size()), /*is_plain_text=*/true, &hints, /*flags=*/0,
      languages.data(), percentages.data(), scores.data(), /*resultchunkvector=*/nullptr,
      &text_byte_count, &reliable, &valid_byte_count);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return none;
  if (languages[0] != language || percentages[0] < kSmallestPercentage) return none;
  return tag_of(language);
}

}  // namespace text
}  // namespace diglot
