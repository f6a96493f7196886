// Brackets and quotation marks that lack their partner.
#include <algorithm>
#include <optional>

#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

using text::CharClass;
using text::CodePoint;

// Calls visit(code point, offset) outside inert parts.
template <typename Visit>
void for_each_mark(Side& side, Visit visit) {
  std::size_t at = 0;
  const auto read_up_to = [&](std::size_t end) {
    while (at < end) {
      const CodePoint c = text::first_code_point(side.text().substr(at));
      visit(c.value, at, c.size);
      at += c.size;
    }
  };
  for (const Inert& part : side.inert()) {
    read_up_to(part.begin);
    at = part.end;
  }
  read_up_to(side.text().size());
}

bool is_bracket(char32_t c, CharClass kind) {
  if (c < 0x80) return c == U'(' || c == U')' || c == U'[' || c == U']' || c == U'{' || c == U'}';
  return kind == CharClass::kOpening || kind == CharClass::kClosing;
}

// "a) b) c)": the bracket behind a number or a letter at the start of an item.
bool ends_item_number(const Side& side, std::size_t at) {
  constexpr std::size_t kMostBytes = 4;
  std::string_view before = side.text().substr(0, at);
  std::size_t size = 0;
  while (!before.empty() && size <= kMostBytes) {
    const CodePoint c = text::last_code_point(before);
    if (!text::is_letter(c.value) && text::char_class(c.value) != CharClass::kDigit) break;
    before.remove_suffix(c.size);
    size += c.size;
  }
  if (size == 0 || size > kMostBytes) return false;
  return before.empty() || text::is_white_space(text::last_code_point(before).value);
}

// ":-)" and ";)".
bool ends_smiley(const Side& side, std::size_t at) {
  const std::string_view before = side.text().substr(0, at);
  return before.ends_with(":-") || before.ends_with(";-") || before.ends_with(":") ||
         before.ends_with(";");
}

struct Bracket {
  char32_t mark = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Full-width brackets pair with those of ASCII, as careless writers mix them.
char32_t plain_bracket(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

std::optional<Bracket> unbalanced_bracket(Side& side) {
  std::vector<Bracket> open;
  std::optional<Bracket> found;
  for_each_mark(side, [&](char32_t raw, std::size_t at, std::size_t size) {
    if (raw >= 0x80 && raw < 0x2000) return;
    const CharClass kind = text::char_class(raw);
    if (found || !is_bracket(raw, kind)) return;
    const Bracket bracket = {plain_bracket(raw), at, at + size};
    if (kind == CharClass::kOpening) {
      if (!ends_smiley(side, at)) open.push_back(bracket);
    } else if (!open.empty() && text::opening_bracket(bracket.mark) == open.back().mark) {
      open.pop_back();
    } else if (!ends_item_number(side, at) && !ends_smiley(side, at)) {
      found = bracket;
    }
  });
  if (!found && !open.empty()) found = open.back();
  return found;
}

// Apostrophes and feet look like single quotation marks, so those do not count.
bool is_double_quote(char32_t c) {
  switch (c) {
    case U'"':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
    case U'＂':
      return true;
    default:
      return false;
  }
}

// 5" is five inches.
bool is_inch(const Side& side, char32_t c, std::size_t at) {
  return c == U'"' && at > 0 &&
         text::char_class(text::last_code_point(side.text().substr(0, at)).value) ==
             CharClass::kDigit;
}

// The last quotation mark where their number is odd.
std::optional<Bracket> unbalanced_quote(Side& side) {
  std::size_t count = 0;
  Bracket last;
  for_each_mark(side, [&](char32_t c, std::size_t at, std::size_t size) {
    if (!is_double_quote(c) || is_inch(side, c, at)) return;
    ++count;
    last = {c, at, at + size};
  });
  return count % 2 == 0 ? std::nullopt : std::optional(last);
}

void report(const UnitView& unit, const Bracket& bracket, const std::string& what,
            Reporter& reporter) {
  reporter.report(
      what + " " + std::string(unit.target.text(bracket.begin, bracket.end)) + " has no partner",
      {target_mark(bracket.begin, bracket.end)});
}

}  // namespace

void check_bracket(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  const auto found = unbalanced_bracket(unit.target);
  if (found && !unbalanced_bracket(unit.source)) report(unit, *found, "bracket", reporter);
}

void check_quote(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  const auto found = unbalanced_quote(unit.target);
  if (found && !unbalanced_quote(unit.source)) report(unit, *found, "quotation mark", reporter);
}

}  // namespace diglot::check
