#include "check/rule.h"

#include <array>
#include <charconv>

#include "text/characters.h"

namespace diglot::check {
namespace {

constexpr std::size_t kLongestQuote = 60;  // Characters.

Severity milder(Severity severity) {
  return severity == Severity::kError ? Severity::kWarning : Severity::kInfo;
}

}  // namespace

void Reporter::report(std::string message, std::vector<Mark> marks) {
  add(severity_, std::move(message), std::move(marks));
}

void Reporter::hint(std::string message, std::vector<Mark> marks) {
  add(milder(severity_), std::move(message), std::move(marks));
}

void Reporter::note(std::string message, std::vector<Mark> marks) {
  add(Severity::kInfo, std::move(message), std::move(marks));
}

void Reporter::add(Severity severity, std::string message, std::vector<Mark> marks) {
  findings_.push_back({rule_, severity, unit_, std::move(message), std::move(marks)});
}

std::string quoted(std::string_view utf8) {
  std::string result = "\"";
  std::size_t count = 0;
  while (!utf8.empty() && count < kLongestQuote) {
    const text::CodePoint c = text::first_code_point(utf8);
    if (text::is_white_space(c.value)) {
      result += ' ';
    } else {
      result += utf8.substr(0, c.size);
    }
    utf8.remove_prefix(c.size);
    ++count;
  }
  result += utf8.empty() ? "\"" : "…\"";
  return result;
}

std::string decimal(double value, int decimals) {
  std::array<char, 64> buffer = {};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                          std::chars_format::fixed, decimals);
  if (error != std::errc()) return "?";
  std::string digits(buffer.data(), end);
  if (digits.find('.') == std::string::npos) return digits;
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

}  // namespace diglot::check
