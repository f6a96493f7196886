// From files of aligned text to units, one at a time.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "diglot/format.h"
#include "diglot/unit.h"

namespace diglot {

struct ReadUnitsOptions {
  /// None: told by the content, else by the name.
  std::optional<Format> format = {};
  /// Languages (BCP 47). Of a file that does not tell its own they are the languages; of a file
  /// that has more than two they choose which two, source first. Empty: as the file has them.
  std::string source_language = {};
  std::string target_language = {};
  /// The documents that links, ladders and XCES speak of (one sentence a line, or XML with <s>
  /// elements); of a Moses pair the target side is the second. Empty: as the file names them.
  std::string source_path = {};
  std::string target_path = {};
  /// IANA name of the encoding of a file of lines; empty: UTF-8, or UTF-16 with a byte order mark.
  std::string encoding = {};
  /// A unit of more bytes is an Error (kLimit).
  std::size_t max_unit_byte_count = std::size_t{1} << 24;
};

/// Reads a file of any format that `formats()` lists, in memory of one unit (links, ladders and
/// XCES: of the two documents, too). gzip and zstd are recognised.
class UnitReader {
 public:
  /// "-" is standard input. Throws Error (kInput) where the file cannot be read or is of no known
  /// format, (kUsage) where its format needs documents or languages that were not given, or has no
  /// use for files that were.
  explicit UnitReader(const std::string& path, const ReadUnitsOptions& options = {});
  ~UnitReader();
  UnitReader(const UnitReader&) = delete;
  UnitReader& operator=(const UnitReader&) = delete;

  Format format() const;

  /// Makes `unit` the next one, whatever it was before; false at the end. Text is valid UTF-8
  /// without NUL; two variants at least, the source first, unless a side is missing altogether (its
  /// text is empty then). Throws Error (kFormat) with file, line and column where the file breaks
  /// the rules of its format such that nothing can be read behind it, and (kLimit).
  bool next(Unit& unit);

  /// The language that the file itself says most of its sources are in ("srclang"); empty where it
  /// says nothing, or "*all*".
  const std::string& source_language() const;

  /// What was in the file and is not in the units, so far.
  const LossCounts& losses() const;

  /// Bytes read so far, after decompression.
  std::size_t byte_count() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot
