#include "base/scratch_file.h"

#include <cerrno>
#include <cstdlib>
#include <system_error>

#include <unistd.h>

#include "diglot/error.h"

namespace diglot {
namespace {

[[noreturn]] void throw_error(const std::string& folder, int code) {
  throw Error(ErrorKind::kOutput, {folder}, "a folder with room for temporary files",
              "an error: " + std::generic_category().message(code),
              "name another folder in the variable TMPDIR");
}

std::string usual_folder() {
  const char* const variable = std::getenv("TMPDIR");
  return variable == nullptr || *variable == '\0' ? "/tmp" : variable;
}

// The name goes at once: what has none cannot stay behind.
FileDescriptor open_unnamed(const std::string& folder) {
  std::string path = folder + "/.diglot-XXXXXX";
  const int fd = ::mkostemp(path.data(), 0);
  if (fd < 0) throw_error(folder, errno);
  ::unlink(path.c_str());
  return FileDescriptor::own(fd);
}

}  // namespace

ScratchFile::ScratchFile(const std::string& folder)
    : folder_(folder.empty() ? usual_folder() : folder), fd_(open_unnamed(folder_)) {}

void ScratchFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count =
        ::pwrite(fd_.get(), bytes.data(), bytes.size(), static_cast<off_t>(size_));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw_error(folder_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
    size_ += static_cast<std::uint64_t>(count);
  }
}

void ScratchFile::read(std::uint64_t offset, char* buffer, std::size_t size) const {
  for (std::size_t done = 0; done < size;) {
    const ssize_t count =
        ::pread(fd_.get(), buffer + done, size - done, static_cast<off_t>(offset + done));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) throw_error(folder_, count < 0 ? errno : EIO);
    done += static_cast<std::size_t>(count);
  }
}

}  // namespace diglot
