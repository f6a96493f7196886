#include "evaluate/matching.h"

#include <set>
#include <span>
#include <tuple>
#include <unordered_map>

namespace diglot::evaluation {

namespace {

struct SentencesLess {
  bool operator()(const Link* left, const Link* right) const {
    return std::tie(left->source, left->target) < std::tie(right->source, right->target);
  }
};

using SentenceSet = std::set<const Link*, SentencesLess>;

/// Where each sentence of one side is found: indices into a LinkSet.
using SentenceIndex = std::unordered_map<std::size_t, std::vector<std::size_t>>;

SentenceIndex index_of(const LinkSet& links, std::vector<std::size_t> Link::*side) {
  SentenceIndex result;
  for (std::size_t index = 0; index < links.size(); ++index) {
    for (const std::size_t sentence : links[index]->*side) result[sentence].push_back(index);
  }
  return result;
}

/// Finds links that share a sentence on both sides with one of `reference`.
class OverlapFinder {
 public:
  explicit OverlapFinder(const LinkSet& reference)
      : by_source_(index_of(reference, &Link::source)),
        by_target_(index_of(reference, &Link::target)),
        last_query_(reference.size(), 0) {}

  bool overlaps(const Link& link) {
    ++query_;
    for (const std::size_t sentence : link.source) {
      for (const std::size_t index : found(by_source_, sentence)) last_query_[index] = query_;
    }
    for (const std::size_t sentence : link.target) {
      for (const std::size_t index : found(by_target_, sentence)) {
        if (last_query_[index] == query_) return true;
      }
    }
    return false;
  }

 private:
  static std::span<const std::size_t> found(const SentenceIndex& index, std::size_t sentence) {
    const auto entry = index.find(sentence);
    if (entry == index.end()) return {};
    return entry->second;
  }

  SentenceIndex by_source_;
  SentenceIndex by_target_;
  /// For each reference link, the last query that shared a source sentence with it.
  std::vector<std::size_t> last_query_;
  std::size_t query_ = 0;
};

}  // namespace

LinkSet link_set(const Links& links) {
  SentenceSet seen;
  LinkSet result;
  for (const Link& link : links) {
    if (link.source.empty() && link.target.empty()) continue;
    if (seen.insert(&link).second) result.push_back(&link);
  }
  return result;
}

std::vector<Verdict> judge(const LinkSet& links, const LinkSet& reference) {
  const SentenceSet reference_set(reference.begin(), reference.end());
  OverlapFinder finder(reference);
  std::vector<Verdict> verdicts;
  verdicts.reserve(links.size());
  for (const Link* link : links) {
    const bool strict = reference_set.contains(link);
    verdicts.push_back({strict, strict || finder.overlaps(*link)});
  }
  return verdicts;
}

}  // namespace diglot::evaluation
