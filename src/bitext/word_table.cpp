#include "diglot/word_table.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace diglot {
namespace {

void require(bool holds, const char* rule) {
  if (!holds) throw std::invalid_argument(rule);
}

// Starts of pieces that lie one behind the other and end at `size`.
bool are_begins(std::span<const std::uint32_t> begins, std::size_t size) {
  return !begins.empty() && begins.front() == 0 && begins.back() == size &&
         std::ranges::is_sorted(begins);
}

// Also where a lexicon in a file was made to hold something else: languages get printed.
void check_language(std::string_view tag) {
  const auto is_lower_case = [](char c) { return 'a' <= c && c <= 'z'; };
  require(!tag.empty() && tag.size() <= WordTable::kLongestLanguage &&
              std::ranges::all_of(tag, is_lower_case),
          "languages are primary subtags");
}

void check_keys(const WordTable::Side& side) {
  require(are_begins(side.key_begins, side.keys.size()), "keys lie one behind the other");
  for (std::uint32_t word = 1; word < side.word_count(); ++word) {
    require(side.key(word - 1) < side.key(word), "keys ascend");
  }
}

void check_row(std::span<const WordTranslation> row, std::size_t word_count) {
  for (std::size_t i = 0; i < row.size(); ++i) {
    require(row[i].word < word_count, "translations are words of the other side");
    require(i == 0 || row[i - 1].word < row[i].word, "translations of a word ascend");
    require(row[i].probability > 0.0F && row[i].probability <= 1.0F, "0 < probability <= 1");
  }
}

void check_rows(const WordTable::Side& side, const WordTable::Side& other) {
  require(side.row_begins.size() == side.key_begins.size(), "each word has translations or none");
  require(are_begins(side.row_begins, side.translations.size()), "rows lie one behind the other");
  for (std::uint32_t word = 0; word < side.word_count(); ++word) {
    check_row(side.row(word), other.word_count());
  }
}

}  // namespace

std::optional<std::uint32_t> WordTable::Side::find(std::string_view wanted) const {
  std::uint32_t first = 0;
  auto last = static_cast<std::uint32_t>(word_count());
  while (first < last) {
    const std::uint32_t middle = first + (last - first) / 2;
    if (key(middle) < wanted) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  if (first == word_count() || key(first) != wanted) return std::nullopt;
  return first;
}

WordTable::WordTable(Origin origin, const Side& source, const Side& target,
                     std::shared_ptr<const void> owner)
    : origin_(std::move(origin)), source_(source), target_(target), owner_(std::move(owner)) {
  check_language(origin_.source_language);
  check_language(origin_.target_language);
  check_keys(source_);
  check_keys(target_);
  check_rows(source_, target_);
  check_rows(target_, source_);
}

WordTable WordTable::turned() const {
  WordTable result = *this;
  std::swap(result.origin_.source_language, result.origin_.target_language);
  std::swap(result.source_, result.target_);
  return result;
}

}  // namespace diglot
