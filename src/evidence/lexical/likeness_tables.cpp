#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "evidence/lexical/lexical_sources.h"

namespace diglot::evidence {
namespace {

// Shorter words look alike by chance.
constexpr std::size_t kShortestCognate = 4;
constexpr double kSmallestLikeness = 0.6;  // Dice coefficient of bigrams.
// How far what looks alike is trusted to be a translation.
constexpr double kNumberTrust = 0.8;
constexpr double kPunctuationTrust = 0.5;
constexpr double kSameWordTrust = 0.3;  // Too short to be compared: "de" is in many languages.
constexpr double kCognateTrust = 0.6;

// Bigrams with more words than this find none: time would be the square of the number of words.
constexpr std::size_t kLongestPosting = 2048;

// Two symbols of a spelling: letters and digits of ASCII, and its ends.
using Bigram = std::uint16_t;
constexpr unsigned kEnd = 36;
constexpr unsigned kSymbolCount = 37;
constexpr std::size_t kBigramCount = std::size_t{kSymbolCount} * kSymbolCount;

unsigned symbol(char c) {
  return static_cast<unsigned>('a' <= c && c <= 'z' ? c - 'a' : c - '0' + ('z' - 'a' + 1));
}

// By word its bigrams, each once, ascending; none where it is too short to be compared or no word.
class Spellings {
 public:
  Spellings(const TokenTable& tokens, text::Latinizer& latinizer);

  std::size_t size() const { return begins_.size() - 1; }
  std::span<const Bigram> operator[](WordId word) const {
    return std::span(bigrams_).subspan(begins_[word], begins_[word + 1] - begins_[word]);
  }
  // How many bigrams a word has at most.
  std::size_t longest() const { return longest_; }
  // How many words have each bigram.
  std::vector<std::size_t> word_counts() const;
  void rename(std::span<const Bigram> new_names);

 private:
  void add(const std::string& latin);

  std::vector<Bigram> bigrams_;
  std::vector<std::size_t> begins_ = {0};
  std::size_t longest_ = 0;
};

Spellings::Spellings(const TokenTable& tokens, text::Latinizer& latinizer) {
  begins_.reserve(tokens.word_count() + 1);
  for (WordId word = 0; word < tokens.word_count(); ++word) {
    if (tokens.kind(word) == text::TokenKind::kWord) add(latinizer.latin(tokens.form(word)));
    begins_.push_back(bigrams_.size());
  }
}

void Spellings::add(const std::string& latin) {
  if (latin.size() < kShortestCognate) return;
  const auto begin = static_cast<std::ptrdiff_t>(bigrams_.size());
  unsigned previous = kEnd;
  for (const char c : latin) {
    bigrams_.push_back(static_cast<Bigram>(previous * kSymbolCount + symbol(c)));
    previous = symbol(c);
  }
  bigrams_.push_back(static_cast<Bigram>(previous * kSymbolCount + kEnd));
  std::sort(bigrams_.begin() + begin, bigrams_.end());
  bigrams_.erase(std::unique(bigrams_.begin() + begin, bigrams_.end()), bigrams_.end());
  longest_ =
      std::max(longest_, static_cast<std::size_t>(bigrams_.end() - bigrams_.begin() - begin));
}

std::vector<std::size_t> Spellings::word_counts() const {
  std::vector<std::size_t> counts(kBigramCount, 0);
  for (const Bigram bigram : bigrams_) ++counts[bigram];
  return counts;
}

void Spellings::rename(std::span<const Bigram> new_names) {
  for (Bigram& bigram : bigrams_) bigram = new_names[bigram];
  for (std::size_t word = 0; word < size(); ++word) {
    std::sort(bigrams_.begin() + static_cast<std::ptrdiff_t>(begins_[word]),
              bigrams_.begin() + static_cast<std::ptrdiff_t>(begins_[word + 1]));
  }
}

// Names for bigrams that sort the rare ones first.
std::vector<Bigram> rare_first(const std::vector<std::size_t>& word_counts) {
  std::vector<Bigram> order(kBigramCount);
  std::iota(order.begin(), order.end(), Bigram{0});
  // Most bigrams no word has.
  const auto used = std::stable_partition(order.begin(), order.end(),
                                          [&](Bigram bigram) { return word_counts[bigram] == 0; });
  std::stable_sort(used, order.end(),
                   [&](Bigram a, Bigram b) { return word_counts[a] < word_counts[b]; });
  std::vector<Bigram> names(kBigramCount);
  for (std::size_t i = 0; i < kBigramCount; ++i) names[order[i]] = static_cast<Bigram>(i);
  return names;
}

double dice(std::size_t shared, std::size_t size_sum) {
  return 2.0 * static_cast<double>(shared) / static_cast<double>(size_sum);
}

// By the sum of the numbers of bigrams of two words: how many they must share to be alike enough.
std::vector<std::size_t> fewest_shared(std::size_t largest_sum) {
  std::vector<std::size_t> fewest = {1};
  for (std::size_t sum = 1; sum <= largest_sum; ++sum) {
    fewest.push_back(fewest.back());
    while (dice(fewest.back(), sum) < kSmallestLikeness) ++fewest.back();
  }
  return fewest;
}

// How many bigrams two words share; 0 where it is fewer than `fewest`.
std::size_t shared_count(std::span<const Bigram> first, std::span<const Bigram> second,
                         std::size_t fewest) {
  std::size_t count = 0;
  while (std::min(first.size(), second.size()) + count >= fewest) {
    if (first.empty() || second.empty()) return count;
    const Bigram a = first.front();
    const Bigram b = second.front();
    if (a == b) ++count;
    if (a <= b) first = first.subspan(1);
    if (b <= a) second = second.subspan(1);
  }
  return 0;
}

// A bit for each bigram; some share one.
std::uint64_t signature(std::span<const Bigram> bigrams) {
  std::uint64_t bits = 0;
  for (const Bigram bigram : bigrams) bits |= std::uint64_t{1} << (bigram % 64U);
  return bits;
}

// The words of a document by their rarer bigrams. Two words that share at least k of their n and m
// bigrams share one of the first n - k + 1 and m - k + 1 of them in any order, here the rare ones
// first (prefix filtering: Chaudhuri, Ganti & Kaushik 2006; by position: Xiao et al. 2008).
class CognateIndex {
 public:
  // To be asked for words of so many bigrams at most.
  CognateIndex(const Spellings& spellings, std::size_t longest);

  // Words that are alike enough, ascending, with how far.
  const std::vector<Translation>& alike(std::span<const Bigram> bigrams);

 private:
  struct Posting {
    std::uint64_t signature = 0;
    WordId word = 0;
    std::uint16_t size = 0;  // Of the word's bigrams.
    std::uint16_t left = 0;  // From this one to the last of them.
  };

  std::size_t prefix_size(std::size_t size) const;
  void collect_postings();

  const Spellings& spellings_;
  std::vector<std::size_t> fewest_shared_;
  std::vector<std::size_t> prefix_sizes_;  // By number of bigrams.
  std::vector<std::size_t> begins_;        // By bigram, into postings_.
  std::vector<Posting> postings_;          // Of each bigram by size.
  std::vector<WordId> compared_in_;        // By word: the last query that compared it.
  WordId query_ = 0;
  std::vector<Translation> alike_;
};

CognateIndex::CognateIndex(const Spellings& spellings, std::size_t longest)
    : spellings_(spellings), compared_in_(spellings.size(), 0) {
  longest = std::max(longest, spellings.longest());
  fewest_shared_ = fewest_shared(2 * longest + 1);
  for (std::size_t size = 0; size <= longest; ++size) prefix_sizes_.push_back(prefix_size(size));
  collect_postings();
}

// Up to the last bigram behind which a word of this many still has as many as it shares with any
// that is alike enough.
std::size_t CognateIndex::prefix_size(std::size_t size) const {
  std::size_t other = 1;
  while (other < size && fewest_shared_[size + other] > other) ++other;
  return size + 1 - fewest_shared_[size + other];
}

void CognateIndex::collect_postings() {
  std::vector<std::vector<WordId>> by_size(prefix_sizes_.size());
  for (WordId word = 0; word < spellings_.size(); ++word) {
    by_size[spellings_[word].size()].push_back(word);
  }
  begins_.assign(kBigramCount + 1, 0);
  const auto for_each_prefix = [&](auto visit) {
    for (std::size_t size = 1; size < by_size.size(); ++size) {
      if (by_size[size].empty()) continue;
      const std::size_t prefix = prefix_sizes_[size];
      for (const WordId word : by_size[size]) visit(word, spellings_[word].first(prefix), size);
    }
  };
  for_each_prefix([&](WordId, std::span<const Bigram> prefix, std::size_t) {
    for (const Bigram bigram : prefix) ++begins_[bigram + 1];
  });
  for (std::size_t bigram = 0; bigram < kBigramCount; ++bigram) {
    begins_[bigram + 1] += begins_[bigram];
  }
  postings_.resize(begins_.back());
  std::vector<std::size_t> ends(begins_.begin(), begins_.end() - 1);
  for_each_prefix([&](WordId word, std::span<const Bigram> prefix, std::size_t size) {
    auto left = static_cast<std::uint16_t>(size);
    const std::uint64_t bits = signature(spellings_[word]);
    for (const Bigram bigram : prefix) {
      postings_[ends[bigram]++] = {bits, word, static_cast<std::uint16_t>(size), left--};
    }
  });
}

const std::vector<Translation>& CognateIndex::alike(std::span<const Bigram> bigrams) {
  alike_.clear();
  ++query_;
  const std::size_t prefix = prefix_sizes_[bigrams.size()];
  const std::uint64_t bits = signature(bigrams);
  for (std::size_t i = 0; i < prefix; ++i) {
    const std::size_t left = bigrams.size() - i;
    const auto postings = std::span(postings_).subspan(
        begins_[bigrams[i]], begins_[bigrams[i] + 1U] - begins_[bigrams[i]]);
    if (postings.size() > kLongestPosting) continue;
    for (const Posting& posting : postings) {
      const std::size_t fewest = fewest_shared_[bigrams.size() + posting.size];
      if (left < fewest) break;
      if (posting.left < fewest) continue;
      const auto unshared = static_cast<std::size_t>(std::popcount(bits & ~posting.signature));
      if (bigrams.size() - unshared < fewest) continue;
      if (std::exchange(compared_in_[posting.word], query_) == query_) continue;
      const std::size_t shared = shared_count(bigrams, spellings_[posting.word], fewest);
      if (shared == 0) continue;
      const double likeness = dice(shared, bigrams.size() + posting.size);
      alike_.push_back({posting.word, static_cast<float>(likeness)});
    }
  }
  std::ranges::sort(alike_, {}, &Translation::word);
  return alike_;
}

void add_same(const TokenTable& source, const TokenTable& target, WordId word, double trust,
              TranslationTable& table) {
  const WordId same = target.find(source.kind(word), source.key(word));
  if (same < target.word_count()) table.add(word, same, trust);
}

// Expects words that are alike, and makes translations of them.
void add_cognates(WordId word, std::span<const Translation> alike, TranslationTable& table) {
  // 0 at a likeness of one half, 1 for the same letters; together at most 1.
  const auto closeness = [](double likeness) {
    const double above = 2.0 * likeness - 1.0;
    return above * above;
  };
  double total = 0.0;
  for (const Translation& other : alike) {
    total += closeness(static_cast<double>(other.probability));
  }
  for (const Translation& other : alike) {
    table.add(
        word, other.word,
        kCognateTrust * closeness(static_cast<double>(other.probability)) / std::max(total, 1.0));
  }
}

// Numbers, punctuation, and words that are too short to be compared.
void add_if_same(const TokenTable& source, const TokenTable& target, const Spellings& spellings,
                 WordId word, TranslationTable& table) {
  switch (source.kind(word)) {
    case text::TokenKind::kNumber:
      return add_same(source, target, word, kNumberTrust, table);
    case text::TokenKind::kPunctuation:
      return add_same(source, target, word, kPunctuationTrust, table);
    case text::TokenKind::kWord:
      if (spellings[word].empty()) add_same(source, target, word, kSameWordTrust, table);
  }
}

// Rows are source words; the probabilities are how far the words are alike.
TranslationTable likenesses(Spellings& source, Spellings& target) {
  const std::vector<Bigram> names = rare_first(target.word_counts());
  source.rename(names);
  target.rename(names);
  CognateIndex index(target, source.longest());
  TranslationTable table(source.size());
  for (WordId word = 0; word < source.size(); ++word) {
    if (source[word].empty()) continue;
    for (const Translation& other : index.alike(source[word])) {
      table.add(word, other.word, static_cast<double>(other.probability));
    }
  }
  return table;
}

TranslationTable translations(const TokenTable& source, const TokenTable& target,
                              const Spellings& spellings, const TranslationTable& likenesses) {
  TranslationTable table(source.word_count());
  for (WordId word = 0; word < source.word_count(); ++word) {
    add_if_same(source, target, spellings, word, table);
    add_cognates(word, likenesses.row(word), table);
  }
  return table;
}

}  // namespace

TranslationTables likeness_tables(const TokenTable& source, const TokenTable& target) {
  // What it knows of the words of other documents is worth a few megabytes a thread.
  static thread_local text::Latinizer latinizer;
  Spellings source_spellings(source, latinizer);
  Spellings target_spellings(target, latinizer);
  const TranslationTable alike = likenesses(source_spellings, target_spellings);
  return {translations(source, target, source_spellings, alike),
          translations(target, source, target_spellings, alike.transposed(target.word_count()))};
}

}  // namespace diglot::evidence
