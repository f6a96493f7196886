// Items of dictionary articles as plain words or short phrases.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace diglot::read {

/// Longer items of a dictionary are definitions and example sentences.
inline constexpr std::size_t kMaxPhraseWordCount = 4;

/// `utf8` with one blank for each run of white space of any script, none at the ends.
std::string collapse_white_space(std::string_view utf8);

struct PhraseRules;

/// Makes phrases of one language plain.
class PhraseCleaner {
 public:
  /// `language` is a BCP 47 tag; for most languages there is nothing but the common rules.
  explicit PhraseCleaner(std::string_view language);

  /// `item` without what only a dictionary needs: "to" before a verb, an article before a noun,
  /// "sb.", "etw." and their like, a full stop at the end, the number of a next sense; white space
  /// is collapsed. Empty where nothing is left, no letter is, more than four words are, or the
  /// item is not valid UTF-8. The view is valid until the next call.
  std::string_view clean(std::string_view item);

 private:
  bool is_left_out(std::string_view word) const;
  void take_words(std::string_view item);

  const PhraseRules* rules_;
  std::array<bool, 256> starts_placeholder_ = {};  ///< Bytes; most words are known by the first.
  std::string phrase_;
};

}  // namespace diglot::read
