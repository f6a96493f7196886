// From a bitext, or units one at a time, to files of one format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <vector>

#include "diglot/bitext.h"
#include "diglot/format.h"
#include "diglot/unit.h"

namespace diglot {

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
  /// Whatever else the format has no place for, by what it is: "confidence", "property" ...
  LossCounts losses;
};

/// Writes a bitext, one unit at a time. Formats are described in src/write/README.md. Throws Error
/// (kUsage), before anything is written, where a language tag is malformed or the creation time of
/// a TMX file lies outside the years 0 to 9999; write errors stay in the stream's state.
WriteReport write_bitext(const Bitext& bitext, Format format, std::ostream& stream,
                         const WriteOptions& options = {});

/// What is said once of all units of a file.
struct UnitsHeader {
  std::string source_language = "und";  ///< BCP 47; that of most units.
  std::string target_language = "und";
  std::string source_document = {};  ///< Names of the documents, where all units have the same.
  std::string target_document = {};
  /// One past the last sentence number of each side, where that is known; the end of a ladder.
  std::size_t source_number_end = 0;
  std::size_t target_number_end = 0;
  /// What the files of the format are called, in the order of `format_files`, for those that speak
  /// of each other (XCES); empty: by their languages.
  std::vector<std::string> file_names = {};
};

/// Writes units, one after the other, in memory of one unit.
class UnitWriter {
 public:
  /// One stream for each file of the format (`format_files`); they must live until `finish`.
  /// Throws as `write_bitext` does, and std::invalid_argument for another number of streams.
  UnitWriter(Format format, std::span<std::ostream* const> files, const UnitsHeader& header,
             const WriteOptions& options = {});
  ~UnitWriter();
  UnitWriter(const UnitWriter&) = delete;
  UnitWriter& operator=(const UnitWriter&) = delete;

  /// Units whose variants the format cannot hold are not written, and counted. Formats other than
  /// TMX hold the first two variants only. Write errors stay in the state of the streams; the
  /// caller may stop then.
  void write(const Unit& unit);

  /// Writes what ends the files. Nothing may be written after it.
  WriteReport finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot
