#include "evidence/lexical/lexical_evidence.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace diglot::evidence {
namespace {

// How many columns more than asked for are computed on each side: the next rows lie further on.
constexpr std::size_t kMargin = 24;

constexpr std::size_t kNoSentence = std::numeric_limits<std::size_t>::max();

double mean_count(const TokenTable& table) {
  return static_cast<double>(table.token_count()) /
         static_cast<double>(std::max<std::size_t>(table.sentence_count(), 1));
}

bool holds(const Span& outer, const Span& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

Span widened(const Span& span, std::size_t end) {
  return {span.begin - std::min(span.begin, kMargin), std::min(span.end + kMargin, end)};
}

}  // namespace

LexicalEvidence::LexicalEvidence(const TokenTable& source, const TokenTable& target,
                                 TranslationTables tables, std::vector<Shape> shapes,
                                 const LexicalParameters& parameters)
    : source_(source),
      target_(target),
      forward_(std::move(tables.forward)),
      backward_by_source_(tables.backward.transposed(source.word_count())),
      shapes_(std::move(shapes)),
      parameters_(parameters),
      source_mean_(mean_count(source)),
      target_mean_(mean_count(target)),
      source_unexplained_(unexplained_sums(source)),
      target_unexplained_(unexplained_sums(target)),
      matched_(target.token_count(), 0.0F) {
  for (const Shape& shape : shapes_) {
    largest_source_ = std::max(largest_source_, shape.source);
    largest_target_ = std::max(largest_target_, shape.target);
  }
  const auto gains = [this](const TokenTable& table) {
    std::vector<float> result;
    for (WordId word = 0; word < table.word_count(); ++word) {
      const double share = explained(table, word);
      result.push_back(static_cast<float>(share / (1.0 - share) / table.background(word)));
    }
    return result;
  };
  source_gain_ = gains(source);
  target_gain_ = gains(target);
  target_factors_.resize(largest_target_ + 1);
  for (std::size_t count = 1; count <= largest_target_; ++count) {
    for (std::size_t end = 0; end <= target.sentence_count(); ++end) {
      const std::size_t token_count =
          end < count ? 0 : target.sentence_begin(end) - target.sentence_begin(end - count);
      target_factors_[count].push_back(
          static_cast<float>(1.0 / length_divisor(token_count, target_mean_)));
    }
  }
  backward_rows_.resize(largest_source_ + 1);
  for (BackwardRow& row : backward_rows_) row.sentence = kNoSentence;
  match_rows_.resize(largest_source_ + 1);
  for (MatchRow& row : match_rows_) row.sentence = kNoSentence;
  forward_sums_.resize(largest_source_ + 1);
}

double LexicalEvidence::explained(const TokenTable& table, WordId word) const {
  switch (table.kind(word)) {
    case text::TokenKind::kNumber:
      return parameters_.explained_numbers;
    case text::TokenKind::kPunctuation:
      return parameters_.explained_punctuation;
    case text::TokenKind::kWord:
      break;
  }
  return parameters_.explained_words;
}

std::vector<double> LexicalEvidence::unexplained_sums(const TokenTable& table) const {
  std::vector<double> sums = {0.0};
  for (std::size_t i = 0; i < table.sentence_count(); ++i) {
    double sum = 0.0;
    for (const WordId word : table.tokens(i)) sum += std::log(1.0 - explained(table, word));
    sums.push_back(sums.back() + sum);
  }
  return sums;
}

double LexicalEvidence::length_divisor(std::size_t token_count, double mean_count) const {
  const double power = parameters_.length_power;
  return std::pow(static_cast<double>(token_count) + 1.0, power) *
         std::pow(mean_count + 1.0, 1.0 - power);
}

const LexicalEvidence::MatchRow& LexicalEvidence::match_row(std::size_t sentence,
                                                            Span target_sentences) {
  MatchRow& row = match_rows_[sentence % match_rows_.size()];
  if (row.sentence != sentence || !holds(row.sentences, target_sentences)) {
    row.sentence = sentence;
    row.sentences = widened(target_sentences, target_.sentence_count());
    compute_matches(row);
  }
  return row;
}

void LexicalEvidence::compute_matches(MatchRow& row) const {
  row.matches.clear();
  const std::size_t begin = target_.sentence_begin(row.sentences.begin);
  const std::size_t end = target_.sentence_begin(row.sentences.end);
  for (const WordId word : source_.tokens(row.sentence)) {
    for (const Translation& translation : forward_.row(word)) {
      const auto positions = target_.positions(translation.word);
      for (auto place = std::lower_bound(positions.begin(), positions.end(), begin);
           place != positions.end() && *place < end; ++place) {
        row.matches.push_back({*place, translation.probability});
      }
    }
  }
}

// Fills forward_sums_ for the windows of source sentences that end at `source_end`.
void LexicalEvidence::compute_forward(std::size_t source_end, Span target_sentences) {
  const std::size_t begin = target_.sentence_begin(target_sentences.begin);
  const std::size_t end = target_.sentence_begin(target_sentences.end);
  std::vector<std::uint32_t> touched;
  std::vector<double> scores(target_sentences.size());
  for (std::size_t count = 1; count <= std::min(largest_source_, source_end); ++count) {
    for (const Match& match : match_row(source_end - count, target_sentences).matches) {
      if (match.position < begin || match.position >= end) continue;
      if (matched_[match.position] == 0.0F) touched.push_back(match.position);
      matched_[match.position] += match.probability;
    }
    const std::size_t token_count =
        source_.sentence_begin(source_end) - source_.sentence_begin(source_end - count);
    const auto factor = static_cast<float>(1.0 / length_divisor(token_count, source_mean_));
    std::fill(scores.begin(), scores.end(), 0.0);
    for (const std::uint32_t position : touched) {
      const float gain = target_gain_[target_.token(position)];
      scores[target_.sentence_of(position) - target_sentences.begin] +=
          static_cast<double>(std::log1p(gain * factor * matched_[position]));
    }
    std::vector<double>& sums = forward_sums_[count];
    sums.assign(1, 0.0);
    for (const double score : scores) sums.push_back(sums.back() + score);
  }
  for (const std::uint32_t position : touched) matched_[position] = 0.0F;
}

const LexicalEvidence::BackwardRow& LexicalEvidence::backward_row(std::size_t sentence,
                                                                  Span columns) {
  BackwardRow& row = backward_rows_[sentence % backward_rows_.size()];
  if (row.sentence != sentence || !holds(row.columns, columns)) {
    row.sentence = sentence;
    row.columns = widened(columns, target_.sentence_count() + 1);
    compute_backward(row);
  }
  return row;
}

// Scores of the tokens of a source sentence, given each window of target sentences that ends at one
// of the row's columns.
void LexicalEvidence::compute_backward(BackwardRow& row) const {
  const std::size_t first = row.columns.begin - std::min(row.columns.begin, largest_target_);
  const std::size_t last = std::min(row.columns.end, target_.sentence_count());
  std::vector<float> matched(last - first, 0.0F);  // By target sentence.
  std::vector<std::size_t> touched;
  row.by_count.assign(largest_target_ + 1, std::vector<float>(row.columns.size(), 0.0F));
  for (const WordId word : source_.tokens(row.sentence)) {
    for (const Translation& translation : backward_by_source_.row(word)) {
      const auto positions = target_.positions(translation.word);
      const std::size_t begin = target_.sentence_begin(first);
      const std::size_t end = target_.sentence_begin(last);
      for (auto place = std::lower_bound(positions.begin(), positions.end(), begin);
           place != positions.end() && *place < end; ++place) {
        const std::size_t sentence = target_.sentence_of(*place) - first;
        if (matched[sentence] == 0.0F) touched.push_back(sentence);
        matched[sentence] += translation.probability;
      }
    }
    std::sort(touched.begin(), touched.end());
    std::size_t next_end = row.columns.begin;
    for (const std::size_t sentence : touched) {
      const std::size_t last_end =
          std::min(first + sentence + largest_target_ + 1, row.columns.end);
      for (std::size_t end = std::max(next_end, first + sentence + 1); end < last_end; ++end) {
        // The window that ends here grows to the left.
        float sum = 0.0F;
        for (std::size_t count = 1; count <= std::min(largest_target_, end - first); ++count) {
          sum += matched[end - count - first];
          if (sum == 0.0F) continue;
          row.by_count[count][end - row.columns.begin] +=
              std::log1p(source_gain_[word] * target_factors_[count][end] * sum);
        }
        next_end = end + 1;
      }
    }
    for (const std::size_t sentence : touched) matched[sentence] = 0.0F;
    touched.clear();
  }
}

void LexicalEvidence::add_row(std::size_t source_end, Span target_ends, Eigen::ArrayXXf& scores) {
  const Span target_sentences = {target_ends.begin - std::min(target_ends.begin, largest_target_),
                                 std::min(target_ends.end, target_.sentence_count())};
  compute_forward(source_end, target_sentences);
  // Sum over the source sentences of the window, which grows by one in each round.
  std::vector<Eigen::ArrayXf> backward(
      largest_target_ + 1, Eigen::ArrayXf::Zero(static_cast<Eigen::Index>(target_ends.size())));
  const auto half_weight = static_cast<float>(0.5 * parameters_.weight);
  for (std::size_t count = 1; count <= std::min(largest_source_, source_end); ++count) {
    const BackwardRow& row = backward_row(source_end - count, target_ends);
    const std::size_t shift = target_ends.begin - row.columns.begin;
    for (std::size_t m = 1; m <= largest_target_; ++m) {
      backward[m] += Eigen::Map<const Eigen::ArrayXf>(
          row.by_count[m].data() + shift, static_cast<Eigen::Index>(target_ends.size()));
    }
    const double source_unexplained =
        source_unexplained_[source_end] - source_unexplained_[source_end - count];
    for (std::size_t k = 0; k < shapes_.size(); ++k) {
      if (shapes_[k].source != count) continue;
      const std::size_t m = shapes_[k].target;
      for (std::size_t end = std::max(target_ends.begin, m); end < target_ends.end; ++end) {
        const std::vector<double>& sums = forward_sums_[count];
        const double forward = sums[end - target_sentences.begin] -
                               sums[end - m - target_sentences.begin] + target_unexplained_[end] -
                               target_unexplained_[end - m];
        const auto x = static_cast<Eigen::Index>(end - target_ends.begin);
        scores(x, static_cast<Eigen::Index>(k)) +=
            half_weight * (static_cast<float>(forward + source_unexplained) + backward[m](x));
      }
    }
  }
}

}  // namespace diglot::evidence
