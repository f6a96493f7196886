#include <benchmark/benchmark.h>

#include "bench/micro/sample.h"

namespace diglot::bench {
namespace {

// Both passes with all evidence; items are source sentences.
void align_documents(benchmark::State& state) {
  const LengthSample lengths = sample_lengths(static_cast<std::size_t>(state.range(0)));
  const Document source = document_of(lengths.source);
  const Document target = document_of(lengths.target);
  const Aligner aligner;
  Alignment alignment;
  for (auto _ : state) alignment = aligner.align(source, target);
  std::size_t split_count = 0;
  for (const Bead& bead : alignment) split_count += bead.shape() == Shape{1, 2};
  if (split_count < source.size() / 20) state.SkipWithError("splits were not found");
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(align_documents)->Arg(1000)->Arg(5000)->Arg(20000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace diglot::bench
