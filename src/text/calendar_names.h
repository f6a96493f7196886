// Names of the months and of the days of the week in all languages.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace diglot::text {

/// What the months of the Gregorian calendar and the days of the week are called in a language, in
/// full and short, also as inflected in dates. Dear to make. Words are asked for in lower case,
/// without full stop.
class CalendarNames {
 public:
  /// `language` is a BCP 47 tag.
  explicit CalendarNames(std::string_view language);

  /// 1 to 12 for the name of a month; 0 for others.
  int month(std::string_view lower_case_word) const;

  bool is_weekday(std::string_view lower_case_word) const;

 private:
  std::map<std::string, int, std::less<>> months_;
  std::set<std::string, std::less<>> weekdays_;
};

}  // namespace diglot::text
