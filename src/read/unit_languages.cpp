#include "read/unit_languages.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "diglot/error.h"
#include "diglot/language.h"

namespace diglot::read {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

std::string canonical_or_same(std::string_view tag) {
  try {
    return canonical_language(tag);
  } catch (const Error&) {
    return std::string(tag);
  }
}

bool is_same_language(std::string_view a, std::string_view b) {
  return primary_language(a) == primary_language(b);
}

// The variant in `language`, or else in its primary language.
std::size_t index_of(const Unit& unit, std::string_view language) {
  const auto& variants = unit.variants;
  auto found = std::ranges::find(variants, language, &Variant::language);
  if (found == variants.end()) {
    found = std::ranges::find_if(variants, [&](const Variant& variant) {
      return is_same_language(variant.language, language);
    });
  }
  return found == variants.end() ? kNone : static_cast<std::size_t>(found - variants.begin());
}

void move_variant(Unit& unit, std::size_t from, std::size_t to) {
  const auto begin = unit.variants.begin();
  const auto target = begin + static_cast<std::ptrdiff_t>(to);
  const auto source = begin + static_cast<std::ptrdiff_t>(from);
  std::rotate(target, source, source + 1);
}

// The missing side of a unit of one text.
void add_missing(Unit& unit, std::string_view source_language) {
  const bool is_target = !source_language.empty() && index_of(unit, source_language) == kNone;
  unit.variants.emplace_back().language = kUnknownLanguage;
  if (!is_target) return;
  unit.variants[1].language = source_language;
  std::swap(unit.variants[0], unit.variants[1]);
}

void order(Unit& unit, std::string_view source_language) {
  const std::size_t source = source_language.empty() ? kNone : index_of(unit, source_language);
  if (source != kNone && source > 0) move_variant(unit, source, 0);
  const auto other = std::find_if(
      unit.variants.begin() + 1, unit.variants.end(),
      [&](const Variant& variant) { return variant.language != unit.variants[0].language; });
  if (other == unit.variants.end()) return;
  move_variant(unit, static_cast<std::size_t>(other - unit.variants.begin()), 1);
}

}  // namespace

const std::string& UnitLanguages::canonical(std::string_view tag) {
  constexpr std::size_t kMaxCount = 1000;  // A file of more was made to fill the memory.
  constexpr std::size_t kMaxSize = 64;     // So was a tag of more.
  if (tag.size() > kMaxSize) return long_canonical_ = canonical_or_same(tag);
  const auto found = canonical_.find(tag);
  if (found != canonical_.end()) return found->second;
  if (canonical_.size() == kMaxCount) canonical_.clear();
  std::string canonical = tag.empty() ? std::string(kUnknownLanguage) : canonical_or_same(tag);
  return canonical_.emplace(tag, std::move(canonical)).first->second;
}

UnitLanguages::UnitLanguages(const ReadUnitsOptions& options, LossCounts& losses)
    : losses_(losses) {
  if (!options.source_language.empty()) source_ = canonical_language(options.source_language);
  if (!options.target_language.empty()) target_ = canonical_language(options.target_language);
  is_exact_ = !source_.empty() && is_same_language(source_, target_);
}

bool UnitLanguages::arrange(Unit& unit, std::string_view source_language) {
  const bool is_chosen = !source_.empty() || !target_.empty();
  if (unit.variants.size() == 1 && !is_chosen) add_missing(unit, source_language);
  order(unit, source_language);
  return choose(unit);
}

bool UnitLanguages::choose(Unit& unit) {
  return (source_.empty() && target_.empty()) || choose_pair(unit);
}

std::optional<std::size_t> UnitLanguages::find(const Unit& unit, std::string_view language,
                                               std::size_t place, std::size_t other) const {
  const auto find_if = [&](auto fits) -> std::optional<std::size_t> {
    for (std::size_t i = 0; i < unit.variants.size(); ++i) {
      if (i != other && fits(unit.variants[i].language)) return i;
    }
    return std::nullopt;
  };
  if (language.empty()) return find_if([](const std::string&) { return true; });
  auto found = find_if([&](const std::string& tag) { return tag == language; });
  if (!found && !is_exact_) {
    found = find_if([&](const std::string& tag) { return is_same_language(tag, language); });
  }
  const auto is_unknown = [](const std::string& tag) { return tag == kUnknownLanguage; };
  const bool is_in_place = place < unit.variants.size() && place != other;
  if (!found && is_in_place && is_unknown(unit.variants[place].language)) return place;
  if (!found) found = find_if(is_unknown);
  return found;
}

bool UnitLanguages::choose_pair(Unit& unit) {
  // The language that was asked for goes before the one that was not.
  std::optional<std::size_t> source;
  if (!source_.empty()) source = find(unit, source_, 0, kNone);
  const auto target = find(unit, target_, 1, source.value_or(kNone));
  if (source_.empty() && target) source = find(unit, source_, 0, *target);
  if (!source || !target) {
    ++losses_["unit without the languages"];
    return false;
  }
  if (*source == 1 && *target == 0) {
    if (unit.shape) std::swap(unit.shape->source, unit.shape->target);
  } else if (*source != 0 || *target != 1) {
    if (std::exchange(unit.shape, std::nullopt)) ++losses_["shape"];  // It is that of another pair.
  }
  move_variant(unit, *source, 0);
  move_variant(unit, *target + (*target < *source ? 1 : 0), 1);
  if (unit.variants.size() > 2) losses_["variant"] += unit.variants.size() - 2;
  unit.variants.resize(2);
  if (unit.variants[0].language == kUnknownLanguage && !source_.empty()) {
    unit.variants[0].language = source_;
  }
  if (unit.variants[1].language == kUnknownLanguage && !target_.empty()) {
    unit.variants[1].language = target_;
  }
  return true;
}

}  // namespace diglot::read
