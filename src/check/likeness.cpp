#include "check/likeness.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "check/consonants.h"
#include "check/hash.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

// Endings differ, beginnings are alike: nation, Nation, национальный.
constexpr std::size_t kKeyLetters = 4;
// Shorter words may be names, too, and which of them are kept (SSH, not the) is learned soon.
constexpr std::size_t kLeastLetters = 2;
// Fewer of them are met everywhere.
constexpr std::size_t kLeastConsonants = 2;
constexpr std::size_t kLeastKatakana = 3;
constexpr std::uint64_t kSoundSeed = 0x536F756E64;
// Words of a sentence are not independent of each other, so they tell less than they would.
constexpr double kWeight = 0.7;
constexpr double kMostEvidence = 6.0;
constexpr double kLeastRatio = 1.5;  // Of both rates; else likeness tells nothing.
// How many units with a word weigh as much as what is known of its kind.
constexpr double kPriorWeight = 4.0;
// No file can fill the memory.
constexpr std::size_t kMostWords = std::size_t{1} << 16;

bool has(const KeyHashes& hashes, std::uint64_t hash) {
  return std::ranges::binary_search(hashes, hash);
}

bool has_like(const KeyHashes& hashes, const LikenessKey& key) {
  return has(hashes, key.hash) || (key.sound != 0 && has(hashes, key.sound));
}

bool is_katakana(char32_t c) { return (U'\u30A1' <= c && c <= U'\u30FA') || c == U'\u30FC'; }

// 0 where it is too short to tell something.
std::uint64_t sound_of(std::string_view latin) {
  const std::string consonants = consonants_of(latin);
  return consonants.size() < kLeastConsonants ? 0 : hash_of(consonants, kSoundSeed);
}

}  // namespace

void sort_hashes(const std::vector<LikenessKey>& keys, KeyHashes& hashes) {
  hashes.clear();
  for (const LikenessKey& key : keys) {
    hashes.push_back(key.hash);
    if (key.sound != 0 && key.sound != key.hash) hashes.push_back(key.sound);
  }
  std::ranges::sort(hashes);
}

void KeyReader::read(Side& side, bool by_sound, std::vector<LikenessKey>& keys) {
  keys.clear();
  for (const Word& word : side.words()) {
    if (word.unspaced) {
      if (by_sound) read_katakana(side.text(word), word, keys);
    } else if (word.letters >= kLeastLetters) {
      read_word(side.text(word), word, by_sound, keys);
    }
  }
  for (const Figure& figure : side.figures()) {
    keys.push_back({figure.begin, hash_of(figure.value), 0, KeyKind::kAnchor});
  }
  for (const Inert& part : side.inert()) {
    if (part.kind == InertKind::kTag || part.kind == InertKind::kEntity) continue;
    keys.push_back({part.begin, hash_of(side.text(part.begin, part.end)), 0, KeyKind::kAnchor});
  }
  std::ranges::stable_sort(keys, {}, &LikenessKey::begin);
}

void KeyReader::read_word(std::string_view utf8, const Word& word, bool by_sound,
                          std::vector<LikenessKey>& keys) {
  const std::string latin = latinizer_.latin(utf8);
  if (latin.size() < kLeastLetters) return;
  const bool is_anchor = word.capitalised || word.has_upper || word.has_digit;
  keys.push_back({word.begin, hash_of(std::string_view(latin).substr(0, kKeyLetters)),
                  by_sound ? sound_of(as_heard(latin)) : 0,
                  is_anchor ? KeyKind::kAnchor : KeyKind::kPlain});
}

// Words that are not parted: each run of Katakana among them is one.
void KeyReader::read_katakana(std::string_view utf8, const Word& word,
                              std::vector<LikenessKey>& keys) {
  std::size_t begin = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at <= utf8.size();) {
    const text::CodePoint c = text::first_code_point(utf8.substr(at));
    if (c.size > 0 && is_katakana(c.value)) {
      if (letters++ == 0) begin = at;
      at += c.size;
      continue;
    }
    if (letters >= kLeastKatakana) {
      const std::uint64_t sound = sound_of(latinizer_.latin(utf8.substr(begin, at - begin)));
      if (sound != 0) keys.push_back({word.begin + begin, sound, sound, KeyKind::kKatakana});
    }
    letters = 0;
    at += std::max<std::size_t>(c.size, 1);
  }
}

void LikenessModel::Rate::add(bool is_matched) {
  total += 1.0;
  matched += is_matched ? 1.0 : 0.0;
}

LikenessModel::Rates LikenessModel::rates_of(const LikenessKey& key) const {
  Rates rates = kinds_[static_cast<std::size_t>(key.kind)];
  rates.translated = {kPriorWeight * rates.translated.value(), kPriorWeight};
  rates.by_chance = {kPriorWeight * rates.by_chance.value(), kPriorWeight};
  const auto found = words_.find(key.hash);
  if (found == words_.end()) return rates;
  for (const auto part : {&Rates::translated, &Rates::by_chance}) {
    (rates.*part).matched += (found->second.*part).matched;
    (rates.*part).total += (found->second.*part).total;
  }
  return rates;
}

double LikenessModel::evidence_of_omission(const LikenessKey* begin, const LikenessKey* end,
                                           const KeyHashes& others) const {
  double evidence = 0.0;
  for (const LikenessKey* key = begin; key != end; ++key) {
    const Rates rates = rates_of(*key);
    const double translated = rates.translated.value();
    const double by_chance = rates.by_chance.value();
    if (translated < kLeastRatio * by_chance) continue;
    evidence += has_like(others, *key) ? std::log(by_chance / translated)
                                       : std::log((1.0 - by_chance) / (1.0 - translated));
  }
  return std::clamp(kWeight * evidence, -kMostEvidence, kMostEvidence);
}

void LikenessModel::learn(const std::vector<LikenessKey>& source, const KeyHashes& target) {
  if (words_.size() >= kMostWords) words_.clear();
  for (const LikenessKey& key : source) {
    Rates& kind = kinds_[static_cast<std::size_t>(key.kind)];
    Rates& word = words_[key.hash];
    const bool is_translated = has_like(target, key);
    kind.translated.add(is_translated);
    word.translated.add(is_translated);
    if (previous_target_.empty()) continue;
    const bool is_by_chance = has_like(previous_target_, key);
    kind.by_chance.add(is_by_chance);
    word.by_chance.add(is_by_chance);
  }
  previous_target_ = target;
}

}  // namespace diglot::check
