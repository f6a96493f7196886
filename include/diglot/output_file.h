// An output file that is there whole or not at all.
#pragma once

#include <memory>
#include <ostream>
#include <string>

namespace diglot {

/// Writes to a temporary name beside `path` and renames it when `commit` is called; until then, and
/// when the object goes without a commit, `path` is as it was and no temporary file stays behind.
/// A path that ends in .gz or .zst is compressed. Something that exists and is no regular file (a
/// device, a pipe) is written to directly; a symbolic link is followed. "-" is standard output.
///
///   OutputFile file("out.tmx.gz");
///   write_bitext(bitext, Format::kTmx, file.stream());
///   file.commit();
class OutputFile {
 public:
  /// Throws Error (kOutput) where the folder does not exist or may not be written to.
  explicit OutputFile(const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  /// Valid until commit. Turns bad where something cannot be written; `commit` then tells why.
  std::ostream& stream();

  /// Flushes, closes and renames. Throws Error (kOutput) where anything since construction could
  /// not be written (a full disk); a reader that closed its pipe is no error.
  void commit();

  /// Removes the temporary files of all open OutputFiles; for signal handlers (it only calls what
  /// is safe there).
  static void remove_temporaries() noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace diglot
