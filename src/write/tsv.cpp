// Tab-separated values: source, target, confidence, shape; one bead a line, no header, no quoting.
#include "write/characters.h"
#include "write/writer.h"

namespace diglot::write {

WriteReport write_tsv(const Bitext& bitext, const WriteOptions&, std::ostream& stream) {
  WriteReport report;
  const auto field = [&report](const Document& document, Span span) {
    return carried_text(document.running_text(span), Carrier::kLine,
                        report.replaced_character_count);
  };
  for (const Bead& bead : bitext.alignment) {
    std::string line = field(bitext.source, bead.source);
    line += '\t';
    line += field(bitext.target, bead.target);
    line += '\t';
    append_decimal(bead.confidence, line);
    line += '\t' + shape_name(bead.shape()) + '\n';
    if (!(stream << line)) break;
    ++report.unit_count;
  }
  return report;
}

}  // namespace diglot::write
