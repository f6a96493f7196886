#include "segment/rules.h"

#include "segment/abbreviation_rules.h"
#include "segment/quotation_rules.h"
#include "segment/rule.h"
#include "segment/split_rules.h"

namespace diglot::segmentation {

bool is_sentence_end(const Boundary& boundary, const Lexicon& lexicon) {
  // The order matters: the surest first. Beside each, what it can say of the sentence.
  constexpr Rule kRules[] = {
      at_line_end,          // ends
      without_a_word,       // goes on
      behind_item_number,   // goes on
      inside_brackets,      // goes on
      inside_quotation,     // goes on
      inside_token,         // goes on
      behind_abbreviation,  // either
      behind_initial,       // either
      behind_ordinal,       // either
      behind_consonants,    // either
      before_item_mark,     // ends
      behind_quotation,     // goes on
      before_pause,         // either
      behind_ellipsis,      // either
      before_dash,          // ends
      before_lower_case,    // either
      before_digit,         // either
      behind_plain_stop,    // ends
      at_blank_of_phrase,   // either
  };
  for (const Rule rule : kRules) {
    const Verdict verdict = rule(boundary, lexicon);
    if (verdict != Verdict::kPass) return verdict == Verdict::kBreak;
  }
  return boundary.from_unicode;
}

}  // namespace diglot::segmentation
