// From a bitext to a stream of one format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "diglot/bitext.h"

namespace diglot {

enum class Format { kTmx, kTsv, kJsonl, kLinks, kLadder };

/// What is known of a format.
struct FormatInfo {
  Format format;
  std::string_view name;                         ///< As in `--format`.
  std::span<const std::string_view> extensions;  ///< With the dot; the first is the usual one.
  std::string_view description;                  ///< One line.
};

/// All formats that can be written, in the order of `Format`.
std::span<const FormatInfo> output_formats();

/// The format of that name. Throws Error (kUsage) that lists the names where there is none.
Format format_from_name(std::string_view name);

/// The format that the extension of `path` tells; a .gz or .zst behind it is skipped.
std::optional<Format> format_from_path(std::string_view path);

struct WriteOptions {
  /// Language tags to write instead of the documents' own, e.g. "en-US"; empty: the documents' own.
  std::string source_tag = {};
  std::string target_tag = {};
  /// Creation date in seconds since 1970-01-01T00:00:00Z; none: no date is written.
  std::optional<std::int64_t> creation_time = {};
};

/// What was written, and what could not be written as it was.
struct WriteReport {
  std::size_t unit_count = 0;                ///< Units, lines or rungs written.
  std::size_t null_count = 0;                ///< Null beads that the format has no place for (TMX).
  std::size_t replaced_character_count = 0;  ///< Characters that the format cannot carry.
};

/// Writes a bitext, one unit at a time. Formats are described in src/write/README.md. Throws Error
/// (kUsage), before anything is written, where a language tag is malformed or the creation time of
/// a TMX file lies outside the years 0 to 9999; write errors stay in the stream's state.
WriteReport write_bitext(const Bitext& bitext, Format format, std::ostream& stream,
                         const WriteOptions& options = {});

}  // namespace diglot
