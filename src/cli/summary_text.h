// What summaries are made of, and what is told while people wait.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diglot::cli {

/// "1 sentence", "2 sentences".
std::string counted(std::size_t count, const std::string& noun);

/// In decimal with so many digits behind the point, whatever the locale.
std::string decimal(double number, int digit_count);

/// A line of a summary: a heading of at most seven letters, and `text`, broken and indented where a
/// terminal is too narrow for it.
std::string summary_line(const std::string& heading, const std::string& text);

/// One line on standard error that is written over again and again, and gone in the end; nothing
/// where that is no terminal.
class ProgressLine {
 public:
  explicit ProgressLine(bool is_wanted);
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void show(std::string_view text);
  void clear();

 private:
  std::size_t width_ = 0;  // 0: nothing is shown.
};

}  // namespace diglot::cli
