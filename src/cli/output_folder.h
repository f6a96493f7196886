// The folder that `diglot batch` writes a file a pair to.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <unordered_set>

#include "cli/pair_list.h"
#include "diglot/bitext.h"
#include "diglot/write.h"

namespace diglot::cli {

/// What is called so in the folder, besides the pairs' files: a record a pair.
inline constexpr const char* kReportName = "report.jsonl";

class OutputFolder {
 public:
  /// Makes the folder where there is none. Throws Error (kOutput) where that is not possible.
  OutputFolder(std::string path, std::optional<Format> format);

  const std::string& path() const { return path_; }

  /// Sets `pair.output` to the name of its file: what the list says, else its id with the extension
  /// of the format; sets `pair.problem` where that cannot be a name or another pair has it already.
  void name_output(ListedPair& pair, const std::string& list_path);

  /// Removes what a batch before this one may have left behind unfinished. To be called when no
  /// other batch can be at work.
  void clean();

  /// Writes the file of a pair, which is then there whole or not at all. Thread-safe. Throws Error
  /// (kOutput) where it cannot be written.
  void write(const ListedPair& pair, const Bitext& bitext, const WriteOptions& options) const;

  /// The path of a pair's file.
  std::string path_of(const ListedPair& pair) const { return path_ + '/' + pair.output; }

 private:
  std::string work_path() const;

  std::string path_;
  std::optional<Format> format_;
  bool take_name(const std::filesystem::path& name);

  // Checksums, as there may be millions.
  std::unordered_set<std::uint64_t> used_names_, folder_names_;
};

}  // namespace diglot::cli
