#include "read/pivot.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace diglot::read {
namespace {

using WordId = std::uint32_t;

/// Numbers words in the order of their first use.
class Vocabulary {
 public:
  WordId add(std::string_view word) {
    const auto found = ids_.find(word);
    if (found != ids_.end()) return found->second;
    const auto id = static_cast<WordId>(words_.size());
    ids_.emplace(words_.emplace_back(word), id);
    return id;
  }

  const std::string& word(WordId id) const { return words_[id]; }
  std::size_t size() const { return words_.size(); }

 private:
  std::deque<std::string> words_;  // Its strings stay where they are; the map looks at them.
  std::unordered_map<std::string_view, WordId> ids_;
};

std::string folded(std::string_view word) {
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// For each word of one language the words of another that it goes with, each once.
class Relation {
 public:
  void add(WordId from, WordId to) {
    if (from >= targets_.size()) targets_.resize(from + 1);
    targets_[from].push_back(to);
  }

  void remove_duplicates() {
    for (std::vector<WordId>& targets : targets_) {
      std::ranges::sort(targets);
      targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
    }
  }

  const std::vector<WordId>& of(WordId from) const {
    static const std::vector<WordId> kNone;
    return from < targets_.size() ? targets_[from] : kNone;
  }

 private:
  std::vector<std::vector<WordId>> targets_;
};

/// What speaks for a translation: pivot words that lead to it, and how sure these are.
struct Candidate {
  WordId target = 0;
  std::size_t path_count = 0;
  double specificity = 0;  ///< Sum over these of 1 / number of their translations.
};

/// Merges the candidates of the same target, the best first.
void rank(std::vector<Candidate>& paths) {
  std::ranges::stable_sort(paths, {}, &Candidate::target);
  std::vector<Candidate> merged;
  for (const Candidate& path : paths) {
    if (merged.empty() || merged.back().target != path.target) {
      merged.push_back(path);
    } else {
      merged.back().path_count += path.path_count;
      merged.back().specificity += path.specificity;
    }
  }
  std::ranges::stable_sort(merged, [](const Candidate& a, const Candidate& b) {
    return std::pair(a.path_count, a.specificity) > std::pair(b.path_count, b.specificity);
  });
  paths = std::move(merged);
}

}  // namespace

std::vector<LexiconEntry> compose(const std::vector<LexiconEntry>& source_to_pivot,
                                  const std::vector<LexiconEntry>& pivot_to_target) {
  // A pivot word with more translations than this says nothing; it bounds the work on one source.
  constexpr std::size_t kMaxFanOut = 500;
  constexpr std::size_t kMaxPathCount = 20'000;

  Vocabulary sources;
  Vocabulary pivots;
  Vocabulary targets;
  Relation pivots_of_source;
  Relation targets_of_pivot;
  for (const LexiconEntry& entry : source_to_pivot) {
    const WordId source = sources.add(entry.source);
    pivots_of_source.add(source, pivots.add(folded(entry.target)));
  }
  for (const LexiconEntry& entry : pivot_to_target) {
    const WordId pivot = pivots.add(folded(entry.source));
    targets_of_pivot.add(pivot, targets.add(entry.target));
  }
  pivots_of_source.remove_duplicates();
  targets_of_pivot.remove_duplicates();

  std::vector<LexiconEntry> entries;
  std::vector<Candidate> candidates;
  for (WordId source = 0; source < sources.size(); ++source) {
    candidates.clear();
    for (const WordId pivot : pivots_of_source.of(source)) {
      const std::vector<WordId>& reached = targets_of_pivot.of(pivot);
      if (reached.size() > kMaxFanOut || candidates.size() > kMaxPathCount) continue;
      for (const WordId target : reached) {
        candidates.push_back({target, 1, 1.0 / static_cast<double>(reached.size())});
      }
    }
    rank(candidates);
    candidates.resize(std::min(candidates.size(), kMaxPivotTranslationCount));
    for (const Candidate& candidate : candidates) {
      entries.push_back({sources.word(source), targets.word(candidate.target)});
    }
  }
  return entries;
}

}  // namespace diglot::read
