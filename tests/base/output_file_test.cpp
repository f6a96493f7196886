#include "diglot/output_file.h"

#include <csignal>
#include <deque>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/input_stream.h"
#include "diglot/error.h"
#include "tests/base/files.h"

namespace diglot {
namespace {

namespace fs = std::filesystem;
using testing::expect_error;
using testing::file_bytes;
using testing::TemporaryFolder;
using testing::write_file;

using Names = std::vector<std::string>;

void write_output(const std::string& path, const std::string& text) {
  OutputFile file(path);
  file.stream() << text;
  file.commit();
}

mode_t mode_of(const std::string& path) {
  struct stat status = {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0);
  return status.st_mode & 07777;
}

TEST(OutputFile, IsThereAfterCommitAndNotBefore) {
  const TemporaryFolder folder;
  const std::string path = folder / "out.txt";
  {
    OutputFile file(path);
    file.stream() << "Hello, " << 42 << std::flush;
    EXPECT_FALSE(fs::exists(path));
    file.commit();
    EXPECT_EQ(file_bytes(path), "Hello, 42");
  }
  EXPECT_EQ(file_bytes(path), "Hello, 42");
  EXPECT_EQ(folder.names(), Names{"out.txt"});
}

TEST(OutputFile, LeavesNothingWithoutCommit) {
  const TemporaryFolder folder;
  const std::string old = write_file(folder / "old.txt", "as it was");
  for (const std::string& path : {old, folder / "new.txt", folder / "new.txt.gz"}) {
    OutputFile file(path);
    file.stream() << "half a result" << std::flush;
  }
  EXPECT_EQ(file_bytes(old), "as it was");
  EXPECT_EQ(folder.names(), Names{"old.txt"});
}

TEST(OutputFile, ReplacesAFile) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "out.txt", "a long text that was there before");
  write_output(path, "new");
  EXPECT_EQ(file_bytes(path), "new");
  EXPECT_EQ(folder.names(), Names{"out.txt"});
}

TEST(OutputFile, CompressesByExtension) {
  const TemporaryFolder folder;
  const struct {
    std::string name;
    Compression compression;
  } cases[] = {{"a.txt", Compression::kNone},
               {"a.txt.gz", Compression::kGzip},
               {"a.txt.zst", Compression::kZstd}};
  for (const auto& test : cases) {
    for (const std::string& text :
         {std::string(), std::string("text"), std::string(300'000, 'x')}) {
      const std::string path = folder / test.name;
      write_output(path, text);
      InputStream stream(path);
      EXPECT_EQ(stream.compression(), test.compression);
      std::string result;
      read_rest(stream, result, text.size());
      EXPECT_EQ(result, text) << test.name;
    }
  }
}

TEST(OutputFile, CompressesToTheSameBytesEachTime) {
  const TemporaryFolder folder;
  for (const std::string extension : {".gz", ".zst"}) {
    write_output(folder / ("one" + extension), "the same text");
    write_output(folder / ("two" + extension), "the same text");
    EXPECT_EQ(file_bytes(folder / ("one" + extension)), file_bytes(folder / ("two" + extension)));
  }
  // Neither a name nor a time in the gzip header (RFC 1952, 2.3).
  EXPECT_EQ(file_bytes(folder / "one.gz").substr(3, 5), std::string(5, '\0'));
}

TEST(OutputFile, PermissionsOfANewFileFollowTheUmask) {
  const TemporaryFolder folder;
  const mode_t saved = ::umask(027);
  write_output(folder / "out.txt", "text");
  ::umask(saved);
  EXPECT_EQ(mode_of(folder / "out.txt"), 0640U);
}

TEST(OutputFile, KeepsThePermissionsOfTheFileItReplaces) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "out.txt", "old");
  ::chmod(path.c_str(), 0604);
  write_output(path, "new");
  EXPECT_EQ(mode_of(path), 0604U);
}

TEST(OutputFile, FollowsSymbolicLinks) {
  const TemporaryFolder folder;
  fs::create_directory(folder / "sub");
  write_file(folder / "sub/real.txt", "old");
  fs::create_symlink("sub/real.txt", folder / "link");
  fs::create_symlink("link", folder / "link-to-link");
  fs::create_symlink("sub/new.txt", folder / "dangling");

  write_output(folder / "link-to-link", "new");
  write_output(folder / "dangling", "made");
  EXPECT_EQ(file_bytes(folder / "sub/real.txt"), "new");
  EXPECT_EQ(file_bytes(folder / "sub/new.txt"), "made");
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_TRUE(fs::is_symlink(folder / "dangling"));

  fs::create_symlink("circle", folder / "circle");
  expect_error(ErrorKind::kOutput, {folder / "circle", "symbolic links"},
               [&] { OutputFile file(folder / "circle"); });
}

TEST(OutputFile, TakesARelativePath) {
  const TemporaryFolder folder;
  const fs::path saved = fs::current_path();
  fs::current_path(folder.path());
  write_output("out.txt", "text");
  fs::current_path(saved);
  EXPECT_EQ(file_bytes(folder / "out.txt"), "text");
}

TEST(OutputFile, TellsWhatIsWrongWithAPath) {
  const TemporaryFolder folder;
  const std::string file = write_file(folder / "file", "text");
  expect_error(ErrorKind::kOutput,
               {"none/out.txt", "No such file or directory", "create the folder"},
               [&] { OutputFile output(folder / "none/out.txt"); });
  expect_error(ErrorKind::kOutput, {"Not a directory"},
               [&] { OutputFile output(file + "/out.txt"); });
  for (const std::string& path : {folder.path(), folder.path() + "/", folder / "none/"}) {
    expect_error(ErrorKind::kOutput, {path, "expected a file name", "folder"},
                 [&] { OutputFile output(path); });
  }
  expect_error(ErrorKind::kOutput, {"expected a file name"}, [&] { OutputFile output(""); });
  EXPECT_EQ(folder.names(), Names{"file"});
}

TEST(OutputFile, RespectsPermissions) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "protected.txt", "precious");
  ::chmod(folder.path().c_str(), 0777);
  ::chmod(path.c_str(), 0444);
  fs::create_directory(folder / "closed");
  ::chmod((folder / "closed").c_str(), 0555);
  {
    const testing::WithoutPrivileges nobody;
    expect_error(ErrorKind::kOutput, {path, "Permission denied", "check the permissions"},
                 [&] { OutputFile file(path); });
    expect_error(ErrorKind::kOutput, {"closed/out.txt", "Permission denied"},
                 [&] { OutputFile file(folder / "closed/out.txt"); });
  }
  EXPECT_EQ(file_bytes(path), "precious");
  EXPECT_EQ(folder.names(), (Names{"closed", "protected.txt"}));
}

TEST(OutputFile, ReportsAFullDevice) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  const TemporaryFolder folder;
  fs::create_symlink("/dev/full", folder / "full");
  fs::create_symlink("/dev/full", folder / "full.gz");
  fs::create_symlink("/dev/full", folder / "full.zst");
  for (const std::string& path : {folder / "full", folder / "full.gz", folder / "full.zst"}) {
    for (const std::string& text : {std::string("short"), std::string(1 << 20, 'x')}) {
      OutputFile file(path);
      file.stream() << text;
      expect_error(ErrorKind::kOutput, {path, "No space left on device", "free some space"},
                   [&] { file.commit(); });
    }
  }
}

TEST(OutputFile, TheStreamTurnsBadWhereADeviceIsFull) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full here";
  OutputFile file("/dev/full");
  file.stream() << std::string(1 << 20, 'x');
  EXPECT_TRUE(file.stream().bad());
}

/// While this lives, files cannot grow beyond `size`: the nearest thing to a full disk.
class LimitedFileSize {
 public:
  explicit LimitedFileSize(rlim_t size) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &saved_);
    const rlimit limited = {size, saved_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limited);
  }
  ~LimitedFileSize() {
    ::setrlimit(RLIMIT_FSIZE, &saved_);
    std::signal(SIGXFSZ, handler_);
  }
  LimitedFileSize(const LimitedFileSize&) = delete;
  LimitedFileSize& operator=(const LimitedFileSize&) = delete;

 private:
  void (*handler_)(int);
  rlimit saved_ = {};
};

TEST(OutputFile, KeepsTheOldFileWhereTheNewOneCannotBeWritten) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "out.txt", "as it was");
  for (const std::size_t size : {5000UL, 1UL << 20}) {
    OutputFile file(path);
    const LimitedFileSize limited(4096);
    file.stream() << std::string(size, 'x');
    expect_error(ErrorKind::kOutput, {path, "File too large"}, [&] { file.commit(); });
  }
  EXPECT_EQ(file_bytes(path), "as it was");
  EXPECT_EQ(folder.names(), Names{"out.txt"});
}

TEST(OutputFile, DoesNotCommitWhatAWriterGaveUp) {
  const TemporaryFolder folder;
  {
    OutputFile file(folder / "out.txt");
    file.stream() << "half";
    file.stream().setstate(std::ios::badbit);
    expect_error(ErrorKind::kOutput, {"written whole", "failed"}, [&] { file.commit(); });
  }
  EXPECT_EQ(folder.names(), Names{});
}

TEST(OutputFile, WritesDirectlyToADevice) {
  const TemporaryFolder folder;
  fs::create_symlink("/dev/null", folder / "null");
  write_output(folder / "null", "gone");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_EQ(folder.names(), Names{"null"});
}

TEST(OutputFile, WritesDirectlyToAPipe) {
  const TemporaryFolder folder;
  const std::string path = folder / "pipe";
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  std::string received;
  std::thread reader([&] { received = file_bytes(path); });
  write_output(path, "through the pipe");
  reader.join();
  EXPECT_EQ(received, "through the pipe");
  EXPECT_TRUE(fs::is_fifo(path));
}

TEST(OutputFile, AReaderThatLeftIsNoError) {
  const TemporaryFolder folder;
  const std::string path = folder / "pipe";
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  const auto handler = std::signal(SIGPIPE, SIG_IGN);
  std::thread reader([&] { std::ifstream pipe(path); });
  OutputFile file(path);
  reader.join();
  file.stream() << std::string(1 << 20, 'x');
  EXPECT_TRUE(file.stream().bad());
  EXPECT_NO_THROW(file.commit());
  std::signal(SIGPIPE, handler);
}

TEST(OutputFile, ADashIsStandardOutput) {
  const TemporaryFolder folder;
  const std::string path = write_file(folder / "stdout", "");
  const int fd = ::open(path.c_str(), O_WRONLY);
  ASSERT_GE(fd, 0);
  {
    const testing::RedirectedDescriptor redirected(STDOUT_FILENO, fd);
    write_output("-", "to standard output");
    write_output("-", ", twice");
    OutputFile dropped("-");
    dropped.stream() << "not committed";
  }
  ::close(fd);
  EXPECT_EQ(file_bytes(path), "to standard output, twice");
}

TEST(OutputFile, ReportsAFullStandardOutput) {
  const int fd = ::open("/dev/full", O_WRONLY);
  if (fd < 0) GTEST_SKIP() << "no /dev/full here";
  {
    const testing::RedirectedDescriptor redirected(STDOUT_FILENO, fd);
    expect_error(ErrorKind::kOutput, {"-: ", "No space left on device"},
                 [] { write_output("-", "text"); });
  }
  ::close(fd);
}

TEST(OutputFile, WaitsForAPipeThatDoesNotBlock) {
  int ends[2] = {};
  ASSERT_EQ(::pipe2(ends, O_NONBLOCK), 0);
  ::fcntl(ends[0], F_SETFL, 0);
  const std::string text(1 << 20, 'x');
  std::string received;
  std::thread reader([&] {
    char block[4096];
    for (ssize_t count = 1; count > 0;) {
      count = ::read(ends[0], block, sizeof block);
      if (count > 0) received.append(block, static_cast<std::size_t>(count));
    }
  });
  {
    const testing::RedirectedDescriptor redirected(STDOUT_FILENO, ends[1]);
    write_output("-", text);
  }
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  EXPECT_EQ(received.size(), text.size());
}

TEST(RemoveTemporaries, WorksInASignalHandler) {
  const TemporaryFolder folder;
  OutputFile one(folder / "one.txt");
  OutputFile two(folder / "two.txt.gz");
  OutputFile committed(folder / "three.txt");
  committed.commit();
  ASSERT_EQ(folder.names().size(), 3U);
  const auto handler = std::signal(SIGUSR1, [](int) { OutputFile::remove_temporaries(); });
  std::raise(SIGUSR1);
  std::signal(SIGUSR1, handler);
  EXPECT_EQ(folder.names(), Names{"three.txt"});
  expect_error(ErrorKind::kOutput, {"one.txt", "No such file"}, [&] { one.commit(); });
}

TEST(RemoveTemporaries, ForgetsFilesThatAreDone) {
  const TemporaryFolder folder;
  for (int round = 0; round < 200; ++round) write_output(folder / "out.txt", "text");
  OutputFile last(folder / "last.txt");
  OutputFile::remove_temporaries();
  EXPECT_EQ(folder.names(), Names{"out.txt"});
}

TEST(OutputFile, ManyMayBeOpenAtATime) {
  const TemporaryFolder folder;
  {
    std::deque<std::unique_ptr<OutputFile>> files;
    for (int number = 0; number < 100; ++number) {
      files.push_back(std::make_unique<OutputFile>(folder / std::to_string(number)));
    }
    for (std::size_t number = 0; number < files.size(); number += 2) files[number]->commit();
  }
  EXPECT_EQ(folder.names().size(), 50U);
}

}  // namespace
}  // namespace diglot
