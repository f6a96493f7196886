// Vecalign's links: "[0, 1]:[0]:0.9312", sentence numbers and the bead's confidence.
#include "write/writer.h"

namespace diglot::write {

WriteReport write_links(const Bitext& bitext, const WriteOptions&, std::ostream& stream) {
  WriteReport report;
  for (const Bead& bead : bitext.alignment) {
    std::string line = "[";
    append_numbers(bitext.source, bead.source, ", ", line);
    line += "]:[";
    append_numbers(bitext.target, bead.target, ", ", line);
    line += "]:";
    append_decimal(bead.confidence, line);
    line += '\n';
    if (!(stream << line)) break;
    ++report.unit_count;
  }
  return report;
}

}  // namespace diglot::write
