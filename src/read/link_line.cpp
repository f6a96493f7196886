#include "read/link_line.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace diglot::read {
namespace {

constexpr std::size_t kNumberEnd = std::size_t{1} << 32;

constexpr const char* kLinkHint =
    "links look like [0, 1]:[2] or [0, 1]:[2]:0.93, rungs of a ladder like 0<TAB>0";
constexpr const char* kRungHint = "a rung looks like 0<TAB>0 or 0<TAB>0<TAB>0.3";
/// Reads one line from left to right, over blanks wherever they stand.
class LineReader {
 public:
  LineReader(std::string_view line, Place place, const char* hint)
      : line_(line), place_(std::move(place)), hint_(hint) {}

  /// Throws an Error that shows what stands at the current position.
  [[noreturn]] void fail(const std::string& expected) const {
    Place place = place_;
    place.column = position_ + 1;
    throw Error(ErrorKind::kFormat, place, expected, found(), hint_);
  }

  /// The same for the line as a whole.
  [[noreturn]] void fail_at_start(const std::string& expected) {
    position_ = 0;
    skip_blanks();
    fail(expected);
  }

  /// Goes over `c`, where it is next.
  bool skip(char c) {
    if (is_at_end() || line_[position_] != c) return false;
    ++position_;
    return true;
  }

  void expect(char c) {
    if (!skip(c)) fail(std::string("'") + c + "'");
  }

  void expect_end() {
    if (!is_at_end()) fail("the end of the line");
  }

  bool is_at_end() {
    skip_blanks();
    return position_ == line_.size();
  }

  std::size_t read_number() {
    return read<std::size_t>("a sentence number below 4294967296",
                             [](std::size_t number) { return number < kNumberEnd; });
  }

  /// None where it is infinite or not a number, as programs print it that divided by nothing.
  std::optional<double> read_score() {
    const double score = read<double>("a score", [](double) { return true; });
    return std::isfinite(score) ? std::optional(score) : std::nullopt;
  }

 private:
  void skip_blanks() {
    const std::size_t next = line_.find_first_not_of(kBlanks, position_);
    position_ = std::min(next, line_.size());
  }

  template <typename Number, typename Allowed>
  Number read(const char* expected, Allowed is_allowed) {
    skip_blanks();
    Number number = 0;
    const char* const begin = line_.data() + position_;
    const auto [end, error] = std::from_chars(begin, line_.data() + line_.size(), number);
    if (error != std::errc() || !is_allowed(number)) fail(expected);
    position_ += static_cast<std::size_t>(end - begin);
    return number;
  }

  /// What stands at the position, up to the next blank, in a length for a message.
  std::string found() const {
    constexpr std::size_t kMaxSize = 24;
    const std::string_view rest = line_.substr(position_);
    if (rest.empty()) return "the end of the line";
    std::size_t size = std::min({rest.find_first_of(kBlanks), rest.size(), kMaxSize});
    const auto is_inside_character = [&] {
      return size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xC0) == 0x80;
    };
    while (is_inside_character()) --size;
    return "'" + std::string(rest.substr(0, size)) + "'";
  }

  static constexpr std::string_view kBlanks = " \t";

  std::string_view line_;
  Place place_;
  const char* hint_;
  std::size_t position_ = 0;
};

std::vector<std::size_t> read_list(LineReader& reader) {
  std::vector<std::size_t> numbers;
  reader.expect('[');
  if (reader.skip(']')) return numbers;
  do {
    numbers.push_back(reader.read_number());
  } while (reader.skip(','));
  reader.expect(']');
  return numbers;
}

Link read_link(LineReader& reader) {
  Link link;
  const bool is_tuple = reader.skip('(');
  link.source = read_list(reader);
  reader.expect(is_tuple ? ',' : ':');
  link.target = read_list(reader);
  if (is_tuple) {
    reader.expect(')');
  } else if (reader.skip(':')) {
    link.score = reader.read_score();
  }
  reader.expect_end();
  if (link.source.empty() && link.target.empty()) {
    reader.fail_at_start("a sentence on one side at least");
  }
  return link;
}

Rung read_rung(LineReader& reader) {
  Rung rung;
  rung.source = reader.read_number();
  rung.target = reader.read_number();
  if (!reader.is_at_end()) rung.score = reader.read_score();
  reader.expect_end();
  return rung;
}

void check_order(const std::optional<Rung>& last, const Rung& rung, LineReader& reader) {
  if (!last) {
    if (rung.source != 0 || rung.target != 0) reader.fail_at_start("0 and 0 as the first rung");
    return;
  }
  const std::string numbers = std::to_string(last->source) + " and " + std::to_string(last->target);
  if (rung.source < last->source || rung.target < last->target) {
    reader.fail_at_start("a rung not below the last one, " + numbers);
  }
  if (rung.source == last->source && rung.target == last->target) {
    reader.fail_at_start("a rung other than the last one, " + numbers);
  }
}

std::vector<std::size_t> range(std::size_t begin, std::size_t end) {
  std::vector<std::size_t> numbers(end - begin);
  std::iota(numbers.begin(), numbers.end(), begin);
  return numbers;
}

}  // namespace

Link parse_link(std::string_view line, const Place& place) {
  LineReader reader(line, place, kLinkHint);
  return read_link(reader);
}

Rung parse_rung(std::string_view line, const Place& place, const std::optional<Rung>& last) {
  LineReader reader(line, place, kRungHint);
  const Rung rung = read_rung(reader);
  check_order(last, rung, reader);
  return rung;
}

Link link_between(const Rung& rung, const Rung& next) {
  return {range(rung.source, next.source), range(rung.target, next.target), rung.score};
}

Error lonely_rung(const Place& place) {
  return {ErrorKind::kFormat, place, "a rung behind the first", "the end of the file", kRungHint};
}

}  // namespace diglot::read
