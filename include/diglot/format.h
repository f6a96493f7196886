// The formats of aligned text: their names, and how a file tells which one it is.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diglot {

/// Formats of one file come first: a bitext can be written to a stream in them.
enum class Format {
  kTmx,
  kTsv,
  kJsonl,
  kLinks,
  kLadder,
  kXliff,
  kXliff2,
  kBitextor,
  kJsonlFlat,
  kPo,
  kCsv,
  kHunalign,
  kMoses,
  kXces,
};

/// What is known of a format.
struct FormatInfo {
  Format format;
  std::string_view name;                         ///< As in `--format`.
  std::span<const std::string_view> extensions;  ///< With the dot; the first is the usual one.
  std::string_view description;                  ///< One line.
  std::size_t file_count = 1;                    ///< Files that it is made of.
};

/// All formats, in the order of `Format`.
std::span<const FormatInfo> formats();

/// Those of one file.
std::span<const FormatInfo> output_formats();

const FormatInfo& format_info(Format format);

/// The format of that name. Throws Error (kUsage) that lists the names where there is none.
Format format_from_name(std::string_view name);

/// The format that the extension of `path` tells; a .gz or .zst behind it is skipped.
std::optional<Format> format_from_path(std::string_view path);

/// The files that a format is made of when it is written to `path`: `path` itself where it is one
/// file; for Moses, `path` with the languages behind it ("corpus.en", "corpus.fr"); for XCES `path`
/// and two documents with the languages before its extension ("a.xml", "a.en.xml", "a.fr.xml"). A
/// .gz or .zst stays at the end. Two equal languages become "source" and "target".
std::vector<std::string> format_files(Format format, const std::string& path,
                                      const std::string& source_language,
                                      const std::string& target_language);

}  // namespace diglot
