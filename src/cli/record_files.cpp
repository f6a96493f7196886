#include "cli/record_files.h"

#include <algorithm>
#include <chrono>
#include <deque>
#include <filesystem>
#include <optional>
#include <utility>

#include "cli/checkpoint_file.h"
#include "cli/safe_file.h"
#include "diglot/error.h"
#include "diglot/output_file.h"

namespace diglot::cli {
namespace {

class PlainFiles : public RecordFiles {
 public:
  explicit PlainFiles(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) files_.emplace_back(path);
  }

  const Checkpoint& start() const override { return start_; }

  void append(std::size_t index, std::string_view bytes) override {
    // A stream that has failed says why when it is committed; a reader that is gone wants no more.
    if (!(files_[index].stream() << bytes)) throw ClosedOutput();
  }

  void mark(const Checkpoint&) override {}

  void commit() override {
    for (OutputFile& file : files_) file.commit();
  }

 private:
  std::deque<OutputFile> files_;
  Checkpoint start_;
};

// Between two checkpoints; where the disk is slow, so many times as long as one takes.
constexpr std::chrono::milliseconds kSmallestInterval(200);
constexpr int kPause = 20;

class ResumableFiles : public RecordFiles {
 public:
  ResumableFiles(const std::vector<std::string>& paths, bool resume, std::uint64_t fingerprint)
      : paths_(paths), checkpoint_path_(paths.front() + ".resume") {
    saved_.fingerprint = fingerprint;
    if (resume) load();
    if (start_.is_complete) {
      rename_all();
      return;
    }
    for (const std::string& path : paths_) files_.emplace_back(partial(path));
    // Only now, as another process may have had the files.
    if (saved_.file_sizes.empty()) std::filesystem::remove(checkpoint_path_);
    saved_.file_sizes.resize(files_.size());
    for (std::size_t i = 0; i < files_.size(); ++i) cut(i);
    next_save_ = std::chrono::steady_clock::now() + kSmallestInterval;
  }

  const Checkpoint& start() const override { return start_; }

  void append(std::size_t index, std::string_view bytes) override { files_[index].append(bytes); }

  void mark(const Checkpoint& checkpoint) override {
    current_ = checkpoint;
    if (std::chrono::steady_clock::now() >= next_save_) save();
  }

  void commit() override {
    if (start_.is_complete) return;
    current_.is_complete = true;
    save();
    rename_all();
  }

 private:
  static std::string partial(const std::string& path) { return path + ".partial"; }

  void load() {
    std::optional<SavedCheckpoint> loaded = load_checkpoint(checkpoint_path_);
    if (!loaded) return;
    if (loaded->fingerprint != saved_.fingerprint) {
      throw Error(ErrorKind::kUsage, {checkpoint_path_},
                  "the options, and the version, of the batch that is to go on", "others",
                  "go on with the same ones, or start from the beginning without --resume");
    }
    if (loaded->file_sizes.size() != paths_.size()) {
      throw Error(ErrorKind::kFormat, {checkpoint_path_},
                  "the sizes of " + std::to_string(paths_.size()) + " files",
                  "those of " + std::to_string(loaded->file_sizes.size()),
                  "start from the beginning without --resume");
    }
    saved_ = std::move(*loaded);
    start_ = saved_.checkpoint;
    current_ = start_;
  }

  // A batch that was killed right here may have renamed some already.
  void rename_all() {
    for (const std::string& path : paths_) {
      if (std::filesystem::exists(partial(path))) rename_safely(partial(path), path);
    }
    std::filesystem::remove(checkpoint_path_);
  }

  void cut(std::size_t index) {
    const std::uint64_t size = saved_.file_sizes[index];
    if (files_[index].size() < size) {
      throw Error(ErrorKind::kInput, {partial(paths_[index])},
                  "at least " + std::to_string(size) + " bytes, as the checkpoint tells",
                  std::to_string(files_[index].size()),
                  "start from the beginning without --resume");
    }
    files_[index].truncate(size);
  }

  void save() {
    const auto begin = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < files_.size(); ++i) {
      files_[i].sync();
      saved_.file_sizes[i] = files_[i].size();
    }
    saved_.checkpoint = current_;
    save_checkpoint(checkpoint_path_, saved_);
    const auto end = std::chrono::steady_clock::now();
    next_save_ =
        end + std::max<std::chrono::nanoseconds>(kSmallestInterval, kPause * (end - begin));
  }

  std::vector<std::string> paths_;
  std::string checkpoint_path_;
  std::deque<SafeFile> files_;
  SavedCheckpoint saved_;  // As it is on the disk.
  Checkpoint start_;
  Checkpoint current_;
  std::chrono::steady_clock::time_point next_save_;
};

}  // namespace

std::unique_ptr<RecordFiles> plain_files(const std::vector<std::string>& paths) {
  return std::make_unique<PlainFiles>(paths);
}

std::unique_ptr<RecordFiles> resumable_files(const std::vector<std::string>& paths, bool resume,
                                             std::uint64_t fingerprint) {
  return std::make_unique<ResumableFiles>(paths, resume, fingerprint);
}

}  // namespace diglot::cli
