// Sides without text, and texts that are much longer or shorter than they should be.
#include <algorithm>
#include <cmath>

#include "check/rules.h"

namespace diglot::check {

namespace {

// "8.10.3." for "8.10.3. Sails and oars".
bool has_lost_its_words(UnitView& unit) {
  constexpr std::size_t kMostLetters = 4;  // "8.10.3. IP" has some, and so have tags.
  const bool has_few = unit.target.counts().letters <= kMostLetters || !unit.target.inert().empty();
  if (!has_few) return false;
  const auto is_word = [](const Word& word) {
    return word.unspaced || (word.letters > 1 && word.has_lower);
  };
  constexpr auto kLeastWords = 2;
  return unit.target.words().size() < unit.source.words().size() &&
         std::ranges::count_if(unit.source.words(), is_word) >= kLeastWords &&
         std::ranges::none_of(unit.target.words(),
                              [](const Word& word) { return word.letters > 0; });
}

}  // namespace

void check_omission(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  if (unit.source.is_blank()) return;
  if (!unit.target.is_blank() && !has_lost_its_words(unit)) return;
  const std::string_view text = unit.source.text();
  reporter.report(quoted(text) + " has no translation", {source_mark(0, text.size())});
}

void check_addition(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  if (unit.target.is_blank() || !unit.source.is_blank()) return;
  const std::string_view text = unit.target.text();
  reporter.report(quoted(text) + " translates nothing", {target_mark(0, text.size())});
}

void check_length(UnitView& unit, double threshold, Reporter& reporter) {
  const auto length = [](Side& side) { return side.counts().characters - side.counts().blanks; };
  const std::size_t source = length(unit.source);
  const std::size_t target = length(unit.target);
  if (std::abs(unit.lengths.deviation(source, target)) <= threshold) return;
  const double ratio = static_cast<double>(target) / static_cast<double>(source);
  reporter.report(
      "the target is " + decimal(ratio, 2) + " times as long as the source, where " +
          decimal(unit.lengths.ratio(), 2) + " is usual",
      {source_mark(0, unit.source.text().size()), target_mark(0, unit.target.text().size())});
}

}  // namespace diglot::check
