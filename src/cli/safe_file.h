// A file whose bytes are on the disk when it says so, which C++'s streams cannot promise.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace diglot::cli {

/// Appends to a file. All functions throw Error (kOutput) with the name of the file where the
/// system refuses.
class SafeFile {
 public:
  /// Opens the file or makes it, for this process alone: throws where another one has it open.
  explicit SafeFile(const std::string& path);
  ~SafeFile();
  SafeFile(const SafeFile&) = delete;
  SafeFile& operator=(const SafeFile&) = delete;

  /// Bytes in the file, those that wait in a buffer included.
  std::uint64_t size() const { return size_; }

  /// Cuts it off. Requires: `size` is not above size().
  void truncate(std::uint64_t size);

  void append(std::string_view bytes);

  /// Returns when everything is on the disk.
  void sync();

 private:
  void flush();

  std::string path_;
  int fd_ = -1;
  std::uint64_t size_ = 0;
  std::string buffer_;
};

/// Renames a file, for good.
void rename_safely(const std::string& from, const std::string& to);

}  // namespace diglot::cli
