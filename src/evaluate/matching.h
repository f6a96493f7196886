// Which links of one list are right when measured against another.
#pragma once

#include <cstddef>
#include <vector>

#include "diglot/links.h"

namespace diglot::evaluation {

/// A list of links as a set: pointers, in the list's order, to the first of each that has the same
/// sentences; without those that are empty on both sides. Valid as long as the list is.
using LinkSet = std::vector<const Link*>;

LinkSet link_set(const Links& links);

/// How one link compares with the other list.
struct Verdict {
  bool strict = false;  ///< The other list has a link with the same sentences.
  bool lax = false;  ///< Strict, or the other list has a link that shares a sentence on both sides.
};

/// One verdict for each of `links`, measured against `reference`.
std::vector<Verdict> judge(const LinkSet& links, const LinkSet& reference);

}  // namespace diglot::evaluation
