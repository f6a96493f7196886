// Numbers by value. What one side may well say otherwise is no finding: small numbers in words,
// hours of the afternoon, centuries in Roman numerals, years without their century, millions.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <unordered_set>

#include "check/numerals.h"
#include "check/rules.h"
#include "check/unmatched.h"

namespace diglot::check {
namespace {

// Texts with more differences than this are not looked at closely.
constexpr std::size_t kMostCompared = 50;

// A figure by what it is compared by.
struct Number {
  std::string key;  ///< Its value, and whether it stands in a word.
  const Figure* figure = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
};

using Numbers = std::vector<const Number*>;

std::vector<Number> numbers_of(Side& side) {
  std::vector<Number> numbers;
  for (const Figure& figure : side.figures()) {
    numbers.push_back(
        {figure.value + (figure.in_word ? "w" : ""), &figure, figure.begin, figure.end});
  }
  return numbers;
}

double value_of(const Number& number) {
  const std::string& digits = number.figure->value;
  double value = 0.0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Takes pairs for which `are_same` holds out of both.
template <typename AreSame>
void drop_pairs(Numbers& source, Numbers& target, AreSame are_same) {
  if (source.size() > kMostCompared || target.size() > kMostCompared) return;
  std::erase_if(source, [&](const Number* number) {
    const auto found = std::ranges::find_if(
        target, [&](const Number* other) { return are_same(*number, *other); });
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
bool can_be_the_same(const Number& a, const Number& b) {
  if (a.figure->value == b.figure->value) return true;
  const double small = std::min(value_of(a), value_of(b));
  const double large = std::max(value_of(a), value_of(b));
  constexpr double kHalfDay = 12.0;
  const bool is_whole = small == std::floor(small) && large == std::floor(large);
  if (is_whole && large - small == kHalfDay && small >= 0.0 && large <= 2 * kHalfDay) return true;
  const bool is_year = is_whole && large >= 1000.0 && large < 2100.0 && small >= 10.0;
  if (is_year && std::fmod(large, 100.0) == small) return true;
  return differ_in_scale(small, large);
}

// What the other side has, but more or less often, or in numerals of another kind.
void drop_mentioned(Numbers& numbers, Side& other_side, const std::vector<Number>& others) {
  std::unordered_set<std::string_view> keys;
  for (const Number& other : others) keys.insert(other.key);
  std::erase_if(numbers, [&](const Number* number) { return keys.contains(number->key); });
  if (numbers.size() > kMostCompared) return;
  std::erase_if(numbers, [&](const Number* number) {
    return has_numeral(other_side, number->figure->value);
  });
}

std::string digits_of(const Numbers& numbers) {
  std::string digits;
  for (const Number* number : numbers) digits += number->figure->digits;
  return digits;
}

void add_marks(const Numbers& numbers, Mark::Side side, std::vector<Mark>& marks) {
  for (const Number* number : numbers) {
    const Mark mark = {side, number->begin, number->end};
    if (marks.empty() || marks.back() != mark) marks.push_back(mark);
  }
}

std::vector<Mark> marks_of(const Numbers& source, const Numbers& target) {
  std::vector<Mark> marks;
  add_marks(source, Mark::Side::kSource, marks);
  add_marks(target, Mark::Side::kTarget, marks);
  return marks;
}

std::string noun(const Numbers& numbers) { return numbers.size() > 1 ? "numbers " : "number "; }

// Numbers that one side alone has. Small ones can be words on the other side, and those in words
// ("amd64") can be left out or said again with their words.
void report_one_side(UnitView& unit, const Numbers& source, const Numbers& target, double threshold,
                     Reporter& reporter) {
  const auto may_be_right = [&](const Number* number) {
    return number->figure->in_word || value_of(*number) <= threshold;
  };
  if (std::ranges::all_of(source, may_be_right) && std::ranges::all_of(target, may_be_right))
    return;
  const std::string message = target.empty()
                                  ? list_of(unit.source, source) + " missing in the target"
                                  : list_of(unit.target, target) + " not in the source";
  reporter.hint(noun(target.empty() ? source : target) + message, marks_of(source, target));
}

}  // namespace

void check_number(UnitView& unit, double threshold, Reporter& reporter) {
  if (unit.source.figures().empty() && unit.target.figures().empty()) return;
  const std::vector<Number> all_source = numbers_of(unit.source);
  const std::vector<Number> all_target = numbers_of(unit.target);
  Numbers source = unmatched(all_source, all_target);
  Numbers target = unmatched(all_target, all_source);
  drop_pairs(source, target, can_be_the_same);
  if (digits_of(source) == digits_of(target)) return;
  Numbers new_source = source;
  Numbers new_target = target;
  drop_mentioned(new_source, unit.target, all_target);
  drop_mentioned(new_target, unit.source, all_source);
  if (source.empty() || target.empty()) {
    return report_one_side(unit, new_source, new_target, threshold, reporter);
  }
  const std::string message =
      noun(source) + list_of(unit.source, source) + " became " + list_of(unit.target, target);
  // One that the other side has, too, may have been said once more.
  const bool sure = !new_source.empty() && !new_target.empty();
  sure ? reporter.report(message, marks_of(source, target))
       : reporter.hint(message, marks_of(source, target));
}

}  // namespace diglot::check
