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
    const std::size_t source_begin = source_.end();
    const std::size_t target_begin = target_.end();
    const std::span<const std::size_t> source = source_.of(unit.source());
    const std::span<const std::size_t> target = target_.of(unit.target());
    const bool goes_on = source_.end() > source_begin || target_.end() > target_begin;
    if (!goes_on) {
      ++report.losses[source.empty() && target.empty() ? "empty unit" : "unit out of order"];
      return;
    }
    write_rung(source_begin, target_begin, unit.confidence.value_or(0.0));
    count_gap(source, source_begin);
    count_gap(target, target_begin);
    count_link_losses(unit, {source.size(), target.size()}, report.losses);
  }

  // No unit starts here, but hunalign's ladder2text.py wants three columns in every line.
  void finish() override {
    const double no_confidence = 0.0;
    write_rung(std::max(source_.end(), source_end_), std::max(target_.end(), target_end_),
               no_confidence);
  }

 private:
  // All that lies between two rungs is taken for the unit's.
  void count_gap(std::span<const std::size_t> numbers, std::size_t begin) {
    for (const std::size_t number : numbers) {
      if (number == begin++) continue;
      ++report.losses["sentence numbers"];
      return;
    }
  }

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
