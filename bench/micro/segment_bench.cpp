#include <benchmark/benchmark.h>

#include "bench/micro/sample.h"

namespace diglot::bench {
namespace {

void segment_text(benchmark::State& state, const std::string& file, const std::string& language) {
  const Text text = repeated_text(file, 1U << 20U);
  const std::size_t expected =
      segment(sample_text(file), {.language = language, .use_system_lists = false}).size();
  std::size_t sentence_count = 0;
  for (auto _ : state) {
    const Document document = segment(text, {.language = language, .use_system_lists = false});
    sentence_count = document.size();
  }
  const std::size_t copies = text.utf8.size() / sample_text(file).utf8.size();
  if (sentence_count != copies * expected) {
    state.SkipWithError("copies of a text have other sentences than the text");
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.utf8.size()));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(sentence_count));
}

BENCHMARK_CAPTURE(segment_text, en, "en-fr/lighthouse.en.txt", "en");
BENCHMARK_CAPTURE(segment_text, fr, "en-fr/lighthouse.fr.txt", "fr");
BENCHMARK_CAPTURE(segment_text, ar, "en-ar/orchard-letter.ar.txt", "ar");
BENCHMARK_CAPTURE(segment_text, zh, "en-zh/cable-car.zh.txt", "zh");

}  // namespace
}  // namespace diglot::bench
