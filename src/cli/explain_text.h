// Why beads score what they do, for eyes: `diglot align --explain`.
#pragma once

#include <cstddef>
#include <ostream>
#include <vector>

#include "cli/align_options.h"
#include "diglot/bitext.h"
#include "diglot/explain.h"
#include "diglot/write.h"

namespace diglot::cli {

struct ExplainOptions {
  std::size_t width = 80;  ///< Columns, at least 20.
  bool color = false;      ///< Write ANSI escape sequences.
  BeadRange beads;         ///< Those to explain.
  bool has_words = true;   ///< Words and boundaries were looked at.
};

/// Writes a paragraph for each bead: its sentences, and its score in parts. `explanations` belong
/// to the beads, one to one. Control characters are shown as U+FFFD. Throws Error (kUsage) where
/// there is no bead in the range, though there are beads.
WriteReport write_explanations(const Bitext& bitext, const std::vector<Explanation>& explanations,
                               const ExplainOptions& options, std::ostream& stream);

}  // namespace diglot::cli
