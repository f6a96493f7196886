// The form of a rule of sentence breaking, and what several rules ask.
#pragma once

#include "segment/boundary.h"
#include "segment/lexicon.h"

namespace diglot::segmentation {

enum class Verdict : unsigned char {
  kPass,   ///< Not this rule's business.
  kBreak,  ///< The sentence ends here.
  kJoin,   ///< It goes on.
};

/// A rule looks at one boundary and does not look far: its cost does not grow with the text.
using Rule = Verdict (*)(const Boundary&, const Lexicon&);

/// True where a sentence may well begin with what stands on the right: a usual first word.
bool begins_with_starter(const Boundary& boundary, const Lexicon& lexicon);

/// True for "1990", "3", "9.11": digits and full stops between them.
bool is_number(std::string_view word);

/// True for I to XXXIX: kings, centuries, chapters. Larger ones look like acronyms.
bool is_roman_numeral(std::string_view word);

/// True where the first `limit` bytes hold a letter or a digit.
bool has_letter_or_digit(std::string_view text, std::size_t limit);

/// True where the sentence on the left begins with a lower-case letter: its author does not care
/// for capitals.
bool begins_lower_case(const Boundary& boundary);

/// The word before `word`, which is a part of `boundary.left()`.
std::string_view word_before_word(const Boundary& boundary, std::string_view word);

}  // namespace diglot::segmentation
