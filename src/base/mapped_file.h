// The bytes of a file, without reading them.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>

namespace diglot {

/// A file mapped into memory, read-only. Who shortens the file meanwhile pulls the memory away from
/// under the program; OutputFile replaces files and never shortens them.
class MappedFile {
 public:
  /// Throws Error (kInput) where `path` is no regular file that can be read, or is empty.
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::span<const std::byte> bytes() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot
