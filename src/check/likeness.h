// Words of both sides that are alike although the languages are not: names, numbers, loan words.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/side.h"
#include "text/tokens.h"

namespace diglot::check {

/// Numbers and capitalised words stay what they are far more often than other words do, and words
/// in Katakana nearly always are loan words.
enum class KeyKind : unsigned char { kAnchor, kPlain, kKatakana };
inline constexpr std::size_t kKeyKindCount = 3;

/// What a word has in common with its likes in other languages: a number's value, the first letters
/// of a word as they are in Latin script, how a word sounds.
struct LikenessKey {
  std::size_t begin = 0;  ///< Where in the text its word begins.
  std::uint64_t hash = 0;
  /// Of its consonants, where the other side may have it in Katakana; or 0.
  std::uint64_t sound = 0;
  KeyKind kind = KeyKind::kPlain;
};

/// The hashes of the keys of a text, both kinds, sorted.
using KeyHashes = std::vector<std::uint64_t>;
void sort_hashes(const std::vector<LikenessKey>& keys, KeyHashes& hashes);

/// Reads keys. Not thread-safe; dear to make.
class KeyReader {
 public:
  /// Keys of all words that are long enough to tell something, in order. `by_sound`: one of both
  /// sides is Japanese.
  void read(Side& side, bool by_sound, std::vector<LikenessKey>& keys);

 private:
  void read_word(std::string_view utf8, const Word& word, bool by_sound,
                 std::vector<LikenessKey>& keys);
  void read_katakana(std::string_view utf8, const Word& word, std::vector<LikenessKey>& keys);

  text::Latinizer latinizer_;
};

/// How often words have their like in the translation, and how often in another text: learned from
/// the units, of kinds of words from a prior that a few of them outweigh, of each word from what
/// is known of its kind.
class LikenessModel {
 public:
  /// How much likelier it is, in nats, that a text with these words was not translated into a text
  /// with those than that it was. `keys` [begin, end) are the text's, `others` those of the
  /// translation.
  double evidence_of_omission(const LikenessKey* begin, const LikenessKey* end,
                              const KeyHashes& others) const;

  /// Takes in a unit.
  void learn(const std::vector<LikenessKey>& source, const KeyHashes& target);

 private:
  struct Rate {
    double matched = 0.0;
    double total = 0.0;
    double value() const { return matched / total; }
    void add(bool is_matched);
  };
  struct Rates {
    Rate translated;
    Rate by_chance;
  };

  Rates rates_of(const LikenessKey& key) const;

  std::array<Rates, kKeyKindCount> kinds_ = {
      {{{3.0, 6.0}, {0.5, 10.0}}, {{1.0, 10.0}, {0.3, 10.0}}, {{3.0, 10.0}, {0.5, 10.0}}}};
  std::unordered_map<std::uint64_t, Rates> words_;
  KeyHashes previous_target_;
};

}  // namespace diglot::check
