// Files of lines, one line at a time, however long they are.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>

namespace diglot {

/// Reads lines of bytes in memory that the longest of them bounds. gzip and zstd are recognised.
class LineReader {
 public:
  /// "-" is standard input. Lines of more than `max_byte_count` bytes are not kept. Throws Error
  /// (kInput) where there is no such file and where it may not be read.
  LineReader(const std::string& path, std::size_t max_byte_count);
  ~LineReader();
  LineReader(const LineReader&) = delete;
  LineReader& operator=(const LineReader&) = delete;

  struct Line {
    std::string bytes;         ///< Without line end (LF or CRLF).
    std::size_t number = 0;    ///< From 1.
    bool is_too_long = false;  ///< `bytes` is empty then.
  };

  /// The next line; nothing at the end. A line of a pipe comes as soon as it is there. Throws Error
  /// (kFormat) where compressed data are damaged, and (kInput) where reading fails.
  std::optional<Line> next();

  /// Bytes of all lines returned so far, line ends included, after decompression.
  std::size_t byte_count() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot
