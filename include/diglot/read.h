// From a file of unknown encoding to clean UTF-8.
#pragma once

#include <cstddef>
#include <istream>
#include <string>

#include "diglot/error.h"

namespace diglot {

struct ReadOptions {
  /// IANA name of the encoding, e.g. "windows-1252", or an alias. Empty: a byte order mark decides,
  /// else UTF-8 where the bytes are UTF-8 (a few broken sequences do not change that), else the
  /// likeliest of some thirty encodings (UTF-16 without a mark, Windows code pages, ISO 8859, KOI8,
  /// those of East Asia).
  std::string encoding;
  /// Refuse texts of more bytes than this, counted after decompression; guards against archives
  /// that swell without end. Not a limit of the aligner.
  std::size_t max_byte_count = std::size_t{1} << 30;
};

/// What had to be done to a file to read it.
struct ReadReport {
  std::string encoding = "UTF-8";  ///< IANA name of the encoding the bytes were read as.
  bool encoding_guessed = false;   ///< True when no caller, byte order mark or valid UTF-8 decided.
  std::string compression;         ///< "", "gzip" or "zstd".
  std::size_t nul_count = 0;       ///< NUL characters, each replaced by U+FFFD.
  std::size_t invalid_count = 0;   ///< Invalid sequences, each replaced by U+FFFD.
  Place first_replaced;            ///< Where the first of them is in the decoded text, if any.

  std::size_t replaced_count() const { return nul_count + invalid_count; }
};

/// A text as it was read: valid UTF-8 without byte order mark and without NUL; line ends as found.
struct Text {
  std::string name;
  std::string utf8;
  ReadReport report;
};

/// Reads a file, "-" for standard input. Throws Error (kInput) where it does not exist, is a
/// directory, is empty, is binary, or holds no letter; (kLimit) where it is too large; (kFormat)
/// where compressed data are damaged; (kUsage) where the named encoding is not known.
Text read_text(const std::string& path, const ReadOptions& options = {});

/// The same from an open stream; `name` is what errors call it.
Text read_text(std::istream& stream, const std::string& name, const ReadOptions& options = {});

}  // namespace diglot
