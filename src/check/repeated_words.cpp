// Words, or runs of them, that stand twice in a row.
#include <algorithm>
#include <cstdint>
#include <optional>

#include "check/hash.h"
#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

// What repeats must have more characters than this in all, so that "had had" is none; of a script
// that says more with each, fewer.
constexpr std::size_t kLeastCharacters = 7;
constexpr std::size_t kLeastUnspacedCharacters = 4;
// Longer runs are not looked for: keeps the search linear.
constexpr std::size_t kLongestRun = 12;
constexpr std::size_t kLeastRunLetters = 2;

struct Piece {
  std::uint64_t hash = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<Piece> pieces_of(Side& side) {
  std::vector<Piece> pieces;
  for (const Word& word : side.words()) {
    if (!word.unspaced) {
      const bool has_capitals = word.capitalised || word.has_upper;
      const std::uint64_t hash =
          has_capitals ? hash_of(text::to_lower(side.text(word))) : hash_of(side.text(word));
      pieces.push_back({hash, word.begin, word.end});
      continue;
    }
    for (std::size_t at = word.begin; at < word.end;) {
      const std::size_t size = text::first_code_point(side.text(at, word.end)).size;
      pieces.push_back({hash_of(side.text(at, at + size)), at, at + size});
      at += size;
    }
  }
  return pieces;
}

bool repeats(const std::vector<Piece>& pieces, std::size_t at, std::size_t length) {
  for (std::size_t i = 0; i < length; ++i) {
    if (pieces[at + i].hash != pieces[at + length + i].hash) return false;
  }
  return true;
}

// The first run from `at` on that repeats and is long enough; its pieces count double.
std::optional<std::size_t> repeated_length(const Side& side, const std::vector<Piece>& pieces,
                                           std::size_t at) {
  const std::size_t least =
      side.language().writes_blanks() ? kLeastCharacters : kLeastUnspacedCharacters;
  for (std::size_t length = 1; length <= kLongestRun && at + 2 * length <= pieces.size();
       ++length) {
    if (!repeats(pieces, at, length)) continue;
    const std::string_view run = side.text(pieces[at].begin, pieces[at + 2 * length - 1].end);
    if (text::char_count(run) > least && text::letter_count(run) >= 2 * kLeastRunLetters)
      return length;
  }
  return std::nullopt;
}

void check_side(Side& side, Mark::Side which, double least, Reporter& reporter) {
  const std::vector<Piece> pieces = pieces_of(side);
  std::size_t count = 0;
  for (std::size_t at = 0; at < pieces.size();) {
    const auto length = repeated_length(side, pieces, at);
    if (!length) {
      ++at;
      continue;
    }
    const std::size_t begin = pieces[at].begin;
    const std::size_t end = pieces[at + 2 * *length - 1].end;
    if (static_cast<double>(++count) >= least) {
      return reporter.report("words repeat: " + quoted(side.text(begin, end)),
                             {{which, begin, end}});
    }
    at += *length;
  }
}

}  // namespace

void check_repeated_words(UnitView& unit, double threshold, Reporter& reporter) {
  check_side(unit.source, Mark::Side::kSource, threshold, reporter);
  check_side(unit.target, Mark::Side::kTarget, threshold, reporter);
}

}  // namespace diglot::check
