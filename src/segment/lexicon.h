// The word lists of one language, ready for looking up.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "segment/language_data.h"

namespace diglot::segmentation {

/// How an abbreviation stands to the end of a sentence; see LanguageData for each.
enum class AbbreviationUse : std::uint8_t {
  kNone,
  kInner,
  kBeforeNumber,
  kAfterNumber,
  kMayEnd,
  kOftenEnd,
};

/// Lets a set or map of strings be asked with a view.
struct ViewHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

/// A set of words.
class WordSet {
 public:
  WordSet() = default;
  /// The words that stand between blanks in `list`.
  explicit WordSet(std::string_view list);

  bool empty() const { return words_.empty(); }
  bool contains(std::string_view word) const { return words_.contains(word); }
  /// True where `text` begins with one of the words: for scripts that write no blanks.
  bool begins(std::string_view text) const;
  /// True where `text` ends with one of the words.
  bool ends(std::string_view text) const;

 private:
  std::unordered_set<std::string, ViewHash, std::equal_to<>> words_;
  std::size_t longest_ = 0;
};

/// What is known of the words of one language. Immutable once made.
struct Lexicon {
  /// `language` is a canonical BCP 47 tag. With `use_system_lists`, abbreviations that the
  /// project's own lists lack are read from where Debian's liblingua-sentence-perl puts them.
  static std::shared_ptr<const Lexicon> make(std::string_view language, bool use_system_lists);

  /// How `word` (without its last full stop) is used as an abbreviation.
  AbbreviationUse abbreviation(std::string_view word) const;

  std::unordered_map<std::string, AbbreviationUse, ViewHash, std::equal_to<>> abbreviations;
  WordSet starters;
  WordSet ordinal_leads;
  WordSet ordinal_followers;
  WordSet saying;
  WordSet quote_particles;
  WordSet joiners;
  WordSet final_particles;  ///< As LanguageData::often_end, for scripts that write no blanks.
  std::string syllabic;
  bool capital_nouns = false;
  /// True where the project has lists for the language itself.
  bool has_own_lists = false;
};

/// The words in a list of liblingua-sentence-perl that say something about abbreviations: neither
/// single letters nor numbers, which rules of their own look after.
struct PrefixList {
  std::vector<std::string> words;          ///< Not followed by a break.
  std::vector<std::string> before_number;  ///< Not followed by a break where a number follows.
};

/// Reads such a list from its text: one word a line without its last full stop, `#` begins a
/// comment, `#NUMERIC_ONLY#` behind a word says that a number follows.
PrefixList parse_prefix_list(std::string_view text);

}  // namespace diglot::segmentation
