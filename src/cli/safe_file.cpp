#include "cli/safe_file.h"

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "diglot/error.h"

namespace diglot::cli {
namespace {

constexpr std::size_t kBufferSize = std::size_t{1} << 16;

[[noreturn]] void throw_error(const std::string& path, int code) {
  std::string hint;
  if (code == ENOSPC) hint = "free some space or write elsewhere";
  if (code == EACCES) hint = "check the permissions or write elsewhere";
  if (code == ENOENT) hint = "create the folder first";
  throw Error(ErrorKind::kOutput, {path}, "an output that can be written",
              "an error: " + std::generic_category().message(code), hint);
}

void sync_folder_of(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;  // A folder that may be written to but not read.
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

SafeFile::SafeFile(const std::string& path)
    : path_(path), fd_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
  if (fd_ < 0) throw_error(path, errno);
  struct stat status = {};
  const bool is_locked = ::flock(fd_, LOCK_EX | LOCK_NB) == 0;
  const int lock_error = errno;
  if (is_locked && ::fstat(fd_, &status) == 0) {
    size_ = static_cast<std::uint64_t>(status.st_size);
    return;
  }
  ::close(fd_);
  if (is_locked || lock_error != EWOULDBLOCK) throw_error(path, errno);
  throw Error(ErrorKind::kOutput, {path}, "a file that no other process writes to",
              "one that another \"diglot batch\" writes to");
}

SafeFile::~SafeFile() { ::close(fd_); }

void SafeFile::truncate(std::uint64_t size) {
  flush();
  if (::ftruncate(fd_, static_cast<off_t>(size)) != 0) throw_error(path_, errno);
  size_ = size;
}

void SafeFile::append(std::string_view bytes) {
  buffer_ += bytes;
  size_ += bytes.size();
  if (buffer_.size() >= kBufferSize) flush();
}

void SafeFile::flush() {
  for (std::size_t done = 0; done < buffer_.size();) {
    const ssize_t count = ::write(fd_, buffer_.data() + done, buffer_.size() - done);
    if (count >= 0) {
      done += static_cast<std::size_t>(count);
    } else if (errno != EINTR) {
      throw_error(path_, errno);
    }
  }
  buffer_.clear();
}

void SafeFile::sync() {
  flush();
  // Where a file system cannot sync, as some in memory, there is nothing that could be lost.
  if (::fdatasync(fd_) != 0 && errno != EINVAL && errno != EROFS) throw_error(path_, errno);
}

void rename_safely(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) throw_error(to, errno);
  sync_folder_of(to);
}

}  // namespace diglot::cli
