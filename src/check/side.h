// A side of a unit, and what several rules want to know of it: worked out once, when first asked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "check/inert.h"
#include "check/language_tools.h"
#include "check/sentences.h"
#include "diglot/unit.h"

namespace diglot::check {

/// How many characters of which kind a text has.
struct Counts {
  std::size_t characters = 0;  ///< Code points.
  std::size_t blanks = 0;      ///< White space among them.
  std::size_t letters = 0;     ///< With their marks.
  std::size_t digits = 0;
  bool operator==(const Counts&) const = default;
};

/// Letters and digits that stand together, in no inert part. Apostrophes between letters belong to
/// them.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t letters = 0;
  bool capitalised = false;  ///< Its first letter is a capital.
  bool has_upper = false;    ///< Behind its first letter, too.
  bool has_lower = false;
  bool has_digit = false;
  bool unspaced = false;  ///< Of a script that writes no blanks: may be several words.

  bool is_plain() const { return has_lower && !capitalised && !has_upper && !has_digit; }
};

/// A number in digits of any script, in no inert part.
struct Figure {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string value;     ///< Canonical, see text/numbers.h.
  std::string digits;    ///< All of its digits in ASCII, as they were written.
  bool in_word = false;  ///< Follows a letter: "ext4", "sha256".
};

/// References are good until the next `reset`. Not thread-safe.
class Side {
 public:
  /// `variant` and `tools` must live until the next call. Keeps the buffers of the side before.
  void reset(const Variant& variant, LanguageTools& tools);

  std::string_view text() const { return variant_->text; }
  std::string_view text(std::size_t begin, std::size_t end) const {
    return text().substr(begin, end - begin);
  }
  /// Nothing but white space.
  bool is_blank();
  LanguageTools& language() const { return *tools_; }

  const Counts& counts();
  const std::vector<Inert>& inert();
  const std::vector<Word>& words();
  const std::vector<Figure>& figures();
  /// As the file tells them, else by Unicode's rules, without breaks behind "Dr." and the like.
  const std::vector<Sentence>& sentences();
  /// Letters alone, in lower case.
  const std::string& folded();
  /// The language that the prose of the text is in, as far as it is long enough to tell; empty
  /// where not. In doubt, the language that it should be in.
  const std::string& guessed_language();
  /// Letters of the prose: of words that are no codes, paths, acronyms or inert parts.
  std::size_t prose_letter_count();

  std::string_view text(const Word& word) const { return text(word.begin, word.end); }

 private:
  void count();
  void find_prose();

  const Variant* variant_ = nullptr;
  LanguageTools* tools_ = nullptr;

  std::optional<Counts> counts_;
  bool has_inert_ = false;
  bool has_words_ = false;
  bool has_figures_ = false;
  bool has_sentences_ = false;
  bool has_folded_ = false;
  bool has_prose_ = false;
  bool has_guess_ = false;
  std::vector<Inert> inert_;
  std::vector<Word> words_;
  std::vector<Figure> figures_;
  std::vector<Sentence> sentences_;
  std::string folded_;
  std::string prose_;
  std::size_t prose_letters_ = 0;
  std::string guess_;
};

}  // namespace diglot::check
