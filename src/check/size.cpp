// Texts that are too long, too short, or too unlike in length to train on.
#include <algorithm>

#include "check/rules.h"

namespace diglot::check {
namespace {

Mark mark_of(const Side& side, Mark::Side which) { return {which, 0, side.text().size()}; }

void check_long(Side& side, Mark::Side which, double limit, Reporter& reporter) {
  const std::size_t count = side.counts().characters;
  if (static_cast<double>(count) < limit) return;
  reporter.report(
      std::to_string(count) + " characters, where fewer than " + decimal(limit, 0) + " are wanted",
      {mark_of(side, which)});
}

// Blanks in a row count as one.
std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text[i] == '\xC2' && text.substr(i).starts_with("\u00A0");
    const bool is_blank = text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r') || no_break;
    count += !is_blank && !in_word ? 1 : 0;
    in_word = !is_blank;
    i += no_break ? 1 : 0;
  }
  return count;
}

void check_short(Side& side, Mark::Side which, double least, Reporter& reporter) {
  const bool by_characters = side.language().is_cjk();
  const std::size_t count = by_characters ? side.counts().characters : word_count(side.text());
  if (static_cast<double>(count) >= least) return;
  reporter.report(std::to_string(count) + (by_characters ? " characters" : " words") + ", where " +
                      decimal(least, 0) + " are wanted",
                  {mark_of(side, which)});
}

}  // namespace

void check_too_long(UnitView& unit, double threshold, Reporter& reporter) {
  check_long(unit.source, Mark::Side::kSource, threshold, reporter);
  check_long(unit.target, Mark::Side::kTarget, threshold, reporter);
}

void check_too_short(UnitView& unit, double threshold, Reporter& reporter) {
  check_short(unit.source, Mark::Side::kSource, threshold, reporter);
  check_short(unit.target, Mark::Side::kTarget, threshold, reporter);
}

// In bytes where a side is Chinese, Japanese or Korean: a character there says as much as three
// bytes elsewhere.
void check_length_ratio(UnitView& unit, double threshold, Reporter& reporter) {
  const bool by_bytes = unit.source.language().is_cjk() || unit.target.language().is_cjk();
  const auto length = [&](Side& side) {
    return static_cast<double>(by_bytes ? side.text().size() : side.counts().characters);
  };
  const double source = length(unit.source);
  const double target = length(unit.target);
  const double ratio = std::max(source, target) / std::min(source, target);
  if (ratio <= threshold) return;
  const std::string longer = source > target ? "source" : "target";
  reporter.report(
      "the " + longer + " is " + decimal(ratio, 1) + " times as long as the other side, where " +
          decimal(threshold, 1) + " are too many",
      {mark_of(unit.source, Mark::Side::kSource), mark_of(unit.target, Mark::Side::kTarget)});
}

}  // namespace diglot::check
