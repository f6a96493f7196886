// Lexical evidence: how well the words of a bead's sides explain each other.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include <Eigen/Core>

#include "diglot/bead.h"
#include "evidence/lexical/lexical_sources.h"
#include "evidence/lexical/token_table.h"
#include "evidence/lexical/translation_table.h"

namespace diglot::evidence {

struct LexicalParameters {
  double weight = 1.0;
  /// Share of the tokens of each kind that the other side explains, where it is a translation.
  double explained_words = 0.15;
  double explained_numbers = 0.15;
  double explained_punctuation = 0.05;
  /// Power of the other side's length in what one of its words explains; Model 1 has 1.
  double length_power = 0.8;
};

/// Log-odds, in nats, of the words of the two sides of a bead. For a target side T, given its
/// source side S, against the target document's word frequencies p_bg:
///
///     sum over t in T of log( (1 - L) + L sum over s in S of p(t | s) / (N(S) p_bg(t)) )
///
/// with L the explained share of the kind of t and N(S) = (|S| + 1)^a (m + 1)^(1 - a), where m is
/// the mean number of tokens of a sentence; and the same with the sides exchanged; the mean of
/// both. The inner sum runs over the whole side, so a merged bead is judged as one text. Tokens
/// that nothing explains all contribute log(1 - L): only matches need work.
///
/// For a row that ends at source sentence i, the forward part of a bead n-m is a sum over its m
/// target sentences of a score that depends on n, and the backward part a sum over its n source
/// sentences of one that depends on m; both are computed once for each n (m) and each sentence of
/// the band, and beads are sums over windows of them.
class LexicalEvidence {
 public:
  /// Keeps references to the token tables and copies of the translation tables.
  LexicalEvidence(const TokenTable& source, const TokenTable& target, TranslationTables tables,
                  std::vector<Shape> shapes, const LexicalParameters& parameters);

  /// Adds the evidence of all beads that end at `source_end` (> 0) and at one of `target_ends` to
  /// `scores`, laid out as in LengthEvidence::score_row. Fastest when rows are asked for in order,
  /// up or down: what neighbouring rows share is kept. Not thread-safe.
  void add_row(std::size_t source_end, Span target_ends, Eigen::ArrayXXf& scores);

 private:
  // Scores of one source sentence against windows of the target, by number of sentences in the
  // window and window end, from `columns`.begin.
  struct BackwardRow {
    std::size_t sentence = 0;
    Span columns;
    std::vector<std::vector<float>> by_count;
  };
  // Where tokens of the target meet translations of one source sentence.
  struct Match {
    std::uint32_t position;
    float probability;
  };
  struct MatchRow {
    std::size_t sentence = 0;
    Span sentences;  // Of the target, that were looked at.
    std::vector<Match> matches;
  };

  double explained(const TokenTable& table, WordId word) const;
  // Prefix sums over sentences of log(1 - L) over their tokens.
  std::vector<double> unexplained_sums(const TokenTable& table) const;
  double length_divisor(std::size_t token_count, double mean_count) const;
  const BackwardRow& backward_row(std::size_t sentence, Span columns);
  void compute_backward(BackwardRow& row) const;
  const MatchRow& match_row(std::size_t sentence, Span target_sentences);
  void compute_matches(MatchRow& row) const;
  void compute_forward(std::size_t source_end, Span target_sentences);

  const TokenTable& source_;
  const TokenTable& target_;
  TranslationTable forward_;             // p(t | s) by s.
  TranslationTable backward_by_source_;  // p(s | t) by s.
  std::vector<Shape> shapes_;
  LexicalParameters parameters_;
  std::size_t largest_source_ = 0;
  std::size_t largest_target_ = 0;
  double source_mean_ = 0.0;  // Tokens of a sentence.
  double target_mean_ = 0.0;
  std::vector<double> source_unexplained_, target_unexplained_;
  // By number of target sentences and target end: 1 / N.
  std::vector<std::vector<float>> target_factors_;
  std::vector<float> source_gain_, target_gain_;  // By word: L / (1 - L) / p_bg.

  std::vector<BackwardRow> backward_rows_;
  std::vector<MatchRow> match_rows_;
  std::vector<float> matched_;  // By target position: sum of the present window's probabilities.
  // By number of source sentences: prefix sums over the target sentences of the present row.
  std::vector<std::vector<double>> forward_sums_;
};

}  // namespace diglot::evidence
