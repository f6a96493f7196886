#include <benchmark/benchmark.h>

#include "bench/micro/sample.h"
#include "evidence/length/length_evidence.h"
#include "search/shapes.h"

namespace diglot::bench {
namespace {

// Items are cells: a node of the lattice and a shape.
void length_rows(benchmark::State& state) {
  const LengthSample lengths = sample_lengths(2000);
  const auto width = static_cast<std::size_t>(state.range(0));
  const std::vector<Shape> shapes = search::bead_shapes(6);
  const auto model = evidence::LengthModel::fit(lengths.source, lengths.target, {});
  const evidence::LengthEvidence evidence(lengths.source, lengths.target, shapes, model);
  Eigen::ArrayXXf scores(static_cast<Eigen::Index>(width),
                         static_cast<Eigen::Index>(shapes.size()));
  std::size_t row = 0;
  for (auto _ : state) {
    row = row % 1000 + 1;
    evidence.score_row(row, {row, row + width}, scores);
    benchmark::DoNotOptimize(scores.data());
  }
  if (!scores.isFinite().all()) state.SkipWithError("a score is not finite");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(width * shapes.size()));
}

BENCHMARK(length_rows)->Arg(80)->Arg(300)->Arg(1000);

}  // namespace
}  // namespace diglot::bench
