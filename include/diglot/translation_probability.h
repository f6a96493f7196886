// Are two documents translations of each other at all?
//
//   diglot::Alignment alignment = diglot::Aligner().align(source, target);
//   if (diglot::translation_probability(alignment) < 0.5) return;  // Rather not.
#pragma once

#include "diglot/bitext.h"

namespace diglot {

/// How probable it is, 0 to 1, that the documents of an alignment translate each other, where
/// before it was aligned a pair was as likely to be a translation as not. Made of what the
/// Aligner left in the beads: costs a sum over them and no second alignment. What it means beside
/// gold alignments, and how well it tells, is in src/align/README.md; the shorter the documents,
/// the less can be known, and the nearer it is to 0.5. Sentences without counterpart count against
/// it; documents of which one is a part of the other are no translations. 0 where a side has no
/// sentence. Requires the scores of the Aligner with its usual options: with lengths alone scores
/// are lower, and so is this.
double translation_probability(const Alignment& alignment);

}  // namespace diglot
