// The marks that sides end with, by what they do: "。" is a full stop.
#include <string>

#include "check/rules.h"
#include "text/characters.h"
#include "text/punctuation.h"

namespace diglot::check {
namespace {

using text::CharClass;

struct Ending {
  char32_t mark = 0;  ///< . ? ! : … ; or 0 for none.
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool is_closing(char32_t c, CharClass kind) {
  return kind == CharClass::kQuote || kind == CharClass::kClosing ||
         kind == CharClass::kWhiteSpace || kind == CharClass::kInvisible || c == U'*' ||
         c == U'_' || c == U'\'';
}

// The last mark, whatever closes behind it.
Ending ending_of(Side& side) {
  std::size_t end = side.text().size();
  const std::vector<Inert>& inert = side.inert();
  for (auto part = inert.rbegin();;) {
    if (part != inert.rend() && part->end >= end) {
      if (part->kind != InertKind::kTag) return {0, end, end};
      end = part->begin;
      ++part;
      continue;
    }
    if (end == 0) return {};
    const text::CodePoint c = text::last_code_point(side.text().substr(0, end));
    const CharClass kind = text::char_class(c.value);
    if (!is_closing(c.value, kind)) {
      char32_t mark = text::punctuation_class(c.value, side.language().primary() == "el");
      if (side.text().substr(0, end).ends_with("...")) mark = U'…';
      constexpr std::u32string_view kMarks = U".?!:…;";
      if (kMarks.find(mark) == std::u32string_view::npos) mark = 0;
      return {mark, end - c.size, end};
    }
    end -= c.size;
  }
}

// Languages whose questions need no question mark.
bool may_ask_without_mark(const LanguageTools& language) {
  return language.primary() == "ja" || language.primary() == "th" || language.primary() == "lo" ||
         language.primary() == "my" || language.primary() == "km" || language.primary() == "zh" ||
         language.primary() == "ko";
}

// Marks that other languages or writers put in each other's place.
bool are_close(char32_t a, char32_t b) {
  const auto is_soft = [](char32_t c) {
    return c == 0 || c == U'.' || c == U'…' || c == U'!' || c == U';' || c == U':';
  };
  return is_soft(a) && is_soft(b);
}

std::string name_of(const Side& side, const Ending& ending) {
  return ending.mark == 0 ? "no mark" : std::string(side.text(ending.begin, ending.end));
}

}  // namespace

void check_end_punctuation(UnitView& unit, double /*threshold*/, Reporter& reporter) {
  const Ending source = ending_of(unit.source);
  const Ending target = ending_of(unit.target);
  if (source.mark == target.mark) return;
  const bool ellipsis =
      (source.mark == U'…' && target.mark == U'.') || (source.mark == U'.' && target.mark == U'…');
  if (ellipsis) return;
  if (source.mark == U'?' && may_ask_without_mark(unit.target.language())) return;
  const std::string message = "the source ends with " + name_of(unit.source, source) +
                              ", the target with " + name_of(unit.target, target);
  std::vector<Mark> marks;
  if (source.mark != 0) marks.push_back(source_mark(source.begin, source.end));
  if (target.mark != 0) marks.push_back(target_mark(target.begin, target.end));
  are_close(source.mark, target.mark) ? reporter.hint(message, marks)
                                      : reporter.report(message, marks);
}

}  // namespace diglot::check
