#include "check/language_tools.h"

#include <algorithm>
#include <array>

#include "diglot/error.h"
#include "diglot/language.h"
#include "text/numbers.h"

namespace diglot::check {
namespace {

// Tags come from outside: there is no end of private ones.
constexpr std::size_t kMostLanguages = 64;

constexpr std::array<std::string_view, 7> kWithoutBlanks = {"zh", "ja", "th", "lo",
                                                            "km", "my", "bo"};

// Groups of languages that CLD2 takes for each other in short texts.
constexpr std::array<std::string_view, 12> kAlike = {" bs hr sr sh cnr ", " no nb nn da sv ",
                                                     " id ms su jv ",     " cs sk ",
                                                     " gl pt es ca ",     " bg mk ",
                                                     " ru uk be bg ",     " hi mr ne bh ",
                                                     " az tr tk ",        " fa ps ur ar ckb ug sd ",
                                                     " zh yue wuu lzh ",  " nl af fy "};

constexpr std::string_view kNotLatin =
    " ab am ar as ba be bg bn bo chv ckb dv dz el fa gu he hi hy ja ka kk km kn ko ky lo mk ml mn "
    "mr my ne or os pa ps "
    "ru sa sd si sr ta te tg th ti tt ug uk ur yi zh ";

std::string canonical_or_unknown(std::string_view tag) {
  if (tag.empty()) return std::string(kUnknownLanguage);
  try {
    return canonical_language(tag);
  } catch (const Error&) {
    return std::string(kUnknownLanguage);
  }
}

}  // namespace

LanguageTools::LanguageTools(std::string_view tag)
    : tag_(canonical_or_unknown(tag)),
      primary_(primary_language(tag_)),
      blank_groups_(text::has_blank_groups(tag_)) {}

bool LanguageTools::is_known() const { return tag_ != kUnknownLanguage; }

bool LanguageTools::is_cjk() const {
  return primary_ == "zh" || primary_ == "ja" || primary_ == "ko";
}

bool LanguageTools::writes_blanks() const {
  return std::ranges::find(kWithoutBlanks, primary_) == kWithoutBlanks.end();
}

bool LanguageTools::is_latin() const {
  const bool says_so = tag_.find("-Latn") != std::string::npos;
  return says_so || kNotLatin.find(' ' + primary_ + ' ') == std::string_view::npos;
}

text::SentenceBreaks& LanguageTools::sentence_breaks() {
  if (!sentence_breaks_) sentence_breaks_ = std::make_unique<text::SentenceBreaks>(tag_);
  return *sentence_breaks_;
}

text::Tokenizer& LanguageTools::tokenizer() {
  if (!tokenizer_) tokenizer_ = std::make_unique<text::Tokenizer>(tag_);
  return *tokenizer_;
}

const text::CalendarNames& LanguageTools::calendar_names() {
  if (!calendar_names_) calendar_names_ = std::make_unique<text::CalendarNames>(tag_);
  return *calendar_names_;
}

LanguageTools& LanguageShelf::find(std::string_view tag) {
  const auto found = tools_.find(tag);
  if (found != tools_.end()) return found->second;
  return tools_.emplace(std::string(tag), LanguageTools(tag)).first->second;
}

void LanguageShelf::tidy() {
  if (tools_.size() >= kMostLanguages) tools_.clear();
}

bool are_alike(std::string_view a, std::string_view b) {
  a = primary_language(a);
  b = primary_language(b);
  if (a == b) return true;
  const std::string padded_a = ' ' + std::string(a) + ' ';
  const std::string padded_b = ' ' + std::string(b) + ' ';
  return std::ranges::any_of(kAlike, [&](std::string_view group) {
    return group.find(padded_a) != std::string_view::npos &&
           group.find(padded_b) != std::string_view::npos;
  });
}

}  // namespace diglot::check
