#include "diglot/links.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/input_stream.h"
#include "diglot/error.h"
#include "diglot/read.h"
#include "read/decoded_file.h"
#include "read/link_line.h"

namespace diglot {
namespace {

/// Sentence numbers in one file, both sides together: far more than any document has, and far less
/// than a machine's memory, which two rungs of a ladder could fill otherwise.
constexpr std::size_t kMaxSentenceCount = 10'000'000;

constexpr const char* kConfidenceHint =
    "'diglot align --format links' writes confidences; some other aligners write costs";

/// Calls `visit(line, place)` for each line that is not blank.
template <typename Visit>
void for_each_line(const Text& text, Visit visit) {
  std::string_view rest = text.utf8;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") != std::string_view::npos) {
      visit(line, Place{text.name, number});
    }
  }
}

/// Counts the sentences of a file.
class SentenceBudget {
 public:
  void spend(std::size_t count, const Place& place) {
    if (count > left_) {
      throw Error(ErrorKind::kLimit, place,
                  "at most " + std::to_string(kMaxSentenceCount) + " sentence numbers in a file",
                  "more", "split the file");
    }
    left_ -= count;
  }

 private:
  std::size_t left_ = kMaxSentenceCount;
};

/// `place` is where the score stands, or should.
void check_score(const std::optional<double>& score, LinkScores scores, const Place& place) {
  if (scores == LinkScores::kAny) return;
  if (!score) {
    throw Error(ErrorKind::kFormat, place, "a confidence behind each link", "none",
                kConfidenceHint);
  }
  if (*score >= 0.0 && *score <= 1.0) return;
  std::array<char, 32> number;
  const auto [end, error] = std::to_chars(number.data(), number.data() + number.size(), *score);
  throw Error(ErrorKind::kFormat, place, "a confidence from 0 to 1",
              std::string(number.data(), end), kConfidenceHint);
}

Links parse_links(const Text& text, LinkScores scores) {
  Links links;
  SentenceBudget budget;
  for_each_line(text, [&](std::string_view line, const Place& place) {
    links.push_back(read::parse_link(line, place));
    check_score(links.back().score, scores, place);
    budget.spend(links.back().source.size() + links.back().target.size(), place);
  });
  return links;
}

Links parse_ladder(const Text& text, LinkScores scores) {
  Links links;
  SentenceBudget budget;
  std::optional<read::Rung> last;
  Place last_place;
  for_each_line(text, [&](std::string_view line, const Place& place) {
    const read::Rung rung = read::parse_rung(line, place, last);
    if (last) {
      check_score(last->score, scores, last_place);
      budget.spend(rung.source - last->source + rung.target - last->target, place);
      links.push_back(read::link_between(*last, rung));
    }
    last = rung;
    last_place = place;
  });
  if (links.empty()) throw read::lonely_rung(last_place);
  return links;
}

}  // namespace

Links read_links(const std::string& path, LinkScores scores) {
  InputStream stream(path);
  const Text text = read::read_decoded(stream, {});
  const char first = text.utf8[text.utf8.find_first_not_of(" \t\r\n")];
  const bool is_ladder = first >= '0' && first <= '9';
  return is_ladder ? parse_ladder(text, scores) : parse_links(text, scores);
}

}  // namespace diglot
