// Words of both sides that are alike although the languages are not: names, numbers, loan words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "check/side.h"
#include "text/tokens.h"

namespace diglot::check {

/// Numbers and capitalised words stay what they are far more often than other words do.
enum class KeyKind : unsigned char { kAnchor, kPlain };
inline constexpr std::size_t kKeyKindCount = 2;

/// What a word has in common with its likes in other languages: a number's value, the first letters
/// of a word as they are in Latin script.
struct LikenessKey {
  std::size_t begin = 0;  ///< Where in the text its word begins.
  std::uint64_t hash = 0;
  KeyKind kind = KeyKind::kPlain;
};

/// Reads keys. Not thread-safe; dear to make.
class KeyReader {
 public:
  /// Keys of all words that are long enough to tell something, in order.
  void read(Side& side, std::vector<LikenessKey>& keys);

 private:
  text::Latinizer latinizer_;
};

/// How often words have their like in the translation, and how often in another text: learned from
/// the units, from a prior that a few of them outweigh.
class LikenessModel {
 public:
  /// How much likelier it is, in nats, that a text with these words was not translated into a text
  /// with those than that it was. `keys` [begin, end) are the text's, `others` those of the
  /// translation, sorted by `sort_keys`.
  double evidence_of_omission(const LikenessKey* begin, const LikenessKey* end,
                              const std::vector<LikenessKey>& others) const;

  /// Takes in a unit: keys of its sides, the target's sorted.
  void learn(const std::vector<LikenessKey>& source, const std::vector<LikenessKey>& target);

 private:
  struct Rate {
    double matched;
    double total;
    double value() const { return matched / total; }
  };

  std::array<Rate, kKeyKindCount> translated_ = {{{3.0, 6.0}, {1.0, 10.0}}};
  std::array<Rate, kKeyKindCount> by_chance_ = {{{0.5, 10.0}, {0.3, 10.0}}};
  std::vector<LikenessKey> previous_target_;
};

void sort_keys(std::vector<LikenessKey>& keys);

}  // namespace diglot::check
