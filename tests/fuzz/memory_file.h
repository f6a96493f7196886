// Bytes as files, without a disk.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>

#include <sys/mman.h>
#include <unistd.h>

namespace diglot::fuzz {

/// A file in memory that can be opened by its path while this lives.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : fd_(memfd_create("fuzz", 0)) {
    if (fd_ < 0) std::abort();
    for (std::size_t written = 0; written < bytes.size();) {
      const ssize_t count = write(fd_, bytes.data() + written, bytes.size() - written);
      if (count <= 0) std::abort();
      written += static_cast<std::size_t>(count);
    }
  }
  ~MemoryFile() { close(fd_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

 private:
  int fd_;
};

/// What is before the first NUL of `bytes`, which loses it and the NUL: one input, several files.
inline std::string_view take_file(std::string_view& bytes) {
  const std::size_t end = bytes.find('\0');
  const std::string_view file = bytes.substr(0, end);
  bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  return file;
}

inline std::string_view bytes_of(const unsigned char* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace diglot::fuzz
