#include "base/mapped_file.h"

#include <exception>
#include <filesystem>
#include <system_error>

#include <boost/iostreams/device/mapped_file.hpp>

#include "diglot/error.h"

namespace diglot {

struct MappedFile::State {
  boost::iostreams::mapped_file_source file;
};

MappedFile::MappedFile(const std::string& path) : state_(std::make_unique<State>()) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) {
    throw Error(ErrorKind::kInput, {path}, "a file that can be mapped into memory",
                path == "-" ? "standard input" : "no regular file", "save it as a file first");
  }
  try {
    state_->file.open(path);
  } catch (const std::exception& failure) {  // Boost throws several types.
    throw Error(ErrorKind::kInput, {path}, "a file that can be mapped into memory",
                std::string("an error: ") + failure.what());
  }
}

MappedFile::~MappedFile() = default;

std::span<const std::byte> MappedFile::bytes() const {
  return std::as_bytes(std::span(state_->file.data(), state_->file.size()));
}

}  // namespace diglot
