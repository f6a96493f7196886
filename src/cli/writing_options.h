// What `align` and `batch` share about what they write.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "cli/options.h"

namespace diglot::cli {

/// Names of the library's output formats.
std::vector<std::string> format_names();

/// "a, b or c": all extensions that tell a format.
std::string format_extensions();

/// The date to write into files: that of SOURCE_DATE_EPOCH where it is set, else now; in seconds
/// since 1970. Throws Error (kUsage) where the variable holds no such number.
std::int64_t creation_time();

/// True where both names lead to the same existing file.
bool is_same_file(const std::string& first, const std::string& second);

/// Throws Error (kUsage) where `output` is one of the files that are read.
void require_not_read(const std::string& output, std::span<const std::string> inputs,
                      const CommandLine& line);

}  // namespace diglot::cli
