// Does the sentence end here? What Unicode's rules get wrong, mended.
#pragma once

#include "segment/boundary.h"
#include "segment/lexicon.h"

namespace diglot::segmentation {

/// True where the sentence on the left of the boundary ends there. Asks the rules one after
/// another; the first that has an opinion decides, and where none has, Unicode does.
bool is_sentence_end(const Boundary& boundary, const Lexicon& lexicon);

}  // namespace diglot::segmentation
