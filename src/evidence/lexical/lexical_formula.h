// The parts of the formula of lexical evidence, which the evidence and its explanation share.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include <Eigen/Core>

#include "evidence/lexical/token_table.h"
#include "evidence/lexical/translation_table.h"
#include "text/tokens.h"

namespace diglot::evidence {

struct LexicalParameters {
  double weight = 1.0;
  /// Share of the tokens of each kind that words with known translations explain, where the sides
  /// translate each other; above 0 and below 1.
  double explained_words = 0.5;
  double explained_numbers = 0.5;
  double explained_punctuation = 0.5;
  /// Power of the other side's length in what one of its words explains; Model 1 has 1.
  double length_power = 0.8;
};

/// Something for each kind of token, by its number.
template <typename T>
using ByKind = std::array<T, text::kTokenKindCount>;

inline std::size_t kind_index(text::TokenKind kind) { return static_cast<std::size_t>(kind); }

/// L of the formula, by kind of token.
ByKind<double> explained_shares(const LexicalParameters& parameters);

/// Tokens of a sentence on the mean; 0 without sentences.
double mean_token_count(const TokenTable& table);

/// 1 / N of the formula, of the side that explains. `mean_count` is of its document.
double length_factor(std::size_t token_count, double mean_count,
                     const LexicalParameters& parameters);

/// The same where it is asked for again and again: powers are taken once a count.
class LengthFactors {
 public:
  LengthFactors(double mean_count, const LexicalParameters& parameters)
      : mean_count_(mean_count), parameters_(parameters) {}

  float operator()(std::size_t token_count);

 private:
  double mean_count_;
  LexicalParameters parameters_;
  std::vector<float> known_;  // Of counts from 0 on.
};

/// By sentence: how many tokens of each kind it has, and how much of what they are translated with
/// is known: the sum of the rows of a table.
struct KindSums {
  ByKind<Eigen::ArrayXf> count, known;
};
KindSums kind_sums(const TokenTable& table, const TranslationTable& translations);

}  // namespace diglot::evidence
