// Values of numbers as texts write them, in any digit system and with any separators.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::text {

/// True for decimal digits of any script.
bool is_digit(char32_t c);

/// 0 to 9 for decimal digits of any script, -1 for others.
int digit_value(char32_t c);

/// Whether the language (a BCP 47 tag) makes groups of digits with blanks, as French does.
bool has_blank_groups(std::string_view language);

/// Reads what `text` begins with, if that is a digit, and appends its value to `values`; returns
/// the number of code units read, 0 where there is no digit. Values are in canonical form: ASCII
/// digits,
/// "." before decimals, no groups, no leading zeros, no trailing zeros of decimals.
///
/// Which of "." and "," is which, the text does not say, and writers do not keep to what is usual
/// in their language. So, the same for both:
/// - one before exactly three digits makes groups (1.000 and 1,000 are a thousand), unless there is
///   a leading zero or there are more than three digits before it (0.125, 1234,567);
/// - several before three digits each make groups (1.234.567), also by two as in India (12,34,567);
/// - any other one is before decimals (2,50 is 2.5), as is the last of two that differ (1.000,5);
/// - any other several part numbers: dates, versions, sections (12.03.2021 is 12, 3, 2021).
/// Apostrophes, no-break and thin blanks and "٬" make groups of three digits, "٫" is before
/// decimals.
/// ":" parts numbers (14:30), as do "/" and "-" in what looks like a date. Endings of ordinals
/// (3rd, 3º, 3-й) are read with the number. 万, 億, 만 and their like multiply it.
///
/// `blank_groups`: ordinary blanks make groups too, see has_blank_groups.
std::size_t read_numbers(std::u16string_view text, bool blank_groups,
                         std::vector<std::string>& values);

/// Reads the Chinese numeral that `text` begins with, 三十五 or 一九八四, up to the last character
/// that can be part of one; returns the number of code units read, 0 where they make no number. A
/// numeral without units has one character, three or more, or a zero: 三四 means "three or four".
std::size_t read_han_numeral(std::u16string_view text, std::string& value);

}  // namespace diglot::text
