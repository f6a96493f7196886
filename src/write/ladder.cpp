// hunalign's ladder: rungs "source<TAB>target<TAB>confidence"; a bead lies between two rungs.
#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

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

  // The rung before a unit is where its sentences begin, or where the next ones do on a side where
  // it has none.
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
    const bool is_first = !std::exchange(has_begun_, true);
    waiting_.push_back({{}, {}, unit.confidence.value_or(0.0)});
    // The ladder covers the input from its first line, which may be a blank one.
    if (is_first) waiting_.back() = {0, 0, waiting_.back().confidence};
    if (!source.empty()) settle(&Rung::source, std::max(source.front(), source_begin));
    if (!target.empty()) settle(&Rung::target, std::max(target.front(), target_begin));
    write_settled();
    count_gap(source, source_begin);
    count_gap(target, target_begin);
    count_link_losses(unit, {source.size(), target.size()}, report.losses);
  }

  // No unit starts here, but hunalign's ladder2text.py wants three columns in every line.
  void finish() override {
    const double no_confidence = 0.0;
    waiting_.push_back({{}, {}, no_confidence});
    settle(&Rung::source, std::max(source_.end(), source_end_));
    settle(&Rung::target, std::max(target_.end(), target_end_));
    write_settled();
  }

 private:
  struct Rung {
    std::optional<std::size_t> source;
    std::optional<std::size_t> target;
    double confidence = 0.0;
  };

  // All that lies between two rungs is taken for a unit's.
  void count_gap(std::span<const std::size_t> numbers, std::size_t begin) {
    for (const std::size_t number : numbers) {
      if (number == begin++) continue;
      ++report.losses["sentence numbers"];
      return;
    }
  }

  // Rungs that wait for a number on this side are the last ones.
  void settle(std::optional<std::size_t> Rung::*side, std::size_t number) {
    for (auto rung = waiting_.rbegin(); rung != waiting_.rend() && !((*rung).*side); ++rung) {
      (*rung).*side = number;
    }
  }

  void write_settled() {
    while (!waiting_.empty() && waiting_.front().source && waiting_.front().target) {
      const Rung& rung = waiting_.front();
      write_rung(*rung.source, *rung.target, rung.confidence);
      waiting_.pop_front();
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
  std::deque<Rung> waiting_;
  bool has_begun_ = false;
};

}  // namespace

WriterPointer ladder_writer(Files files, const UnitsHeader& header, const WriteOptions&) {
  return std::make_unique<LadderWriter>(*files[0], header);
}

}  // namespace diglot::write
