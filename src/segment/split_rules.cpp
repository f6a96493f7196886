#include "segment/split_rules.h"

namespace diglot::segmentation {
namespace {

using text::CharClass;
using text::CodePoint;

CodePoint first(std::string_view text) { return text::first_code_point(text); }

CodePoint last(std::string_view text) { return text::last_code_point(text); }

// True for 。 ؟ ।: stops of scripts where a small letter behind them says nothing.
bool is_plain_stop(const Boundary& boundary) {
  const char32_t stop = last(boundary.text.substr(0, boundary.stop_end)).value;
  return boundary.stop == Stop::kStrong && stop >= 0x80;
}

bool is_cased(CharClass kind) { return kind == CharClass::kUpper || kind == CharClass::kLower; }

bool next_is_attached(const Boundary& boundary) {
  return !boundary.spaced() && boundary.next_begin == boundary.right_begin;
}

// "Whatever": a capital, then a small letter.
bool is_capitalised(std::string_view word) {
  const CodePoint initial = first(word);
  if (text::char_class(initial.value) != CharClass::kUpper) return false;
  return text::char_class(first(word.substr(initial.size)).value) == CharClass::kLower;
}

// "iPhone": a small letter, then a capital somewhere.
bool has_inner_capital(std::string_view word) {
  if (text::char_class(first(word).value) != CharClass::kLower) return false;
  for (; !word.empty(); word.remove_prefix(first(word).size)) {
    if (text::char_class(first(word).value) == CharClass::kUpper) return true;
  }
  return false;
}

// True where the token around the stop is an address or a formula.
bool stands_in_address(const Boundary& boundary) {
  constexpr std::size_t kLookBackBytes = 48;
  std::string_view left = boundary.left();
  if (left.size() > kLookBackBytes) left.remove_prefix(left.size() - kLookBackBytes);
  const std::size_t blank = left.rfind(' ');
  if (blank != std::string_view::npos) left.remove_prefix(blank + 1);
  return left.find_first_of("/=&@:\\_") != std::string_view::npos;
}

bool is_bullet(char32_t c) {
  switch (c) {
    case U'•':
    case U'‣':
    case U'◦':
    case U'▪':
    case U'■':
    case U'●':
    case U'►':
    case U'→':
    case U'⇒':
    case U'✓':
      return true;
    default:
      return false;
  }
}

// "b) ", "12) ", "3. " but not "b. ", which may be an initial.
bool begins_with_item_mark(std::string_view text) {
  constexpr std::size_t kMaxMarkBytes = 4;
  const std::string_view mark = word_at(text, 0);
  if (mark.empty() || mark.size() > kMaxMarkBytes || text.size() < mark.size() + 2) return false;
  if (text[mark.size() + 1] != ' ') return false;
  const bool number = is_number(mark);
  const bool letter = first(mark).size == mark.size();
  const char behind = text[mark.size()];
  return (behind == ')' && (number || letter)) || (behind == '.' && number && mark.size() <= 2);
}

bool same_word(std::string_view a, std::string_view b) {
  return text::to_lower(a) == text::to_lower(b);
}

// "I... I", "B... But", 我……我: the speaker begins again.
bool is_stutter(const Boundary& boundary) {
  if (boundary.next == CharClass::kUncased) {
    const CodePoint before = last(boundary.text.substr(0, boundary.stop_begin));
    return before.value == first(boundary.next_word).value;
  }
  if (boundary.word.empty()) return false;
  const bool fragment = first(boundary.word).size == boundary.word.size();
  return fragment ? same_word(boundary.word, boundary.next_word.substr(0, boundary.word.size()))
                  : same_word(boundary.word, boundary.next_word);
}

// Counts letters before the stop back to the last pause, up to `limit`.
int letters_before_stop(const Boundary& boundary, int limit) {
  std::string_view left = boundary.left();
  int letters = 0;
  while (!left.empty() && letters < limit) {
    const CodePoint c = last(left);
    const CharClass kind = text::char_class(c.value);
    if (text::is_letter(c.value)) ++letters;
    if (kind == CharClass::kPause || kind == CharClass::kEllipsis || kind == CharClass::kOpening) {
      break;
    }
    left.remove_suffix(c.size);
  }
  return letters;
}

// Without capitals, the clause must be long enough to be a sentence and not a hesitation.
bool is_clause_before_ellipsis(const Boundary& boundary) {
  constexpr int kMinIdeographs = 6;
  constexpr int kMinLetters = 12;
  const bool unspaced = text::is_unspaced_letter(first(boundary.next_word).value);
  const int needed = unspaced ? kMinIdeographs : kMinLetters;
  return letters_before_stop(boundary, needed) >= needed;
}

// Dutch 's, 't and 'n begin a sentence small; the next word has the capital.
bool begins_with_elided_word(std::string_view right) {
  const CodePoint apostrophe = first(right);
  if (apostrophe.value != U'\'' && apostrophe.value != U'’') return false;
  right.remove_prefix(apostrophe.size);
  const CodePoint letter = first(right);
  if (text::char_class(letter.value) != CharClass::kLower) return false;
  right.remove_prefix(letter.size);
  const std::size_t next = skip_white_space(right, 0);
  return next > 0 && text::char_class(first(right.substr(next)).value) == CharClass::kUpper;
}

// Shorter words are not trusted to end a sentence before a small letter: abbreviations that no list
// has are short. Those of one byte a letter have been tried for vowels before.
constexpr std::size_t kMinCarelessLetters = 3;
constexpr std::size_t kMinPlainLetters = 4;
constexpr std::size_t kMinDoubtfulLetters = 6;

bool is_full_word(std::string_view word, std::size_t min_letters) {
  return text::letter_count(word) >= min_letters && word.find('.') == std::string_view::npos;
}

// "data. gzip is fast": a whole word in small letters, unlisted, behind enough of a sentence.
bool stands_at_real_end(const Boundary& boundary, const Lexicon& lexicon) {
  constexpr std::size_t kMinSentenceBytes = 24;
  const std::string_view word = boundary.word;
  // Who writes no capitals begins no sentence with one.
  if (text::char_class(last(word).value) == CharClass::kUncased) return true;
  const bool small = text::to_lower(word) == word;
  if (boundary.left().size() < kMinSentenceBytes || !(small || lexicon.capital_nouns)) return false;
  const bool plain = small && lexicon.has_own_lists && word.size() == text::letter_count(word);
  return is_full_word(word, plain ? kMinPlainLetters : kMinDoubtfulLetters);
}

// Capitalised, short and not the first word: "Kap. 3", "Matt. 5".
bool looks_abbreviated(const Boundary& boundary, const Lexicon& lexicon) {
  constexpr std::size_t kMaxCapitalised = 4;
  constexpr std::size_t kMaxUnlisted = 4;
  const std::size_t letters = text::letter_count(boundary.word);
  if (!lexicon.has_own_lists && letters <= kMaxUnlisted) return true;
  const bool first_word = boundary.word.size() == boundary.left().size();
  return !first_word && letters <= kMaxCapitalised && is_capitalised(boundary.word);
}

}  // namespace

Verdict at_line_end(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  const std::string_view gap =
      boundary.text.substr(boundary.left_end, boundary.right_begin - boundary.left_end);
  if (gap == " ") return Verdict::kPass;
  for (const std::string_view separator : {"\n", "\r", "\u0085", "\u2028", "\u2029"}) {
    if (gap.find(separator) != std::string_view::npos) return Verdict::kBreak;
  }
  return Verdict::kPass;
}

Verdict without_a_word(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  constexpr std::size_t kMaxBytes = 32;
  if (boundary.stop == Stop::kBlank || boundary.closes_quote) return Verdict::kPass;
  if (boundary.left().size() > kMaxBytes) return Verdict::kPass;
  return has_letter_or_digit(boundary.left(), kMaxBytes) ? Verdict::kPass : Verdict::kJoin;
}

Verdict inside_token(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  if (boundary.stop != Stop::kPeriod && boundary.stop != Stop::kStrong) return Verdict::kPass;
  if (!next_is_attached(boundary) || boundary.left_end != boundary.stop_end ||
      is_plain_stop(boundary)) {
    return Verdict::kPass;
  }
  const CharClass before = text::char_class(last(boundary.left()).value);
  const bool after_is_word = is_cased(boundary.next) || boundary.next == CharClass::kDigit;
  if (!after_is_word || before == CharClass::kUncased) return Verdict::kPass;
  const bool blank_forgotten = boundary.stop == Stop::kStrong && before == CharClass::kLower &&
                               is_capitalised(boundary.next_word) && !stands_in_address(boundary);
  return blank_forgotten ? Verdict::kPass : Verdict::kJoin;
}

Verdict before_item_mark(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  if (boundary.stop == Stop::kNone || boundary.stop == Stop::kBlank || !boundary.spaced()) {
    return Verdict::kPass;
  }
  if (is_bullet(first(boundary.right()).value)) return Verdict::kBreak;
  const bool in_numbers = is_number(boundary.word);
  return !in_numbers && begins_with_item_mark(boundary.right()) ? Verdict::kBreak : Verdict::kPass;
}

Verdict before_pause(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  const CharClass kind = text::char_class(first(boundary.right()).value);
  if (kind == CharClass::kPause) return Verdict::kJoin;
  if (kind != CharClass::kTerminal && kind != CharClass::kEllipsis) return Verdict::kPass;
  // "! ... Then": the dots belong to the left; "! ...Then": to the right.
  std::size_t offset = boundary.right_begin;
  for (;; offset += first(boundary.text.substr(offset)).size) {
    const CharClass dot = text::char_class(first(boundary.text.substr(offset)).value);
    if (dot != CharClass::kTerminal && dot != CharClass::kEllipsis) break;
  }
  const CharClass behind = text::char_class(first(boundary.text.substr(offset)).value);
  return behind == CharClass::kUpper ? Verdict::kBreak : Verdict::kJoin;
}

Verdict behind_ellipsis(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  if (boundary.stop != Stop::kEllipsis) return Verdict::kPass;
  const bool attached = next_is_attached(boundary);
  switch (boundary.next) {
    case CharClass::kUpper:
      if (is_stutter(boundary)) return Verdict::kJoin;
      if (boundary.next_dash) return Verdict::kPass;
      return !attached || is_capitalised(boundary.next_word) ? Verdict::kBreak : Verdict::kJoin;
    case CharClass::kUncased:
      if (is_stutter(boundary)) return Verdict::kJoin;
      return is_clause_before_ellipsis(boundary) ? Verdict::kBreak : Verdict::kJoin;
    case CharClass::kLower:
      return has_inner_capital(boundary.next_word) ? Verdict::kPass : Verdict::kJoin;
    default:
      return Verdict::kPass;
  }
}

Verdict before_dash(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  const bool dash = text::char_class(first(boundary.right()).value) == CharClass::kDash;
  if (!dash || !boundary.spaced() || boundary.closes_quote || boundary.stop == Stop::kNone) {
    return Verdict::kPass;
  }
  return boundary.next == CharClass::kUpper ? Verdict::kBreak : Verdict::kPass;
}

Verdict before_lower_case(const Boundary& boundary, const Lexicon& lexicon) {
  if (boundary.next != CharClass::kLower || boundary.stop == Stop::kBlank ||
      is_plain_stop(boundary)) {
    return Verdict::kPass;
  }
  if (!boundary.spaced() || boundary.next_dash) return Verdict::kJoin;
  if (begins_with_elided_word(boundary.right())) return Verdict::kBreak;
  if (has_inner_capital(boundary.next_word) && !boundary.next_opens) return Verdict::kBreak;
  const bool careless = begins_lower_case(boundary);
  if (boundary.stop == Stop::kStrong) return careless ? Verdict::kBreak : Verdict::kJoin;
  if (boundary.stop != Stop::kPeriod || boundary.closes_bracket) return Verdict::kJoin;
  const bool sure = careless ? is_full_word(boundary.word, kMinCarelessLetters)
                             : stands_at_real_end(boundary, lexicon);
  return sure ? Verdict::kBreak : Verdict::kJoin;
}

Verdict before_digit(const Boundary& boundary, const Lexicon& lexicon) {
  if (boundary.next != CharClass::kDigit || boundary.stop != Stop::kPeriod || !boundary.spaced() ||
      boundary.next_dash) {
    return Verdict::kPass;
  }
  if (boundary.word.empty()) return Verdict::kBreak;
  if (is_number(boundary.word)) {
    constexpr std::size_t kYearDigits = 4;
    return boundary.word.size() == kYearDigits && lexicon.ordinal_leads.empty() ? Verdict::kBreak
                                                                                : Verdict::kPass;
  }
  return looks_abbreviated(boundary, lexicon) ? Verdict::kJoin : Verdict::kBreak;
}

Verdict behind_plain_stop(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  const bool word_follows = boundary.next == CharClass::kUncased || is_cased(boundary.next) ||
                            boundary.next == CharClass::kDigit;
  return is_plain_stop(boundary) && word_follows && !boundary.next_dash ? Verdict::kBreak
                                                                        : Verdict::kPass;
}

Verdict at_blank_of_phrase(const Boundary& boundary, const Lexicon& lexicon) {
  if (boundary.stop != Stop::kBlank) return Verdict::kPass;
  // In bytes, three a letter: 20 letters before a word that often begins a sentence, 120 before any
  // other, and 15 behind it.
  constexpr std::size_t kBytesBeforeStarter = 60;
  constexpr std::size_t kBytesBeforeAny = 360;
  constexpr std::size_t kBytesBehindAny = 45;
  const std::string_view left = boundary.left();
  const std::string_view right = boundary.right();
  if (lexicon.final_particles.ends(left)) return Verdict::kBreak;
  if (lexicon.joiners.begins(right)) return Verdict::kJoin;
  if (lexicon.starters.begins(right) && left.size() >= kBytesBeforeStarter) return Verdict::kBreak;
  const bool long_on_both_sides = left.size() >= kBytesBeforeAny && right.size() >= kBytesBehindAny;
  return long_on_both_sides ? Verdict::kBreak : Verdict::kJoin;
}

}  // namespace diglot::segmentation
