#include "align/anchors.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace diglot::align {
namespace {

using evidence::TokenTable;
using evidence::TranslationTable;
using evidence::WordId;

// How far from where the chain has come to, in sentences, the next points are looked for.
constexpr std::size_t kReach = 2000;
// Words that stand more often within that reach say too little.
constexpr std::size_t kRare = 10;
// Translations that are less probable are guesses.
constexpr float kSmallestProbability = 0.2F;
// Nats that a leap to anywhere costs; more than any one point is worth.
constexpr float kLeap = 15.0F;
// Nats that it costs to pass over a target sentence, where it is asked where the chain is now.
constexpr float kPassingOver = 0.2F;
// How many points back a step may go that costs what it is off the diagonal.
constexpr std::size_t kStepsBack = 64;
// An anchor needs so many others near it that are on its diagonal, more or less.
constexpr std::size_t kSupport = 2;
constexpr std::size_t kNearRows = 25;
constexpr double kNearDiagonal = 8.0;

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

// The occurrences within `reach` of `centre`.
std::span<const std::uint32_t> near(std::span<const std::uint32_t> sentences, std::size_t centre,
                                    std::size_t reach) {
  const auto first = std::ranges::lower_bound(sentences, centre - std::min(centre, reach));
  const auto last = std::upper_bound(first, sentences.end(), centre + reach);
  return {first, last};
}

struct Point {
  std::uint32_t source = 0;
  std::uint32_t target = 0;
  float weight = 0.0F;  // Of the best chain that ends here; before that of the point alone.
  std::uint32_t before = kNone;
};

// The best point so far that ends before a column, for all columns (Fenwick 1994).
class BestBefore {
 public:
  explicit BestBefore(std::size_t column_count) : best_(column_count + 1, kNone) {}

  void add(const std::vector<Point>& points, std::uint32_t point) {
    for (std::size_t k = points[point].target + 1; k < best_.size(); k += k & -k) {
      if (best_[k] == kNone || points[best_[k]].weight < points[point].weight) best_[k] = point;
    }
  }
  std::uint32_t before(const std::vector<Point>& points, std::size_t column) const {
    std::uint32_t best = kNone;
    for (std::size_t k = column; k > 0; k -= k & -k) {
      if (best_[k] != kNone && (best == kNone || points[best].weight < points[best_[k]].weight)) {
        best = best_[k];
      }
    }
    return best;
  }

 private:
  std::vector<std::uint32_t> best_;
};

class Chainer {
 public:
  Chainer(const TokenTable& source, const TokenTable& target, const TranslationTable& translations)
      : source_(source),
        target_(target),
        translations_(translations),
        slope_(static_cast<double>(target.sentence_count()) /
               static_cast<double>(source.sentence_count())),
        best_before_(target.sentence_count()) {}

  std::vector<Anchor> run() {
    for (std::size_t i = 0; i < source_.sentence_count(); ++i) {
      collect(i);
      join();
    }
    return supported(chain());
  }

 private:
  std::size_t expected_column(std::size_t row) const {
    if (here_ == kNone) return static_cast<std::size_t>(static_cast<double>(row) * slope_);
    const Point& here = points_[here_];
    return here.target + static_cast<std::size_t>(static_cast<double>(row - here.source) * slope_);
  }

  // What a chain has found, less what it has passed over: a chapter that is missing is not to be
  // taken for a copy of it that comes much later.
  static float worth(const Point& end) {
    return end.weight - kPassingOver * static_cast<float>(end.target);
  }

  // The longer nothing was found, the further away it is looked for.
  std::size_t reach(std::size_t row) const {
    return kReach + (here_ == kNone ? row : row - points_[here_].source);
  }

  void collect(std::size_t row);
  void collect(WordId word, std::size_t row, std::size_t column, std::size_t reach);
  void join();
  float step(const Point& from, const Point& to) const;
  std::vector<Anchor> chain() const;
  std::vector<Anchor> supported(const std::vector<Anchor>& anchors) const;

  const TokenTable& source_;
  const TokenTable& target_;
  const TranslationTable& translations_;
  double slope_;  // Target sentences for one source sentence.
  BestBefore best_before_;
  std::vector<Point> points_;
  std::uint32_t best_ = kNone;  // The end of the best chain.
  std::uint32_t here_ = kNone;  // Where the chain that is worth most has come to.
  std::vector<Point> row_;      // The points of the present row, by target.
};

void Chainer::collect(std::size_t row) {
  row_.clear();
  const std::size_t column = expected_column(row);
  const std::size_t width = reach(row);
  for (const WordId word : source_.tokens(row)) {
    if (source_.kind(word) == text::TokenKind::kPunctuation) continue;
    if (near(source_.sentences_with(word), row, width).size() <= kRare) {
      collect(word, row, column, width);
    }
  }
  std::ranges::sort(row_, {}, &Point::target);
  std::size_t size = 0;
  for (const Point& point : row_) {
    if (size > 0 && row_[size - 1].target == point.target) {
      row_[size - 1].weight += point.weight;
    } else {
      row_[size++] = point;
    }
  }
  row_.resize(size);
}

void Chainer::collect(WordId word, std::size_t row, std::size_t column, std::size_t reach) {
  for (const evidence::Translation& translation : translations_.row(word)) {
    if (translation.probability < kSmallestProbability) continue;
    const auto places = near(target_.sentences_with(translation.word), column, reach);
    if (places.empty() || places.size() > kRare) continue;
    const auto sentences = static_cast<double>(std::min(2 * reach, target_.sentence_count()));
    // How much likelier the word is there than anywhere.
    const auto weight =
        translation.probability *
        static_cast<float>(std::log(1.0 + sentences / static_cast<double>(places.size())));
    for (const std::uint32_t place : places) {
      row_.push_back({static_cast<std::uint32_t>(row), place, weight, kNone});
    }
  }
}

float Chainer::step(const Point& from, const Point& to) const {
  const double drift = static_cast<double>(to.target - from.target) -
                       slope_ * static_cast<double>(to.source - from.source);
  return std::min(kLeap, static_cast<float>(std::log2(1.0 + std::abs(drift))));
}

// Joins the points of a row to the best chains that end before them.
void Chainer::join() {
  const std::size_t first = points_.size();
  for (Point& point : row_) {
    float best = 0.0F;
    const std::uint32_t leap = best_before_.before(points_, point.target);
    if (leap != kNone && points_[leap].weight > kLeap) {
      best = points_[leap].weight - kLeap;
      point.before = leap;
    }
    for (std::size_t k = first - std::min(first, kStepsBack); k < first; ++k) {
      if (points_[k].target >= point.target) continue;
      const float weight = points_[k].weight - step(points_[k], point);
      if (weight <= best) continue;
      best = weight;
      point.before = static_cast<std::uint32_t>(k);
    }
    point.weight += best;
  }
  for (const Point& point : row_) {
    const auto index = static_cast<std::uint32_t>(points_.size());
    points_.push_back(point);
    best_before_.add(points_, index);
    if (best_ == kNone || points_[best_].weight < point.weight) best_ = index;
    if (here_ == kNone || worth(points_[here_]) < worth(point)) here_ = index;
  }
}

std::vector<Anchor> Chainer::chain() const {
  std::vector<Anchor> anchors;
  for (std::uint32_t k = best_; k != kNone; k = points_[k].before) {
    anchors.push_back({points_[k].source, points_[k].target});
  }
  std::ranges::reverse(anchors);
  return anchors;
}

std::vector<Anchor> Chainer::supported(const std::vector<Anchor>& anchors) const {
  std::vector<Anchor> result;
  for (std::size_t k = 0; k < anchors.size(); ++k) {
    const auto supports = [&](const Anchor& other) {
      const auto rows = static_cast<double>(other.source) - static_cast<double>(anchors[k].source);
      const auto columns =
          static_cast<double>(other.target) - static_cast<double>(anchors[k].target);
      return std::abs(rows) <= static_cast<double>(kNearRows) &&
             std::abs(columns - slope_ * rows) <= kNearDiagonal;
    };
    const auto begin = anchors.begin() + static_cast<std::ptrdiff_t>(k - std::min(k, kNearRows));
    const auto end =
        anchors.begin() + static_cast<std::ptrdiff_t>(std::min(k + kNearRows + 1, anchors.size()));
    // The anchor itself is among them.
    if (static_cast<std::size_t>(std::count_if(begin, end, supports)) > kSupport) {
      result.push_back(anchors[k]);
    }
  }
  return result;
}

}  // namespace

std::vector<Anchor> find_anchors(const TokenTable& source, const TokenTable& target,
                                 const TranslationTable& translations) {
  return Chainer(source, target, translations).run();
}

}  // namespace diglot::align
