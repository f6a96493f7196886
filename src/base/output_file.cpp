#include "diglot/output_file.h"

#include <cerrno>
#include <filesystem>
#include <optional>
#include <system_error>

#include <boost/iostreams/categories.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_stream.hpp>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/compression.h"
#include "base/file_descriptor.h"
#include "base/temporary_file.h"
#include "diglot/error.h"

namespace diglot {
namespace {

namespace fs = std::filesystem;

/// The sink at the lower end of Boost's filters. Keeps the first error for `commit` to report and
/// takes no more bytes after it.
class FileSink {
 public:
  using char_type = char;
  using category = boost::iostreams::sink_tag;

  explicit FileSink(int fd) : fd_(fd) {}

  /// Throws the first error once, which puts the stream into its bad state; swallows all after it.
  std::streamsize write(const char* data, std::streamsize size) {
    for (std::streamsize done = 0; is_open_ && done < size;) {
      const ssize_t count = ::write(fd_, data + done, static_cast<std::size_t>(size - done));
      if (count >= 0) {
        done += count;
      } else if (errno == EAGAIN) {
        wait_until_writable();
      } else if (errno != EINTR) {
        is_open_ = false;
        error_ = std::error_code(errno, std::generic_category());
        throw std::system_error(error_);
      }
    }
    return size;
  }

  void stop() { is_open_ = false; }

  std::error_code error() const { return error_; }

 private:
  // Standard output may be a pipe that somebody else made non-blocking.
  void wait_until_writable() const {
    pollfd waiting = {fd_, POLLOUT, 0};
    ::poll(&waiting, 1, -1);
  }

  int fd_;
  bool is_open_ = true;
  std::error_code error_;
};

Error output_error(const std::string& path, std::error_code code) {
  std::string hint;
  if (code == std::errc::no_space_on_device) hint = "free some space or write elsewhere";
  if (code == std::errc::permission_denied) hint = "check the permissions or write elsewhere";
  if (code == std::errc::no_such_file_or_directory) hint = "create the folder first";
  return {ErrorKind::kOutput,
          {path},
          "an output that can be written",
          "an error: " + std::generic_category().message(code.value()),
          hint};
}

[[noreturn]] void throw_errno() { throw std::system_error(errno, std::generic_category()); }

/// What `path` names behind symbolic links, also where the last of them leads nowhere yet.
fs::path follow_links(fs::path path) {
  constexpr int kMaxLinks = 40;  // As the Linux kernel.
  for (int count = 0; fs::is_symlink(fs::symlink_status(path)); ++count) {
    if (count == kMaxLinks) throw std::system_error(ELOOP, std::generic_category());
    path = path.parent_path() / fs::read_symlink(path);
  }
  return path;
}

}  // namespace

struct OutputFile::State {
  std::string path;       // As the caller gave it.
  std::string real_path;  // Behind symbolic links; where the temporary file goes.
  std::optional<TemporaryFile> temporary;
  std::optional<FileDescriptor> direct;  // Where there is no temporary file; none for stdout.
  FileSink sink;
  boost::iostreams::filtering_ostream stream;

  explicit State(const std::string& path_in) : path(path_in), sink(open()) {
    constexpr std::streamsize kBufferSize = 1 << 16;
    switch (compression_of_path(path)) {
      case Compression::kGzip:
        stream.push(boost::iostreams::gzip_compressor(), kBufferSize);
        break;
      case Compression::kZstd:
        stream.push(boost::iostreams::zstd_compressor(), kBufferSize);
        break;
      case Compression::kNone:
        break;
    }
    stream.push(boost::ref(sink), kBufferSize);
  }

  /// What is still in buffers belongs to an output that nobody committed.
  ~State() { sink.stop(); }

  /// The descriptor to write to.
  int open() {
    if (path == "-") return STDOUT_FILENO;
    const fs::path target = follow_links(path);
    const fs::file_status status = fs::status(target);
    if (fs::is_directory(status) || target.filename().empty()) {
      throw Error(ErrorKind::kOutput, {path}, "a file name", "the name of a folder",
                  "name a file in it");
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) return open_direct(target);
    return open_temporary(target, status);
  }

  int open_direct(const fs::path& target) {
    direct.emplace(FileDescriptor::own(::open(target.c_str(), O_WRONLY | O_CLOEXEC)));
    if (direct->get() < 0) throw_errno();
    return direct->get();
  }

  int open_temporary(const fs::path& target, const fs::file_status& status) {
    std::optional<mode_t> mode;
    if (fs::exists(status)) {
      // Renaming would replace a file that is write-protected.
      if (::faccessat(AT_FDCWD, target.c_str(), W_OK, AT_EACCESS) != 0) throw_errno();
      mode = static_cast<mode_t>(status.permissions() & fs::perms::all);
    }
    real_path = target.string();
    const fs::path folder = target.parent_path();
    temporary.emplace(folder.empty() ? "." : folder.string(), mode);
    return temporary->fd();
  }

  /// Throws std::system_error.
  void finish() {
    if (temporary) temporary->rename_to(real_path);
    if (direct && !direct->close()) throw_errno();
  }
};

OutputFile::OutputFile(const std::string& path) {
  try {
    state_ = std::make_unique<State>(path);
  } catch (const std::system_error& error) {
    throw output_error(path, error.code());
  }
}

OutputFile::~OutputFile() = default;

std::ostream& OutputFile::stream() { return state_->stream; }

void OutputFile::commit() {
  State& state = *state_;
  bool is_whole = !state.stream.bad();
  try {
    state.stream.reset();
  } catch (const std::exception&) {
    is_whole = false;  // The sink has kept the reason, where it is the sink's.
  }
  if (state.sink.error() == std::errc::broken_pipe) return;
  if (state.sink.error()) throw output_error(state.path, state.sink.error());
  if (!is_whole) {
    throw Error(ErrorKind::kOutput, {state.path}, "an output written whole",
                "a stream that failed");
  }
  try {
    state.finish();
  } catch (const std::system_error& error) {
    throw output_error(state.path, error.code());
  }
}

void OutputFile::remove_temporaries() noexcept { TemporaryFile::remove_all(); }

}  // namespace diglot
