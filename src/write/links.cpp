// Vecalign's links: "[0, 1]:[0]:0.9312", sentence numbers and the unit's confidence.
#include "write/sentence_numbers.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

class LinksWriter : public FormatWriter {
 public:
  explicit LinksWriter(std::ostream& stream) : stream_(stream) {}

  void write(const Unit& unit) override {
    const std::span<const std::size_t> source = source_.of(unit.source());
    const std::span<const std::size_t> target = target_.of(unit.target());
    if (source.empty() && target.empty()) {
      ++report.losses["empty unit"];  // A link of nothing is none.
      return;
    }
    std::string line = "[";
    append_numbers(source, ", ", line);
    line += "]:[";
    append_numbers(target, ", ", line);
    line += "]";
    if (unit.confidence) {
      line += ':';
      append_decimal(*unit.confidence, line);
    }
    line += '\n';
    if (!(stream_ << line)) return;
    ++report.unit_count;
    count_link_losses(unit, {source.size(), target.size()}, report.losses);
  }

 private:
  std::ostream& stream_;
  SentenceNumbers source_;
  SentenceNumbers target_;
};

}  // namespace

WriterPointer links_writer(Files files, const UnitsHeader&, const WriteOptions&) {
  return std::make_unique<LinksWriter>(*files[0]);
}

}  // namespace diglot::write
