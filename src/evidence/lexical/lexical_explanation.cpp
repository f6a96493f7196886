#include "evidence/lexical/lexical_explanation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <utility>

namespace diglot::evidence {
namespace {

// How often each word stands on a side of the bead.
using WordCounts = std::map<WordId, double>;

WordCounts word_counts(const TokenTable& table, Span sentences) {
  WordCounts counts;
  for (const WordId word : table.tokens(sentences)) counts[word] += 1.0;
  return counts;
}

// A word of the other side, and its part of a token's inner sum.
struct Part {
  WordId word;
  double probability;
};

// One direction: the words of `explained` given those of `given`.
class Direction {
 public:
  Direction(const TokenTable& given, Span given_sentences, const TokenTable& explained,
            Span explained_sentences, const TranslationTable& table,
            const LexicalParameters& parameters)
      : explained_(explained),
        parameters_(parameters),
        explained_shares_(explained_shares(parameters)),
        length_factor_(
            length_factor(given.token_count(given_sentences), mean_token_count(given), parameters)),
        counts_(word_counts(explained, explained_sentences)) {
    for (const auto& [word, count] : word_counts(given, given_sentences)) {
      for (const Translation& translation : table.row(word)) {
        known_[kind_index(given.kind(word))] +=
            count * static_cast<double>(translation.probability);
        if (!counts_.contains(translation.word)) continue;
        parts_[translation.word].push_back(
            {word, count * static_cast<double>(translation.probability)});
      }
    }
  }

  // Calls `on_pair(given word, explained word, nats)` for each pair that matches, and returns the
  // nats of what nothing matches.
  template <typename OnPair>
  double share_out(const OnPair& on_pair) const {
    double unexplained = 0.0;
    for (const auto& [word, count] : counts_) {
      const auto found = parts_.find(word);
      double sum = 0.0;
      if (found != parts_.end()) {
        for (const Part& part : found->second) sum += part.probability;
      }
      const double score = count * token_score(word, sum);
      if (sum == 0.0) {
        unexplained += score;
        continue;
      }
      for (const Part& part : found->second) {
        on_pair(part.word, word, score * part.probability / sum);
      }
    }
    return unexplained;
  }

 private:
  double token_score(WordId word, double sum) const {
    const std::size_t kind = kind_index(explained_.kind(word));
    const double unexplained =
        1.0 - explained_shares_[kind] * std::min(known_[kind] * length_factor_, 1.0);
    return 0.5 * parameters_.weight *
           std::log(unexplained +
                    explained_shares_[kind] * sum * length_factor_ / explained_.background(word));
  }

  const TokenTable& explained_;
  const LexicalParameters& parameters_;
  ByKind<double> explained_shares_;
  double length_factor_;
  ByKind<double> known_ = {};
  WordCounts counts_;                          // Of the explained side.
  std::map<WordId, std::vector<Part>> parts_;  // By explained word.
};

}  // namespace

LexicalExplanation explain_words(const TokenTable& source, Span source_sentences,
                                 const TokenTable& target, Span target_sentences,
                                 const TranslationTables& tables,
                                 const LexicalParameters& parameters) {
  std::map<std::pair<WordId, WordId>, double> scores;
  LexicalExplanation explanation;
  explanation.unexplained +=
      Direction(source, source_sentences, target, target_sentences, tables.forward, parameters)
          .share_out([&](WordId s, WordId t, double score) {
            scores[{s, t}] += score;
          });
  explanation.unexplained +=
      Direction(target, target_sentences, source, source_sentences, tables.backward, parameters)
          .share_out([&](WordId t, WordId s, double score) {
            scores[{s, t}] += score;
          });
  explanation.total = explanation.unexplained;
  for (const auto& [pair, score] : scores) {
    explanation.pairs.push_back({pair.first, pair.second, score});
    explanation.total += score;
  }
  return explanation;
}

}  // namespace diglot::evidence
