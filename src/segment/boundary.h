// A place in a paragraph where a sentence may end, and what stands around it.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "segment/groups.h"
#include "text/characters.h"

namespace diglot::segmentation {

/// What stands at the end of the left side.
enum class Stop : unsigned char {
  kNone,
  kPeriod,    ///< One full stop, which may belong to an abbreviation.
  kStrong,    ///< ! ? 。 and whatever else ends sentences and nothing else.
  kEllipsis,  ///< … or several full stops.
  kBlank,     ///< A blank in a script that writes blanks between phrases alone.
};

struct Boundary {
  std::string_view text;           ///< The paragraph; all offsets are in it.
  std::size_t sentence_begin = 0;  ///< Where the sentence on the left began.
  std::size_t stop_begin = 0;      ///< The stop, without what closes behind it.
  std::size_t stop_end = 0;
  std::size_t left_end = 0;  ///< End of the left side, closing marks and footnote marks included.
  std::size_t right_begin = 0;  ///< Start of the right side.

  Stop stop = Stop::kNone;
  bool from_unicode = false;  ///< Unicode's rules break here.
  bool closes_quote = false;  ///< A quotation mark closes behind the stop.
  bool closes_bracket = false;
  bool in_bracket = false;  ///< Inside brackets that stand in the middle of the sentence.
  bool in_quote = false;    ///< In, or at the end of, a quotation in the middle of the sentence.
  std::string_view word;    ///< What stands before a full stop, up to a blank: "U.S", "3", "Dr".

  text::CharClass next = text::CharClass::kOther;  ///< Class of the first letter or digit behind.
  bool next_opens = false;     ///< A quotation mark or bracket stands before it.
  bool next_dash = false;      ///< A dash stands before it.
  std::size_t next_begin = 0;  ///< Where it stands.
  std::string_view next_word;  ///< The letters and digits from there on.

  bool spaced() const { return left_end < right_begin; }
  std::string_view left() const { return text.substr(sentence_begin, stop_begin - sentence_begin); }
  std::string_view right() const { return text.substr(right_begin); }
};

/// The boundary near `offset`, behind a stop and what Unicode takes for closing marks. Moves it to
/// where it belongs: opening marks go to the right side, closing marks and footnote marks to the
/// left. Nothing where one of the sides would be empty. Leaves `in_bracket` and `in_quote` alone.
std::optional<Boundary> find_boundary(std::string_view text, std::size_t sentence_begin,
                                      std::size_t offset, const std::vector<Group>& groups);

/// The same for the blank at `offset` in a script that ends sentences with nothing else.
Boundary find_blank_boundary(std::string_view text, std::size_t sentence_begin, std::size_t offset);

/// The word that ends at `end`: letters, digits and what joins them, at most 48 bytes back and not
/// before `begin`.
std::string_view word_before(std::string_view text, std::size_t begin, std::size_t end);

/// The letters, marks and digits from `begin` on, at most 48 bytes.
std::string_view word_at(std::string_view text, std::size_t begin);

/// `offset`, or where the white space that begins there ends.
std::size_t skip_white_space(std::string_view text, std::size_t offset);

}  // namespace diglot::segmentation
