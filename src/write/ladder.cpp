// hunalign's ladder: rungs "source<TAB>target<TAB>confidence"; a bead lies between two rungs.
#include <algorithm>

#include "write/sentence_numbers.h"
#include "write/writer.h"

namespace diglot::write {
namespace {

class LadderWriter : public FormatWriter {
 public:
  LadderWriter(std::ostream& stream, const UnitsHeader& header)
      : stream_(stream),
        source_end_(header.source_number_end),
        target_end_(header.target_number_end) {}

  // The rung before a unit is where the one before ended.
  void write(const Unit& unit) override {
    write_rung(source_.end(), target_.end(), unit.confidence.value_or(0.0));
    source_.of(unit.source());
    target_.of(unit.target());
  }

  // No unit starts here, but hunalign's ladder2text.py wants three columns in every line.
  void finish() override {
    const double no_confidence = 0.0;
    write_rung(std::max(source_.end(), source_end_), std::max(target_.end(), target_end_),
               no_confidence);
  }

 private:
  void write_rung(std::size_t source, std::size_t target, double confidence) {
    std::string line;
    append_integer(source, line);
    line += '\t';
    append_integer(target, line);
    line += '\t';
    append_decimal(confidence, line);
    line += '\n';
    if (stream_ << line) ++report.unit_count;
  }

  std::ostream& stream_;
  std::size_t source_end_;
  std::size_t target_end_;
  SentenceNumbers source_;
  SentenceNumbers target_;
};

}  // namespace

WriterPointer ladder_writer(Files files, const UnitsHeader& header, const WriteOptions&) {
  return std::make_unique<LadderWriter>(*files[0], header);
}

}  // namespace diglot::write
