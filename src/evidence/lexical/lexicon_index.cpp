#include "evidence/lexical/lexicon_index.h"

#include <numeric>
#include <utility>

#include "evidence/lexical/phrase_reader.h"

namespace diglot::evidence {
namespace {

// Sorts by a number below `count`, in linear time; what has the same keeps its order.
template <typename Element>
std::vector<Element> sorted_by(KeyId Element::*number, std::size_t count,
                               const std::vector<Element>& elements) {
  std::vector<std::size_t> next(count + 1, 0);
  for (const Element& element : elements) ++next[element.*number + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Element> sorted(elements.size());
  for (const Element& element : elements) sorted[next[element.*number]++] = element;
  return sorted;
}

std::size_t count_entries(std::span<const Lexicon> lexicons, LexiconKind kind) {
  std::size_t count = 0;
  for (const Lexicon& lexicon : lexicons)
    count += lexicon.kind == kind ? lexicon.entries.size() : 0;
  return count;
}

}  // namespace

LexiconIndex::LexiconIndex(std::span<const Lexicon> lexicons, LexiconKind kind,
                           std::string_view source_language, std::string_view target_language) {
  std::vector<Pair> pairs = read(lexicons, kind, source_language, target_language);
  pairs = sorted_by(&Pair::target, targets_.size(), pairs);
  pairs = sorted_by(&Pair::source, sources_.size(), pairs);
  add_rows(pairs);
}

std::vector<LexiconIndex::Pair> LexiconIndex::read(std::span<const Lexicon> lexicons,
                                                   LexiconKind kind,
                                                   std::string_view source_language,
                                                   std::string_view target_language) {
  const std::size_t entry_count = count_entries(lexicons, kind);
  PhraseReader source_reader(source_language, entry_count);
  PhraseReader target_reader(target_language, entry_count);
  std::vector<Pair> pairs;
  pairs.reserve(entry_count);
  for (const Lexicon& lexicon : lexicons) {
    if (lexicon.kind != kind) continue;
    for (const LexiconEntry& entry : lexicon.entries) {
      const std::span<const KeyId> sources = source_reader.read(entry.source);
      if (sources.empty()) continue;
      const std::span<const KeyId> targets = target_reader.read(entry.target);
      const auto pair_count = static_cast<std::uint32_t>(sources.size() * targets.size());
      for (const KeyId source : sources) {
        for (const KeyId target : targets) pairs.push_back({source, target, pair_count});
      }
    }
  }
  sources_ = std::move(source_reader).take_keys();
  targets_ = std::move(target_reader).take_keys();
  return pairs;
}

// Entries of the same two words are added up in the order of the entries: what a sum of floats is
// depends on it.
void LexiconIndex::add_rows(const std::vector<Pair>& pairs) {
  row_begins_.assign(sources_.size() + 1, 0);
  const Pair* last = nullptr;
  for (const Pair& pair : pairs) {
    const double weight = 1.0 / static_cast<double>(pair.pair_count);
    if (last != nullptr && last->source == pair.source && last->target == pair.target) {
      weights_.back() += weight;
    } else {
      translations_.push_back(pair.target);
      weights_.push_back(weight);
      ++row_begins_[pair.source + 1];
    }
    last = &pair;
  }
  std::partial_sum(row_begins_.begin(), row_begins_.end(), row_begins_.begin());
  translations_.shrink_to_fit();
  weights_.shrink_to_fit();
}

}  // namespace diglot::evidence
