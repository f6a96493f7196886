// Rules about brackets and about quotations, and the sentence around them.
#pragma once

#include "segment/rule.h"

namespace diglot::segmentation {

/// "The cat (it was black. It was old.) slept": brackets in a sentence end with it.
Verdict inside_brackets(const Boundary& boundary, const Lexicon& lexicon);

/// `The words "Go home! Now!" were painted`: a short quotation that the sentence goes on after.
Verdict inside_quotation(const Boundary& boundary, const Lexicon& lexicon);

/// `"Stop!" he said`, `"Stop!" Mary cried`, 「行く。」と言った, “去哪儿？”他问.
Verdict behind_quotation(const Boundary& boundary, const Lexicon& lexicon);

/// True where the brackets `group` stand in the middle of a sentence, and the boundary in them.
bool is_embedded_bracket(const Boundary& boundary, std::size_t sentence_begin, const Group& group);

/// True where the quotation `group` stands in a sentence that begins before it or goes on after it.
bool is_embedded_quotation(std::string_view text, std::size_t sentence_begin, const Group& group,
                           const Lexicon& lexicon);

}  // namespace diglot::segmentation
