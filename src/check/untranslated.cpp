// Targets that are still in the language of the source, and sides in any other wrong language.
#include <algorithm>

#include "check/rules.h"
#include "diglot/language.h"

namespace diglot::check {
namespace {

// Words that look like those of a sentence or a heading: no codes, no acronyms.
bool is_ordinary(const Word& word) {
  return word.unspaced ||
         (word.letters > 1 && word.has_lower && !word.has_upper && !word.has_digit);
}

std::size_t ordinary_word_count(Side& side) {
  return static_cast<std::size_t>(std::ranges::count_if(side.words(), is_ordinary));
}

// Those without capitals, which names do not consist of.
std::size_t plain_word_count(Side& side) {
  return static_cast<std::size_t>(std::ranges::count_if(
      side.words(), [](const Word& word) { return is_ordinary(word) && !word.capitalised; }));
}

// Commands, paths and the like: most words touch a sign that prose does not have.
bool is_code(Side& side) {
  constexpr std::string_view kSigns = "/\\_=|[]{}<>$#@*+~^";
  std::size_t count = 0;
  for (const char c : side.text()) count += kSigns.find(c) != std::string_view::npos ? 1 : 0;
  return 3 * count > side.words().size();
}

bool is_in_language(Side& side, const LanguageTools& language) {
  const std::string& guess = side.guessed_language();
  return !guess.empty() && primary_language(guess) == language.primary();
}

void check_equal(UnitView& unit, double least_words, Reporter& reporter) {
  // Names have capitals, and stay what they are; but not where the script is another one.
  const double least_ordinary = unit.target.language().is_latin() ? least_words + 1 : least_words;
  const auto plain = static_cast<double>(plain_word_count(unit.source));
  const auto ordinary = static_cast<double>(ordinary_word_count(unit.source));
  if ((plain < least_words && ordinary < least_ordinary) || is_code(unit.source)) return;
  const std::string message = "the target is the same as the source";
  const Mark mark = target_mark(0, unit.target.text().size());
  // A few words can be the same in both languages.
  constexpr double kSureWords = 4;
  const bool sure = plain >= kSureWords && is_in_language(unit.target, unit.source.language());
  sure ? reporter.report(message, {mark}) : reporter.hint(message, {mark});
}

// Most ordinary words of the target stand in the source.
bool shares_words(UnitView& unit) {
  std::size_t count = 0;
  std::size_t shared = 0;
  for (const Word& word : unit.target.words()) {
    if (!is_ordinary(word) || word.unspaced) continue;
    ++count;
    shared += unit.source.text().find(unit.target.text(word)) != std::string_view::npos ? 1 : 0;
  }
  return 2 * shared > count;
}

void check_guess(Side& side, Mark::Side which, double least_letters, Reporter& reporter) {
  const LanguageTools& language = side.language();
  if (!language.is_known() || static_cast<double>(side.counts().letters) < least_letters) return;
  if (static_cast<double>(side.prose_letter_count()) < least_letters) return;
  const std::string& guess = side.guessed_language();
  if (guess.empty() || are_alike(guess, language.tag())) return;
  const std::string name = which == Mark::Side::kSource ? "source" : "target";
  reporter.report("the " + name + " looks like language " + guess + ", not " + language.tag(),
                  {{which, 0, side.text().size()}});
}

}  // namespace

void check_untranslated(UnitView& unit, double threshold, Reporter& reporter) {
  if (are_alike(unit.source.language().tag(), unit.target.language().tag()) &&
      unit.source.language().is_known()) {
    return;
  }
  if (unit.source.folded() == unit.target.folded()) return check_equal(unit, threshold, reporter);
  if (!unit.source.language().is_known() || !unit.target.language().is_known()) return;
  constexpr std::size_t kLeastWords = 4;
  if (plain_word_count(unit.target) < kLeastWords || is_code(unit.target)) return;
  if (!is_in_language(unit.target, unit.source.language())) return;
  // Of short texts CLD2 says too often that they are English.
  constexpr std::size_t kSureLetters = 100;
  if (unit.target.prose_letter_count() < kSureLetters && !shares_words(unit)) return;
  reporter.hint("the target is in the language of the source",
                {target_mark(0, unit.target.text().size())});
}

void check_wrong_language(UnitView& unit, double threshold, Reporter& reporter) {
  check_guess(unit.source, Mark::Side::kSource, threshold, reporter);
  check_guess(unit.target, Mark::Side::kTarget, threshold, reporter);
}

}  // namespace diglot::check
