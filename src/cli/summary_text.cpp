#include "cli/summary_text.h"

#include <array>
#include <charconv>
#include <iostream>
#include <vector>

#include "cli/terminal.h"
#include "diglot/unicode.h"

namespace diglot::cli {

std::string counted(std::size_t count, const std::string& noun) {
  return std::to_string(count) + ' ' + noun + (count == 1 ? "" : "s");
}

std::string decimal(double number, int digit_count) {
  std::array<char, 32> digits = {};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number,
                                 std::chars_format::fixed, digit_count)
                       .ptr;
  return {digits.data(), end};
}

std::string summary_line(const std::string& heading, const std::string& text) {
  constexpr std::size_t kIndent = 8;
  const std::string shown = printable(text);
  const auto width = error_terminal_width();
  const std::vector<std::string> pieces =
      width ? wrap_to_width(shown, *width - kIndent) : std::vector<std::string>{shown};
  std::string lines;
  std::string start = heading;
  for (const std::string& piece : pieces) {
    start.resize(kIndent, ' ');
    lines += start;
    lines += piece;
    lines += '\n';
    start.clear();
  }
  return lines;
}

ProgressLine::ProgressLine(bool is_wanted) {
  if (is_wanted) width_ = error_terminal_width().value_or(0);
}

void ProgressLine::show(std::string_view text) {
  if (width_ == 0) return;
  clear();
  // A line that is broken would not be written over.
  std::cerr << wrap_to_width(printable(text), width_ - 1).front() << std::flush;
}

void ProgressLine::clear() {
  constexpr std::string_view kEraseLine = "\r\x1B[K";
  if (width_ > 0) std::cerr << kEraseLine << std::flush;
}

}  // namespace diglot::cli
