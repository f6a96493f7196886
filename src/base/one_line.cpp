#include "base/one_line.h"

#include <algorithm>

namespace diglot {

bool is_one_line(std::string_view text) {
  if (text.empty()) return true;
  if (text.front() == ' ' || text.back() == ' ') return false;
  // Counts to the end, for all texts pass here and compilers make vectors of this.
  const auto count = std::ranges::count_if(text, [](char c) { return c >= '\t' && c <= '\r'; });
  return count == 0;
}

std::string one_line(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n\v\f\r";
  constexpr std::string_view kBreaking = "\t\n\v\f\r";
  const std::size_t begin = std::min(text.find_first_not_of(kBlanks), text.size());
  const std::size_t end = text.find_last_not_of(kBlanks) + 1;  // 0 where there is no other.
  if (begin >= end) return {};
  const std::string_view trimmed = text.substr(begin, end - begin);
  std::string line;
  std::size_t copied = 0;
  std::size_t breaking = trimmed.find_first_of(kBreaking);
  while (breaking != std::string_view::npos) {
    const std::size_t run_begin = trimmed.find_last_not_of(kBlanks, breaking) + 1;
    line += trimmed.substr(copied, run_begin - copied);
    line += ' ';
    copied = trimmed.find_first_not_of(kBlanks, breaking);
    breaking = trimmed.find_first_of(kBreaking, copied);
  }
  return line.append(trimmed.substr(copied));
}

}  // namespace diglot
