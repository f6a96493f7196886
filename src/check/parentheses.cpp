// Brackets that are too many for a sentence, or lack their partners.
#include <algorithm>
#include <string>

#include "check/rules.h"

namespace diglot::check {
namespace {

struct Kind {
  std::string_view opening;
  std::string_view closing;
};

constexpr Kind kKinds[] = {{"[", "]"}, {"{", "}"}, {"⟨", "⟩"}};

std::size_t count_of(std::string_view text, std::string_view sign) {
  std::size_t count = 0;
  for (std::size_t at = text.find(sign); at != std::string_view::npos;
       at = text.find(sign, at + sign.size()))
    ++count;
  return count;
}

bool check_side(const Side& side, Mark::Side which, double most, Reporter& reporter) {
  for (const Kind& kind : kKinds) {
    const std::size_t opening = count_of(side.text(), kind.opening);
    const std::size_t closing = count_of(side.text(), kind.closing);
    if (opening == closing && static_cast<double>(opening + closing) <= most) continue;
    reporter.report(std::to_string(opening) + ' ' + std::string(kind.opening) + " and " +
                        std::to_string(closing) + ' ' + std::string(kind.closing),
                    {{which, 0, side.text().size()}});
    return true;
  }
  return false;
}

}  // namespace

void check_parentheses(UnitView& unit, double threshold, Reporter& reporter) {
  if (check_side(unit.source, Mark::Side::kSource, threshold, reporter)) return;
  if (check_side(unit.target, Mark::Side::kTarget, threshold, reporter)) return;
  const auto is_balanced = [](const Side& side) {
    return count_of(side.text(), "(") == count_of(side.text(), ")");
  };
  if (is_balanced(unit.source) && is_balanced(unit.target)) return;
  // "a) ... b) ..." closes what it has not opened, on both sides.
  const std::size_t source = count_of(unit.source.text(), ")");
  const std::size_t target = count_of(unit.target.text(), ")");
  if (source == target) return;
  reporter.report(
      std::to_string(source) + " ) in the source and " + std::to_string(target) +
          " in the target, not all of them opened",
      {source_mark(0, unit.source.text().size()), target_mark(0, unit.target.text().size())});
}

}  // namespace diglot::check
