#include "read/unit_languages.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "diglot/error.h"
#include "diglot/language.h"

namespace diglot::read {
namespace {

// A file of nonsense has no end of different tags.
constexpr std::size_t kMaxRemembered = 1000;

std::string canonical_or_same(std::string_view tag) {
  try {
    return canonical_language(tag);
  } catch (const Error&) {
    return std::string(tag);
  }
}

// How well a variant of language `tag` serves who asked for `wanted`.
int fit(std::string_view tag, std::string_view wanted) {
  if (tag == wanted) return 3;
  if (primary_language(tag) == primary_language(wanted)) return 2;
  return tag == kUnknownLanguage ? 1 : 0;
}

// Puts the variant that fits `wanted` best, of those from `place` on, to `place`; false where none
// does.
bool bring(Unit& unit, std::size_t place, const std::string& wanted) {
  if (wanted.empty()) return true;
  const auto begin = unit.variants.begin() + static_cast<std::ptrdiff_t>(place);
  const auto best =
      std::max_element(begin, unit.variants.end(), [&](const Variant& a, const Variant& b) {
        return fit(a.language, wanted) < fit(b.language, wanted);
      });
  if (best == unit.variants.end() || fit(best->language, wanted) == 0) return false;
  if (best->language == kUnknownLanguage) best->language = wanted;
  std::rotate(begin, best, best + 1);
  return true;
}

}  // namespace

const std::string& UnitLanguages::canonical(std::string_view tag) {
  const auto known = canonical_.find(tag);
  if (known != canonical_.end()) return known->second;
  if (canonical_.size() == kMaxRemembered) canonical_.clear();
  return canonical_.emplace(tag, canonical_or_same(tag)).first->second;
}

bool UnitLanguages::choose_all(Unit& unit) const {
  if (!bring(unit, 0, source_)) return false;
  if (bring(unit, 1, target_)) return true;
  // The file may have the target first.
  if (!source_.empty() || fit(unit.variants[0].language, target_) == 0) return false;
  std::swap(unit.variants[0], unit.variants[1]);
  return true;
}

bool UnitLanguages::choose(Unit& unit) {
  if (source_.empty() && target_.empty()) return true;
  if (!choose_all(unit)) {
    ++losses_["unit without the languages"];
    return false;
  }
  if (unit.variants.size() > 2) {
    losses_["variant"] += unit.variants.size() - 2;
    unit.variants.resize(2);
  }
  return true;
}

}  // namespace diglot::read
