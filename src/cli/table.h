// A bitext for eyes: a row for each bead, source and target side by side.
#pragma once

#include <cstddef>
#include <ostream>

#include "diglot/bitext.h"
#include "diglot/write.h"

namespace diglot::cli {

struct TableOptions {
  std::size_t width = 80;  ///< Columns, at least 20.
  bool color = false;      ///< Write ANSI escape sequences.
};

/// Writes the table row by row. Control characters in the texts are shown as U+FFFD.
WriteReport write_table(const Bitext& bitext, const TableOptions& options, std::ostream& stream);

}  // namespace diglot::cli
