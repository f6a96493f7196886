#include "text/numbers.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>

#include <unicode/dcfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace diglot::text {
namespace {

constexpr char16_t kNone = 0;
constexpr char16_t kNoBreakBlank = u'\u00A0';

// Numbers with more groups than this end early; none has.
constexpr std::size_t kMostRuns = 12;

// In the Han numerals that occur, there are no more; keeps values within 64 bits.
constexpr std::size_t kLongestHanNumeral = 16;

// "3rd", "1er", "2ème", "3º", "3-й", "3:e"; lower case.
constexpr std::u16string_view kOrdinalEndings[] = {
    u"st", u"nd", u"rd", u"th", u"er", u"re",  u"e",   u"è",  u"ème", u"eme", u"ième", u"nde",
    u"º",  u"ª",  u"-й", u"-я", u"-е", u"-го", u"-му", u"-м", u"-х",  u":e",  u":a"};

struct CodeUnit {
  UChar32 value = 0;
  std::size_t size = 0;
};

// The code point at `position`; {0, 0} at the end of the text.
CodeUnit code_point_at(std::u16string_view text, std::size_t position) {
  if (position >= text.size()) return {};
  const char16_t lead = text[position];
  if (U16_IS_LEAD(lead) && position + 1 < text.size() && U16_IS_TRAIL(text[position + 1])) {
    return {U16_GET_SUPPLEMENTARY(lead, text[position + 1]), 2};
  }
  return {lead, 1};
}

int value_of(UChar32 c) {
  if (c < 0x80) return '0' <= c && c <= '9' ? c - '0' : -1;
  return u_charDigitValue(c);
}

bool digit_at(std::u16string_view text, std::size_t position) {
  const CodeUnit c = code_point_at(text, position);
  return c.size > 0 && value_of(c.value) >= 0;
}

// Digits without anything between them.
struct DigitRun {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t count = 0;
  bool leading_zero = false;
};

DigitRun digit_run(std::u16string_view text, std::size_t begin) {
  DigitRun run{begin, begin, 0, false};
  while (true) {
    const CodeUnit c = code_point_at(text, run.end);
    const int value = c.size > 0 ? value_of(c.value) : -1;
    if (value < 0) return run;
    if (run.count == 0) run.leading_zero = value == 0;
    run.end += c.size;
    ++run.count;
  }
}

void append_digits(std::u16string_view text, const DigitRun& run, std::string& digits) {
  for (std::size_t at = run.begin; at < run.end;) {
    const CodeUnit c = code_point_at(text, at);
    digits += static_cast<char>('0' + value_of(c.value));
    at += c.size;
  }
}

bool is_full_width_digit(char16_t c) { return u'０' <= c && c <= u'９'; }

// What joins the digits before and behind `position`, as one character for all that mean the same;
// kNone where nothing does.
char16_t joint_at(std::u16string_view text, std::size_t position, bool blank_groups) {
  if (position == 0 || !digit_at(text, position + 1)) return kNone;
  const char16_t c = text[position];
  switch (c) {
    case u'.':
    case u',':
    case u'\'':
    case u':':
    case u'/':
    case u'-':
    case u'٬':
    case u'٫':
      return c;
    case u'’':
      return u'\'';
    case u'\u00A0':
    case u'\u2007':
    case u'\u2009':
    case u'\u202F':
      return kNoBreakBlank;
    case u' ':
      return blank_groups ? kNoBreakBlank : kNone;
    case u'．':
      return u'.';
    case u'，':  // between other digits it parts the members of a list
      return is_full_width_digit(text[position - 1]) ? u',' : kNone;
    default:
      return kNone;
  }
}

bool is_list_separator(char16_t c) { return c == u'.' || c == u','; }
bool is_decimal_separator(char16_t c) { return is_list_separator(c) || c == u'٫'; }
bool makes_groups_only(char16_t c) { return c == u'\'' || c == kNoBreakBlank || c == u'٬'; }

// Digit runs joined by one and the same separator.
struct Chain {
  std::array<DigitRun, kMostRuns> members;
  std::size_t size = 0;
  char16_t separator = kNone;

  std::span<const DigitRun> runs() const { return std::span(members).first(size); }
};

Chain read_chain(std::u16string_view text, bool blank_groups) {
  Chain chain;
  chain.members[chain.size++] = digit_run(text, 0);
  chain.separator = joint_at(text, chain.members[0].end, blank_groups);
  if (chain.separator == kNone) return chain;
  while (chain.size < kMostRuns) {
    const std::size_t end = chain.members[chain.size - 1].end;
    if (joint_at(text, end, blank_groups) != chain.separator) break;
    const DigitRun run = digit_run(text, end + 1);
    if (makes_groups_only(chain.separator) && run.count != 3) break;
    chain.members[chain.size++] = run;
  }
  return chain;
}

// True for 1.234.567 and, as India writes it, 12,34,567.
bool is_grouped(const Chain& chain) {
  const std::span<const DigitRun> runs = chain.runs();
  const bool can_group = is_list_separator(chain.separator) || makes_groups_only(chain.separator);
  if (!can_group || runs.size() < 2 || runs[0].count > 3 || runs[0].leading_zero) return false;
  const auto middle = runs.subspan(1, runs.size() - 2);
  const auto all_have = [&](std::size_t count) {
    return std::ranges::all_of(middle, [&](const DigitRun& run) { return run.count == count; });
  };
  const bool is_indian = chain.separator == u',' && runs[0].count <= 2 && all_have(2);
  return runs.back().count == 3 && (all_have(3) || is_indian);
}

// Day, month and year, or year, month and day.
bool looks_like_date(std::span<const DigitRun> runs) {
  if (runs.size() != 3 || runs[1].count > 2) return false;
  const std::size_t first = runs[0].count;
  const std::size_t last = runs[2].count;
  return (first <= 2 && (last == 2 || last == 4)) || (first == 4 && last <= 2);
}

std::string canonical(std::string whole, std::string decimals) {
  whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size() - 1));
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return decimals.empty() ? whole : whole + '.' + decimals;
}

// How many powers of ten the character behind a number multiplies it by; 0 for none.
std::size_t scale_at(std::u16string_view text, std::size_t position) {
  if (position >= text.size()) return 0;
  const auto is_ten_thousand = [](char16_t c) { return c == u'万' || c == u'萬'; };
  switch (text[position]) {
    case u'万':
    case u'萬':
    case u'만':
      return 4;
    case u'亿':
    case u'億':
    case u'억':
      return 8;
    case u'천':
      return 3;
    case u'千':  // alone it is often the "kilo" of a unit
      return position + 1 < text.size() && is_ten_thousand(text[position + 1]) ? 3 : 0;
    default:
      return 0;
  }
}

std::size_t ordinal_ending_size(std::u16string_view text) {
  for (const std::u16string_view ending : kOrdinalEndings) {
    if (!text.starts_with(ending)) continue;
    const CodeUnit next = code_point_at(text, ending.size());
    if (next.size == 0 || !u_isalnum(next.value)) return ending.size();
  }
  return 0;
}

class NumberReader {
 public:
  NumberReader(std::u16string_view text, bool blank_groups)
      : text_(text), blank_groups_(blank_groups) {}

  std::size_t read(std::vector<std::string>& values) {
    const Chain chain = read_chain(text_, blank_groups_);
    if (parts_numbers(chain)) {
      for (const DigitRun& run : chain.runs())
        values.push_back(canonical(digits_of({&run, 1}), ""));
      return chain.runs().back().end;
    }
    values.push_back(read_one(chain));
    return end_ + ordinal_ending_size(text_.substr(end_));
  }

 private:
  static bool parts_numbers(const Chain& chain) {
    switch (chain.separator) {
      case u':':
        return true;
      case u'/':
      case u'-':
        return looks_like_date(chain.runs());
      case u'.':
      case u',':
        return chain.size > 2 && !is_grouped(chain);
      default:
        return false;
    }
  }

  std::string digits_of(std::span<const DigitRun> runs) const {
    std::string digits;
    for (const DigitRun& run : runs) append_digits(text_, run, digits);
    return digits;
  }

  std::string read_one(const Chain& chain) {
    const bool grouped = is_grouped(chain);
    const auto whole = chain.runs().first(grouped ? chain.size : 1);
    end_ = whole.back().end;
    const std::string decimals = read_decimals(grouped ? chain.separator : kNone);
    return scaled(digits_of(whole), decimals);
  }

  // The digits behind the decimal separator at end_, which is another than that of groups.
  std::string read_decimals(char16_t group_separator) {
    const char16_t separator = joint_at(text_, end_, blank_groups_);
    if (!is_decimal_separator(separator) || separator == group_separator) return {};
    const DigitRun run = digit_run(text_, end_ + 1);
    end_ = run.end;
    return digits_of({&run, 1});
  }

  std::string scaled(std::string whole, std::string decimals) {
    while (const std::size_t power = scale_at(text_, end_)) {
      decimals.resize(std::max(decimals.size(), power), '0');
      whole += decimals.substr(0, power);
      decimals.erase(0, power);
      ++end_;
    }
    return canonical(std::move(whole), std::move(decimals));
  }

  std::u16string_view text_;
  bool blank_groups_;
  std::size_t end_ = 0;
};

constexpr std::u16string_view kHanDigits = u"〇一二三四五六七八九";

std::optional<std::uint64_t> han_digit(char16_t c) {
  if (c == u'零') return 0;
  if (c == u'两' || c == u'兩') return 2;
  const std::size_t found = kHanDigits.find(c);
  if (found == std::u16string_view::npos) return std::nullopt;
  return found;
}

// 0 for what is no unit.
std::uint64_t han_unit(char16_t c) {
  switch (c) {
    case u'十':
      return 10;
    case u'百':
      return 100;
    case u'千':
      return 1000;
    case u'万':
    case u'萬':
      return 10'000;
    case u'亿':
    case u'億':
      return 100'000'000;
    default:
      return 0;
  }
}

bool is_zero(char16_t c) { return c == u'〇' || c == u'零'; }

// The value of 一九八四, digit for digit.
std::optional<std::string> positional_value(std::u16string_view numeral) {
  const bool is_list = numeral.size() == 2 && std::ranges::none_of(numeral, is_zero);
  const bool has_pair = numeral.find_first_of(u"两兩") != std::u16string_view::npos;
  if (is_list || has_pair) return std::nullopt;
  std::string digits;
  for (const char16_t c : numeral) digits += static_cast<char>('0' + han_digit(c).value_or(0));
  return canonical(std::move(digits), "");
}

// The value of 三百二十万五千; nothing where units come in no order.
std::optional<std::string> value_with_units(std::u16string_view numeral) {
  constexpr std::uint64_t kTenThousand = 10'000;
  std::uint64_t total = 0;    // up to the last 万 or 亿
  std::uint64_t section = 0;  // what stands before the next of them
  std::uint64_t digit = 0;
  for (const char16_t c : numeral) {
    const std::uint64_t unit = han_unit(c);
    if (unit == 0) {
      digit = han_digit(c).value_or(0);
    } else if (unit < kTenThousand) {
      section += std::max<std::uint64_t>(digit, 1) * unit;
      digit = 0;
    } else {
      const std::uint64_t before = section + digit + (unit > kTenThousand ? total : 0);
      if (before == 0 || before >= unit) return std::nullopt;
      total = before * unit + (unit > kTenThousand ? 0 : total);
      section = 0;
      digit = 0;
    }
  }
  return std::to_string(total + section + digit);
}

}  // namespace

int digit_value(char32_t c) { return value_of(static_cast<UChar32>(c)); }

bool is_digit(char32_t c) { return digit_value(c) >= 0; }

bool has_blank_groups(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(std::string(language), status);
  const icu::DecimalFormatSymbols symbols(locale, status);
  if (U_FAILURE(status) || locale.isBogus()) return false;
  const icu::UnicodeString& separator =
      symbols.getConstSymbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol);
  return u_isUWhiteSpace(separator.char32At(0)) != 0;
}

std::size_t read_numbers(std::u16string_view text, bool blank_groups,
                         std::vector<std::string>& values) {
  if (!digit_at(text, 0)) return 0;
  return NumberReader(text, blank_groups).read(values);
}

std::size_t read_han_numeral(std::u16string_view text, std::string& value) {
  const auto is_part = [](char16_t c) { return han_digit(c).has_value() || han_unit(c) > 0; };
  const auto size =
      static_cast<std::size_t>(std::ranges::find_if_not(text, is_part) - text.begin());
  if (size == 0 || size > kLongestHanNumeral) return 0;
  const std::u16string_view numeral = text.substr(0, size);
  const bool has_units = std::ranges::any_of(numeral, han_unit);
  // 百 and 万 alone are words like "hundreds".
  const bool has_start = std::ranges::any_of(
      numeral, [](char16_t c) { return han_digit(c).has_value() || c == u'十'; });
  const auto found = has_units ? value_with_units(numeral) : positional_value(numeral);
  if (!has_start || !found) return 0;
  value = *found;
  return size;
}

}  // namespace diglot::text
