#include "evidence/lexical/lexical_formula.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace diglot::evidence {
namespace {

// Beads of more tokens are not worth the memory.
constexpr std::size_t kMostKnownCounts = 4096;

}  // namespace

ByKind<double> explained_shares(const LexicalParameters& parameters) {
  ByKind<double> shares = {};
  shares[kind_index(text::TokenKind::kWord)] = parameters.explained_words;
  shares[kind_index(text::TokenKind::kNumber)] = parameters.explained_numbers;
  shares[kind_index(text::TokenKind::kPunctuation)] = parameters.explained_punctuation;
  return shares;
}

double mean_token_count(const TokenTable& table) {
  return static_cast<double>(table.token_count()) /
         static_cast<double>(std::max<std::size_t>(table.sentence_count(), 1));
}

double length_factor(std::size_t token_count, double mean_count,
                     const LexicalParameters& parameters) {
  const double power = parameters.length_power;
  return std::pow(static_cast<double>(token_count) + 1.0, -power) *
         std::pow(mean_count + 1.0, power - 1.0);
}

float LengthFactors::operator()(std::size_t token_count) {
  const auto factor = [&](std::size_t count) {
    return static_cast<float>(length_factor(count, mean_count_, parameters_));
  };
  if (token_count >= kMostKnownCounts) return factor(token_count);
  while (known_.size() <= token_count) known_.push_back(factor(known_.size()));
  return known_[token_count];
}

KindSums kind_sums(const TokenTable& table, const TranslationTable& translations) {
  std::vector<float> known(table.word_count(), 0.0F);
  for (WordId word = 0; word < table.word_count(); ++word) {
    for (const Translation& translation : translations.row(word)) {
      known[word] += translation.probability;
    }
  }
  KindSums sums;
  const auto size = static_cast<Eigen::Index>(table.sentence_count());
  for (Eigen::ArrayXf& count : sums.count) count.setZero(size);
  for (Eigen::ArrayXf& sum : sums.known) sum.setZero(size);
  for (std::size_t i = 0; i < table.sentence_count(); ++i) {
    for (const WordId word : table.tokens(i)) {
      const std::size_t kind = kind_index(table.kind(word));
      sums.count[kind](static_cast<Eigen::Index>(i)) += 1.0F;
      sums.known[kind](static_cast<Eigen::Index>(i)) += known[word];
    }
  }
  return sums;
}

}  // namespace diglot::evidence
