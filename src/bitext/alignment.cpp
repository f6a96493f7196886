#include <stdexcept>
#include <string>
#include <utility>

#include "diglot/bitext.h"

namespace diglot {

Alignment::Alignment(std::vector<Bead> beads, std::size_t source_size, std::size_t target_size)
    : beads_(std::move(beads)) {
  std::size_t source = 0;
  std::size_t target = 0;
  for (const Bead& bead : beads_) {
    const bool in_order = bead.source.begin == source && bead.target.begin == target &&
                          bead.source.end >= source && bead.target.end >= target;
    if (!in_order || (bead.source.empty() && bead.target.empty())) {
      throw std::invalid_argument("bead out of order at " + std::to_string(source) + "-" +
                                  std::to_string(target));
    }
    source = bead.source.end;
    target = bead.target.end;
  }
  if (source != source_size || target != target_size) {
    throw std::invalid_argument("beads end at " + std::to_string(source) + "-" +
                                std::to_string(target) + ", documents at " +
                                std::to_string(source_size) + "-" + std::to_string(target_size));
  }
}

}  // namespace diglot
