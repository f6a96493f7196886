// Months of dates: the days and years are numbers, and another rule's.
#include <algorithm>
#include <charconv>
#include <iterator>

#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

// A text with more of them is a table.
constexpr std::size_t kMostMonths = 100;

struct Month {
  int number = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// A number stands beside the word, with at most a blank, a full stop, a comma or a short word
// ("de", "of") between them.
bool has_figure_beside(Side& side, const Word& word) {
  constexpr std::size_t kMostBytesBetween = 6;
  const std::vector<Figure>& figures = side.figures();
  const auto behind = std::ranges::lower_bound(figures, word.end, {}, &Figure::begin);
  if (behind != figures.end() && !behind->in_word && behind->begin - word.end <= kMostBytesBetween)
    return true;
  if (behind == figures.begin()) return false;
  const Figure& before = *std::prev(behind);
  return !before.in_word && before.end <= word.begin &&
         word.begin - before.end <= kMostBytesBetween;
}

// Months by name beside a number ("May" alone is a verb, too), and in Chinese, Japanese and Korean
// as numbers with the word for month.
std::vector<Month> months_of(Side& side) {
  std::vector<Month> months;
  if (side.figures().empty()) return months;
  const text::CalendarNames& names = side.language().calendar_names();
  for (const Word& word : side.words()) {
    if (months.size() >= kMostMonths) return months;
    if (word.has_digit || word.letters == 0) continue;
    const int number = names.month(text::to_lower(side.text(word)));
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

// Those of `months` that the others have not.
std::vector<Month> missing_in(const std::vector<Month>& others, const std::vector<Month>& months) {
  std::vector<Month> missing;
  for (const Month& month : months) {
    if (std::ranges::find(others, month.number, &Month::number) == others.end())
      missing.push_back(month);
  }
  return missing;
}

}  // namespace

void check_date(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  if (!unit.source.language().is_known() || !unit.target.language().is_known()) return;
  const std::vector<Month> source = months_of(unit.source);
  if (source.empty()) return;
  const std::vector<Month> target = months_of(unit.target);
  std::vector<Month> missing = missing_in(target, source);
  std::vector<Month> extra = missing_in(source, target);
  // One side may write some of its dates in numbers alone.
  if (source.size() != target.size()) {
    std::erase_if(missing,
                  [&](const Month& month) { return has_number(unit.target, month.number); });
    std::erase_if(extra, [&](const Month& month) { return has_number(unit.source, month.number); });
  }
  // A month on one side alone: the other may call it by a name that nobody has told.
  if (missing.empty() || extra.empty()) return;
  reporter.report(
      "month " + quoted(unit.source.text(missing[0].begin, missing[0].end)) + " became " +
          quoted(unit.target.text(extra[0].begin, extra[0].end)),
      {source_mark(missing[0].begin, missing[0].end), target_mark(extra[0].begin, extra[0].end)});
}

}  // namespace diglot::check
