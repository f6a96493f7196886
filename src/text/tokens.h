// Words, numbers and punctuation of a sentence, in a form that makes them comparable.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::text {

enum class TokenKind : unsigned char {
  kWord,
  kNumber,       ///< In digits of any script, or a word of Chinese numerals.
  kPunctuation,  ///< Everything else that is no white space: marks, symbols, emoji.
};

inline constexpr std::size_t kTokenKindCount = 3;

struct Token {
  TokenKind kind = TokenKind::kWord;
  /// What tokens are compared by. A word: its stem in lower case (Snowball where the language has
  /// one, else a prefix whose length suits the script, see text/stems.h; whole words in Han, Kana,
  /// Thai; Korean words without particles). A number: its value in canonical form, "1000.5" for
  /// 1,000.5, 1.000,5, ١٠٠٠٫٥, see text/numbers.h. Punctuation: one character for all of its kind
  /// (all quotes are one, "。" is ".").
  std::string key;
  /// The word in lower case, composed (NFC), before stemming; as key for others.
  std::string form;
  bool operator==(const Token&) const = default;
};

/// Breaks sentences of one language into tokens. Not thread-safe; cheap to make one a thread.
class Tokenizer {
 public:
  /// `language` is a BCP 47 tag; "und" uses what is common to all.
  explicit Tokenizer(std::string_view language);
  ~Tokenizer();
  Tokenizer(const Tokenizer&) = delete;
  Tokenizer& operator=(const Tokenizer&) = delete;

  /// Tokens of `utf8` in order. Words of Chinese, Japanese and Thai by ICU's dictionaries. Elided
  /// words (l'homme) and clitics (don't) are tokens of their own, and a text that was tokenised
  /// with blanks has the same keys. Dates and times in digits are several numbers. What is not
  /// valid UTF-8 reads as U+FFFD.
  std::vector<Token> tokens(std::string_view utf8);

  /// Whether the tokens of a text with a blank between `before` and `behind` are those of the one
  /// followed by those of the other. Neither is empty. False where that takes a closer look.
  bool can_part(std::string_view before, std::string_view behind) const;

  /// The keys of the words and numbers of a phrase, as tokens() has them: for entries of
  /// dictionaries. Good until the next call.
  const std::vector<std::string>& keys(std::string_view phrase);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Words in Latin letters without marks, for comparing words of different scripts: Лавров, لافروف
/// and Lavrov become alike. Not thread-safe; dear to make, so keep one.
class Latinizer {
 public:
  Latinizer();
  ~Latinizer();
  Latinizer(const Latinizer&) = delete;
  Latinizer& operator=(const Latinizer&) = delete;

  /// `word` in lower-case ASCII letters and digits; may be empty. Vowels that a script does not
  /// write are missing (محمد is mhmd), and letters that stand for several sounds stand for the
  /// likeliest: و is o inside words, ラ is ra. Han characters are read as Chinese. Long words are
  /// cut.
  std::string latin(std::string_view word);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot::text
