// Rules about full stops that belong to a word or a number, not to the sentence.
#pragma once

#include "segment/rule.h"

namespace diglot::segmentation {

/// "9.11. Title", "a. First", "Figure 2. A map": a number, or a letter alone, is the start of what
/// it numbers.
Verdict behind_item_number(const Boundary& boundary, const Lexicon& lexicon);

/// Dr. | e.g. | No. 5 | т. д.: what the lexicon says.
Verdict behind_abbreviation(const Boundary& boundary, const Lexicon& lexicon);

/// J. R. R. Tolkien, U.S. Army; but "in the U.S. She".
Verdict behind_initial(const Boundary& boundary, const Lexicon& lexicon);

/// "am 3. Oktober", "II. Rákóczi", where the language writes ordinals with a full stop.
Verdict behind_ordinal(const Boundary& boundary, const Lexicon& lexicon);

/// "Hrsg.", "Bldg.": short words without a vowel are abbreviations that no list has.
Verdict behind_consonants(const Boundary& boundary, const Lexicon& lexicon);

}  // namespace diglot::segmentation
