// The bytes of a file, decompressed where they were compressed.
#pragma once

#include <cstddef>
#include <istream>
#include <memory>
#include <string>

#include "base/compression.h"

namespace diglot {

/// Reads bytes once, from the first to the last. gzip (also several members one after the other)
/// and zstd (also several frames) are told by their magic bytes, whatever the file is called.
class InputStream {
 public:
  /// Opens a file; "-" is standard input. Throws Error (kInput) where there is none, where it may
  /// not be read and where it is a directory.
  explicit InputStream(const std::string& path);

  /// Reads from `stream`, which must live as long as this; `name` is what errors call it.
  InputStream(std::istream& stream, std::string name);

  ~InputStream();
  InputStream(const InputStream&) = delete;
  InputStream& operator=(const InputStream&) = delete;

  /// As the caller gave it.
  const std::string& name() const;

  Compression compression() const;

  /// Fills `buffer` with the next `size` bytes and returns how many there were: fewer than `size`
  /// only at the end. Throws Error (kFormat) where compressed data are damaged or cut off, and
  /// (kInput) where reading fails.
  std::size_t read(char* buffer, std::size_t size);

  /// As `read`, but content with what there is: of uncompressed input that comes slowly, it returns
  /// as soon as there is a byte. 0 only at the end. Requires: `size` is not 0.
  std::size_t read_some(char* buffer, std::size_t size);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// Appends what is left of `stream` to `bytes`. Throws Error (kLimit) where `bytes` would grow
/// beyond `max_byte_count`; no more than that is ever held. What `read` throws passes through.
void read_rest(InputStream& stream, std::string& bytes, std::size_t max_byte_count);

}  // namespace diglot
