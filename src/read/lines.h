// The lines of a file of units, whatever their encoding.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "read/format_reader.h"
#include "text/decode.h"

namespace diglot::read {

/// Reads lines in memory of a block and of the longest line.
class LineSource {
 public:
  /// In the encoding of the options; else as a byte order mark says; else UTF-8. What cannot be
  /// decoded becomes U+FFFD and is counted in `losses`. All three must live as long as this. Throws
  /// Error (kUsage) where the encoding is not known.
  LineSource(UnitInput& input, const ReadUnitsOptions& options, LossCounts& losses);

  /// Makes `line` the next one, valid UTF-8 without NUL and without its line end; it is valid until
  /// the next call. False at the end. Throws Error (kLimit) where a line is longer than a unit may
  /// be; what `UnitInput::read` throws passes through.
  bool next(std::string_view& line);

  /// What ended the last line: LF, CRLF, or nothing at the end of the file.
  std::string_view line_end() const { return line_end_; }

  /// Of the last line, from 1.
  std::size_t number() const { return number_; }

  /// A place in the last line; `column` counts bytes from 1, 0: the line as a whole.
  Place place(std::size_t column = 0) const;

 private:
  bool fill();

  UnitInput& input_;
  LossCounts& losses_;
  std::size_t max_byte_count_;
  text::StreamDecoder decoder_;
  std::string block_;         // Bytes as they come.
  std::string decoded_;       // What of them is not yet thrown away.
  std::size_t position_ = 0;  // In `decoded_`, of the next line.
  bool is_at_end_ = false;
  std::size_t number_ = 0;
  std::string_view line_end_;
};

/// Where `line` stands in a message: at most some characters of it, in quotes.
std::string excerpt(std::string_view line);

}  // namespace diglot::read
