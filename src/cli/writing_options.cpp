#include "cli/writing_options.h"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "cli/options.h"
#include "diglot/error.h"
#include "diglot/write.h"

namespace diglot::cli {
namespace {

// 9999-12-31T23:59:59Z, the last date that TMX can write.
constexpr std::int64_t kLastTime = 253'402'300'799;

}  // namespace

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const FormatInfo& info : output_formats()) names.emplace_back(info.name);
  return names;
}

std::string format_extensions() {
  std::vector<std::string> all;
  for (const FormatInfo& info : output_formats()) {
    all.insert(all.end(), info.extensions.begin(), info.extensions.end());
  }
  return alternatives(all);
}

// Reproducible builds set this variable; see
// https://reproducible-builds.org/specs/source-date-epoch.
std::int64_t creation_time() {
  const char* const variable = std::getenv("SOURCE_DATE_EPOCH");
  if (variable == nullptr) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
  }
  const std::string_view text = variable;
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (whole && 0 <= seconds && seconds <= kLastTime) return seconds;
  throw Error(ErrorKind::kUsage, {}, "seconds since 1970 in the variable SOURCE_DATE_EPOCH",
              in_quotes(text));
}

bool is_same_file(const std::string& first, const std::string& second) {
  std::error_code ignored;
  return std::filesystem::equivalent(first, second, ignored);
}

void require_not_read(const std::string& output, std::span<const std::string> inputs,
                      const CommandLine& line) {
  for (const std::string& input : inputs) {
    if (!is_same_file(output, input)) continue;
    throw line.usage_error("an output file that is none of those that are read", in_quotes(output));
  }
}

}  // namespace diglot::cli
