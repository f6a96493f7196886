#include "segment/quotation_rules.h"

#include <algorithm>

namespace diglot::segmentation {
namespace {

using text::CharClass;
using text::CodePoint;

// A longer quotation has sentences of its own.
constexpr std::size_t kMaxEmbeddedBytes = 240;
// How far before a quotation a word of the sentence around it is looked for.
constexpr std::size_t kLookBackBytes = 64;
// "said old Mr. Smith": how many words may stand before the verb.
constexpr int kMaxWordsToVerb = 4;
constexpr int kMaxCharsToVerb = 14;

bool begins_with_particle(std::string_view text, const Lexicon& lexicon) {
  return lexicon.quote_particles.begins(text) && !lexicon.starters.begins(text);
}

// "Mary cried", "Mr. Smith said": capitalised words, then a verb of saying.
bool name_and_verb_follow(const Boundary& boundary, const Lexicon& lexicon) {
  if (lexicon.saying.empty() || boundary.next_opens) return false;
  const bool pronoun = boundary.next_word == "I";
  if (begins_with_starter(boundary, lexicon) && !pronoun) return false;
  std::size_t offset = boundary.next_begin;
  for (int words = 0; words < kMaxWordsToVerb; ++words) {
    const std::string_view word = word_at(boundary.text, offset);
    if (word.empty()) return false;
    if (words > 0 && lexicon.saying.contains(word)) return true;
    const CodePoint first = text::first_code_point(word);
    if (text::char_class(first.value) != CharClass::kUpper) return false;
    offset += word.size();
    if (boundary.text.substr(offset).starts_with('.')) ++offset;
    offset = skip_white_space(boundary.text, offset);
  }
  return false;
}

// 他问。 他低声说道，: a short clause that ends with a verb of saying, but does not introduce
// another quotation.
bool clause_of_saying_follows(const Boundary& boundary, const Lexicon& lexicon) {
  if (lexicon.saying.empty() || boundary.next_begin != boundary.right_begin ||
      lexicon.starters.begins(boundary.right())) {
    return false;
  }
  std::size_t offset = boundary.right_begin;
  for (int chars = 0; chars < kMaxCharsToVerb; ++chars) {
    const CodePoint c = text::first_code_point(boundary.text.substr(offset));
    const CharClass kind = text::char_class(c.value);
    if (c.size == 0 || c.value == U'：' || c.value == U':' || kind == CharClass::kQuote)
      return false;
    if (kind == CharClass::kPause || kind == CharClass::kTerminal) {
      const std::string_view clause =
          boundary.text.substr(boundary.right_begin, offset - boundary.right_begin);
      return lexicon.saying.ends(clause);
    }
    offset += c.size;
  }
  return false;
}

bool uncased_sentence_goes_on(const Boundary& boundary, const Lexicon& lexicon) {
  if (begins_with_particle(boundary.right(), lexicon)) return true;
  if (clause_of_saying_follows(boundary, lexicon)) return true;
  // 가?”라고: scripts that write blanks between words tie a particle to the quotation.
  const CodePoint first = text::first_code_point(boundary.right());
  return !boundary.spaced() && text::is_letter(first.value) &&
         !text::is_unspaced_letter(first.value);
}

// True where a word of the sentence stands before the group.
bool word_stands_before(std::string_view text, std::size_t sentence_begin, const Group& group) {
  const std::size_t begin =
      std::max(sentence_begin, group.open - std::min(group.open, kLookBackBytes));
  return begin < group.open &&
         has_letter_or_digit(text.substr(begin, group.open - begin), kLookBackBytes);
}

}  // namespace

bool is_embedded_bracket(const Boundary& boundary, std::size_t sentence_begin, const Group& group) {
  if (!word_stands_before(boundary.text, sentence_begin, group)) return false;
  // "He left (at last.) Then": what was put in brackets took the full stop with it.
  const bool full_stop_inside = boundary.left_end > group.close && boundary.stop == Stop::kPeriod;
  return !(full_stop_inside && boundary.next == CharClass::kUpper);
}

bool is_embedded_quotation(std::string_view text, std::size_t sentence_begin, const Group& group,
                           const Lexicon& lexicon) {
  if (group.close - group.open > kMaxEmbeddedBytes) return false;
  const std::size_t close_end = group.close + text::first_code_point(text.substr(group.close)).size;
  const std::size_t next = skip_white_space(text, close_end);
  const CodePoint after = text::first_code_point(text.substr(next));
  if (begins_with_particle(text.substr(next), lexicon)) return true;
  if (!word_stands_before(text, sentence_begin, group)) return false;
  switch (text::char_class(after.value)) {
    case CharClass::kLower:
    case CharClass::kPause:
      return true;
    case CharClass::kUncased: {
      // 她说“不行！”就走了 is one sentence, 他说：“不行！” is complete.
      const CodePoint before = text::last_code_point(text.substr(0, group.open));
      return next == close_end && text::is_letter(before.value);
    }
    default:
      return false;
  }
}

Verdict inside_brackets(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  return boundary.in_bracket ? Verdict::kJoin : Verdict::kPass;
}

Verdict inside_quotation(const Boundary& boundary, const Lexicon& /*lexicon*/) {
  return boundary.in_quote ? Verdict::kJoin : Verdict::kPass;
}

Verdict behind_quotation(const Boundary& boundary, const Lexicon& lexicon) {
  const CodePoint close = text::last_code_point(boundary.text.substr(0, boundary.left_end));
  const bool corner_bracket = close.value == U'」' || close.value == U'』';
  if (!boundary.closes_quote && !corner_bracket) return Verdict::kPass;
  switch (boundary.next) {
    case CharClass::kLower:
      return boundary.next_opens ? Verdict::kPass : Verdict::kJoin;
    case CharClass::kUpper:
      return boundary.stop == Stop::kStrong && name_and_verb_follow(boundary, lexicon)
                 ? Verdict::kJoin
                 : Verdict::kPass;
    case CharClass::kUncased:
      return uncased_sentence_goes_on(boundary, lexicon) ? Verdict::kJoin : Verdict::kPass;
    default:
      return Verdict::kPass;
  }
}

}  // namespace diglot::segmentation
