#include <ostream>
#include <streambuf>

#include <benchmark/benchmark.h>

#include "bench/micro/sample.h"

namespace diglot::bench {
namespace {

// Counts what is written and forgets it.
class CountingBuffer : public std::streambuf {
 public:
  std::int64_t byte_count() const { return byte_count_; }

 protected:
  std::streamsize xsputn(const char*, std::streamsize count) override {
    byte_count_ += count;
    return count;
  }
  int_type overflow(int_type character) override {
    ++byte_count_;
    return traits_type::not_eof(character);
  }

 private:
  std::int64_t byte_count_ = 0;
};

void write_units(benchmark::State& state, Format format) {
  Bitext bitext;
  bitext.source = segment(repeated_text("en-fr/lighthouse.en.txt", 1U << 20U), {.language = "en"});
  bitext.target = segment(repeated_text("en-fr/lighthouse.fr.txt", 1U << 20U), {.language = "fr"});
  const std::size_t size = std::min(bitext.source.size(), bitext.target.size());
  std::vector<Bead> beads;
  for (std::size_t i = 0; i < size; ++i) beads.push_back({{i, i + 1}, {i, i + 1}, 1.0, 0.9});
  for (std::size_t i = size; i < bitext.source.size(); ++i) {
    beads.push_back({{i, i + 1}, {size, size}});
  }
  for (std::size_t j = size; j < bitext.target.size(); ++j) {
    beads.push_back({{bitext.source.size(), bitext.source.size()}, {j, j + 1}});
  }
  bitext.alignment = Alignment(std::move(beads), bitext.source.size(), bitext.target.size());

  CountingBuffer buffer;
  std::ostream stream(&buffer);
  std::size_t unit_count = 0;
  for (auto _ : state) unit_count = write_bitext(bitext, format, stream).unit_count;
  if (unit_count < size) state.SkipWithError("units are missing");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(unit_count));
  state.SetBytesProcessed(buffer.byte_count());
}

BENCHMARK_CAPTURE(write_units, tmx, Format::kTmx)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_units, tsv, Format::kTsv)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(write_units, jsonl, Format::kJsonl)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace diglot::bench
