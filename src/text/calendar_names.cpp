#include "text/calendar_names.h"

#include <utility>

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "text/characters.h"

namespace diglot::text {
namespace {

std::string name_of(const icu::UnicodeString& name) {
  std::string utf8;
  name.toUTF8String(utf8);
  utf8 = to_lower(utf8);
  while (utf8.ends_with('.')) utf8.pop_back();
  return utf8;
}

}  // namespace

CalendarNames::CalendarNames(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(std::string(language), status);
  if (U_FAILURE(status) || locale.isBogus() || language == "und") return;
  const icu::DateFormatSymbols symbols(locale, "gregorian", status);
  if (U_FAILURE(status)) return;
  for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
    for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* months = symbols.getMonths(count, context, width);
      for (std::int32_t i = 0; i < count; ++i) {
        const std::string name = name_of(months[i]);
        if (has_letter(name)) months_.emplace(name, i + 1);
      }
      const icu::UnicodeString* weekdays = symbols.getWeekdays(count, context, width);
      for (std::int32_t i = 0; i < count; ++i) {
        std::string name = name_of(weekdays[i]);
        if (has_letter(name)) weekdays_.insert(std::move(name));
      }
    }
  }
}

int CalendarNames::month(std::string_view lower_case_word) const {
  const auto found = months_.find(lower_case_word);
  return found == months_.end() ? 0 : found->second;
}

bool CalendarNames::is_weekday(std::string_view lower_case_word) const {
  return weekdays_.contains(lower_case_word);
}

}  // namespace diglot::text
