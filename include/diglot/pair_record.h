// A pair of documents as a line of text, and what came of it as another: what `diglot stream` reads
// and writes. src/write/README.md describes the lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "diglot/bitext.h"
#include "diglot/error.h"
#include "diglot/pair_failure.h"

namespace diglot {

/// What names a pair, and is handed on as it came.
struct PairId {
  std::string text;
  bool is_number = false;  ///< `text` is a whole number, which JSON then holds without quotes.
  bool operator==(const PairId&) const = default;
};

/// One of the two documents of a line.
struct RecordSide {
  std::string name;  ///< Its address, where the line has one.
  std::string text;  ///< Valid UTF-8 without NUL.
  /// `text` came as a list of sentences and has one a line (so that line numbers are indices).
  bool is_presplit = false;
  std::string language;  ///< As written; empty where the line does not tell.
};

struct PairRecord {
  PairId id;
  RecordSide source;
  RecordSide target;
};

enum class RecordFormat {
  kJson,  ///< {"id":"1","source":"Text.","target":["Sentence.","Sentence."]}
  /// Tab-separated, the two texts in base64, with a sentence a line. A first line that holds the
  /// column names src_text and trg_text tells where they are (and src_url, trg_url); else columns
  /// are address, address, text, text.
  kBitextor,
};

/// Makes records of lines.
class RecordParser {
 public:
  explicit RecordParser(RecordFormat format) : format_(format) {}

  /// To be asked of the first line, before any other: whether it is a header and no record.
  bool take_header(std::string_view line);

  /// Thread-safe. Throws Error (kFormat), whose place is `place` where it has no better, where the
  /// line is no record or holds broken UTF-8. `id`, where given, is filled in as soon as it is
  /// known, so that it is known of broken records too, as far as possible.
  PairRecord parse(std::string_view line, const Place& place, std::optional<PairId>* id) const;

 private:
  struct Columns {
    std::size_t source_name = 0;
    std::size_t target_name = 1;
    std::size_t source_text = 2;
    std::size_t target_text = 3;
  };

  PairRecord parse_columns(std::string_view line, const Place& place,
                           std::optional<PairId>* id) const;

  RecordFormat format_;
  Columns columns_;
};

/// What a record of results tells besides its beads.
struct RecordDetails {
  PairId id;
  /// How probable it is that one document is the translation of the other.
  std::optional<double> probability = {};
  std::string output = {};  ///< The file that holds the bitext; empty: none.
};

enum class RecordBeads { kNo, kYes };

/// One line of JSON, with line end: what came of a pair. The texts of the documents must be valid
/// UTF-8; what is not, elsewhere, becomes U+FFFD.
std::string result_record(const Bitext& bitext, const RecordDetails& details, RecordBeads beads);

/// One line of JSON, with line end: why there is no result. No `id`: it is not known.
std::string error_record(const std::optional<PairId>& id, std::size_t line_number,
                         const PairFailure& failure);

}  // namespace diglot
