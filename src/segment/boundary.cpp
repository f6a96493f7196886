#include "segment/boundary.h"

#include <algorithm>
#include <vector>

namespace diglot::segmentation {
namespace {

using text::CharClass;
using text::CodePoint;
using text::Side;

constexpr std::size_t kMaxWordBytes = 48;
// "[citation needed]" and （続く） are marks; anything longer is text.
constexpr std::size_t kMaxMarkBytes = 24;
// Quotation marks, dashes, currency signs: how many may stand before the first letter.
constexpr int kMaxLeadingMarks = 6;

CodePoint before(std::string_view text, std::size_t offset) {
  return text::last_code_point(text.substr(0, offset));
}

CodePoint at(std::string_view text, std::size_t offset) {
  return text::first_code_point(text.substr(offset));
}

std::size_t trim_white_space_before(std::string_view text, std::size_t offset) {
  for (CodePoint c = before(text, offset); c.size > 0 && text::is_white_space(c.value);
       c = before(text, offset)) {
    offset -= c.size;
  }
  return offset;
}

bool is_superscript_digit(char32_t c) {
  return c == U'¹' || c == U'²' || c == U'³' || (c >= U'\u2070' && c <= U'\u2079');
}

// Which side the mark at `offset` is for: brackets say it themselves, quotation marks by their
// neighbours, and where these are silent by the pair they are in.
Side side_at(std::string_view text, std::size_t offset, const std::vector<Group>& groups) {
  const CodePoint mark = at(text, offset);
  switch (text::char_class(mark.value)) {
    case CharClass::kOpening:
      return Side::kOpens;
    case CharClass::kClosing:
      return Side::kCloses;
    case CharClass::kQuote:
      break;
    default:
      return Side::kEither;
  }
  const Side side = quote_side(text, offset);
  if (side != Side::kEither) return side;
  const auto opened = std::ranges::lower_bound(groups, offset, {}, &Group::open);
  const bool opens = opened != groups.end() && opened->open == offset;
  return opens ? Side::kOpens : Side::kCloses;
}

bool opens_mark(char32_t c) { return c == U'[' || c == U'(' || c == U'（' || c == U'［'; }

// End of the footnote marks that begin at `offset`: [1][2], ¹, （笑）.
std::size_t skip_footnote_marks(std::string_view text, std::size_t offset) {
  for (;;) {
    const CodePoint c = at(text, offset);
    if (is_superscript_digit(c.value)) {
      offset += c.size;
      continue;
    }
    if (!opens_mark(c.value)) return offset;
    const std::size_t limit = std::min(text.size(), offset + kMaxMarkBytes);
    std::size_t position = offset + c.size;
    for (; position < limit; position += at(text, position).size) {
      const CodePoint inner = at(text, position);
      const CharClass kind = text::char_class(inner.value);
      if (text::opening_bracket(inner.value) == c.value) break;
      if (kind == CharClass::kTerminal || kind == CharClass::kOpening) return offset;
    }
    if (position >= limit) return offset;
    offset = position + at(text, position).size;
  }
}

// Openers at the end of the left side belong to the right one.
void give_openers_to_the_right(const std::vector<Group>& groups, Boundary& boundary) {
  while (boundary.left_end > boundary.sentence_begin) {
    const CodePoint c = before(boundary.text, boundary.left_end);
    const std::size_t offset = boundary.left_end - c.size;
    if (side_at(boundary.text, offset, groups) != Side::kOpens) return;
    boundary.right_begin = offset;
    boundary.left_end =
        std::max(boundary.sentence_begin, trim_white_space_before(boundary.text, offset));
  }
}

// Closers at the start of the right side, white space before them or not, belong to the left one.
void give_closers_to_the_left(const std::vector<Group>& groups, Boundary& boundary) {
  while (boundary.right_begin < boundary.text.size()) {
    const CodePoint c = at(boundary.text, boundary.right_begin);
    if (side_at(boundary.text, boundary.right_begin, groups) != Side::kCloses) break;
    const bool is_quote = text::char_class(c.value) == CharClass::kQuote;
    (is_quote ? boundary.closes_quote : boundary.closes_bracket) = true;
    boundary.left_end = boundary.right_begin + c.size;
    boundary.right_begin = skip_white_space(boundary.text, boundary.left_end);
  }
  if (boundary.left_end < boundary.right_begin) return;
  boundary.left_end = skip_footnote_marks(boundary.text, boundary.left_end);
  boundary.right_begin = skip_white_space(boundary.text, boundary.left_end);
}

bool is_period(char32_t c) { return c == U'.' || c == U'\uFF0E'; }

// Periods with blanks between them: ". . .".
bool is_spaced_ellipsis(std::string_view text, std::size_t stop_begin) {
  const std::size_t end = trim_white_space_before(text, stop_begin);
  return end < stop_begin && is_period(before(text, end).value);
}

void find_stop(Boundary& boundary) {
  std::size_t offset = boundary.left_end;
  for (; offset > boundary.sentence_begin; offset -= before(boundary.text, offset).size) {
    const CharClass kind = text::char_class(before(boundary.text, offset).value);
    if (kind == CharClass::kQuote) {
      boundary.closes_quote = true;
    } else if (kind == CharClass::kClosing) {
      boundary.closes_bracket = true;
    } else if (kind == CharClass::kWhiteSpace ? offset == boundary.left_end
                                              : kind != CharClass::kInvisible) {
      break;
    }
  }
  boundary.stop_end = offset;
  int periods = 0;
  bool ellipsis = false;
  bool strong = false;
  for (; offset > boundary.sentence_begin; offset -= before(boundary.text, offset).size) {
    const char32_t c = before(boundary.text, offset).value;
    const CharClass kind = text::char_class(c);
    if (is_period(c)) {
      ++periods;
    } else if (kind == CharClass::kEllipsis) {
      ellipsis = true;
    } else if (kind == CharClass::kTerminal ||
               (kind == CharClass::kPause && offset == boundary.stop_end)) {
      strong = true;
    } else {
      break;
    }
  }
  boundary.stop_begin = offset;
  if (strong) {
    boundary.stop = Stop::kStrong;
  } else if (ellipsis || periods > 1) {
    boundary.stop = Stop::kEllipsis;
  } else if (periods == 1) {
    boundary.stop = is_spaced_ellipsis(boundary.text, offset) ? Stop::kEllipsis : Stop::kPeriod;
  }
}

void find_next(Boundary& boundary) {
  std::size_t offset = boundary.right_begin;
  for (int marks = 0; marks <= kMaxLeadingMarks && offset < boundary.text.size(); ++marks) {
    const CodePoint c = at(boundary.text, offset);
    switch (text::char_class(c.value)) {
      case CharClass::kUpper:
      case CharClass::kLower:
      case CharClass::kUncased:
      case CharClass::kDigit:
        boundary.next = text::char_class(c.value);
        boundary.next_begin = offset;
        boundary.next_word = word_at(boundary.text, offset);
        return;
      case CharClass::kTerminal:
      case CharClass::kPause:
        boundary.next_begin = offset;
        return;
      case CharClass::kQuote:
      case CharClass::kOpening:
        boundary.next_opens = true;
        break;
      case CharClass::kDash:
        boundary.next_dash = true;
        break;
      default:
        break;
    }
    offset += c.size;
  }
  boundary.next_begin = offset;
}

// Signs that stand for a word.
bool is_word_sign(char32_t c) { return c == U'°' || c == U'§' || c == U'№'; }

bool joins_words(char32_t c) {
  switch (c) {
    case U'.':
    case U'-':
    case U'\'':
    case U'’':
    case U'"':  // Hebrew abbreviations have it before their last letter.
      return true;
    default:
      return false;
  }
}

bool is_word_class(CharClass kind) {
  return kind == CharClass::kUpper || kind == CharClass::kLower || kind == CharClass::kUncased ||
         kind == CharClass::kDigit || kind == CharClass::kMark;
}

}  // namespace

std::size_t skip_white_space(std::string_view text, std::size_t offset) {
  for (CodePoint c = at(text, offset); c.size > 0 && text::is_white_space(c.value);
       c = at(text, offset)) {
    offset += c.size;
  }
  return offset;
}

std::string_view word_before(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t offset = end;
  while (offset > begin && end - offset < kMaxWordBytes) {
    const CodePoint c = before(text, offset);
    if (!is_word_class(text::char_class(c.value)) && !joins_words(c.value) &&
        !is_word_sign(c.value)) {
      break;
    }
    offset -= c.size;
  }
  while (offset < end && !is_word_class(text::char_class(at(text, offset).value)) &&
         !is_word_sign(at(text, offset).value)) {
    offset += at(text, offset).size;
  }
  return text.substr(offset, end - offset);
}

std::string_view word_at(std::string_view text, std::size_t begin) {
  std::size_t offset = begin;
  while (offset < text.size() && offset - begin < kMaxWordBytes) {
    const CodePoint c = at(text, offset);
    if (!is_word_class(text::char_class(c.value))) break;
    offset += c.size;
  }
  return text.substr(begin, offset - begin);
}

std::optional<Boundary> find_boundary(std::string_view text, std::size_t sentence_begin,
                                      std::size_t offset, const std::vector<Group>& groups) {
  Boundary boundary;
  boundary.text = text;
  boundary.sentence_begin = sentence_begin;
  boundary.left_end = std::max(sentence_begin, trim_white_space_before(text, offset));
  boundary.right_begin = skip_white_space(text, offset);
  give_openers_to_the_right(groups, boundary);
  if (boundary.left_end <= sentence_begin) return std::nullopt;
  find_stop(boundary);
  give_closers_to_the_left(groups, boundary);
  if (boundary.right_begin >= text.size()) return std::nullopt;
  if (boundary.stop == Stop::kPeriod || boundary.stop == Stop::kEllipsis) {
    boundary.word = word_before(text, sentence_begin, boundary.stop_begin);
  }
  find_next(boundary);
  return boundary;
}

Boundary find_blank_boundary(std::string_view text, std::size_t sentence_begin,
                             std::size_t offset) {
  Boundary boundary;
  boundary.text = text;
  boundary.sentence_begin = sentence_begin;
  boundary.stop_begin = boundary.stop_end = boundary.left_end = offset;
  boundary.right_begin = skip_white_space(text, offset);
  boundary.stop = Stop::kBlank;
  find_next(boundary);
  return boundary;
}

}  // namespace diglot::segmentation
