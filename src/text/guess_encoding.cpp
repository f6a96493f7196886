#include "text/guess_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <unicode/localpointer.h>
#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>

// CLD2's header uses std::string and std::vector without including them.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace diglot::text {
namespace {

// ICU looks at no more than this of single-byte encodings.
constexpr std::size_t kSampleSize = 8000;

bool is_ascii(std::string_view bytes) {
  return std::all_of(bytes.begin(), bytes.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

/// Passages that are not all ASCII, wherever they stand: a text may begin with pages in English.
/// Cut at white space, which no encoding has inside a character.
std::string passages_of(std::string_view bytes) {
  constexpr std::size_t kPassageSize = 200;
  std::string sample;
  while (!bytes.empty() && sample.size() < kSampleSize) {
    const std::size_t end = bytes.find_first_of(" \t\r\n", std::min(kPassageSize, bytes.size()));
    const std::string_view passage = bytes.substr(0, std::min(end, kSampleSize));
    if (!is_ascii(passage)) sample += passage;
    bytes.remove_prefix(passage.size());
  }
  return sample;
}

/// The words that are not ASCII. Where the others are many, or are of another language, they hide
/// what these tell.
std::string words_of(std::string_view passages) {
  std::string words;
  while (!passages.empty()) {
    const std::string_view word = passages.substr(0, passages.find_first_of(" \t\r\n"));
    if (!is_ascii(word)) words.append(word).append(" ");
    passages.remove_prefix(std::min(word.size() + 1, passages.size()));
  }
  return words;
}

icu::UnicodeString read_as(std::string_view bytes, const std::string& encoding) {
  return {bytes.data(), static_cast<std::int32_t>(bytes.size()), encoding.c_str()};
}

/// Whether what is not ASCII could stand in a text. Read in a wrong encoding, letters become
/// symbols in the middle of words, control characters, or nothing at all.
bool is_plausible(const icu::UnicodeString& text) {
  std::int32_t foreign_count = 0;
  std::int32_t odd_count = 0;
  for (std::int32_t i = 0; i < text.length(); ++i) {
    const char16_t c = text[i];
    if (c < 0x80) continue;
    ++foreign_count;
    const bool is_symbol = (U_GET_GC_MASK(c) & U_GC_S_MASK) != 0;
    const bool is_in_word = u_isalpha(text.charAt(i - 1)) && u_isalpha(text.charAt(i + 1));
    if (u_iscntrl(c) || c == 0xFFFD || (is_symbol && is_in_word)) ++odd_count;
  }
  return odd_count * 10 <= foreign_count;
}

/// Whether the marks of Thai, which ICU's detector does not know, all stand where they may: behind
/// a consonant or another mark.
bool is_thai(std::string_view sample) {
  constexpr int kMinMarkCount = 3;
  const icu::UnicodeString text = read_as(sample, "windows-874");
  int mark_count = 0;
  bool may_be_marked = false;
  for (std::int32_t i = 0; i < text.length(); ++i) {
    const char16_t c = text[i];
    const bool is_mark = u_charType(c) == U_NON_SPACING_MARK;
    const bool is_consonant = c >= 0x0E01 && c <= 0x0E2E;
    if (c == 0xFFFD || (is_mark && !may_be_marked)) return false;
    mark_count += is_mark ? 1 : 0;
    may_be_marked = is_mark || is_consonant;
  }
  return mark_count >= kMinMarkCount;
}

/// The encodings of alphabets that many languages share. ICU mixes them up where the text is short
/// or its language is not one of the few ICU knows: which of them makes words of some language is
/// the better question.
constexpr std::array kLatinAndCyrillic = {
    "windows-1252", "windows-1250", "ISO-8859-2", "windows-1251", "KOI8-R",
    "KOI8-U",       "ISO-8859-5",   "IBM866",     "windows-1254", "windows-1257"};

bool is_latin_or_cyrillic(std::string_view encoding) {
  return std::find(kLatinAndCyrillic.begin(), kLatinAndCyrillic.end(), encoding) !=
         kLatinAndCyrillic.end();
}

/// Whether one of `signs` stands directly before what is a letter in most encodings of Europe.
bool stands_before_letter(std::string_view signs, std::string_view sample) {
  for (std::size_t i = 0; i + 1 < sample.size(); ++i) {
    const bool is_letter_next = static_cast<unsigned char>(sample[i + 1]) >= 0xC0;
    if (is_letter_next && signs.find(sample[i]) != std::string_view::npos) return true;
  }
  return false;
}

/// The encoding that has the letters of `encoding` in the same places and some more, which the text
/// has or may have; `encoding` itself where there is none.
std::string superset_of(std::string_view encoding, std::string_view sample) {
  constexpr std::string_view kGreekAlphaWithTonos = "\xB6";  // Elsewhere in windows-1253.
  constexpr std::string_view kUkrainianLetters = "\xA4\xA6\xA7\xAD\xB4\xB6\xB7\xBD";
  if (encoding == "ISO-8859-1") return "windows-1252";
  if (encoding == "ISO-8859-7" && !stands_before_letter(kGreekAlphaWithTonos, sample)) {
    return "windows-1253";
  }
  if (encoding == "ISO-8859-8" || encoding == "ISO-8859-8-I") return "windows-1255";
  if (encoding == "ISO-8859-9") return "windows-1254";
  if (encoding == "KOI8-R" && stands_before_letter(kUkrainianLetters, sample)) return "KOI8-U";
  return std::string(encoding);
}

struct Guess {
  std::string encoding;
  int confidence = 0;  // 0 to 100.
};

/// ICU's, in the order of falling confidence, at last "windows-1252" with none. Unicode and EBCDIC
/// are not among them.
std::vector<Guess> guesses_of_icu(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUCharsetDetectorPointer detector(ucsdet_open(&status));
  ucsdet_setText(detector.getAlias(), sample.data(), static_cast<std::int32_t>(sample.size()),
                 &status);
  std::int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.getAlias(), &count, &status);
  std::vector<Guess> guesses;
  for (std::int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const std::string_view name = ucsdet_getName(matches[i], &status);
    if (name.starts_with("UTF-") || name.starts_with("IBM")) continue;
    guesses.push_back({superset_of(name, sample), ucsdet_getConfidence(matches[i], &status)});
  }
  guesses.push_back({"windows-1252", 0});
  return guesses;
}

/// How much a text looks like words of some language; 0 where not at all.
double language_score(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  const CLD2::CLDHints no_hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                   CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages;
  std::array<int, 3> percents;
  std::array<double, 3> scores;
  int byte_count = 0;
  bool is_reliable = false;
  CLD2::ExtDetectLanguageSummary(utf8.data(), static_cast<int>(utf8.size()), true, &no_hints, 0,
                                 languages.data(), percents.data(), scores.data(), nullptr,
                                 &byte_count, &is_reliable);
  return is_reliable ? scores[0] : 0.0;
}

/// The Latin or Cyrillic encoding in which `words` are most like those of a language; ICU's where
/// they are like words in that as well, and ICU is confident. Empty where they are like no words.
std::string best_alphabet(std::string_view words, const std::vector<Guess>& guesses) {
  constexpr int kConfident = 40;
  std::vector<Guess> candidates = guesses;
  for (const char* encoding : kLatinAndCyrillic) candidates.push_back({encoding, 0});
  std::string best;
  double best_score = 0.0;
  for (const Guess& candidate : candidates) {
    if (!is_latin_or_cyrillic(candidate.encoding)) continue;
    const icu::UnicodeString text = read_as(words, candidate.encoding);
    const double score = is_plausible(text) ? language_score(text) : 0.0;
    if (score <= best_score) continue;
    best = candidate.encoding;
    best_score = score;
    if (candidate.confidence >= kConfident) break;
  }
  return best;
}

using ByteCounts = std::array<std::size_t, 256>;

/// Counts of every second byte, from `first` on.
ByteCounts count_every_other(std::string_view bytes, std::size_t first) {
  ByteCounts counts = {};
  for (std::size_t i = first; i < bytes.size(); i += 2) {
    ++counts[static_cast<unsigned char>(bytes[i])];
  }
  return counts;
}

/// Whether these are the upper halves of UTF-16 text: NUL for ASCII, one other value for the
/// letters of another script, and little else.
bool are_upper_halves(const ByteCounts& counts, std::size_t unit_count) {
  const std::size_t nul_count = counts[0];
  const std::size_t script_count = *std::max_element(counts.begin() + 1, counts.end());
  return nul_count >= 2 && nul_count * 20 >= unit_count &&
         (nul_count + script_count) * 10 >= unit_count * 9;
}

}  // namespace

std::optional<std::string> guess_utf16(std::string_view bytes) {
  const std::string_view start = bytes.substr(0, kSampleSize);
  const std::size_t unit_count = start.size() / 2;
  const bool is_big = are_upper_halves(count_every_other(start, 0), unit_count);
  const bool is_little = are_upper_halves(count_every_other(start, 1), unit_count);
  if (is_big == is_little) return std::nullopt;  // Nothing but NUL, or no sign of UTF-16.
  return is_big ? "UTF-16BE" : "UTF-16LE";
}

std::string guess_encoding(std::string_view bytes) {
  constexpr int kSure = 60;
  constexpr int kNothing = 10;  // What ICU says of encodings that it can neither show nor exclude.
  const std::string passages = passages_of(bytes);
  const std::string words = words_of(passages);
  const Guess by_words = guesses_of_icu(words).front();
  const bool is_other_script = !is_latin_or_cyrillic(by_words.encoding);
  if (is_other_script && by_words.confidence >= kSure) return by_words.encoding;
  if (is_thai(words)) return "windows-874";
  const std::vector<Guess> by_passages = guesses_of_icu(passages);
  std::string alphabet = best_alphabet(words, by_passages);
  if (!alphabet.empty()) return alphabet;
  if (is_other_script && by_words.confidence > kNothing) return by_words.encoding;
  const Guess& guess = by_passages.front();
  const bool is_western = read_as(words, guess.encoding) == read_as(words, "windows-1252");
  return guess.confidence > kNothing && !is_western ? guess.encoding : "windows-1252";
}

}  // namespace diglot::text
