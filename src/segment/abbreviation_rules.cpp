#include "segment/abbreviation_rules.h"

#include <algorithm>
#include <string>

namespace diglot::segmentation {
namespace {

using text::CharClass;
using text::CodePoint;

// Parts of one abbreviation written apart, as in "z. B." and "i. d. R.".
constexpr std::size_t kMaxPartBytes = 8;
constexpr int kMaxParts = 4;
// Longer ones are years.
constexpr std::size_t kMaxItemNumberDigits = 3;

bool is_full_stop_behind_word(const Boundary& boundary) {
  return boundary.stop == Stop::kPeriod && !boundary.word.empty();
}

// The part of a compound that decides: "Ing" of "Dipl.-Ing", "art" of "l'art".
std::string_view last_part(std::string_view word) {
  const auto may_join = [](char c) { return c == '-' || c == '\'' || c == '\xE2'; };
  if (std::ranges::none_of(word, may_join)) return word;
  for (const std::string_view joint : {"-", "'", "’"}) {
    const std::size_t found = word.rfind(joint);
    if (found != std::string_view::npos) word.remove_prefix(found + joint.size());
  }
  return word;
}

// Looks "B" up as "z.B" where "z." stands before it, with as many parts as are known.
AbbreviationUse use_of_parts(const Boundary& boundary, const Lexicon& lexicon) {
  std::string compound;
  std::string_view part = boundary.word;
  AbbreviationUse use = AbbreviationUse::kNone;
  for (int parts = 1; parts < kMaxParts && part.size() <= kMaxPartBytes; ++parts) {
    part = word_before_word(boundary, part);
    if (part.size() < 2 || part.size() > kMaxPartBytes || part.back() != '.') break;
    if (compound.empty()) compound = boundary.word;
    compound.insert(0, part);
    const AbbreviationUse found = lexicon.abbreviation(compound);
    if (found != AbbreviationUse::kNone) use = found;
  }
  return use;
}

AbbreviationUse use_of(const Boundary& boundary, const Lexicon& lexicon) {
  const AbbreviationUse compound = use_of_parts(boundary, lexicon);
  if (compound != AbbreviationUse::kNone) return compound;
  const AbbreviationUse whole = lexicon.abbreviation(boundary.word);
  if (whole != AbbreviationUse::kNone) return whole;
  const std::string_view part = last_part(boundary.word);
  return part.empty() ? AbbreviationUse::kNone : lexicon.abbreviation(part);
}

bool number_follows(const Boundary& boundary, const Lexicon& lexicon) {
  if (boundary.next == CharClass::kDigit) return true;
  if (begins_with_starter(boundary, lexicon)) return false;
  const std::string_view word = boundary.next_word;
  const bool single_letter = text::first_code_point(word).size == word.size();
  return !boundary.next_opens && (is_roman_numeral(word) || (single_letter && !word.empty()));
}

Verdict unless_starter(const Boundary& boundary, const Lexicon& lexicon) {
  return begins_with_starter(boundary, lexicon) ? Verdict::kBreak : Verdict::kJoin;
}

bool is_name_letter(CharClass kind, char32_t c) {
  constexpr char32_t kFirstHangul = U'\uAC00';
  constexpr char32_t kLastHangul = U'\uD7A3';
  if (kind == CharClass::kUpper || kind == CharClass::kLower) return true;
  // A syllable or an ideograph is a word.
  return kind == CharClass::kUncased && !text::is_unspaced_letter(c) &&
         (c < kFirstHangul || c > kLastHangul);
}

// "J", "J.R.R", "U.S", "J.-P": letters alone, each of its own.
bool is_initials(std::string_view word) {
  bool letter_may_follow = true;
  for (; !word.empty(); word.remove_prefix(text::first_code_point(word).size)) {
    const char32_t c = text::first_code_point(word).value;
    const CharClass kind = text::char_class(c);
    if (is_name_letter(kind, c)) {
      if (!letter_may_follow) return false;
      letter_may_follow = false;
    } else if (c == U'.' || c == U'-') {
      letter_may_follow = true;
    } else if (kind != CharClass::kMark) {
      return false;
    }
  }
  return !letter_may_follow;
}

// "-L", as commands have it.
bool is_option_letter(const Boundary& boundary) {
  const std::size_t begin = boundary.stop_begin - boundary.word.size();
  return begin > 0 && boundary.text[begin - 1] == '-';
}

// "J. Le Goff": what looks like the start of a sentence is a part of the name.
bool name_goes_on(const Boundary& boundary, const Lexicon& lexicon) {
  const bool single = text::first_code_point(boundary.word).size == boundary.word.size();
  if (!single || lexicon.capital_nouns) return false;
  const std::size_t end = boundary.next_begin + boundary.next_word.size();
  const std::size_t second = skip_white_space(boundary.text, end);
  const CodePoint c = text::first_code_point(boundary.text.substr(second));
  return second > end && text::char_class(c.value) == CharClass::kUpper;
}

// "as follows: 1. First": what stands before the word ends a clause.
bool stands_behind_pause(const Boundary& boundary, std::string_view word) {
  const auto size = static_cast<std::size_t>(word.data() - boundary.left().data());
  const std::string_view before = boundary.left().substr(0, size);
  const std::string_view head = text::trim(before);
  return head.size() < before.size() && (head.ends_with(':') || head.ends_with(';'));
}

bool is_item_number(std::string_view word) {
  return is_number(word) && (word.find('.') != std::string_view::npos ||
                             text::char_count(word) <= kMaxItemNumberDigits);
}

// "Figure 12.1", "Chapter 5", "4장": one word and a number, and nothing else.
bool is_label(const Boundary& boundary) {
  if (is_item_number(boundary.word)) {
    const std::string_view label = word_before_word(boundary, boundary.word);
    return label.data() == boundary.left().data() && !label.empty() && !is_number(label) &&
           text::char_class(text::first_code_point(label).value) != CharClass::kLower;
  }
  if (boundary.word != boundary.left()) return false;
  const CodePoint counter = text::last_code_point(boundary.word);
  return text::char_class(counter.value) == CharClass::kUncased &&
         is_item_number(boundary.word.substr(0, boundary.word.size() - counter.size));
}

bool is_lead(const Boundary& boundary, std::string_view number, const Lexicon& lexicon) {
  return lexicon.ordinal_leads.contains(text::to_lower(word_before_word(boundary, number)));
}

bool has_vowel(std::string_view word, std::string_view syllabic) {
  constexpr std::string_view kVowels = "aeiouyAEIOUY";
  return word.find_first_of(kVowels) != std::string_view::npos ||
         (!syllabic.empty() && word.find_first_of(syllabic) != std::string_view::npos);
}

bool is_ascii_word(std::string_view word) {
  for (const char c : word) {
    if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) return false;
  }
  return true;
}

}  // namespace

Verdict behind_item_number(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  if (!is_full_stop_behind_word(boundary)) return Verdict::kPass;
  if (is_label(boundary)) return Verdict::kJoin;
  const std::string_view word = boundary.word;
  bool is_item = false;
  if (word == boundary.left()) {
    const CodePoint first = text::first_code_point(word);
    const bool single_letter =
        first.size == word.size() && is_name_letter(text::char_class(first.value), first.value);
    is_item = single_letter || is_item_number(word) || is_roman_numeral(word);
  } else {
    is_item = is_item_number(word) && stands_behind_pause(boundary, word);
  }
  return is_item ? Verdict::kJoin : Verdict::kPass;
}

Verdict behind_abbreviation(const Boundary& boundary, const Lexicon& lexicon) {
  if (!is_full_stop_behind_word(boundary)) return Verdict::kPass;
  AbbreviationUse use = use_of(boundary, lexicon);
  if (use == AbbreviationUse::kAfterNumber) {
    const bool number = is_number(word_before_word(boundary, boundary.word));
    use = number ? AbbreviationUse::kMayEnd : AbbreviationUse::kInner;
  }
  switch (use) {
    case AbbreviationUse::kInner:
      return Verdict::kJoin;
    case AbbreviationUse::kBeforeNumber:
      return number_follows(boundary, lexicon) ? Verdict::kJoin : Verdict::kPass;
    case AbbreviationUse::kMayEnd:
      return unless_starter(boundary, lexicon);
    case AbbreviationUse::kOftenEnd:
      return boundary.from_unicode && boundary.next != CharClass::kDigit ? Verdict::kBreak
                                                                         : Verdict::kJoin;
    default:
      return Verdict::kPass;
  }
}

Verdict behind_initial(const Boundary& boundary, const Lexicon& lexicon) {
  if (!is_full_stop_behind_word(boundary) || boundary.next_opens || boundary.closes_bracket ||
      boundary.closes_quote || !is_initials(boundary.word) || is_option_letter(boundary)) {
    return Verdict::kPass;
  }
  return begins_with_starter(boundary, lexicon) && !name_goes_on(boundary, lexicon)
             ? Verdict::kBreak
             : Verdict::kJoin;
}

Verdict behind_ordinal(const Boundary& boundary, const Lexicon& lexicon) {
  if (!is_full_stop_behind_word(boundary) || lexicon.ordinal_leads.empty()) return Verdict::kPass;
  const std::string_view number = last_part(boundary.word);
  if (is_roman_numeral(number)) return unless_starter(boundary, lexicon);
  constexpr std::size_t kMaxOrdinalDigits = 3;
  if (!is_number(number) || number.size() > kMaxOrdinalDigits) return Verdict::kPass;
  if (boundary.next == CharClass::kDigit) return Verdict::kJoin;
  if (lexicon.ordinal_followers.contains(boundary.next_word)) return Verdict::kJoin;
  if (is_lead(boundary, number, lexicon)) return unless_starter(boundary, lexicon);
  return Verdict::kPass;
}

Verdict behind_consonants(const Boundary& boundary, const Lexicon& lexicon) {
  if (!is_full_stop_behind_word(boundary) || boundary.next_opens) return Verdict::kPass;
  const std::string_view word = last_part(boundary.word);
  constexpr std::size_t kMaxLength = 5;
  if (word.size() < 2 || word.size() > kMaxLength || !is_ascii_word(word) ||
      has_vowel(word, lexicon.syllabic)) {
    return Verdict::kPass;
  }
  const bool capitalised = word[0] <= 'Z' && word[1] >= 'a';
  const bool abbreviated = capitalised || boundary.next == CharClass::kDigit;
  return abbreviated ? unless_starter(boundary, lexicon) : Verdict::kPass;
}

}  // namespace diglot::segmentation
