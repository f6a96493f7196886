#include "evidence/lexical/lexical_evidence.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace diglot::evidence {
namespace {

// How many sentences more than asked for are looked at: the next rows lie further on.
constexpr std::size_t kMargin = 6;

constexpr std::size_t kNoSentence = std::numeric_limits<std::size_t>::max();

bool holds(const Span& outer, const Span& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

Eigen::Index index(std::size_t value) { return static_cast<Eigen::Index>(value); }

// What the processor computes at once. Loops over whole packets need no look at what is left over.
constexpr std::size_t kPacket = 4;
std::size_t packets_up_to(std::size_t size) { return (size + kPacket - 1) / kPacket * kPacket; }

using Packets = Eigen::Map<Eigen::ArrayXf, Eigen::Aligned16>;
Packets packets(Eigen::ArrayXf& array, std::size_t begin, std::size_t size) {
  return {array.data() + begin, index(size)};
}

// Adds to the windows of some number of sentences, by their ends from `first_end` on, the sentence
// `count` before the end; sentences are counted from `first_sentence` on.
void grow_windows(const Eigen::ArrayXf& sentences, std::size_t first_sentence,
                  std::size_t first_end, std::size_t count, Eigen::ArrayXf& windows) {
  const std::size_t skipped = std::max(first_sentence + count, first_end) - first_end;
  const Eigen::Index size = windows.size() - index(skipped);
  if (size <= 0) return;
  windows.tail(size) +=
      sentences.segment(index(first_end + skipped - count - first_sentence), size);
}

}  // namespace

LexicalEvidence::Places::Places(const TokenTable& table)
    : table_(table), places_(table.word_count()), is_there_(table.word_count()) {}

void LexicalEvidence::Places::enter(WordId word) {
  ++places_[word].count;
  is_there_[word] = true;
}

void LexicalEvidence::Places::leave(WordId word) {
  --places_[word].count;
  is_there_[word] = places_[word].count > 0;
}

void LexicalEvidence::Places::move_to(Span sentences) {
  while (span_.end < sentences.end) {
    for (const WordId word : table_.tokens(span_.end)) enter(word);
    ++span_.end;
  }
  while (span_.begin > sentences.begin) {
    --span_.begin;
    for (const WordId word : table_.tokens(span_.begin)) {
      --places_[word].first;
      enter(word);
    }
  }
  while (span_.begin < sentences.begin) {
    for (const WordId word : table_.tokens(span_.begin)) {
      ++places_[word].first;
      leave(word);
    }
    ++span_.begin;
  }
  while (span_.end > sentences.end) {
    --span_.end;
    for (const WordId word : table_.tokens(span_.end)) leave(word);
  }
}

LexicalEvidence::LexicalEvidence(const TokenTable& source, const TokenTable& target,
                                 const TranslationTables& tables, const std::vector<Shape>& shapes,
                                 const LexicalParameters& parameters)
    : source_(source),
      target_(target),
      parameters_(parameters),
      source_factors_(mean_token_count(source), parameters),
      target_factors_(mean_token_count(target), parameters),
      explained_(explained_shares(parameters)),
      source_sums_(kind_sums(source, tables.forward)),
      target_sums_(kind_sums(target, tables.backward)),
      places_near_(target),
      places_in_row_(target),
      matched_words_(target.word_count(), 0.0F) {
  list_shapes(shapes);
  join(tables);
  compute_target_windows();
  rows_.resize(largest_source_ + 1);
  for (SentenceRow& row : rows_) {
    row.sentence = kNoSentence;
    row.backward.resize(largest_target_ + 1);
  }
  products_.resize(largest_target_ + 1);
  backward_sums_.resize(largest_target_ + 1);
}

void LexicalEvidence::list_shapes(const std::vector<Shape>& shapes) {
  for (const Shape& shape : shapes) {
    largest_source_ = std::max(largest_source_, shape.source);
    largest_target_ = std::max(largest_target_, shape.target);
  }
  columns_.resize(largest_source_ + 1);
  for (auto& columns : columns_) columns.resize(largest_target_ + 1);
  most_targets_.assign(1, std::vector<std::size_t>(largest_source_ + 1, 0));
  for (std::size_t k = 0; k < shapes.size(); ++k) {
    columns_[shapes[k].source][shapes[k].target] = index(k);
    std::vector<std::size_t> most = most_targets_.back();
    for (std::size_t n = 0; n <= shapes[k].source; ++n) {
      most[n] = std::max(most[n], shapes[k].target);
    }
    most_targets_.push_back(std::move(most));
  }
}

std::vector<float> LexicalEvidence::gains(const TokenTable& table) const {
  std::vector<float> result;
  for (WordId word = 0; word < table.word_count(); ++word) {
    const double share = explained_[kind_index(table.kind(word))];
    result.push_back(static_cast<float>(share / table.background(word)));
  }
  return result;
}

// Makes one table of both directions: a row needs both, and they mostly have the same pairs.
void LexicalEvidence::join(const TranslationTables& tables) {
  const TranslationTable backward_by_source = tables.backward.transposed(source_.word_count());
  const std::vector<float> source_gains = gains(source_);
  const std::vector<float> target_gains = gains(target_);
  match_begins_ = {0};
  for (WordId word = 0; word < source_.word_count(); ++word) {
    auto forward = tables.forward.row(word);
    auto backward = backward_by_source.row(word);
    while (!forward.empty() || !backward.empty()) {
      const bool has_forward =
          backward.empty() || (!forward.empty() && forward.front().word <= backward.front().word);
      const bool has_backward =
          forward.empty() || (!backward.empty() && backward.front().word <= forward.front().word);
      Match match = {has_forward ? forward.front().word : backward.front().word, 0.0F, 0.0F};
      if (has_forward) {
        match.forward = forward.front().probability * target_gains[match.word];
        forward = forward.subspan(1);
      }
      if (has_backward) {
        match.backward = backward.front().probability * source_gains[word];
        backward = backward.subspan(1);
      }
      matches_.push_back(match);
    }
    match_begins_.push_back(matches_.size());
  }
}

void LexicalEvidence::compute_target_windows() {
  target_windows_.resize(largest_target_ + 1);
  const Eigen::Index end_count = index(target_.sentence_count() + 1 + kPacket);
  for (std::size_t count = 1; count <= largest_target_; ++count) {
    Eigen::ArrayXf factors = Eigen::ArrayXf::Zero(end_count);
    for (std::size_t end = count; end <= target_.sentence_count(); ++end) {
      factors(index(end)) = target_factors_(target_.token_count({end - count, end}));
    }
    for (std::size_t kind = 0; kind < explained_.size(); ++kind) {
      Eigen::ArrayXf known = Eigen::ArrayXf::Zero(end_count);
      for (std::size_t end = count; end <= target_.sentence_count(); ++end) {
        known(index(end)) =
            target_sums_.known[kind].segment(index(end - count), index(count)).sum();
      }
      const Eigen::ArrayXf unexplained =
          1.0F - static_cast<float>(explained_[kind]) * (known * factors).min(1.0F);
      Windows& windows = target_windows_[count][kind];
      windows.factor = factors / unexplained;
      windows.log_unexplained = unexplained.log();
      largest_factor_ = std::max(largest_factor_, windows.factor.maxCoeff());
    }
  }
}

const LexicalEvidence::SentenceRow& LexicalEvidence::sentence_row(std::size_t sentence,
                                                                  Span targets,
                                                                  std::size_t target_count) {
  SentenceRow& row = rows_[sentence % rows_.size()];
  if (row.sentence != sentence || !holds(row.targets, targets) || row.target_count < target_count) {
    row.sentence = sentence;
    row.target_count = target_count;
    row.targets = {targets.begin - std::min(targets.begin, goes_up_ ? 0 : kMargin),
                   std::min(targets.end + (goes_up_ ? kMargin : 0), target_.sentence_count())};
    compute_row(row);
  }
  return row;
}

void LexicalEvidence::compute_row(SentenceRow& row) {
  row.matches.clear();
  places_near_.move_to(row.targets);
  const Eigen::Index end_count = index(packets_up_to(row.targets.size() + 1));
  const auto unexplained = [&](std::size_t count, text::TokenKind kind) {
    return source_sums_.count[kind_index(kind)](index(row.sentence)) *
           target_windows_[count][kind_index(kind)].log_unexplained.segment(
               index(row.targets.begin), end_count);
  };
  for (std::size_t count = 1; count <= row.target_count; ++count) {
    row.backward[count] = unexplained(count, text::TokenKind::kWord) +
                          unexplained(count, text::TokenKind::kNumber) +
                          unexplained(count, text::TokenKind::kPunctuation);
    products_[count].setOnes(end_count);
  }
  largest_product_ = 1.0F;
  matched_.setZero(index(largest_target_) + end_count);
  window_.resize(end_count);
  for (const WordId word : source_.tokens(row.sentence)) {
    if (!match(word, row)) continue;
    const float largest_factor = 1.0F + largest_factor_ * matched_sum_;
    if (largest_product_ > std::numeric_limits<float>::max() / largest_factor) {
      take_logarithms(row);
    }
    largest_product_ *= largest_factor;
    multiply_windows(row, kind_index(source_.kind(word)));
  }
  take_logarithms(row);
}

// Notes the matches of a token, and fills matched_ with what explains it in each target sentence;
// false where nothing does.
bool LexicalEvidence::match(WordId word, SentenceRow& row) {
  matched_span_ = {row.targets.size(), 0};
  matched_sum_ = 0.0F;
  for (std::size_t k = match_begins_[word]; k < match_begins_[word + 1]; ++k) {
    const Match& match = matches_[k];
    if (!places_near_.has(match.word)) continue;
    row.matches.push_back(match);
    if (match.backward == 0.0F) continue;
    const std::span<const std::uint32_t> sentences = places_near_.of(match.word);
    for (const std::uint32_t sentence : sentences) {
      matched_(index(largest_target_ + sentence - row.targets.begin)) += match.backward;
    }
    matched_sum_ += static_cast<float>(sentences.size()) * match.backward;
    matched_span_ = {std::min(matched_span_.begin, sentences.front() - row.targets.begin),
                     std::max(matched_span_.end, sentences.back() + 1 - row.targets.begin)};
  }
  return matched_sum_ > 0.0F;
}

// Windows that have any of what explains the word end behind the first sentence that has some, up
// to so many behind the last as they have sentences.
void LexicalEvidence::multiply_windows(const SentenceRow& row, std::size_t kind) {
  const std::size_t first = matched_span_.begin / kPacket * kPacket;
  const std::size_t size = std::min(packets_up_to(matched_span_.end + largest_target_),
                                    static_cast<std::size_t>(window_.size())) -
                           first;
  Packets window = packets(window_, 0, size);
  window.setZero();
  for (std::size_t count = 1; count <= row.target_count; ++count) {
    window += matched_.segment(index(largest_target_ + first - count), index(size));
    packets(products_[count], first, size) *=
        1.0F + window * target_windows_[count][kind].factor.segment(
                            index(row.targets.begin + first), index(size));
  }
  matched_.segment(index(largest_target_ + matched_span_.begin), index(matched_span_.size()))
      .setZero();
}

void LexicalEvidence::take_logarithms(SentenceRow& row) {
  for (std::size_t count = 1; count <= row.target_count; ++count) {
    row.backward[count] += products_[count].log();
    products_[count].setOnes();
  }
  largest_product_ = 1.0F;
}

void LexicalEvidence::touch_words(const SentenceRow& row) {
  for (const Match& match : row.matches) {
    if (match.forward == 0.0F || !places_in_row_.has(match.word)) continue;
    float& matched = matched_words_[match.word];
    if (matched == 0.0F) touched_.push_back({match.word, places_in_row_.of(match.word)});
    matched += match.forward;
  }
}

// Fills forward_ with the scores of the target sentences given the tokens of the source sentences,
// whose words are touched.
void LexicalEvidence::compute_forward(Span sources, Span targets) {
  const float factor = source_factors_(source_.token_count(sources));
  ByKind<float> kind_factors = {};
  ByKind<float> log_unexplained = {};
  for (std::size_t kind = 0; kind < explained_.size(); ++kind) {
    const float known =
        source_sums_.known[kind].segment(index(sources.begin), index(sources.size())).sum();
    const float unexplained =
        1.0F - static_cast<float>(explained_[kind]) * std::min(known * factor, 1.0F);
    kind_factors[kind] = factor / unexplained;
    log_unexplained[kind] = std::log(unexplained);
  }
  const auto unexplained = [&](text::TokenKind kind) {
    return log_unexplained[kind_index(kind)] * target_sums_.count[kind_index(kind)].segment(
                                                   index(targets.begin), index(targets.size()));
  };
  forward_ = unexplained(text::TokenKind::kWord) + unexplained(text::TokenKind::kNumber) +
             unexplained(text::TokenKind::kPunctuation);
  terms_.resize(index(touched_.size()));
  for (std::size_t k = 0; k < touched_.size(); ++k) {
    const WordId word = touched_[k].word;
    terms_(index(k)) = kind_factors[kind_index(target_.kind(word))] * matched_words_[word];
  }
  terms_ = (1.0F + terms_).log();
  for (std::size_t k = 0; k < touched_.size(); ++k) {
    const float term = terms_(index(k));
    for (const std::uint32_t sentence : touched_[k].sentences) {
      forward_(index(sentence - targets.begin)) += term;
    }
  }
}

void LexicalEvidence::add_row(std::size_t source_end, Span target_ends, Eigen::ArrayXXf& scores) {
  const Span targets = {target_ends.begin - std::min(target_ends.begin, largest_target_),
                        target_ends.end - 1};
  const Eigen::Index width = index(target_ends.size());
  const auto half_weight = static_cast<float>(0.5 * parameters_.weight);
  for (Eigen::ArrayXf& sums : backward_sums_) sums.setZero(width);
  goes_up_ = source_end >= std::exchange(last_source_end_, source_end);
  places_in_row_.move_to(targets);
  const std::vector<std::size_t>& most_targets =
      most_targets_[static_cast<std::size_t>(scores.cols())];
  // The window of source sentences grows by one in each round.
  for (std::size_t n = 1; n <= std::min(largest_source_, source_end); ++n) {
    if (most_targets[n] == 0) break;
    const SentenceRow& row = sentence_row(source_end - n, targets, most_targets[n]);
    touch_words(row);
    compute_forward({source_end - n, source_end}, targets);
    window_.setZero(width);
    for (std::size_t m = 1; m <= most_targets[n]; ++m) {
      grow_windows(forward_, targets.begin, target_ends.begin, m, window_);
      backward_sums_[m] +=
          row.backward[m].segment(index(target_ends.begin - row.targets.begin), width);
      const std::optional<Eigen::Index> column = columns_[n][m];
      if (column && *column < scores.cols())
        scores.col(*column) += half_weight * (window_ + backward_sums_[m]);
    }
  }
  for (const TouchedWord& touched : touched_) matched_words_[touched.word] = 0.0F;
  touched_.clear();
}

}  // namespace diglot::evidence
