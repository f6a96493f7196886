// Numbers by value. What one side may well say otherwise is no finding: small numbers in words,
// hours of the afternoon, centuries in Roman numerals, years without their century, millions.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "check/numerals.h"
#include "check/rules.h"

namespace diglot::check {
namespace {

using Figures = std::vector<const Figure*>;

double number_of(const Figure& figure) {
  double value = 0.0;
  std::from_chars(figure.value.data(), figure.value.data() + figure.value.size(), value);
  return value;
}

bool has_value(const std::vector<Figure>& figures, const Figure& wanted) {
  return std::ranges::any_of(figures, [&](const Figure& figure) {
    return figure.value == wanted.value && figure.in_word == wanted.in_word;
  });
}

Figures pointers(const std::vector<Figure>& figures) {
  Figures all;
  for (const Figure& figure : figures) all.push_back(&figure);
  return all;
}

// Takes pairs for which `are_same` holds out of both.
template <typename AreSame>
void drop_pairs(Figures& source, Figures& target, AreSame are_same) {
  std::erase_if(source, [&](const Figure* figure) {
    const auto found = std::ranges::find_if(
        target, [&](const Figure* other) { return are_same(*figure, *other); });
    if (found == target.end()) return false;
    target.erase(found);
    return true;
  });
}

// One number divided by the other is a thousand, or a power of a thousand or ten thousand: "1.5
// million", 150万.
bool differ_in_scale(double a, double b) {
  if (a <= 0.0 || b <= 0.0) return false;
  const double power = std::abs(std::log10(a / b));
  constexpr double kTolerance = 1e-9;
  return power > 2.0 && std::abs(power - std::round(power)) < kTolerance;
}

// 3 p.m. and 15:00; '98 and 1998.
bool can_be_the_same(const Figure& a, const Figure& b) {
  const double small = std::min(number_of(a), number_of(b));
  const double large = std::max(number_of(a), number_of(b));
  constexpr double kHalfDay = 12.0;
  const bool is_whole = small == std::floor(small) && large == std::floor(large);
  if (is_whole && large - small == kHalfDay && small >= 0.0 && large <= 2 * kHalfDay) return true;
  const bool is_year = is_whole && large >= 1000.0 && large < 2100.0 && small >= 10.0;
  if (is_year && std::fmod(large, 100.0) == small) return true;
  return differ_in_scale(small, large);
}

// What the other side has, but more or less often, or in numerals of another kind.
void drop_mentioned(Figures& figures, Side& other) {
  std::erase_if(figures, [&](const Figure* figure) {
    return has_value(other.figures(), *figure) || has_numeral(other, figure->value);
  });
}

std::string digits_of(const Figures& figures) {
  std::string digits;
  for (const Figure* figure : figures) digits += figure->digits;
  return digits;
}

std::string list_of(const Side& side, const Figures& figures) {
  std::string list;
  for (const Figure* figure : figures) {
    if (!list.empty()) list += ", ";
    list += side.text(figure->begin, figure->end);
  }
  return list;
}

void add_marks(const Figures& figures, Mark::Side side, std::vector<Mark>& marks) {
  for (const Figure* figure : figures) {
    const Mark mark = {side, figure->begin, figure->end};
    if (marks.empty() || marks.back() != mark) marks.push_back(mark);
  }
}

std::vector<Mark> marks_of(const Figures& source, const Figures& target) {
  std::vector<Mark> marks;
  add_marks(source, Mark::Side::kSource, marks);
  add_marks(target, Mark::Side::kTarget, marks);
  return marks;
}

std::string numbers(const Figures& figures) { return figures.size() > 1 ? "numbers " : "number "; }

// Numbers that one side alone has. Small ones can be words on the other side, and those in words
// ("amd64") can be left out or said again with their words.
void check_one_side(UnitView& unit, Figures& source, Figures& target, double threshold,
                    Reporter& reporter) {
  drop_mentioned(source, unit.target);
  drop_mentioned(target, unit.source);
  const auto may_be_right = [&](const Figure* figure) {
    return figure->in_word || number_of(*figure) <= threshold;
  };
  if (std::ranges::all_of(source, may_be_right) && std::ranges::all_of(target, may_be_right))
    return;
  const std::string message = target.empty()
                                  ? list_of(unit.source, source) + " missing in the target"
                                  : list_of(unit.target, target) + " not in the source";
  reporter.hint(numbers(target.empty() ? source : target) + message, marks_of(source, target));
}

}  // namespace

void check_number(UnitView& unit, double threshold, Reporter& reporter) {
  const std::vector<Figure>& all_source = unit.source.figures();
  const std::vector<Figure>& all_target = unit.target.figures();
  if (all_source.empty() && all_target.empty()) return;
  Figures source = pointers(all_source);
  Figures target = pointers(all_target);
  drop_pairs(source, target, [](const Figure& a, const Figure& b) {
    return a.value == b.value && a.in_word == b.in_word;
  });
  drop_pairs(source, target, [](const Figure& a, const Figure& b) {
    return a.value == b.value || can_be_the_same(a, b);
  });
  if (digits_of(source) == digits_of(target)) return;
  if (source.empty() || target.empty())
    return check_one_side(unit, source, target, threshold, reporter);
  Figures new_source = source;
  Figures new_target = target;
  drop_mentioned(new_source, unit.target);
  drop_mentioned(new_target, unit.source);
  const std::string message =
      numbers(source) + list_of(unit.source, source) + " became " + list_of(unit.target, target);
  // One that the other side has, too, may have been said once more.
  const bool sure = !new_source.empty() && !new_target.empty();
  sure ? reporter.report(message, marks_of(source, target))
       : reporter.hint(message, marks_of(source, target));
}

}  // namespace diglot::check
