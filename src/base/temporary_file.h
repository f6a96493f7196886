// A file that goes unless it is given its name.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include <sys/types.h>

#include "base/file_descriptor.h"

namespace diglot {

/// A new file under a name of its own, open for writing; removed unless renamed.
class TemporaryFile {
 public:
  /// Creates the file in `folder`, so that renaming it there is one step for whoever looks. Without
  /// a mode the process's umask decides on the permissions. Throws std::system_error.
  explicit TemporaryFile(const std::string& folder, std::optional<mode_t> mode = std::nullopt);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  int fd() const { return fd_.get(); }

  /// Closes the file and gives it its name, in place of what may have had it before. Throws
  /// std::system_error; the temporary file is then removed in the end as if never renamed.
  void rename_to(const std::string& path);

  /// Removes the temporary files of this process. Async-signal-safe. Knows 64 of them at a time.
  static void remove_all() noexcept;

 private:
  /// A path on the list that `remove_all` goes through.
  class Listing {
   public:
    explicit Listing(const std::string& path);
    ~Listing();
    Listing(const Listing&) = delete;
    Listing& operator=(const Listing&) = delete;

   private:
    std::size_t slot_;  // One past the last where the list was full.
  };

  std::string path_;  // Empty once renamed.
  Listing listing_;
  FileDescriptor fd_;
};

}  // namespace diglot
