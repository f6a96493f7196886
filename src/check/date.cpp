// Months of dates: the days and years are numbers, and another rule's.
#include <algorithm>
#include <charconv>

#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

struct Month {
  int number = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// A number stands beside the word, with at most a blank, a full stop, a comma or a short word
// ("de", "of") between them.
bool has_figure_beside(Side& side, const Word& word) {
  constexpr std::size_t kMostBytesBetween = 6;
  return std::ranges::any_of(side.figures(), [&](const Figure& figure) {
    if (figure.in_word) return false;
    const std::size_t gap = figure.end <= word.begin
                                ? word.begin - figure.end
                                : figure.begin - std::min(figure.begin, word.end);
    const bool is_before_or_behind = figure.end <= word.begin || figure.begin >= word.end;
    return is_before_or_behind && gap <= kMostBytesBetween;
  });
}

// Months by name beside a number ("May" alone is a verb, too), and in Chinese, Japanese and Korean
// as numbers with the word for month.
std::vector<Month> months_of(Side& side) {
  std::vector<Month> months;
  if (side.figures().empty()) return months;
  const text::MonthNames& names = side.language().month_names();
  for (const Word& word : side.words()) {
    if (word.has_digit || word.letters == 0) continue;
    const int number = names.find(text::to_lower(side.text(word)));
    if (number > 0 && has_figure_beside(side, word))
      months.push_back({number, word.begin, word.end});
  }
  for (const Figure& figure : side.figures()) {
    const std::string_view behind = side.text().substr(figure.end);
    if (!behind.starts_with("月") && !behind.starts_with("월")) continue;
    int number = 0;
    std::from_chars(figure.value.data(), figure.value.data() + figure.value.size(), number);
    months.push_back({number, figure.begin, figure.end + std::string_view("月").size()});
  }
  return months;
}

bool has_number(Side& side, int number) {
  const std::string value = std::to_string(number);
  return std::ranges::any_of(side.figures(),
                             [&](const Figure& figure) { return figure.value == value; });
}

// Those of `months` that the other side neither names nor has as a number.
std::vector<Month> missing_in(Side& other, const std::vector<Month>& months,
                              const std::vector<Month>& others) {
  std::vector<Month> missing;
  for (const Month& month : months) {
    const bool is_named = std::ranges::find(others, month.number, &Month::number) != others.end();
    if (!is_named && !has_number(other, month.number)) missing.push_back(month);
  }
  return missing;
}

}  // namespace

void check_date(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  if (!unit.source.language().is_known() || !unit.target.language().is_known()) return;
  const std::vector<Month> source = months_of(unit.source);
  if (source.empty()) return;
  const std::vector<Month> target = months_of(unit.target);
  const std::vector<Month> missing = missing_in(unit.target, source, target);
  const std::vector<Month> extra = missing_in(unit.source, target, source);
  // A month on one side alone: the other may call it by a name that nobody has told.
  if (missing.empty() || extra.empty()) return;
  reporter.report(
      "month " + quoted(unit.source.text(missing[0].begin, missing[0].end)) + " became " +
          quoted(unit.target.text(extra[0].begin, extra[0].end)),
      {source_mark(missing[0].begin, missing[0].end), target_mark(extra[0].begin, extra[0].end)});
}

}  // namespace diglot::check
