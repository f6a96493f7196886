// What every reader of units is.
#pragma once

#include <memory>
#include <string>

#include "base/input_stream.h"
#include "diglot/read_units.h"

namespace diglot::read {

/// The bytes of a file: what was read to find out its format, then what is left of the stream.
class UnitInput {
 public:
  /// Opens a file as `InputStream` does.
  explicit UnitInput(const std::string& path) : stream_(path) {}

  const std::string& name() const { return stream_.name(); }
  Compression compression() const { return stream_.compression(); }

  /// The first bytes of the file, at most kHeadSize; they are still read afterwards.
  const std::string& head();

  /// Fills `buffer` with the next `size` bytes and returns how many there were: fewer only at the
  /// end. What `InputStream::read` throws passes through.
  std::size_t read(char* buffer, std::size_t size);

  /// Bytes read so far.
  std::size_t byte_count() const { return byte_count_; }

  static constexpr std::size_t kHeadSize = std::size_t{1} << 14;

 private:
  InputStream stream_;
  std::string head_;
  bool has_head_ = false;
  std::size_t head_read_ = 0;  // Bytes of the head that `read` has handed out.
  std::size_t byte_count_ = 0;
};

/// What readers call characters that cannot be decoded and NULs, among the losses.
inline constexpr const char* kInvalidCharacter = "invalid character";
/// The same of places where sentences begin that are none.
inline constexpr const char* kSentenceBreak = "sentence break";

/// Makes `unit` an empty one of two variants that keeps its memory, unless that is much.
void clear_unit(Unit& unit);

/// What is in `unit`, in bytes: its texts, names, numbers and properties.
std::size_t byte_count(const Unit& unit);

/// Reads units of one format.
class FormatReader {
 public:
  FormatReader() = default;
  virtual ~FormatReader() = default;
  FormatReader(const FormatReader&) = delete;
  FormatReader& operator=(const FormatReader&) = delete;

  /// As UnitReader::next. `unit` comes empty but for its memory, and has two variants.
  virtual bool next(Unit& unit) = 0;

  std::string source_language;  ///< As UnitReader's.
  LossCounts losses;
};

using ReaderPointer = std::unique_ptr<FormatReader>;

// One function a format. `input` and `options` live as long as the reader.
ReaderPointer tmx_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer xliff_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer xces_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer tsv_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer bitextor_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer jsonl_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer links_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer ladder_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer po_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer csv_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer hunalign_unit_reader(UnitInput& input, const ReadUnitsOptions& options);
ReaderPointer moses_unit_reader(UnitInput& input, const ReadUnitsOptions& options);

/// The first bytes of a file as UTF-8, where a byte order mark says what they are.
std::string head_text(std::string_view head);

/// The format of a file that begins like this; none where it looks like none of them.
std::optional<Format> format_from_content(std::string_view head);

}  // namespace diglot::read
