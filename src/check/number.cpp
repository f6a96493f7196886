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

bool has_value(const std::vector<Figure>& figures, const std::string& value) {
  return std::ranges::any_of(figures, [&](const Figure& figure) { return figure.value == value; });
}

// Figures of `side` without as many as the other side has of the same value.
Figures without_common(const std::vector<Figure>& side, const std::vector<Figure>& other) {
  std::vector<const Figure*> free;
  for (const Figure& figure : other) free.push_back(&figure);
  Figures rest;
  for (const Figure& figure : side) {
    const auto found = std::ranges::find(
        free, figure.value, [](const Figure* f) -> const std::string& { return f->value; });
    if (found == free.end()) {
      rest.push_back(&figure);
    } else {
      free.erase(found);
    }
  }
  return rest;
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

void drop_same(Figures& source, Figures& target) {
  for (auto figure = source.begin(); figure != source.end();) {
    const auto found = std::ranges::find_if(
        target, [&](const Figure* other) { return can_be_the_same(**figure, *other); });
    if (found == target.end()) {
      ++figure;
      continue;
    }
    target.erase(found);
    figure = source.erase(figure);
  }
}

// What the other side has, but more or less often, or in numerals of another kind.
void drop_mentioned(Figures& figures, Side& other) {
  std::erase_if(figures, [&](const Figure* figure) {
    return has_value(other.figures(), figure->value) || has_numeral(other, figure->value);
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

bool is_small(const Figure& figure, double threshold) { return number_of(figure) <= threshold; }

std::string numbers(const Figures& figures) { return figures.size() > 1 ? "numbers " : "number "; }

}  // namespace

void check_number(UnitView& unit, double threshold, Reporter& reporter) {
  const std::vector<Figure>& all_source = unit.source.figures();
  const std::vector<Figure>& all_target = unit.target.figures();
  if (all_source.empty() && all_target.empty()) return;
  Figures source = without_common(all_source, all_target);
  Figures target = without_common(all_target, all_source);
  drop_same(source, target);
  const bool only_repeats =
      std::ranges::all_of(source, [&](const Figure* f) { return has_value(all_target, f->value); });
  const bool only_target_repeats =
      std::ranges::all_of(target, [&](const Figure* f) { return has_value(all_source, f->value); });
  if (only_repeats || only_target_repeats || source.empty() || target.empty()) {
    drop_mentioned(source, unit.target);
    drop_mentioned(target, unit.source);
  }
  if (source.empty() && target.empty()) return;
  if (digits_of(source) == digits_of(target)) return;
  std::vector<Mark> marks;
  add_marks(source, Mark::Side::kSource, marks);
  add_marks(target, Mark::Side::kTarget, marks);
  if (!source.empty() && !target.empty()) {
    return reporter.report(
        numbers(source) + list_of(unit.source, source) + " became " + list_of(unit.target, target),
        std::move(marks));
  }
  const auto small = [&](const Figure* figure) { return is_small(*figure, threshold); };
  if (std::ranges::all_of(source, small) && std::ranges::all_of(target, small)) return;
  if (target.empty()) {
    return reporter.hint(numbers(source) + list_of(unit.source, source) + " missing in the target",
                         std::move(marks));
  }
  reporter.hint(numbers(target) + list_of(unit.target, target) + " not in the source",
                std::move(marks));
}

}  // namespace diglot::check
