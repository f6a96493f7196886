// Where text goes: standard output for data, standard error for everything else.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace diglot::cli {

/// Writes to standard output and makes sure that it got there. Throws Error (kOutput) where it
/// could not be written; a closed pipe is no error.
void print(std::string_view text);

/// Writes "diglot: MESSAGE" and a line end to standard error.
void print_message(std::string_view message);

/// `utf8` with each control character replaced by U+FFFD, so that what stands in a text or a file
/// name cannot steer the terminal.
std::string printable(std::string_view utf8);

bool stdout_is_terminal();

/// Columns of the terminal on standard error, none where it is no terminal.
std::optional<std::size_t> error_terminal_width();

/// Columns of the terminal on standard output, else what COLUMNS says, else those of the terminal
/// on standard error (output piped into a pager), else 80; 20 to 1000.
std::size_t terminal_width();

enum class ColorChoice { kAuto, kAlways, kNever };

/// "auto", "always" or "never"; throws Error (kUsage) for anything else.
ColorChoice color_choice_from_name(std::string_view name);

/// Whether to colour standard output: "auto" does on a terminal, unless NO_COLOR is set and not
/// empty or TERM is "dumb".
bool color_wanted(ColorChoice choice);

/// Text attributes, or none where colour is off.
class Palette {
 public:
  explicit Palette(bool enabled) : enabled_(enabled) {}

  bool is_enabled() const { return enabled_; }

  std::string bold(std::string_view text) const { return with("1", text); }
  std::string dim(std::string_view text) const { return with("2", text); }
  std::string red(std::string_view text) const { return with("31", text); }
  std::string green(std::string_view text) const { return with("32", text); }
  std::string yellow(std::string_view text) const { return with("33", text); }

 private:
  std::string with(std::string_view attribute, std::string_view text) const;

  bool enabled_;
};

}  // namespace diglot::cli
