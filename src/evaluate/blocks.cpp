#include "evaluate/blocks.h"

#include <algorithm>
#include <iterator>

#include "evaluate/ladder.h"

namespace diglot::evaluation {

namespace {

/// The two lists of one file.
struct FileSets {
  LinkSet gold;
  LinkSet test;
};

Shape shape_of(const Link& link) { return {link.source.size(), link.target.size()}; }

void count_test_links(const FileSets& sets, const BlockMap& block_map, std::size_t first_block,
                      Measurement& measurement) {
  const std::vector<Verdict> verdicts = judge(sets.test, sets.gold);
  for (std::size_t index = 0; index < sets.test.size(); ++index) {
    const Link& link = *sets.test[index];
    const Verdict verdict = verdicts[index];
    const auto count = [&](Counts& counts, bool correct) {
      counts.test_total += 1;
      counts.test_correct += correct ? 1 : 0;
    };
    MeasureCounts& block = measurement.blocks[first_block + block_map.block_of(link)];
    count(measurement.strict_by_shape[shape_of(link)], verdict.strict);
    count(block[kVecalignStrict], verdict.strict);
    count(block[kVecalignLax], verdict.lax);
    if (link.is_null()) continue;
    count(block[kNullFreeStrict], verdict.strict);
    count(block[kNullFreeLax], verdict.lax);
  }
}

void count_gold_links(const FileSets& sets, const BlockMap& block_map, std::size_t first_block,
                      Measurement& measurement) {
  const std::vector<Verdict> verdicts = judge(sets.gold, sets.test);
  for (std::size_t index = 0; index < sets.gold.size(); ++index) {
    const Link& link = *sets.gold[index];
    const Verdict verdict = verdicts[index];
    const auto count = [&](Counts& counts, bool found) {
      counts.gold_total += 1;
      counts.gold_found += found ? 1 : 0;
    };
    MeasureCounts& block = measurement.blocks[first_block + block_map.block_of_gold(index)];
    count(measurement.strict_by_shape[shape_of(link)], verdict.strict);
    if (link.is_null()) continue;
    count(block[kVecalignStrict], verdict.strict);
    count(block[kVecalignLax], verdict.lax);
    count(block[kNullFreeStrict], verdict.strict);
    count(block[kNullFreeLax], verdict.lax);
  }
}

/// A gold rung belongs to its link's block, a test rung to that of the first gold rung that is not
/// before it.
void count_rungs(const FileSets& sets, const BlockMap& block_map, std::size_t first_block,
                 Measurement& measurement) {
  const std::vector<LinkRung> gold = rungs_of(sets.gold);
  const std::vector<LinkRung> test = rungs_of(sets.test);
  const auto before = [](const LinkRung& left, const LinkRung& right) {
    return left.rung < right.rung;
  };
  const auto counts_of = [&](std::size_t gold_index) -> Counts& {
    const std::size_t block = block_map.block_of_gold(gold_index);
    return measurement.blocks[first_block + block][kLadderStrict];
  };
  for (const LinkRung& rung : gold) {
    const bool found = std::binary_search(test.begin(), test.end(), rung, before);
    Counts& counts = counts_of(rung.link_index);
    counts.gold_total += 1;
    counts.gold_found += found ? 1 : 0;
  }
  for (const LinkRung& rung : test) {
    const auto next = std::lower_bound(gold.begin(), gold.end(), rung, before);
    const bool correct = next != gold.end() && next->rung == rung.rung;
    const std::size_t last_link = sets.gold.empty() ? 0 : sets.gold.size() - 1;
    Counts& counts = counts_of(next != gold.end() ? next->link_index : last_link);
    counts.test_total += 1;
    counts.test_correct += correct ? 1 : 0;
  }
}

/// Sets the obstacle where `set`, made of `links`, has one.
void check_ladder(const Links& links, const LinkSet& set, std::size_t file_index, bool in_gold,
                  std::optional<LadderObstacle>& obstacle) {
  if (obstacle) return;
  const std::optional<std::size_t> found = find_ladder_obstacle(set);
  if (!found) return;
  const auto link_index = static_cast<std::size_t>(set[*found] - links.data());
  obstacle = LadderObstacle{file_index, in_gold, link_index};
}

}  // namespace

void add(const MeasureCounts& counts, std::size_t times, MeasureCounts& sum) {
  for (std::size_t measure = 0; measure < kMeasureCount; ++measure) {
    sum[measure].test_correct += times * counts[measure].test_correct;
    sum[measure].test_total += times * counts[measure].test_total;
    sum[measure].gold_found += times * counts[measure].gold_found;
    sum[measure].gold_total += times * counts[measure].gold_total;
  }
}

BlockMap::BlockMap(const LinkSet& gold, std::size_t block_size)
    : block_size_(block_size), block_count_(gold.empty() ? 1 : (gold.size() - 1) / block_size + 1) {
  for (std::size_t index = 0; index < gold.size(); ++index) {
    for (const std::size_t sentence : gold[index]->source) {
      by_source_.emplace(sentence, block_of_gold(index));
    }
    for (const std::size_t sentence : gold[index]->target) {
      by_target_.emplace(sentence, block_of_gold(index));
    }
  }
}

std::size_t BlockMap::block_of(const Link& link) const {
  return link.source.empty() ? find(by_target_, link.target) : find(by_source_, link.source);
}

std::size_t BlockMap::find(const BlockBySentence& blocks,
                           const std::vector<std::size_t>& sentences) {
  const std::size_t first = *std::min_element(sentences.begin(), sentences.end());
  const auto behind = blocks.upper_bound(first);
  return behind == blocks.begin() ? 0 : std::prev(behind)->second;
}

Measurement measure(std::span<const LinksPair> files, std::size_t block_size) {
  Measurement measurement;
  for (std::size_t index = 0; index < files.size(); ++index) {
    const FileSets sets = {link_set(files[index].gold), link_set(files[index].test)};
    check_ladder(files[index].gold, sets.gold, index, true, measurement.ladder_obstacle);
    check_ladder(files[index].test, sets.test, index, false, measurement.ladder_obstacle);

    const BlockMap block_map(sets.gold, block_size);
    const std::size_t first_block = measurement.blocks.size();
    measurement.blocks.resize(first_block + block_map.block_count());
    count_test_links(sets, block_map, first_block, measurement);
    count_gold_links(sets, block_map, first_block, measurement);
    if (!measurement.ladder_obstacle) count_rungs(sets, block_map, first_block, measurement);
  }
  return measurement;
}

}  // namespace diglot::evaluation
