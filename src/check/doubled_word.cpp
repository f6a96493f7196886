// The the word that stands twice.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

struct Doubling {
  std::size_t begin = 0;
  std::size_t end = 0;
  /// The language doubles words to say more, or other things; or compounds can begin with the word
  /// that another one ends with.
  bool is_usual = false;
};

// Words that stand side by side for reasons of grammar.
constexpr std::pair<std::string_view, std::string_view> kLegitimate[] = {
    {"en", " that had is do her you no so very ha bye blah "},
    {"de", " sie "},
    {"fr", " nous vous faire "},
    {"nl", " die dat zijn je van u "},
    {"es", " no "},
    {"it", " piano quasi via si passo man "},
    {"pt", " que "},
    {"sv", " som det den "},
    {"da", " der det den "},
    {"nb", " det som "},
    {"hu", " az "},
};

// Languages that double words of any kind for plural, for more, for each.
constexpr std::string_view kReduplicating =
    " id ms jv su fil tl vi th lo km my hi ur bn mr gu pa ta te kn ml ne si tr az uz kk ky tk ka "
    "hy sw zu xh yo ha am mg ht ar fa ";

std::string padded(std::string_view word) { return ' ' + std::string(word) + ' '; }

bool is_legitimate(const LanguageTools& language, std::string_view lower) {
  return std::ranges::any_of(kLegitimate, [&](const auto& entry) {
    return entry.first == language.primary() &&
           entry.second.find(padded(lower)) != std::string_view::npos;
  });
}

// Clauses that begin with an article behind the pronoun: "..., die die", "..., in der der". A comma
// tells them from mistakes.
bool follows_comma(const Side& side, const Word& word) {
  std::string_view before = text::trim(side.text().substr(0, word.begin));
  if (before.ends_with(',')) return true;
  const std::size_t blank = before.find_last_of(' ');
  return blank != std::string_view::npos && text::trim(before.substr(0, blank)).ends_with(',');
}

bool is_relative_clause(const Side& side, const Word& word, std::string_view lower) {
  constexpr std::string_view kPronouns = " die der das den dem ";
  return side.language().primary() == "de" &&
         kPronouns.find(padded(lower)) != std::string_view::npos && follows_comma(side, word);
}

bool reduplicates(const LanguageTools& language) {
  return kReduplicating.find(padded(language.primary())) != std::string_view::npos;
}

bool are_blanks(std::string_view utf8) {
  if (utf8.empty()) return false;
  return utf8.find('\n') == std::string_view::npos && text::trim(utf8).empty();
}

// "the file file.txt", "apt apt-get": the second is a part of a name.
bool is_part_of_name(const Side& side, const Word& word) {
  const std::string_view rest = side.text().substr(word.end);
  constexpr std::string_view kJoints = ".-_/@:=";
  if (rest.size() < 2 || kJoints.find(rest[0]) == std::string_view::npos) return false;
  const text::CharClass next = text::char_class(text::first_code_point(rest.substr(1)).value);
  return next == text::CharClass::kDigit || next == text::CharClass::kUpper ||
         next == text::CharClass::kLower || next == text::CharClass::kUncased;
}

std::optional<Doubling> spaced_doubling(const Side& side, const Word& first, const Word& second) {
  if (first.unspaced || second.unspaced || first.has_digit || second.has_digit) return std::nullopt;
  if (!are_blanks(side.text(first.end, second.begin))) return std::nullopt;
  // "l'homme homme".
  std::string_view a = side.text(first);
  a.remove_prefix(a.find_last_of('\'') + 1);
  const std::string_view b = side.text(second);
  if (a.size() != b.size() || a.back() != b.back()) return std::nullopt;
  const std::string lower = text::to_lower(a);
  if (lower != text::to_lower(b) || is_legitimate(side.language(), lower)) return std::nullopt;
  if (is_relative_clause(side, first, lower) || is_part_of_name(side, second)) return std::nullopt;
  // "Bora Bora", "A A": names and symbols are no mistakes.
  const bool is_name = second.capitalised && first.capitalised;
  return Doubling{first.begin, second.end, is_name || reduplicates(side.language())};
}

enum class Kana : unsigned char { kNone, kHiragana, kKatakana, kHan };

Kana kana_of(char32_t c) {
  if (c == U'ー' || (c >= 0x30A1 && c <= 0x30FA)) return Kana::kKatakana;
  if (c >= 0x3041 && c <= 0x3096) return Kana::kHiragana;
  if (c >= 0x4E00 && c <= 0x9FFF) return Kana::kHan;
  return Kana::kNone;
}

// Runs of one script: its letters' offsets, and the end.
struct Run {
  Kana kana = Kana::kNone;
  std::vector<std::size_t> offsets;
};

bool doubles_legitimately(std::string_view half) {
  // 一つ一つ, 日に日に; numerals.
  constexpr std::u32string_view kFirst = U"一二三四五六七八九十百千万年月日个各";
  return kFirst.find(text::first_code_point(half).value) != std::u32string_view::npos;
}

// A run that says the same twice: システムシステム. Short ones are words: ワクワク, 人々.
std::optional<Doubling> unspaced_doubling(const Side& side, const Run& run) {
  const std::size_t least = run.kana == Kana::kHan ? 2 : 3;
  if (run.kana == Kana::kHiragana || run.kana == Kana::kNone) return std::nullopt;
  const std::size_t size = run.offsets.size() - 1;
  constexpr std::size_t kLongest = 12;
  for (std::size_t length = std::min(size / 2, kLongest); length >= least; --length) {
    for (std::size_t begin = 0; begin + 2 * length <= size; ++begin) {
      const std::string_view half = side.text(run.offsets[begin], run.offsets[begin + length]);
      const std::string_view next =
          side.text(run.offsets[begin + length], run.offsets[begin + 2 * length]);
      if (half != next || doubles_legitimately(half)) continue;
      return Doubling{run.offsets[begin], run.offsets[begin + 2 * length], run.kana == Kana::kHan};
    }
  }
  return std::nullopt;
}

std::optional<Doubling> doubling_in(const Side& side, const Word& word) {
  Run run;
  std::optional<Doubling> found;
  const auto finish = [&](std::size_t end) {
    run.offsets.push_back(end);
    if (!found) found = unspaced_doubling(side, run);
    run.offsets.clear();
  };
  for (std::size_t at = word.begin; at < word.end && !found;) {
    const text::CodePoint c = text::first_code_point(side.text(at, word.end));
    const Kana kana = kana_of(c.value);
    if (kana != run.kana && !run.offsets.empty()) finish(at);
    run.kana = kana;
    run.offsets.push_back(at);
    at += c.size;
  }
  if (!run.offsets.empty()) finish(word.end);
  return found;
}

std::optional<Doubling> find_doubling(Side& side) {
  const std::vector<Word>& words = side.words();
  std::optional<Doubling> usual;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::optional<Doubling> found;
    if (words[i].unspaced) {
      found = doubling_in(side, words[i]);
    } else if (i > 0) {
      found = spaced_doubling(side, words[i - 1], words[i]);
    }
    if (found && !found->is_usual) return found;
    if (found && !usual) usual = found;
  }
  return usual;
}

}  // namespace

void check_doubled_word(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  const auto found = find_doubling(unit.target);
  if (!found || find_doubling(unit.source)) return;
  const std::string message =
      quoted(unit.target.text(found->begin, found->end)) + " says the same twice";
  const Mark mark = target_mark(found->begin, found->end);
  found->is_usual ? reporter.hint(message, {mark}) : reporter.report(message, {mark});
}

}  // namespace diglot::check
