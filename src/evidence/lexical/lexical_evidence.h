// Lexical evidence: how well the words of a bead's sides explain each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <Eigen/Core>

#include "diglot/bead.h"
#include "evidence/lexical/lexical_formula.h"
#include "evidence/lexical/lexical_sources.h"
#include "evidence/lexical/token_table.h"
#include "evidence/lexical/translation_table.h"

namespace diglot::evidence {

/// Log-odds, in nats, of the words of the two sides of a bead. For a target side T, given its
/// source side S, against the target document's word frequencies p_bg:
///
///     sum over t in T of log( 1 - L min(1, K(S) / N(S))
///                             + L sum over s in S of p(t | s) / (N(S) p_bg(t)) )
///
/// and the same with the sides exchanged; the mean of both. L is the explained share of the kind of
/// t, and N(S) = (|S| + 1)^a (m + 1)^(1 - a), where m is the mean number of tokens of a sentence.
/// K(S) sums p(u | s) over all words u and the words s of S of the same kind as t: words of which
/// nothing is known explain nothing, and so take nothing from what stands on the other side. (With
/// 1 - L instead, each unmatched word counts against a bead even where no dictionary could have
/// matched it; README.md has the numbers.) The inner sum runs over the whole side, so a merged bead
/// is judged as one text. Tokens that nothing explains all contribute the first term: only matches
/// need work.
///
/// For a row that ends at source sentence i, the forward part of a bead n-m is a sum over its m
/// target sentences of a score that depends on n, and the backward part a sum over its n source
/// sentences of one that depends on m; both are computed once for each n (m) and each sentence of
/// the band, and beads are sums over windows of them. What a target word contributes to the forward
/// score is the same wherever it stands, so there is one logarithm a word, not one a token; what
/// the words of a source sentence contribute backward is multiplied, so there is one logarithm a
/// window, not one a word.
class LexicalEvidence {
 public:
  /// Keeps references to the token tables and what it needs of the translation tables, which are
  /// finished.
  LexicalEvidence(const TokenTable& source, const TokenTable& target,
                  const TranslationTables& tables, const std::vector<Shape>& shapes,
                  const LexicalParameters& parameters);

  /// Adds the evidence of all beads that end at `source_end` (> 0) and at one of `target_ends` to
  /// `scores`, laid out as in LengthEvidence::score_row. Fastest when rows are asked for in order,
  /// up or down: what neighbouring rows share is kept. Not thread-safe.
  void add_row(std::size_t source_end, Span target_ends, Eigen::ArrayXXf& scores);

 private:
  // Where words of the target stand in a span of sentences that moves on a little at a time.
  class Places {
   public:
    explicit Places(const TokenTable& table);
    // Takes time for each token between the ends of the old span and those of the new one.
    void move_to(Span sentences);
    // Whether the span has the word: most translations of a word are nowhere near.
    bool has(WordId word) const { return is_there_[word]; }
    // The sentences of the span that have the word, as TokenTable::sentences_with has them.
    std::span<const std::uint32_t> of(WordId word) const {
      return table_.sentences_with(word).subspan(places_[word].first, places_[word].count);
    }

   private:
    struct Place {
      std::uint32_t first = 0;  // How often the word stands before the span.
      std::uint32_t count = 0;  // How often in it.
    };
    void enter(WordId word);
    void leave(WordId word);

    const TokenTable& table_;
    Span span_;
    std::vector<Place> places_;  // By word.
    // The same as counts above 0, in a few lines of the processor's cache: it is asked all the
    // time.
    std::vector<bool> is_there_;
  };
  // A target word that goes with a source word.
  struct Match {
    WordId word;
    float forward;   // p(t | s), times L / p_bg(t).
    float backward;  // p(s | t), times L / p_bg(s).
  };
  // What a source sentence has to do with the target sentences near the path.
  struct SentenceRow {
    std::size_t sentence = 0;
    Span targets;                  // The target sentences that were looked at,
    std::size_t target_count = 0;  // and of how many a window was.
    std::vector<Match> matches;    // Of its tokens with words that occur there.
    // By number of target sentences: scores of its tokens given the window that ends at
    // targets.begin + x. Filled up to whole packets, as all arrays by window end are, with what is
    // not to be looked at.
    std::vector<Eigen::ArrayXf> backward;
  };
  // A target word that some source sentence of the window matches.
  struct TouchedWord {
    WordId word;
    std::span<const std::uint32_t> sentences;
  };

  // What a window of sentences says of the tokens of one kind on the other side.
  struct Windows {
    Eigen::ArrayXf factor;           // 1 / N, divided by the unexplained share.
    Eigen::ArrayXf log_unexplained;  // Of a token.
  };

  // By word: L / p_bg.
  std::vector<float> gains(const TokenTable& table) const;
  void join(const TranslationTables& tables);
  void list_shapes(const std::vector<Shape>& shapes);
  void compute_target_windows();

  // `target_count`: the windows have so many target sentences at most.
  const SentenceRow& sentence_row(std::size_t sentence, Span targets, std::size_t target_count);
  void compute_row(SentenceRow& row);
  bool match(WordId word, SentenceRow& row);
  void multiply_windows(const SentenceRow& row, std::size_t kind);
  void take_logarithms(SentenceRow& row);
  void touch_words(const SentenceRow& row);
  void compute_forward(Span sources, Span targets);

  const TokenTable& source_;
  const TokenTable& target_;
  // By number of source sentences and of target sentences: the column of the shape, where it is
  // one.
  std::vector<std::vector<std::optional<Eigen::Index>>> columns_;
  // By number of shapes, and of source sentences: the most target sentences that so many shapes,
  // from the first on, have beside so many source sentences or more.
  std::vector<std::vector<std::size_t>> most_targets_;
  LexicalParameters parameters_;
  std::size_t largest_source_ = 0;
  std::size_t largest_target_ = 0;
  LengthFactors source_factors_, target_factors_;
  ByKind<double> explained_;  // L.
  KindSums source_sums_, target_sums_;
  std::vector<std::size_t> match_begins_;  // By source word, into matches_.
  std::vector<Match> matches_;
  // By number of target sentences, kind and target end; and the largest factor of all.
  std::vector<ByKind<Windows>> target_windows_;
  float largest_factor_ = 0.0F;

  std::vector<SentenceRow> rows_;
  std::size_t last_source_end_ = 0;
  bool goes_up_ = true;
  Places places_near_, places_in_row_;

  // Of the source word and sentence that compute_row is at, by target sentence and by window end:
  // what explains the word, behind as many sentences without any as a window may have; where it is
  // not 0, and its sum.
  Eigen::ArrayXf matched_;
  Span matched_span_;
  float matched_sum_ = 0.0F;
  Eigen::ArrayXf window_;
  std::vector<Eigen::ArrayXf> products_;  // By number of target sentences.
  float largest_product_ = 1.0F;          // No product is above it.

  // Of the row that add_row is at.
  std::vector<float> matched_words_;  // By target word, sums of Match::forward.
  std::vector<TouchedWord> touched_;  // The words that have any.
  Eigen::ArrayXf terms_;              // By touched word.
  Eigen::ArrayXf forward_;            // By target sentence.
  std::vector<Eigen::ArrayXf> backward_sums_;
};

}  // namespace diglot::evidence
