// What tests of files need: a folder that goes, whole files as strings, errors as values.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <unistd.h>

#include "diglot/error.h"

namespace diglot::testing {

/// A new empty folder, removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "diglot-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = pattern;
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  /// The path of something in the folder.
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

  std::string path() const { return path_.string(); }

  /// The names in the folder, sorted.
  std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
      names.push_back(entry.path().filename().string());
    }
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  std::filesystem::path path_;
};

inline std::string file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  EXPECT_TRUE(file) << path;
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string write_file(const std::string& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  EXPECT_TRUE(file.flush()) << path;
  return path;
}

/// The Error that `action` throws; none, and a failed test, where it throws none.
template <typename Action>
std::optional<Error> error_of(Action action) {
  try {
    action();
  } catch (const Error& error) {
    return error;
  }
  ADD_FAILURE() << "no error was thrown";
  return std::nullopt;
}

/// Expects that `action` throws an Error of this kind whose message holds all of these words.
template <typename Action>
void expect_error(ErrorKind kind, const std::vector<std::string>& words, Action action) {
  const std::optional<Error> error = error_of(action);
  if (!error) return;
  EXPECT_EQ(error->kind(), kind) << error->what();
  for (const std::string& word : words) {
    EXPECT_NE(std::string_view(error->what()).find(word), std::string_view::npos)
        << error->what() << "\nlacks: " << word;
  }
}

/// Permissions do not bind the superuser: while this lives, the process is nobody.
class WithoutPrivileges {
 public:
  WithoutPrivileges() : user_(::geteuid()) {
    if (user_ == 0 && ::seteuid(kNobody) != 0) throw std::runtime_error("seteuid failed");
  }
  ~WithoutPrivileges() {
    if (user_ == 0 && ::seteuid(user_) != 0) std::abort();
  }
  WithoutPrivileges(const WithoutPrivileges&) = delete;
  WithoutPrivileges& operator=(const WithoutPrivileges&) = delete;

 private:
  static constexpr uid_t kNobody = 65534;
  uid_t user_;
};

/// While this lives, descriptor `fd` is what `replacement` is.
class RedirectedDescriptor {
 public:
  RedirectedDescriptor(int fd, int replacement) : fd_(fd), saved_(::dup(fd)) {
    ::dup2(replacement, fd);
  }
  ~RedirectedDescriptor() {
    ::dup2(saved_, fd_);
    ::close(saved_);
  }
  RedirectedDescriptor(const RedirectedDescriptor&) = delete;
  RedirectedDescriptor& operator=(const RedirectedDescriptor&) = delete;

 private:
  int fd_;
  int saved_;
};

}  // namespace diglot::testing
