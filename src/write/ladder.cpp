// hunalign's ladder: rungs "source<TAB>target<TAB>confidence"; a bead lies between two rungs.
#include "write/writer.h"

namespace diglot::write {
namespace {

std::string rung(std::size_t source_number, std::size_t target_number, double confidence) {
  std::string line;
  append_integer(source_number, line);
  line += '\t';
  append_integer(target_number, line);
  line += '\t';
  append_decimal(confidence, line);
  line += '\n';
  return line;
}

}  // namespace

WriteReport write_ladder(const Bitext& bitext, const WriteOptions&, std::ostream& stream) {
  WriteReport report;
  for (const Bead& bead : bitext.alignment) {
    // The ladder covers the input from its first line, which may be a blank one.
    const bool first = report.unit_count == 0;
    const std::size_t source = first ? 0 : bitext.source.number(bead.source.begin);
    const std::size_t target = first ? 0 : bitext.target.number(bead.target.begin);
    if (!(stream << rung(source, target, bead.confidence))) return report;
    ++report.unit_count;
  }
  // No bead starts here, but hunalign's ladder2text.py wants three columns in every line.
  const double no_confidence = 0.0;
  if (stream << rung(bitext.source.number_end(), bitext.target.number_end(), no_confidence)) {
    ++report.unit_count;
  }
  return report;
}

}  // namespace diglot::write
