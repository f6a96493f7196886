// Alignments as other tools write them: sentence numbers without text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace diglot {

/// One line of a links file: sentence numbers of both sides, 0-based, and the score if it had one.
/// Unlike a Bead, a link need not be contiguous, and a list of links need not be in order.
struct Link {
  std::vector<std::size_t> source;
  std::vector<std::size_t> target;
  std::optional<double> score;

  bool is_null() const { return source.empty() || target.empty(); }
  bool operator==(const Link&) const = default;
};

using Links = std::vector<Link>;

/// What a reader expects of scores.
enum class LinkScores {
  kAny,          ///< They may be missing and mean anything.
  kConfidences,  ///< Each link has one, from 0 to 1.
};

/// Reads a links file (Vecalign's `[0, 1]:[2]` or `[0, 1]:[2]:0.93`, Bertalign's `([0, 1], [2])`)
/// or a ladder (hunalign's `0<TAB>0` or `0<TAB>0<TAB>0.3`); which of the two is told from the first
/// line that is not blank. Each pair of rungs becomes a link with the score of the first of them; a
/// ladder starts at 0 0. A score that is infinite or not a number counts as none. "-" reads
/// standard input, gzip and zstd are recognised. Throws Error (kFormat) with file, line and column
/// where a line does not fit the form, (kInput) where the file is empty or cannot be read, (kLimit)
/// above ten million sentence numbers. Where `scores` asks for confidences, a link without one is
/// an Error (kFormat) with file and line; what stands behind the last rung of a ladder is none.
Links read_links(const std::string& path, LinkScores scores = LinkScores::kAny);

}  // namespace diglot
