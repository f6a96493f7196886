#include "bench/fit/gold_sets.h"

#include <algorithm>
#include <atomic>
#include <fstream>
#include <thread>
#include <utility>

#include "diglot/diglot.h"

namespace diglot::fit {
namespace {

namespace fs = std::filesystem;

// The first `limit` source sentences of a set, up to the end of a bead that is not null.
void shorten(std::size_t limit, std::string& source, std::string& target, Links& links) {
  std::size_t source_count = 0;
  std::size_t target_count = 0;
  std::size_t used = 0;
  for (const Link& link : links) {
    ++used;
    if (!link.source.empty()) source_count = link.source.back() + 1;
    if (!link.target.empty()) target_count = link.target.back() + 1;
    if (limit > 0 && source_count >= limit && !link.is_null()) break;
  }
  links.resize(used);
  const auto first_lines = [&](std::string& text, std::size_t count) {
    std::size_t end = 0;
    for (; count > 0 && end != std::string::npos; --count) end = text.find('\n', end) + 1;
    text.resize(end);
  };
  first_lines(source, source_count);
  first_lines(target, target_count);
}

GoldSet read_set(const fs::path& folder, std::size_t limit) {
  Text source = read_text(folder / "source.txt");
  Text target = read_text(folder / "target.txt");
  GoldSet set;
  set.gold = read_links(folder / "gold.align");
  shorten(limit, source.utf8, target.utf8, set.gold);
  std::ifstream languages(folder / "langs");
  std::string source_language, target_language;
  languages >> source_language >> target_language;
  set.languages = source_language + '-' + target_language;
  set.group = set.languages;
  set.source = segment(std::move(source), {Layout::kPresplit, source_language});
  set.target = segment(std::move(target), {Layout::kPresplit, target_language});
  return set;
}

Links align(const GoldSet& set, const AlignerOptions& options) {
  Links links;
  for (const Bead& bead : Aligner(options, set.lexicons).align(set.source, set.target)) {
    Link link;
    for (std::size_t i = bead.source.begin; i < bead.source.end; ++i) {
      link.source.push_back(set.source.number(i));
    }
    for (std::size_t j = bead.target.begin; j < bead.target.end; ++j) {
      link.target.push_back(set.target.number(j));
    }
    link.score = bead.confidence;
    links.push_back(std::move(link));
  }
  return links;
}

}  // namespace

std::vector<GoldSet> read_gold_sets(const fs::path& folder, std::size_t limit) {
  std::vector<fs::path> folders;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (fs::exists(entry.path() / "gold.align")) folders.push_back(entry.path());
  }
  std::sort(folders.begin(), folders.end());
  std::vector<GoldSet> sets;
  for (const fs::path& path : folders) sets.push_back(read_set(path, limit));
  return sets;
}

void add_sets_with_dictionaries(const fs::path& folder, std::vector<GoldSet>& sets) {
  const std::size_t count = sets.size();
  for (std::size_t i = 0; i < count; ++i) {
    GoldSet set = sets[i];
    set.lexicons = find_dictionaries(set.source.language(), set.target.language(), folder.string());
    if (set.lexicons.empty()) continue;
    set.group += "+dictionaries";
    sets.push_back(std::move(set));
  }
}

std::vector<Links> align_all(const std::vector<GoldSet>& sets, const AlignerOptions& options) {
  std::vector<Links> aligned(sets.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < sets.size(); i = next++) {
      aligned[i] = align(sets[i], options);
    }
  };
  std::vector<std::jthread> threads;
  for (unsigned t = 0; t < std::thread::hardware_concurrency(); ++t) threads.emplace_back(work);
  threads.clear();
  return aligned;
}

Scores measure(const std::vector<GoldSet>& sets, const AlignerOptions& options) {
  std::vector<Links> aligned = align_all(sets, options);
  std::map<std::string, std::vector<LinksPair>> files;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    files[sets[i].group].push_back({sets[i].gold, std::move(aligned[i])});
  }
  Scores scores;
  for (const auto& [group, list] : files) {
    const EvaluateOptions no_bootstrap = {.resample_count = 0};
    scores[group] = evaluate(list, no_bootstrap).scores.front().strict.f1();
  }
  return scores;
}

}  // namespace diglot::fit
