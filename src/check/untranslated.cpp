// Targets that are still in the language of the source, and sides in any other wrong language.
#include <algorithm>

#include "check/rules.h"
#include "diglot/language.h"

namespace diglot::check {
namespace {

// Below this many letters, CLD2 takes names and commands for languages.
constexpr std::size_t kLeastLettersToGuess = 20;

// Words without capitals and digits, which names and codes do not consist of.
std::size_t plain_word_count(Side& side) {
  return static_cast<std::size_t>(std::ranges::count_if(side.words(), [](const Word& word) {
    return (word.is_plain() || word.unspaced) && word.letters > 1;
  }));
}

// Commands, paths and the like: most words touch a sign that prose does not have.
bool is_code(Side& side) {
  constexpr std::string_view kSigns = "/\\_=|[]{}<>$#@*+~^";
  std::size_t count = 0;
  for (const char c : side.text()) count += kSigns.find(c) != std::string_view::npos ? 1 : 0;
  return 3 * count > side.words().size();
}

bool guessed_as(Side& side, const LanguageTools& language) {
  if (side.counts().letters < kLeastLettersToGuess) return false;
  const std::string& guess = side.guessed_language();
  return !guess.empty() && primary_language(guess) == language.primary();
}

void check_equal(UnitView& unit, double least_words, Reporter& reporter) {
  const auto words = static_cast<double>(plain_word_count(unit.source));
  if (words < least_words || is_code(unit.source)) return;
  const std::string message = "the target is the same as the source";
  const Mark mark = target_mark(0, unit.target.text().size());
  // Two or three words can be the same in both languages, or a name.
  constexpr double kSureWords = 4;
  const bool sure = words >= kSureWords && guessed_as(unit.target, unit.source.language());
  sure ? reporter.report(message, {mark}) : reporter.hint(message, {mark});
}

void check_guess(Side& side, Mark::Side which, double least_letters, Reporter& reporter) {
  const LanguageTools& language = side.language();
  if (!language.is_known() || static_cast<double>(side.counts().letters) < least_letters) return;
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
  if (!guessed_as(unit.target, unit.source.language())) return;
  reporter.hint("the target is in the language of the source",
                {target_mark(0, unit.target.text().size())});
}

void check_wrong_language(UnitView& unit, double threshold, Reporter& reporter) {
  check_guess(unit.source, Mark::Side::kSource, threshold, reporter);
  check_guess(unit.target, Mark::Side::kTarget, threshold, reporter);
}

}  // namespace diglot::check
