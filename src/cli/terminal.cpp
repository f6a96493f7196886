#include "cli/terminal.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <iostream>

#include <sys/ioctl.h>
#include <unistd.h>

#include "diglot/error.h"
#include "diglot/output_file.h"

namespace diglot::cli {
namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kSmallestWidth = 20;
constexpr std::size_t kLargestWidth = 1000;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::size_t clamped(std::size_t width) { return std::clamp(width, kSmallestWidth, kLargestWidth); }

std::optional<std::size_t> width_of_terminal(int descriptor) {
  winsize size = {};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return clamped(size.ws_col);
}

std::optional<std::size_t> width_of_environment() {
  const std::string_view text = environment("COLUMNS");
  std::size_t width = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
  if (error != std::errc() || end != text.data() + text.size() || width == 0) return std::nullopt;
  return clamped(width);
}

}  // namespace

void print(std::string_view text) {
  OutputFile output("-");
  output.stream() << text;
  output.commit();
}

void print_message(std::string_view message) {
  // In one piece, so that lines of programs that share a standard error do not mix.
  std::cerr << "diglot: " + printable(message) + '\n';
}

std::string printable(std::string_view utf8) {
  std::string text;
  text.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto byte = static_cast<unsigned char>(utf8[i]);
    const auto next = i + 1 < utf8.size() ? static_cast<unsigned char>(utf8[i + 1]) : 0;
    const bool two_byte_control = byte == 0xC2 && 0x80 <= next && next < 0xA0;  // U+0080 to U+009F
    if (two_byte_control) ++i;
    if (two_byte_control || byte < 0x20 || byte == 0x7F) {
      text += "\uFFFD";
    } else {
      text += utf8[i];
    }
  }
  return text;
}

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) == 1; }

std::optional<std::size_t> error_terminal_width() { return width_of_terminal(STDERR_FILENO); }

std::size_t terminal_width() {
  if (const auto width = width_of_terminal(STDOUT_FILENO)) return *width;
  if (const auto width = width_of_environment()) return *width;
  return error_terminal_width().value_or(kDefaultWidth);
}

ColorChoice color_choice_from_name(std::string_view name) {
  if (name == "auto") return ColorChoice::kAuto;
  if (name == "always") return ColorChoice::kAlways;
  if (name == "never") return ColorChoice::kNever;
  throw Error(ErrorKind::kUsage, {}, "auto, always or never for --color",
              '"' + std::string(name) + '"');
}

bool color_wanted(ColorChoice choice) {
  if (choice != ColorChoice::kAuto) return choice == ColorChoice::kAlways;
  return stdout_is_terminal() && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::string Palette::with(std::string_view attribute, std::string_view text) const {
  if (!enabled_ || text.empty()) return std::string(text);
  return "\x1b[" + std::string(attribute) + 'm' + std::string(text) + "\x1b[0m";
}

}  // namespace diglot::cli
