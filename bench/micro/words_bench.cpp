// What words cost before any row of the lattice is scored.
#include <algorithm>
#include <cmath>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/micro/sample.h"
#include "evidence/lexical/lexical_sources.h"
#include "evidence/lexical/model1.h"
#include "evidence/lexical/token_table.h"

namespace diglot::bench {
namespace {

using evidence::TokenBead;
using evidence::TokenTable;
using evidence::WordId;

void token_table(benchmark::State& state, const std::string& file, const std::string& language,
                 std::size_t byte_count) {
  const Document document =
      segment(repeated_text(file, byte_count), {.language = language, .use_system_lists = false});
  std::size_t token_count = 0;
  for (auto _ : state) token_count = TokenTable(document).token_count();
  if (token_count == 0) state.SkipWithError("a text without tokens");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(document.size()));
}

BENCHMARK_CAPTURE(token_table, en, "en-fr/lighthouse.en.txt", "en", 1U << 20U);
BENCHMARK_CAPTURE(token_table, fr, "en-fr/lighthouse.fr.txt", "fr", 1U << 20U);
BENCHMARK_CAPTURE(token_table, ar, "en-ar/orchard-letter.ar.txt", "ar", 1U << 20U);
BENCHMARK_CAPTURE(token_table, zh, "en-zh/cable-car.zh.txt", "zh", 1U << 20U);
BENCHMARK_CAPTURE(token_table, short_en, "en-fr/lighthouse.en.txt", "en", 1U);

// A document of made-up words, each once.
Document words_document(std::size_t word_count, unsigned seed) {
  constexpr std::string_view kLetters = "eeeeeaaaaaiiiioooouutttnnnrrrsssllddhcmpgfbvwkzyx";
  std::mt19937 random(seed);
  std::string text;
  for (std::size_t word = 0; word < word_count; ++word) {
    const std::size_t length = 5 + random() % 8;
    for (std::size_t i = 0; i < length; ++i) text += kLetters[random() % kLetters.size()];
    text += ' ';
  }
  return {"words", "und", text, {{0, text.size(), 0, 0}}, 1};
}

void likeness(benchmark::State& state) {
  const auto word_count = static_cast<std::size_t>(state.range(0));
  const TokenTable source(words_document(word_count, 1));
  const TokenTable target(words_document(word_count, 2));
  for (auto _ : state) benchmark::DoNotOptimize(evidence::likeness_tables(source, target));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(source.word_count()));
}

BENCHMARK(likeness)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

// Words as often as Zipf has them.

std::vector<WordId> zipf_words(std::size_t count, std::size_t word_count, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> uniform(0.0, std::log(static_cast<double>(word_count)));
  std::vector<WordId> words;
  for (std::size_t i = 0; i < count; ++i) {
    words.push_back(static_cast<WordId>(std::exp(uniform(random))) - 1);
  }
  return words;
}

void model1(benchmark::State& state) {
  constexpr std::size_t kTokens = 16;
  const auto bead_count = static_cast<std::size_t>(state.range(0));
  const std::size_t word_count = 50 * static_cast<std::size_t>(std::sqrt(bead_count)) + 1'000;
  const std::vector<WordId> source = zipf_words(kTokens * bead_count, word_count, 1);
  const std::vector<WordId> target = zipf_words(kTokens * bead_count, word_count, 2);
  std::vector<TokenBead> beads;
  for (std::size_t i = 0; i < bead_count; ++i) {
    beads.push_back({std::span(source).subspan(kTokens * i, kTokens),
                     std::span(target).subspan(kTokens * i, kTokens), 1.0});
  }
  const std::vector<double> background(word_count, 1.0 / static_cast<double>(word_count));
  for (auto _ : state) {
    benchmark::DoNotOptimize(evidence::train_model1(beads, background, background, {}));
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

BENCHMARK(model1)->Arg(50)->Arg(6'000)->Arg(100'000)->Arg(400'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace diglot::bench
