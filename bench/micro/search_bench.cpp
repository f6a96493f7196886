#include <cstdlib>

#include <benchmark/benchmark.h>

#include "bench/micro/sample.h"
#include "search/search.h"
#include "search/shapes.h"

namespace diglot::bench {
namespace {

// The search alone, over a band of 81 columns around a diagonal of 1-1 beads; items are sentences.
void search_band(benchmark::State& state) {
  const auto size = static_cast<std::size_t>(state.range(0));
  std::vector<std::size_t> centres(size + 1);
  for (std::size_t i = 0; i <= size; ++i) centres[i] = i;
  const search::Band band = search::Band::around(centres, size, 40);
  const std::vector<Shape> shapes = search::bead_shapes(6);
  const search::RowScorer scorer = [&](std::size_t i, Span columns, search::RowScores& scores) {
    scores.setConstant(-4.0F);
    if (columns.begin <= i && i < columns.end) {
      scores(static_cast<Eigen::Index>(i - columns.begin), 0) = 2.0F;
    }
  };
  const search::Problem problem{band, shapes, scorer, {-5.0F, -2.0F}};
  search::Path path;
  for (auto _ : state) {
    path = search::best_path(problem);
    search::set_posteriors(problem, path.beads);
  }
  if (path.beads.size() != size) state.SkipWithError("the path is not the diagonal");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(size));
}

BENCHMARK(search_band)->Arg(1000)->Arg(5000)->Arg(20000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace diglot::bench
