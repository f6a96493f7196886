#include "base/input_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <ios>
#include <system_error>
#include <utility>

#include <boost/iostreams/categories.hpp>
#include <boost/iostreams/filter/gzip.hpp>
#include <boost/iostreams/filter/zstd.hpp>
#include <boost/iostreams/filtering_streambuf.hpp>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file_descriptor.h"
#include "diglot/error.h"

namespace diglot {
namespace {

constexpr std::size_t kBlockSize = std::size_t{1} << 16;

/// Bytes as they come, before decompression.
class RawBytes {
 public:
  virtual ~RawBytes() = default;
  /// At least one byte except at the end.
  virtual std::size_t read(char* buffer, std::size_t size) = 0;
};

Error open_error(const std::string& path, int code) {
  const Place place{path};
  const std::string expected = "a file that can be read";
  if (path.empty()) return {ErrorKind::kInput, place, "a file name", "an empty name"};
  if (code == ENOENT || code == ENOTDIR) {
    return {ErrorKind::kInput, place, expected, "no file of this name", "check the spelling"};
  }
  if (code == EISDIR) {
    return {ErrorKind::kInput, place, expected, "a directory", "name a file in it"};
  }
  const std::string found = "an error: " + std::generic_category().message(code);
  const std::string hint = code == EACCES || code == EPERM ? "check the file's permissions" : "";
  return {ErrorKind::kInput, place, expected, found, hint};
}

class FileBytes : public RawBytes {
 public:
  explicit FileBytes(const std::string& path)
      : name_(path),
        fd_(path == "-" ? FileDescriptor::borrow(STDIN_FILENO)
                        : FileDescriptor::own(::open(path.c_str(), O_RDONLY | O_CLOEXEC))) {
    struct stat status = {};
    if (fd_.get() < 0 || ::fstat(fd_.get(), &status) != 0) throw open_error(name_, errno);
    if (S_ISDIR(status.st_mode)) throw open_error(name_, EISDIR);
  }

  std::size_t read(char* buffer, std::size_t size) override {
    for (;;) {
      const ssize_t count = ::read(fd_.get(), buffer, size);
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) throw open_error(name_, errno);
    }
  }

 private:
  std::string name_;
  FileDescriptor fd_;
};

class StreamBytes : public RawBytes {
 public:
  StreamBytes(std::istream& stream, std::string name) : name_(std::move(name)), stream_(stream) {}

  std::size_t read(char* buffer, std::size_t size) override {
    stream_.read(buffer, static_cast<std::streamsize>(size));
    if (stream_.bad() || (stream_.fail() && !stream_.eof())) {
      throw Error(ErrorKind::kInput, {name_}, "a stream that can be read", "a stream that failed");
    }
    return static_cast<std::size_t>(stream_.gcount());
  }

 private:
  std::string name_;
  std::istream& stream_;
};

/// A skippable frame (RFC 8878, 3.1.2) that is larger than any block and full of 0xFF.
///
/// Boost's zstd filter takes an end of input inside a frame for the end of the data. With this
/// behind the input, whole frames are followed by a frame that holds nothing, while a frame that
/// was cut off goes on with bytes that can start neither a block nor a frame, and the filter
/// throws.
std::string zstd_end_mark() {
  constexpr std::uint32_t kMaxBlockSize = std::uint32_t{1} << 17;
  constexpr std::uint32_t kSize = kMaxBlockSize + 1024;
  std::string mark = "\x50\x2A\x4D\x18";
  for (unsigned shift = 0; shift < 32; shift += 8) {
    mark += static_cast<char>((kSize >> shift) & 0xFFU);
  }
  mark.append(kSize, '\xFF');
  return mark;
}

/// The source at the lower end of Boost's filters: bytes already read, the rest, and an end mark.
class PaddedSource {
 public:
  using char_type = char;
  using category = boost::iostreams::source_tag;

  PaddedSource(std::string head, RawBytes& raw, std::string tail)
      : head_(std::move(head)), raw_(raw), tail_(std::move(tail)) {}

  std::streamsize read(char* buffer, std::streamsize size) {
    const auto wanted = static_cast<std::size_t>(size);
    std::size_t count = take(head_, buffer, wanted);
    if (count == 0) count = raw_.read(buffer, wanted);
    if (count == 0) count = take(tail_, buffer, wanted);
    return count > 0 ? static_cast<std::streamsize>(count) : -1;
  }

 private:
  static std::size_t take(std::string& from, char* buffer, std::size_t wanted) {
    const std::size_t count = from.copy(buffer, wanted);
    from.erase(0, count);
    return count;
  }

  std::string head_;
  RawBytes& raw_;
  std::string tail_;
};

}  // namespace

struct InputStream::State {
  std::string name;
  std::unique_ptr<RawBytes> raw;
  std::string head;  // What was read to know the compression, while it is none.
  Compression compression = Compression::kNone;
  std::unique_ptr<PaddedSource> source;
  boost::iostreams::filtering_istreambuf filters;

  State(std::string name_in, std::unique_ptr<RawBytes> raw_in)
      : name(std::move(name_in)), raw(std::move(raw_in)) {
    head.resize(kCompressionMagicSize);
    head.resize(read_raw(head.data(), head.size()));
    compression = compression_of_bytes(head);
    if (compression != Compression::kNone) push_filters();
  }

  void push_filters() {
    constexpr auto kBufferSize = static_cast<std::streamsize>(kBlockSize);
    const bool is_zstd = compression == Compression::kZstd;
    source = std::make_unique<PaddedSource>(std::move(head), *raw,
                                            is_zstd ? zstd_end_mark() : std::string());
    if (is_zstd) {
      filters.push(boost::iostreams::zstd_decompressor(kBufferSize), kBufferSize);
    } else {
      const int window_bits = boost::iostreams::gzip::default_window_bits;
      filters.push(boost::iostreams::gzip_decompressor(window_bits, kBufferSize), kBufferSize);
    }
    filters.push(boost::ref(*source), kBufferSize);
  }

  std::size_t read_raw(char* buffer, std::size_t size) {
    std::size_t total = 0;
    while (total < size) {
      const std::size_t count = raw->read(buffer + total, size - total);
      if (count == 0) break;
      total += count;
    }
    return total;
  }

  std::size_t read_plain(char* buffer, std::size_t size) {
    const std::size_t count = head.copy(buffer, size);
    head.erase(0, count);
    return count + read_raw(buffer + count, size - count);
  }

  std::size_t read_some_plain(char* buffer, std::size_t size) {
    if (head.empty()) return raw->read(buffer, size);
    const std::size_t count = head.copy(buffer, size);
    head.erase(0, count);
    return count;
  }

  std::size_t read_decompressed(char* buffer, std::size_t size) {
    try {
      return static_cast<std::size_t>(filters.sgetn(buffer, static_cast<std::streamsize>(size)));
    } catch (const std::ios_base::failure&) {  // The base of Boost's gzip_error and zstd_error.
      throw Error(ErrorKind::kFormat, {name},
                  "whole " + std::string(compression_name(compression)) + " data",
                  "data that are damaged or cut off", "copy or compress the file again");
    }
  }
};

InputStream::InputStream(const std::string& path)
    : state_(std::make_unique<State>(path, std::make_unique<FileBytes>(path))) {}

InputStream::InputStream(std::istream& stream, std::string name) {
  auto raw = std::make_unique<StreamBytes>(stream, name);
  state_ = std::make_unique<State>(std::move(name), std::move(raw));
}

InputStream::~InputStream() = default;

const std::string& InputStream::name() const { return state_->name; }

Compression InputStream::compression() const { return state_->compression; }

std::size_t InputStream::read(char* buffer, std::size_t size) {
  return state_->compression == Compression::kNone ? state_->read_plain(buffer, size)
                                                   : state_->read_decompressed(buffer, size);
}

std::size_t InputStream::read_some(char* buffer, std::size_t size) {
  return state_->compression == Compression::kNone ? state_->read_some_plain(buffer, size)
                                                   : state_->read_decompressed(buffer, size);
}

void read_rest(InputStream& stream, std::string& bytes, std::size_t max_byte_count) {
  const Error too_large(ErrorKind::kLimit, {stream.name()},
                        "at most " + std::to_string(max_byte_count) + " bytes", "more than that",
                        "raise the limit or split the file");
  if (bytes.size() > max_byte_count) throw too_large;
  for (;;) {
    const std::size_t old_size = bytes.size();
    const std::size_t room = std::min(max_byte_count - old_size, std::max(kBlockSize, old_size));
    if (room == 0) break;
    bytes.resize(old_size + room);
    const std::size_t count = stream.read(bytes.data() + old_size, room);
    bytes.resize(old_size + count);
    if (count < room) return;
  }
  char next = 0;
  if (stream.read(&next, 1) > 0) throw too_large;
}

}  // namespace diglot
