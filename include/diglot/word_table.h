// Translations of words with their probabilities, as learned from bitext: what a trained lexicon
// holds. diglot/train.h makes and writes them, `read_lexicon` reads them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace diglot {

/// A word of the other side, and how probable it is as a translation, above 0 and at most 1.
struct WordTranslation {
  std::uint32_t word = 0;
  float probability = 0.0F;
};

/// p(target | source) and p(source | target), sparse. Words are keys as Diglot compares them
/// (stems in lower case, text/tokens.h), numbered from 0 in the order of their bytes. A copy shares
/// the data with its original.
class WordTable {
 public:
  /// Letters of a primary language subtag (BCP 47).
  static constexpr std::size_t kLongestLanguage = 8;

  /// The words of one side: arrays that somebody else owns, often a mapped file, so that opening a
  /// table costs little and only what is asked for is read.
  struct Side {
    std::string_view keys;                      ///< Of all words, one behind the other.
    std::span<const std::uint32_t> key_begins;  ///< Where each key starts; one more for the end.
    std::span<const std::uint32_t> row_begins;  ///< The same for translations.
    std::span<const WordTranslation> translations;  ///< Into the other side, by ascending word.

    std::size_t word_count() const { return key_begins.size() - 1; }
    std::string_view key(std::uint32_t word) const {
      return keys.substr(key_begins[word], key_begins[word + 1] - key_begins[word]);
    }
    std::span<const WordTranslation> row(std::uint32_t word) const {
      return translations.subspan(row_begins[word], row_begins[word + 1] - row_begins[word]);
    }
    /// The word with this key, by binary search.
    std::optional<std::uint32_t> find(std::string_view key) const;
  };

  /// What is not in the arrays.
  struct Origin {
    std::string source_language;    ///< Primary language subtag: "zh" for zh-Hant.
    std::string target_language;    ///< The same.
    std::uint32_t token_rules = 0;  ///< Version of the rules that made the keys.
  };

  /// Keeps `owner` as long as any copy lives; the arrays belong to it. Throws std::invalid_argument
  /// where the arrays break a rule above, so that no member function can read outside of them.
  WordTable(Origin origin, const Side& source, const Side& target,
            std::shared_ptr<const void> owner);

  const Origin& origin() const { return origin_; }
  const Side& source() const { return source_; }
  const Side& target() const { return target_; }
  /// Pairs of both directions together.
  std::size_t pair_count() const {
    return source_.translations.size() + target_.translations.size();
  }

  /// The same table with the sides exchanged.
  WordTable turned() const;

 private:
  Origin origin_;
  Side source_;
  Side target_;
  std::shared_ptr<const void> owner_;
};

}  // namespace diglot
