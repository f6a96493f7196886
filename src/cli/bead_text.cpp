#include "cli/bead_text.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "diglot/unicode.h"

namespace diglot::cli {
namespace {

// Confidence from which a bead can be trusted, and from which it may be right.
constexpr double kSure = 0.9;
constexpr double kLikely = 0.5;

}  // namespace

std::string shape_text(const Bead& bead) {
  return std::to_string(bead.source.size()) + '-' + std::to_string(bead.target.size());
}

std::string percentage(double confidence) {
  return std::to_string(static_cast<int>(std::floor(confidence * 100))) + '%';
}

std::string confidence_bar(double confidence) {
  constexpr std::array<std::string_view, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const auto eighth_count =
      static_cast<std::size_t>(std::lround(std::clamp(confidence, 0.0, 1.0) * 8 * kBarWidth));
  return repeat("█", eighth_count / 8) + std::string(kEighths[eighth_count % 8]);
}

std::string colored(const Palette& palette, double confidence, const std::string& text) {
  if (confidence >= kSure) return palette.green(text);
  return confidence >= kLikely ? palette.yellow(text) : palette.red(text);
}

std::string repeat(std::string_view text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

std::string padded(std::string text, std::size_t width) {
  text.append(width - std::min(width, display_width(text)), ' ');
  return text;
}

std::string padded_left(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, display_width(text)), ' ') + text;
}

}  // namespace diglot::cli
