// Rules about what follows: pauses, lower case, digits, dashes, items of a list, mere blanks.
#pragma once

#include "segment/rule.h"

namespace diglot::segmentation {

/// A line separator inside a paragraph ends its line.
Verdict at_line_end(const Boundary& boundary, const Lexicon& lexicon);

/// "... and so on", "?!": marks alone are no sentence.
Verdict without_a_word(const Boundary& boundary, const Lexicon& lexicon);

/// "a.b", "?q=x", "3.x": no blank, no end, in scripts that write blanks between words.
Verdict inside_token(const Boundary& boundary, const Lexicon& lexicon);

/// "• ", "b) ", "2. " behind a full stop begin an item of a list.
Verdict before_item_mark(const Boundary& boundary, const Lexicon& lexicon);

/// A comma goes on with the sentence, and so do more stops, unless a capital is attached to them.
Verdict before_pause(const Boundary& boundary, const Lexicon& lexicon);

/// An ellipsis ends a sentence where a capital follows, or where enough stood before it in a script
/// without capitals; never in "B... but".
Verdict behind_ellipsis(const Boundary& boundary, const Lexicon& lexicon);

/// "He left. – She stayed", "¿Vienes? —No.": another voice.
Verdict before_dash(const Boundary& boundary, const Lexicon& lexicon);

/// "Oh! how", "approx. five": no end before a small letter; but before "iPhone", before "'s
/// Avonds", behind a full stop that cannot be an abbreviation's, and where the author does not care
/// for capitals.
Verdict before_lower_case(const Boundary& boundary, const Lexicon& lexicon);

/// "Go. 3 cats": an end, unless the word before looks like an abbreviation that no list has.
Verdict before_digit(const Boundary& boundary, const Lexicon& lexicon);

/// 。 ؟ । and the like end sentences and nothing else, whatever follows; among them the Khmer full
/// stop, which ICU does not know yet.
Verdict behind_plain_stop(const Boundary& boundary, const Lexicon& lexicon);

/// A blank in Thai or Lao, where it stands between phrases and between sentences.
Verdict at_blank_of_phrase(const Boundary& boundary, const Lexicon& lexicon);

}  // namespace diglot::segmentation
