// Names of the months in all languages.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace diglot::text {

/// What the months of the Gregorian calendar are called in a language, in full and short, also as
/// inflected in dates. Dear to make.
class MonthNames {
 public:
  /// `language` is a BCP 47 tag.
  explicit MonthNames(std::string_view language);

  /// 1 to 12 for the name of a month in lower case, without full stop; 0 for others.
  int find(std::string_view lower_case_word) const;

 private:
  std::map<std::string, int, std::less<>> months_;
};

}  // namespace diglot::text
