// A file descriptor that closes itself.
#pragma once

#include <utility>

#include <unistd.h>

namespace diglot {

class FileDescriptor {
 public:
  /// Closed in the end; a negative one stands for "none".
  static FileDescriptor own(int fd) { return FileDescriptor(fd, true); }

  /// Left open in the end: standard input and output.
  static FileDescriptor borrow(int fd) { return FileDescriptor(fd, false); }

  FileDescriptor(FileDescriptor&& other) noexcept
      : fd_(std::exchange(other.fd_, -1)), owned_(std::exchange(other.owned_, false)) {}
  FileDescriptor& operator=(FileDescriptor&&) = delete;
  ~FileDescriptor() { close(); }

  int get() const { return fd_; }

  /// False, with errno set, where the system only now tells that something could not be written.
  bool close() {
    const int fd = std::exchange(fd_, -1);
    return fd < 0 || !owned_ || ::close(fd) == 0;
  }

 private:
  FileDescriptor(int fd, bool owned) : fd_(fd), owned_(owned) {}

  int fd_;
  bool owned_;
};

}  // namespace diglot
