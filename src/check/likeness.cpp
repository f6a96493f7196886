#include "check/likeness.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "check/hash.h"

namespace diglot::check {
namespace {

// Endings differ, beginnings are alike: nation, Nation, национальный.
constexpr std::size_t kKeyLetters = 4;
// Words of a sentence are not independent of each other, so they tell less than they would.
constexpr double kWeight = 0.7;
constexpr double kMostEvidence = 6.0;
constexpr double kLeastRatio = 1.5;  // Of both rates; else likeness tells nothing.

bool contains(const std::vector<LikenessKey>& sorted, std::uint64_t hash) {
  return std::ranges::binary_search(sorted, hash, {}, &LikenessKey::hash);
}

}  // namespace

void KeyReader::read(Side& side, std::vector<LikenessKey>& keys) {
  keys.clear();
  for (const Word& word : side.words()) {
    if (word.unspaced || word.letters < kKeyLetters) continue;
    const std::string latin = latinizer_.latin(side.text(word));
    if (latin.size() < kKeyLetters) continue;
    const bool is_anchor = word.capitalised || word.has_upper || word.has_digit;
    keys.push_back({word.begin, hash_of(std::string_view(latin).substr(0, kKeyLetters)),
                    is_anchor ? KeyKind::kAnchor : KeyKind::kPlain});
  }
  for (const Figure& figure : side.figures()) {
    keys.push_back({figure.begin, hash_of(figure.value), KeyKind::kAnchor});
  }
  for (const Inert& part : side.inert()) {
    if (part.kind == InertKind::kTag || part.kind == InertKind::kEntity) continue;
    keys.push_back({part.begin, hash_of(side.text(part.begin, part.end)), KeyKind::kAnchor});
  }
  std::ranges::stable_sort(keys, {}, &LikenessKey::begin);
}

double LikenessModel::evidence_of_omission(const LikenessKey* begin, const LikenessKey* end,
                                           const std::vector<LikenessKey>& others) const {
  double evidence = 0.0;
  for (const LikenessKey* key = begin; key != end; ++key) {
    const auto kind = static_cast<std::size_t>(key->kind);
    const double translated = translated_[kind].value();
    const double by_chance = by_chance_[kind].value();
    if (translated < kLeastRatio * by_chance) continue;
    evidence += contains(others, key->hash) ? std::log(by_chance / translated)
                                            : std::log((1.0 - by_chance) / (1.0 - translated));
  }
  return std::clamp(kWeight * evidence, -kMostEvidence, kMostEvidence);
}

void LikenessModel::learn(const std::vector<LikenessKey>& source,
                          const std::vector<LikenessKey>& target) {
  for (const LikenessKey& key : source) {
    const auto kind = static_cast<std::size_t>(key.kind);
    translated_[kind].total += 1.0;
    translated_[kind].matched += contains(target, key.hash) ? 1.0 : 0.0;
    if (previous_target_.empty()) continue;
    by_chance_[kind].total += 1.0;
    by_chance_[kind].matched += contains(previous_target_, key.hash) ? 1.0 : 0.0;
  }
  previous_target_ = target;
}

void sort_keys(std::vector<LikenessKey>& keys) { std::ranges::sort(keys, {}, &LikenessKey::hash); }

}  // namespace diglot::check
