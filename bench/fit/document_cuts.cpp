#include "bench/fit/document_cuts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <utility>

#include "diglot/segment.h"

namespace diglot::fit {
namespace {

using Random = std::mt19937_64;
using Sentences = std::vector<std::string>;
using Members = std::vector<const GoldSet*>;

// Where a cut with enough beads may fail to be found: tries before a size is given up.
constexpr int kTries = 200;

// std::uniform_int_distribution is not the same everywhere.
std::size_t draw(Random& random, std::size_t end) { return random() % end; }

bool happens(Random& random, double probability) {
  return static_cast<double>(random() >> 11) * 0x1p-53 < probability;
}

// Consecutive links of a set.
struct Stretch {
  const GoldSet* set = nullptr;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// As many links as give `size` sentences on the side that is asked for.
std::optional<Stretch> find_stretch(const Members& sets, std::vector<std::size_t> Link::*side,
                                    std::size_t size, Random& random) {
  for (int attempt = 0; attempt < kTries; ++attempt) {
    Stretch stretch = {sets[draw(random, sets.size())]};
    const Links& links = stretch.set->gold;
    stretch.begin = stretch.end = draw(random, links.size());
    std::size_t count = 0;
    while (count < size && stretch.end < links.size()) count += (links[stretch.end++].*side).size();
    if (count >= size) return stretch;
  }
  return std::nullopt;
}

bool overlap(const Stretch& a, const Stretch& b) {
  return a.set == b.set && a.begin < b.end && b.begin < a.end;
}

Sentences sentences(const Stretch& stretch, std::vector<std::size_t> Link::*side,
                    const Document& document) {
  Sentences taken;
  for (std::size_t k = stretch.begin; k < stretch.end; ++k) {
    for (const std::size_t number : stretch.set->gold[k].*side) {
      taken.emplace_back(document.sentence(number));
    }
  }
  return taken;
}

Sentences with_noise(const Sentences& clean, const Members& sets, const Document GoldSet::*side,
                     double noise, Random& random) {
  Sentences noisy;
  for (const std::string& sentence : clean) {
    if (!happens(random, noise)) noisy.push_back(sentence);
    if (!happens(random, noise)) continue;
    const Document& other = sets[draw(random, sets.size())]->*side;
    noisy.emplace_back(other.sentence(draw(random, other.size())));
  }
  return noisy;
}

Document document(const Sentences& lines, const std::string& language) {
  Text text;
  for (const std::string& line : lines) text.utf8 += line + '\n';
  return segment(std::move(text), {Layout::kPresplit, language});
}

std::optional<DocumentCut> cut(const Members& sets, std::size_t size, CutKind kind, double noise,
                               Random& random) {
  const auto source = find_stretch(sets, &Link::source, size, random);
  if (!source) return std::nullopt;
  std::optional<Stretch> target = source;
  for (int attempt = 0; kind == CutKind::kUnrelated && overlap(*source, *target); ++attempt) {
    target = find_stretch(sets, &Link::target, size, random);
    if (!target || attempt == kTries) return std::nullopt;
  }
  Sentences source_lines = sentences(*source, &Link::source, source->set->source);
  Sentences target_lines = sentences(*target, &Link::target, target->set->target);
  if (kind == CutKind::kNoisy) {
    source_lines = with_noise(source_lines, sets, &GoldSet::source, noise, random);
    target_lines = with_noise(target_lines, sets, &GoldSet::target, noise, random);
  }
  if (source_lines.empty() || target_lines.empty()) return std::nullopt;
  return DocumentCut{source->set, size, kind,
                     document(source_lines, source->set->source.language()),
                     document(target_lines, target->set->target.language())};
}

void cut_group(const Members& sets, const CutOptions& options, std::vector<DocumentCut>& cuts) {
  Random random(1);
  for (const std::size_t size : options.sizes) {
    const std::size_t count =
        std::clamp(options.sentence_count / size, options.min_count, options.max_count);
    for (std::size_t k = 0; k < count; ++k) {
      // All four or none, so that the kinds stay balanced.
      std::vector<DocumentCut> four;
      for (const CutKind kind :
           {CutKind::kTranslation, CutKind::kNoisy, CutKind::kUnrelated, CutKind::kUnrelated}) {
        if (auto made = cut(sets, size, kind, options.noise, random)) {
          four.push_back(std::move(*made));
        }
      }
      if (four.size() == 4) std::move(four.begin(), four.end(), std::back_inserter(cuts));
    }
  }
}

}  // namespace

std::vector<DocumentCut> cut_documents(const std::vector<GoldSet>& sets,
                                       const CutOptions& options) {
  std::map<std::string, Members> groups;
  for (const GoldSet& set : sets) groups[set.group].push_back(&set);
  std::vector<DocumentCut> cuts;
  for (const auto& [name, members] : groups) cut_group(members, options, cuts);
  return cuts;
}

}  // namespace diglot::fit
