#include <cstdint>

#include <benchmark/benchmark.h>

#include "bench/micro/sample.h"
#include "diglot/check.h"

namespace diglot::bench {
namespace {

struct Sample {
  std::string name;
  std::string source;
  std::string target;
};

// Units of about 100 characters a side: the beads of an aligned sample.
std::vector<Unit> sample_units(const Sample& sample) {
  const auto read = [&](const std::string& language) {
    return segment(sample_text(sample.name + "." + language + ".txt"), {.language = language});
  };
  Bitext bitext{read(sample.source), read(sample.target), {}};
  bitext.alignment = Aligner().align(bitext.source, bitext.target);
  std::vector<Unit> units;
  for (const Bead& bead : bitext.alignment) {
    if (bead.shape().is_null()) continue;
    Unit unit;
    unit.variants.resize(2);
    unit.variants[0].language = sample.source;
    unit.variants[0].text = bitext.source.running_text(bead.source);
    unit.variants[1].language = sample.target;
    unit.variants[1].text = bitext.target.running_text(bead.target);
    units.push_back(std::move(unit));
  }
  return units;
}

void check_units(benchmark::State& state, const Sample& sample, const char* profile) {
  const std::vector<Unit> units = sample_units(sample);
  std::int64_t byte_count = 0;
  for (const Unit& unit : units) {
    byte_count += static_cast<std::int64_t>(unit.source().text.size() + unit.target().text.size());
  }
  Checker checker({.profile = check_profile(profile)});
  std::vector<Finding> findings;
  for (auto _ : state) {
    findings.clear();
    for (const Unit& unit : units) checker.check(unit, findings);
  }
  if (findings.size() > units.size()) state.SkipWithError("more findings than units");
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(units.size()));
  state.SetBytesProcessed(state.iterations() * byte_count);
}

const Sample kFrench = {"en-fr/lighthouse", "en", "fr"};
const Sample kChinese = {"en-zh/cable-car", "en", "zh"};

BENCHMARK_CAPTURE(check_units, fr_translation, kFrench, "translation");
BENCHMARK_CAPTURE(check_units, fr_mt_training, kFrench, "mt-training");
BENCHMARK_CAPTURE(check_units, zh_translation, kChinese, "translation");
BENCHMARK_CAPTURE(check_units, zh_mt_training, kChinese, "mt-training");

}  // namespace
}  // namespace diglot::bench
