// Two documents and their alignment.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diglot/bead.h"
#include "diglot/document.h"

namespace diglot {

/// Ordered beads that cover both documents exactly once.
class Alignment {
 public:
  Alignment() = default;

  /// Requires: each bead starts on both sides where the one before ended, no bead is empty on both
  /// sides, the first starts at 0-0 and the last ends at source_size-target_size. Throws
  /// std::invalid_argument otherwise.
  Alignment(std::vector<Bead> beads, std::size_t source_size, std::size_t target_size);

  std::size_t size() const { return beads_.size(); }
  bool empty() const { return beads_.empty(); }
  const Bead& operator[](std::size_t index) const { return beads_[index]; }
  auto begin() const { return beads_.begin(); }
  auto end() const { return beads_.end(); }
  bool operator==(const Alignment&) const = default;

 private:
  std::vector<Bead> beads_;
};

/// Two documents and how their sentences correspond.
struct Bitext {
  Document source;
  Document target;
  Alignment alignment;
};

}  // namespace diglot
