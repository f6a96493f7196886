// What rules need to know of a language, made once.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "text/calendar_names.h"
#include "text/sentence_breaks.h"
#include "text/tokens.h"

namespace diglot::check {

/// Not thread-safe, as what it hands out.
class LanguageTools {
 public:
  /// `tag` as a file has it; one that is not well-formed is taken for "und".
  explicit LanguageTools(std::string_view tag);

  const std::string& tag() const { return tag_; }        ///< Canonical.
  std::string_view primary() const { return primary_; }  ///< "zh" of "zh-Hant".
  bool is_known() const;                                 ///< Not "und".
  bool is_cjk() const;                                   ///< Chinese, Japanese, Korean.
  bool writes_blanks() const;                            ///< Between words.
  bool is_latin() const;                                 ///< Written in Latin letters, or unknown.
  bool has_blank_groups() const { return blank_groups_; }  ///< In numbers: 10 000.

  text::SentenceBreaks& sentence_breaks();
  text::Tokenizer& tokenizer();
  const text::CalendarNames& calendar_names();

 private:
  std::string tag_;
  std::string primary_;
  bool blank_groups_ = false;
  std::unique_ptr<text::SentenceBreaks> sentence_breaks_;
  std::unique_ptr<text::Tokenizer> tokenizer_;
  std::unique_ptr<text::CalendarNames> calendar_names_;
};

/// The tools of all languages that units have, by the tags as the file has them.
class LanguageShelf {
 public:
  /// Good until the next `tidy`.
  LanguageTools& find(std::string_view tag);

  /// Makes room where it is full: to be called between units.
  void tidy();

 private:
  std::map<std::string, LanguageTools, std::less<>> tools_;
};

/// Whether texts of `a` and `b` (canonical tags) are hard to tell apart, so that one taken for the
/// other is no finding: the same language, Serbian and Croatian, Norwegian and Danish.
bool are_alike(std::string_view a, std::string_view b);

}  // namespace diglot::check
