// What does not come from a sentence: symbols, numbers, navigation, templates, remains of
// encodings.
#include <algorithm>
#include <optional>

#include "check/rules.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

using text::CharClass;
using text::CodePoint;

// Reports what `find(side)` finds: a Sentence-like range of bytes.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

template <typename Find>
void report_ranges(UnitView& unit, const std::string& what, Reporter& reporter, Find find) {
  for (const Mark::Side which : {Mark::Side::kSource, Mark::Side::kTarget}) {
    Side& side = which == Mark::Side::kSource ? unit.source : unit.target;
    const std::optional<Range> range = find(side);
    if (!range) continue;
    reporter.report(what + ": " + quoted(side.text(range->begin, range->end)),
                    {{which, range->begin, range->end}});
  }
}

Range all_of(const Side& side) { return {0, side.text().size()}; }

std::optional<Range> find_text(const Side& side, std::string_view wanted) {
  const std::size_t found = side.text().find(wanted);
  if (found == std::string_view::npos) return std::nullopt;
  return Range{found, found + wanted.size()};
}

std::size_t count_of(std::string_view text, std::string_view wanted) {
  std::size_t count = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size()))
    ++count;
  return count;
}

double share(std::size_t count, const Counts& counts) {
  return counts.characters == 0
             ? 0.0
             : static_cast<double>(count) / static_cast<double>(counts.characters);
}

bool is_breadcrumbs(std::string_view text) {
  constexpr std::size_t kLeastCommon = 3;
  constexpr std::size_t kLeastRare = 2;
  std::size_t rare = 0;
  for (const std::string_view sign : {" » ", "|", "→", "←", "•", "·", "¬"})
    rare += count_of(text, sign);
  if (rare < kLeastRare) return false;
  std::size_t common = 0;
  for (const std::string_view sign : {" - ", " / ", " : ", "<", ">", "*"})
    common += count_of(text, sign);
  return common >= kLeastCommon;
}

// Words with at least so many humps, one behind the other: HomeShopBoats.
std::optional<Range> find_glued(const Side& side, std::size_t least) {
  const std::string_view text = side.text();
  std::size_t begin = 0;
  std::size_t humps = 0;
  CharClass previous = CharClass::kOther;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = text::first_code_point(text.substr(at));
    const CharClass kind = text::char_class(c.value);
    const bool is_cased = kind == CharClass::kUpper || kind == CharClass::kLower;
    if (!is_cased) humps = 0;
    if (is_cased && previous != CharClass::kUpper && previous != CharClass::kLower) begin = at;
    if (kind == CharClass::kLower && previous == CharClass::kUpper) ++humps;
    previous = kind;
    at += c.size;
    if (humps >= least) return Range{begin, at};
  }
  return std::nullopt;
}

std::optional<Range> find_latin_run(const Side& side, std::size_t least) {
  const std::string_view text = side.text();
  std::size_t count = 0;
  std::size_t begin = 0;
  if (std::ranges::none_of(text, [](char c) { return c == '\xC2' || c == '\xC3'; }))
    return std::nullopt;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = text::first_code_point(text.substr(at));
    const bool is_upper_half = c.value >= 0x80 && c.value <= 0xFF;
    if (is_upper_half && count == 0) begin = at;
    count = is_upper_half ? count + 1 : 0;
    at += c.size;
    if (count >= least) return Range{begin, at};
  }
  return std::nullopt;
}

// " a b c d ": so many single characters that are no digits, each behind a blank, and a blank at
// the end.
std::optional<Range> find_spaced_letters(const Side& side, std::size_t least) {
  const std::string_view text = side.text();
  std::size_t count = 0;
  std::size_t begin = 0;
  for (std::size_t at = text.find(' '); at != std::string_view::npos && at < text.size();) {
    const CodePoint c = text::first_code_point(text.substr(at + 1));
    const std::size_t next = at + 1 + c.size;
    const bool is_single = c.size > 0 && c.value != U' ' &&
                           text::char_class(c.value) != CharClass::kDigit && next < text.size() &&
                           text[next] == ' ';
    if (is_single && count == 0) begin = at;
    count = is_single ? count + 1 : 0;
    if (count >= least) return Range{begin, next + 1};
    at = is_single ? next : text.find(' ', at + 1);
  }
  return std::nullopt;
}

bool is_hex_digit(char c) {
  return ('0' <= c && c <= '9') || ('a' <= c && c <= 'f') || ('A' <= c && c <= 'F');
}

std::optional<Range> find_escape(const Side& side) {
  const std::string_view text = side.text();
  for (std::size_t at = text.find('\\'); at != std::string_view::npos;
       at = text.find('\\', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    const bool is_escape = rest.size() >= 3 && (rest[0] == 'x' || rest[0] == 'u') &&
                           is_hex_digit(rest[1]) && is_hex_digit(rest[2]);
    if (!is_escape) continue;
    std::size_t end = at + 2;
    while (end < text.size() && is_hex_digit(text[end])) ++end;
    return Range{at, end};
  }
  return std::nullopt;
}

bool speaks(const LanguageTools& language, std::string_view padded_codes) {
  return padded_codes.find(' ' + std::string(language.primary()) + ' ') != std::string_view::npos;
}

// At least two words, all of them with a capital and no other one.
bool is_title(Side& side) {
  std::size_t count = 0;
  for (const Word& word : side.words()) {
    if (word.letters == 0) continue;
    if (!word.capitalised || word.has_upper) return false;
    ++count;
  }
  return count > 1;
}

}  // namespace

void check_identical(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  const bool may_differ = unit.source.counts().letters != unit.target.counts().letters;
  if (may_differ || unit.source.folded() != unit.target.folded()) return;
  reporter.report("both sides have the same letters", {target_mark(0, unit.target.text().size())});
}

void check_literal(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  report_ranges(unit, "remains of a template or a mail", reporter, [](Side& side) {
    std::optional<Range> found;
    for (const std::string_view literal : {"Re:", "{{", "%s", "}}", "+++", "***", "=\""}) {
      if (!found) found = find_text(side, literal);
    }
    return found;
  });
}

void check_only_symbols(UnitView& unit, double threshold, Reporter& reporter) {
  report_ranges(unit, "hardly any letters", reporter, [&](Side& side) {
    const bool has_few = share(side.counts().letters, side.counts()) <= threshold;
    return has_few ? std::optional(all_of(side)) : std::nullopt;
  });
}

void check_only_numbers(UnitView& unit, double threshold, Reporter& reporter) {
  constexpr double kMoreForCjk = 0.2;
  report_ranges(unit, "mostly digits", reporter, [&](Side& side) {
    const double least = threshold + (side.language().is_cjk() ? kMoreForCjk : 0.0);
    const bool has_many = share(side.counts().digits, side.counts()) >= least;
    return has_many ? std::optional(all_of(side)) : std::nullopt;
  });
}

void check_url_in_text(UnitView& unit, double threshold, Reporter& reporter) {
  report_ranges(unit, "addresses in the text", reporter, [&](Side& side) -> std::optional<Range> {
    std::size_t count = 0;
    for (const Inert& part : side.inert()) {
      if (part.kind != InertKind::kUrl) continue;
      if (static_cast<double>(++count) >= threshold) return Range{part.begin, part.end};
    }
    return std::nullopt;
  });
}

void check_breadcrumbs(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  report_ranges(unit, "a trail of navigation", reporter, [](Side& side) {
    return is_breadcrumbs(side.text()) ? std::optional(all_of(side)) : std::nullopt;
  });
}

void check_glued_words(UnitView& unit, double threshold, Reporter& reporter) {
  report_ranges(unit, "words without blanks between them", reporter,
                [&](Side& side) { return find_glued(side, static_cast<std::size_t>(threshold)); });
}

void check_unicode_noise(UnitView& unit, double threshold, Reporter& reporter) {
  constexpr std::size_t kMoreForSome = 4;
  report_ranges(unit, "a run of letters with marks", reporter, [&](Side& side) {
    const std::size_t more = speaks(side.language(), " is fi az ") ? kMoreForSome : 0;
    return find_latin_run(side, static_cast<std::size_t>(threshold) + more);
  });
}

void check_space_noise(UnitView& unit, double threshold, Reporter& reporter) {
  report_ranges(unit, "letters with blanks between them", reporter, [&](Side& side) {
    return find_spaced_letters(side, static_cast<std::size_t>(threshold));
  });
}

void check_escaped_unicode(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  report_ranges(unit, "an escape of Unicode", reporter, find_escape);
}

void check_bad_encoding(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  report_ranges(unit, "a letter that this language does not have", reporter, [](Side& side) {
    std::optional<Range> found;
    if (!speaks(side.language(), " pt gn ")) found = find_text(side, "Ã");
    if (!found && !speaks(side.language(), " cy fr fa it pt tr vi lij ro "))
      found = find_text(side, "Â");
    return found;
  });
}

void check_titles(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  if (!is_title(unit.source) || !is_title(unit.target)) return;
  reporter.report("All Words Have Capitals", {source_mark(0, unit.source.text().size()),
                                              target_mark(0, unit.target.text().size())});
}

}  // namespace diglot::check
