#include "evidence/boundary/boundary_traits.h"

#include <string_view>

#include "text/characters.h"

namespace diglot::evidence {
namespace {

using text::CharClass;

std::uint8_t end_class(std::string_view sentence) {
  while (!sentence.empty()) {
    const text::CodePoint last = text::last_code_point(sentence);
    switch (text::char_class(last.value)) {
      case CharClass::kTerminal:
      case CharClass::kEllipsis:
        return 0;
      case CharClass::kPause:
        return 1;
      case CharClass::kQuote:
      case CharClass::kClosing:
      case CharClass::kInvisible:
      case CharClass::kWhiteSpace:
        sentence.remove_suffix(last.size);
        continue;
      default:
        return 2;
    }
  }
  return 2;
}

std::uint8_t begin_class(std::string_view sentence) {
  while (!sentence.empty()) {
    const text::CodePoint first = text::first_code_point(sentence);
    switch (text::char_class(first.value)) {
      case CharClass::kUpper:
        return 0;
      case CharClass::kLower:
        return 1;
      case CharClass::kQuote:
      case CharClass::kOpening:
      case CharClass::kDash:
      case CharClass::kInvisible:
      case CharClass::kWhiteSpace:
        sentence.remove_prefix(first.size);
        continue;
      default:
        return 2;
    }
  }
  return 2;
}

std::uint8_t quote_class(std::string_view sentence) {
  const text::CodePoint first = text::first_code_point(sentence);
  const CharClass found = text::char_class(first.value);
  // 「 counts as an opening bracket.
  return found == CharClass::kQuote || found == CharClass::kOpening ? 0 : 1;
}

}  // namespace

TraitClasses trait_classes(const Document& document, Trait trait) {
  TraitClasses classes;
  classes.reserve(document.size());
  for (std::size_t i = 0; i < document.size(); ++i) {
    const std::string_view sentence = document.sentence(i);
    switch (trait) {
      case Trait::kEnd:
        classes.push_back(end_class(sentence));
        break;
      case Trait::kBegin:
        classes.push_back(begin_class(sentence));
        break;
      case Trait::kQuote:
        classes.push_back(quote_class(sentence));
        break;
    }
  }
  return classes;
}

}  // namespace diglot::evidence
