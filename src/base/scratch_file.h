// Room on the disk for what does not fit into memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/file_descriptor.h"

namespace diglot {

/// Bytes on the disk under no name, gone with this object or its process, however that ends.
class ScratchFile {
 public:
  /// `folder` empty: where temporary files go (TMPDIR, else /tmp). Throws Error (kOutput) where no
  /// file can be made there.
  explicit ScratchFile(const std::string& folder = {});

  std::uint64_t size() const { return size_; }

  /// Throws Error (kOutput) where the disk is full.
  void append(std::string_view bytes);

  /// Fills `buffer` with bytes from `offset` on. Requires: they are there.
  void read(std::uint64_t offset, char* buffer, std::size_t size) const;

 private:
  std::string folder_;
  FileDescriptor fd_;
  std::uint64_t size_ = 0;
};

}  // namespace diglot
